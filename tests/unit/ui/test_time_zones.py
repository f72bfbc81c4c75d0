"""What the time is where an attendee will be who is met from afar."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.booking.availability import Month
from app.booking.drafting import form_for
from app.booking.meeting_type import Details
from app.booking.steps import ChoosingSlot, Confirming, FillingForm
from app.ui.check_words import CheckWords
from app.ui.language import Language
from app.ui.questions import Question, Questions
from app.ui.summary_words import summary_facts
from app.ui.time_zones import time_there, zone_name, zone_names
from app.ui.visit import Visit
from app.ui.wrapping import NO_BREAK
from tests.fakes.values import NOW, WEBER, a_meeting_type, a_request, a_slot, a_venue

START = a_slot().start
REMOTE = Details(WEBER, timedelta(minutes=30), "zoom")
KIND = a_meeting_type(channels=("local", "zoom"))
TOKYO = replace(REMOTE, time_zone="Asia/Tokyo")


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("", ""),
        ("Europe/Berlin", ""),
        ("Europe/Paris", ""),
        ("Asia/Tokyo", "17:10 to 17:40 in Tokyo"),
        ("America/Los_Angeles", "1:10 to 1:40 in Los Angeles"),
        ("Pacific/Honolulu", "Mon 5 April, 22:10 to 22:40 in Honolulu"),
        ("America/Argentina/Buenos_Aires", "5:10 to 5:40 in Buenos Aires"),
    ],
)
def test_the_time_there_is_said_where_it_is_another(language: Language, zone: str, said: str) -> None:
    assert plain(time_there(language, replace(REMOTE, time_zone=zone), START)) == said


def test_there_is_a_zone_for_every_city_from_west_to_east(language: Language) -> None:
    offsets = [datetime(2027, 1, 15, tzinfo=ZoneInfo(zone)).utcoffset() for zone in zone_names()]
    east = [offset for offset in offsets if offset is not None]
    assert len(east) == len(offsets)
    assert east == sorted(east)
    language.choose("de")
    assert zone_name("Asia/Tokyo") == "Tokio"


def zone_question(language: Language, details: Details) -> Question:
    asked = Questions(language.formats, KIND, details).asked()
    return next(each for each in asked if each.key == "time-zone")


def test_only_who_is_met_from_afar_is_asked_where_they_will_be(language: Language) -> None:
    here = Questions(language.formats, KIND, replace(REMOTE, channel="local")).asked()
    assert [each.key for each in here] == ["channel"]
    question = zone_question(language, REMOTE)
    assert plain(question.faces[question.chosen].text) == "Here, in Berlin"
    assert "Berlin" not in [face.text for face in question.faces[1:]]
    there = zone_question(language, TOKYO)
    assert there.faces[there.chosen].text == "Tokyo"
    assert there.answered[there.chosen] == TOKYO


def test_the_visit_says_where_the_visitor_will_be(language: Language) -> None:
    step = ChoosingSlot(KIND, REMOTE, Month.of(NOW.date()), NOW.date())
    here, there = (Visit(language, replace(step, details=each)).rows()[-1] for each in (REMOTE, TOKYO))
    assert (plain(here.title), here.details) == ("You are in Berlin", "")
    assert (there.title, plain(there.details)) == ("You are in Tokyo", "Times are shown as in Berlin.")
    assert there.change
    in_person = Visit(language, replace(step, details=replace(REMOTE, channel="local")))
    assert "time-zone" not in [row.key for row in in_person.rows()]


def test_form_and_check_page_say_both_times(language: Language) -> None:
    form = form_for(KIND, "zoom", a_venue())
    fact = summary_facts(FillingForm(KIND, TOKYO, a_slot(), form), language, NOW)[1]
    assert plain(fact.details) == "to 10:40 (17:10 to 17:40 in Tokyo)"
    request = a_request(meeting_type=KIND, details=TOKYO)
    rows = CheckWords(language, Confirming(request, form, {})).rows()
    assert plain(rows[1].value).endswith("10:10 to 10:40 = 17:10 to 17:40 in Tokyo")
