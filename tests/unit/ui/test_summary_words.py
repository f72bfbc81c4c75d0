"""What was chosen, in three facts."""

from dataclasses import replace
from datetime import timedelta

from app.booking.drafting import form_for
from app.booking.meeting_type import Details, MeetingType
from app.booking.steps import FillingForm
from app.booking.text import LocalText
from app.ui.language import Language
from app.ui.summary_words import appointment, summary_facts
from app.ui.wrapping import NO_BREAK
from tests.fakes.values import NOW, WEBER, a_meeting_type, a_presentation, a_slot, a_venue

ROOM = replace(a_presentation(), place=LocalText((("en", "Room 2.14"),)))


def a_step(kind: MeetingType, details: Details | None = None) -> FillingForm:
    details = details or Details.default_for(kind)
    return FillingForm(kind, details, a_slot(), form_for(kind, details.channel, a_venue()))


def facts(language: Language, step: FillingForm) -> list[tuple[str, str]]:
    told = summary_facts(step, language, NOW)
    return [(fact.title.replace(NO_BREAK, " "), fact.details.replace(NO_BREAK, " ")) for fact in told]


def test_says_what_when_and_with_whom(language: Language) -> None:
    assert facts(language, a_step(a_meeting_type(presentation=ROOM))) == [
        ("First consultation", "30 minutes"),
        ("Today, 10:10", "to 10:40"),
        ("Dr Miriam Weber", "Room 2.14"),
    ]


def test_says_where_in_place_of_whom_where_nobody_is_named(language: Language) -> None:
    step = a_step(a_meeting_type(presentation=ROOM), Details(None, timedelta(hours=1), "local"))
    assert facts(language, step)[1:] == [("Today, 10:10", "to 11:10"), ("Room 2.14", "")]


def test_says_the_way_to_meet_where_it_is_not_the_room(language: Language) -> None:
    kind = a_meeting_type(channels=("local", "connect"), presentation=ROOM)
    step = a_step(kind, Details(WEBER, timedelta(minutes=30), "connect"))
    assert facts(language, step)[2] == ("Dr Miriam Weber", "Video call")


def test_says_the_chosen_room_rather_than_the_usual_one(language: Language) -> None:
    step = a_step(
        a_meeting_type(presentation=ROOM), Details(WEBER, timedelta(minutes=30), "local", "Speicher 4")
    )
    assert facts(language, step)[2] == ("Dr Miriam Weber", "Speicher 4")


def test_says_day_and_time_in_one_line(language: Language) -> None:
    text = appointment(a_step(a_meeting_type()), language)
    assert text.replace(NO_BREAK, " ") == "Tue 6 April, 10:10 to 10:40"
