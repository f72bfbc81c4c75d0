from dataclasses import replace
from datetime import timedelta

import pytest

from app.booking.meeting_type import Additions, Approval, Host, HostChoice, MeetingType, Presentation
from app.client.catalogue import Directory, bookable
from app.wire.meeting_types import MeetingInfo, MeetingOptions, MeetingTypeDocument, PagePassword
from tests.fakes.values import QUEUE_ID, THAL, TYPE_ID, WEBER

SHOWN = Presentation(icon="inbox", order=1)
DIRECTORY = Directory((WEBER, THAL), {QUEUE_ID: (WEBER.id, THAL.id, "h-9")}, {TYPE_ID: SHOWN})


def a_document(**changes: object) -> MeetingTypeDocument:
    values: dict[str, object] = {
        "id": TYPE_ID,
        "user_id": WEBER.id,
        "meeting_info": MeetingInfo(name="First consultation", duration=30, channel="local"),
        **changes,
    }
    return MeetingTypeDocument.model_validate(values)


def the_type(document: MeetingTypeDocument) -> MeetingType:
    (meeting_type,) = bookable([document], DIRECTORY)
    return meeting_type


def test_the_service_and_the_settings_make_a_type_together() -> None:
    options = MeetingOptions(
        allowed_durations=(60, 30, 45),
        allow_select_channel=True,
        allowed_channels=("zoom", "local", "something new"),
        allow_adding_guests=True,
        allow_phone_only_booking=True,
        double_opt_in="enabled",
        require_host_confirmation="disabled",
    )
    document = a_document(meeting_options=options, locations=("Hall", "", "Hall", "Yard"), spots=8)
    assert the_type(document) == MeetingType(
        id=TYPE_ID,
        name="First consultation",
        description="",
        durations=tuple(timedelta(minutes=each) for each in (30, 60, 45)),
        channels=("local", "zoom", "something new"),
        locations=("Hall", "Yard"),
        hosts=(WEBER,),
        double_opt_in=Approval.ON,
        host_confirmation=Approval.OFF,
        phone_only=True,
        guests=True,
        seats=8,
        presentation=SHOWN,
    )


def test_a_queue_has_the_members_the_settings_name() -> None:
    meeting_type = the_type(a_document(queue_id=QUEUE_ID))
    assert meeting_type.queue_id == QUEUE_ID
    assert meeting_type.hosts == (WEBER, THAL, Host("h-9", ""))
    assert the_type(a_document(queue_id="another queue")).hosts == ()


def test_several_hosts_may_be_without_a_queue() -> None:
    assert the_type(a_document(host_ids=(THAL.id, WEBER.id, THAL.id))).hosts == (THAL, WEBER)


@pytest.mark.parametrize(
    ("options", "choice"),
    [
        (MeetingOptions(), HostChoice.NONE),
        (MeetingOptions(allow_host_selection=True), HostChoice.ALLOWED),
        (MeetingOptions(allow_host_selection=True, force_host_selection=True), HostChoice.REQUIRED),
    ],
)
def test_whether_a_host_may_be_chosen(options: MeetingOptions, choice: HostChoice) -> None:
    assert the_type(a_document(meeting_options=options)).host_choice is choice


def test_channels_are_offered_only_where_one_may_choose_or_none_is_set() -> None:
    options = MeetingOptions(allowed_channels=("zoom", "phone"))
    assert the_type(a_document(meeting_options=options)).channels == ("local",)
    bare = MeetingInfo(duration=30)
    assert the_type(a_document(meeting_info=bare, meeting_options=options)).channels == ("zoom", "phone")
    assert the_type(a_document(meeting_info=bare)).channels == ("",)


def test_a_name_is_made_of_what_there_is() -> None:
    bare = MeetingInfo(duration=30)
    assert the_type(a_document(meeting_info=bare, slug="first")).name == "first"
    assert the_type(a_document(meeting_info=bare)).name == TYPE_ID


@pytest.mark.parametrize(
    "changes",
    [
        {"enabled": False},
        {"deleted_at": "2027-01-01T00:00:00Z"},
        {"payment_provider": "stripe"},
        {"user_id": None},
        {"meeting_info": MeetingInfo(name="No duration")},
        {"meeting_info": MeetingInfo(duration=0)},
        {"meeting_info": MeetingInfo(duration=10**9)},
    ],
)
def test_what_cannot_be_booked_here_is_left_out(changes: dict[str, object]) -> None:
    assert bookable([a_document(**changes)], DIRECTORY) == ()


def test_a_password_is_told() -> None:
    options = MeetingOptions(booking_page_password=PagePassword(enable=True))
    assert the_type(a_document(meeting_options=options)).needs_password
    assert not the_type(a_document()).needs_password


def test_a_password_that_is_off_and_a_payment_of_nothing_do_not_matter() -> None:
    options = MeetingOptions(booking_page_password=PagePassword())
    assert the_type(a_document(meeting_options=options, payment_provider="none")).id == TYPE_ID


def test_types_the_settings_do_not_know_come_last() -> None:
    types = bookable([a_document(id="new-1"), a_document(id="new-2"), a_document()], DIRECTORY)
    assert [each.presentation.order for each in types] == [2, 3, 1]


def test_a_type_the_settings_do_not_know_gets_what_is_added_to_all() -> None:
    additions = Additions(ics_title="Here")
    directory = replace(DIRECTORY, additions=additions)
    new, known = bookable([a_document(id="new-1"), a_document()], directory)
    assert (new.presentation.additions, known.presentation.additions) == (additions, Additions())
