"""What a type asks before a slot can be chosen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.booking.meeting_type import Additions, Approval, Details, HostChoice, MeetingType, Presentation
from app.booking.text import LocalText
from tests.fakes.values import HALF_AN_HOUR, QUEUE_ID, THAL, WEBER, a_meeting_type, a_request

BOTH = (WEBER, THAL)
AN_HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("meeting_type", "questions"),
    [
        (a_meeting_type(), False),
        (a_meeting_type(durations=(HALF_AN_HOUR, AN_HOUR)), True),
        (a_meeting_type(channels=("local", "phone")), True),
        (a_meeting_type(locations=("Room 1", "Room 2")), True),
        (a_meeting_type(channels=("phone",), locations=("Room 1", "Room 2")), False),
        (a_meeting_type(hosts=BOTH, host_choice=HostChoice.ALLOWED), True),
        (a_meeting_type(hosts=BOTH, host_choice=HostChoice.NONE), False),
        (a_meeting_type(hosts=(WEBER,), host_choice=HostChoice.REQUIRED), False),
    ],
)
def test_only_a_question_with_more_than_one_answer_is_asked(
    meeting_type: MeetingType, questions: bool
) -> None:
    assert meeting_type.has_questions is questions


@pytest.mark.parametrize(
    ("meeting_type", "host"),
    [
        (a_meeting_type(), WEBER),
        (a_meeting_type(hosts=BOTH), WEBER),
        (a_meeting_type(hosts=BOTH, host_choice=HostChoice.ALLOWED), None),
        (a_meeting_type(hosts=BOTH, host_choice=HostChoice.REQUIRED), WEBER),
        (a_meeting_type(hosts=BOTH, queue_id=QUEUE_ID), None),
        (a_meeting_type(hosts=BOTH, queue_id=QUEUE_ID, host_choice=HostChoice.REQUIRED), WEBER),
        (a_meeting_type(hosts=()), None),
    ],
)
def test_the_host_stays_open_where_they_may(meeting_type: MeetingType, host: object) -> None:
    assert Details.default_for(meeting_type).host == host


def test_a_room_goes_with_a_meeting_on_site_only() -> None:
    rooms = ("Room 1", "Room 2")
    on_site = a_meeting_type(channels=("local", "phone", "local-attendee"), locations=rooms)
    details = Details.default_for(on_site)
    assert details.location == "Room 1"
    second = Details(None, HALF_AN_HOUR, "local", "Room 2")
    assert second.settled(on_site) == second
    assert Details(None, HALF_AN_HOUR, "phone", "Room 2").settled(on_site).location == ""
    assert Details(None, HALF_AN_HOUR, "local", "").settled(on_site).location == "Room 1"
    assert Details(None, HALF_AN_HOUR, "local", "Room 9").settled(a_meeting_type()).location == ""
    at_home = Details(None, HALF_AN_HOUR, "local-attendee", "Ahornkai 12")
    assert at_home.settled(on_site) == at_home
    remote_first = a_meeting_type(channels=("phone", "local"), locations=rooms)
    assert Details.default_for(remote_first).location == ""


def test_the_settings_words_come_before_those_of_the_service() -> None:
    words = Presentation(
        name=LocalText((("en", "Consultation"), ("de", "Beratung"))),
        description=LocalText((("en", "Bring plans."),)),
    )
    shown = a_meeting_type(presentation=words)
    assert (shown.name_in("de"), shown.description_in("de")) == ("Beratung", "Bring plans.")
    plain = a_meeting_type()
    assert (plain.name_in("de"), plain.description_in("de")) == (plain.name, plain.description)


@pytest.mark.parametrize(
    ("double_opt_in", "host_confirmation", "surely"),
    [
        (Approval.OFF, Approval.OFF, False),
        (Approval.UNKNOWN, Approval.UNKNOWN, False),
        (Approval.ON, Approval.OFF, True),
        (Approval.UNKNOWN, Approval.ON, True),
    ],
)
def test_a_request_is_announced_where_a_confirmation_is_known_to_follow(
    double_opt_in: Approval, host_confirmation: Approval, surely: bool
) -> None:
    meeting_type = a_meeting_type(double_opt_in=double_opt_in, host_confirmation=host_confirmation)
    assert meeting_type.surely_provisional is surely


def test_who_comes_here_has_the_clock_that_hangs_here() -> None:
    kind = a_meeting_type(channels=("local", "zoom", "local-attendee"))
    remote = Details(None, HALF_AN_HOUR, "zoom", time_zone="Asia/Tokyo")
    assert remote.settled(kind) == remote
    for channel in ("local", "local-attendee"):
        assert replace(remote, channel=channel).settled(kind).time_zone == ""


def test_the_attendee_reads_the_time_of_their_own_zone() -> None:
    here = a_request()
    assert here.time_zone == here.attendee.time_zone
    there = replace(here, details=replace(here.details, channel="zoom", time_zone="Asia/Tokyo"))
    assert there.time_zone == "Asia/Tokyo"


@pytest.mark.parametrize("double_opt_in", tuple(Approval))
def test_a_mail_that_is_kept_back_is_in_the_way_only_where_it_is_needed(double_opt_in: Approval) -> None:
    silent = Presentation(additions=Additions(skip_notifications=True))
    kept_back = a_meeting_type(double_opt_in=double_opt_in, presentation=silent)
    assert kept_back.mail_contradicts is (double_opt_in is Approval.ON)
    assert not a_meeting_type(double_opt_in=double_opt_in).mail_contradicts
