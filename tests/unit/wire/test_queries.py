from urllib.parse import parse_qsl, urlencode

from app.wire.queries import AvailabilityQuery, page_query

FULL = AvailabilityQuery(
    meeting_type_id="t",
    start="2027-04-01",
    end="2027-04-30",
    host_ids=("a", "b"),
    queue_id="q",
    duration=30,
    time_zone="Europe/Berlin",
    channel="zoom",
    everyone=True,
    refresh=True,
    moved_appointment_id="m",
    resource_channel_ids=("r",),
)


def test_what_is_sent_is_read_back() -> None:
    assert AvailabilityQuery.from_pairs(parse_qsl(urlencode(FULL.to_pairs()))) == FULL


def test_a_list_repeats_its_name_and_what_is_not_asked_is_left_out() -> None:
    query = AvailabilityQuery("t", "2027-04-01", "2027-04-30", host_ids=("a", "b"))
    assert urlencode(query.to_pairs()) == (
        "meetingTypeId=t&start=2027-04-01&end=2027-04-30&hostIds=a&hostIds=b"
    )


def test_lists_are_read_in_every_spelling() -> None:
    for text in (
        "hostIds=a&hostIds=b",
        "hostIds=a,b",
        "hostIds[]=a&hostIds[]=b",
        "hostIds[0]=a&hostIds[1]=b,",
    ):
        assert AvailabilityQuery.from_pairs(parse_qsl(text)).host_ids == ("a", "b")


def test_a_duration_that_is_no_number_counts_as_missing() -> None:
    query = AvailabilityQuery.from_pairs([("meetingDuration", "half"), ("refreshCache", "no")])
    assert query == AvailabilityQuery("", "", "")


def test_a_page_is_counted_from_nought_and_empty_filters_are_left_out() -> None:
    assert page_query(0, 100, status="pending", userId="") == (
        ("page", "0"),
        ("pageSize", "100"),
        ("status", "pending"),
    )


def test_what_only_staff_ask_for_goes_there_and_back() -> None:
    query = AvailabilityQuery(
        "t1", "2027-04-06", "2027-04-07", without_groups=True, without_earliest=True, with_blocked=True
    )
    pairs = query.to_pairs()
    for name in ("hideGroupAppointments", "skipEarliestBookingCalculation", "troubleshoot"):
        assert (name, "true") in pairs
    assert AvailabilityQuery.from_pairs(pairs) == query
