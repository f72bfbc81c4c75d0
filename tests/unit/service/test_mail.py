"""Mails in words, as calendar files, and on their way."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.resources import resource
from app.service.calendars import Calendars, days_off
from app.service.catalogue import read_catalogue
from app.service.letters import Facts, Kind, Letter, read_facts, write_facts
from app.service.mail import compose
from app.service.outbox import message
from app.service.practice import Practice
from app.service.tokens import Tokens
from app.service.words import languages

CATALOGUE = read_catalogue(resource("demo", "practice.toml"))
PRACTICE = Practice(CATALOGUE, Calendars(CATALOGUE, days_off(None)), Tokens(b"k" * 32))
START = int(datetime(2027, 4, 6, 6, 30, tzinfo=UTC).timestamp())
OWNER = "0f2f9c7e-5d0b-4d39-9a51-2f4f3d1c8b6a"
FACTS = Facts(
    meeting_type_id="770e8400-e29b-41d4-a716-446655440002",
    start=START,
    end=START + 1800,
    host_ids=("550e8400-e29b-41d4-a716-446655440000",),
    channel="local",
    name="Jane Smith",
    time_zone="Europe/Berlin",
    appointment_id=OWNER,
    attendee_id=OWNER,
    provisional_id=OWNER,
)
ROOT = "http://127.0.0.1:1"


def letter(kind: Kind, language: str = "en", **changes: object) -> Letter:
    facts = replace(FACTS, **changes)  # type: ignore[arg-type]  # each test names fields of its own
    return Letter(kind, "client@example.com", language, facts, START - 3600)


def test_a_booked_appointment_is_told_in_full() -> None:
    mail = compose(PRACTICE, letter(Kind.BOOKED), ROOT)
    assert mail.subject == "Booked: First consultation, Tuesday 6 April 2027, 08:30"
    assert mail.text.startswith("Hello Jane Smith,\n\nYour appointment is booked.")
    assert "When: Tuesday 6 April 2027, 08:30–09:00\nWith: Dr Miriam Weber\n" in mail.text
    assert "Where: Room 2.14" in mail.text
    assert "Please bring: Sketches or photographs" in mail.text
    assert mail.links[0][0] == "See or cancel this appointment"
    assert mail.links[0][1].startswith(f"{ROOT}/manage/")
    assert mail.links[0][1] not in mail.text
    assert mail.links[0][1] in mail.full_text
    assert mail.links[0][1] in mail.html


def test_the_attendees_language_is_spoken() -> None:
    mail = compose(PRACTICE, letter(Kind.BOOKED, "de-CH"), ROOT)
    assert mail.subject == "Gebucht: Erstgespräch, Dienstag, 6. April 2027, 08:30 Uhr"
    assert mail.text.startswith("Guten Tag Jane Smith,")
    assert '<html lang="de">' in mail.html
    assert compose(PRACTICE, letter(Kind.BOOKED, "tlh"), ROOT).text.startswith("Hello Jane Smith,")


def test_another_clock_is_shown_beside_the_venues() -> None:
    mail = compose(PRACTICE, letter(Kind.BOOKED, time_zone="America/New_York"), ROOT)
    assert (
        "When: Tuesday 6 April 2027, 08:30–09:00 (Europe/Berlin) = "
        "Tuesday 6 April 2027, 02:30–03:00 (America/New_York)"
    ) in mail.text
    assert (
        "(Europe/Vienna)" not in compose(PRACTICE, letter(Kind.BOOKED, time_zone="Europe/Vienna"), ROOT).text
    )
    assert compose(PRACTICE, letter(Kind.BOOKED, time_zone="Mars/Base"), ROOT).text


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        *(
            (Kind.CONFIRM, "confirm"),
            (Kind.DECIDE, "decide"),
            (Kind.BOOKED, "manage"),
            (Kind.MOVED, "manage"),
        ),
        *(
            (Kind.RECEIVED, ""),
            (Kind.DECLINED, ""),
            (Kind.LAPSED, ""),
            (Kind.CANCELLED, ""),
            (Kind.INVITED, ""),
        ),
    ],
)
@pytest.mark.parametrize("language", sorted(languages()))
def test_every_mail_can_be_written(kind: Kind, path: str, language: str) -> None:
    mail = compose(PRACTICE, letter(kind, language), ROOT)
    assert bool(mail.links) == bool(path)
    assert all(f"/{path}/" in address for _, address in mail.links)
    assert "{" not in mail.text + mail.subject
    assert bool(mail.calendar) == (kind in (Kind.BOOKED, Kind.MOVED, Kind.INVITED, Kind.CANCELLED))


def test_the_host_reads_who_asks_and_what_was_written() -> None:
    made = letter(
        Kind.DECIDE, contact="client@example.com", answers=(("company", "Acme"), ("foyer_reference", "r-1"))
    )
    mail = compose(PRACTICE, replace(made, recipient="miriam.weber@ahornkai.example"), ROOT)
    assert mail.text.startswith("Hello Dr Miriam Weber,")
    assert "Who: Jane Smith\nContact: client@example.com\nCompany: Acme\n" in mail.text
    assert "24 hours" in mail.text
    assert "r-1" not in mail.text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("Is a wheelchair used? Yes", "Where are the barriers? Stairs, Bathroom, attic")),
        ("de", ("Wird ein Rollstuhl benutzt? Ja", "Wo sind die Barrieren? Treppe, Bad, attic")),
    ],
)
def test_the_host_reads_answers_as_the_visitor_saw_them(language: str, lines: tuple[str, ...]) -> None:
    barriers = next(each for each in CATALOGUE.meeting_types if each.slug == "living-without-barriers")
    answers = (
        ("wheelchair", "yes"),
        ("barriers", "stairs; bathroom; attic"),
        ("steps", "7"),
        ("send_grants", "maybe"),
    )
    made = letter(Kind.DECIDE, language, meeting_type_id=barriers.id, contact="x", answers=answers)
    text = compose(PRACTICE, made, ROOT).text
    assert all(line in text for line in lines)
    assert ": 7\n" in text
    assert ": maybe\n" in text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("1 May 2027", "12 March 1958", "At what time can we call you? 14:30", "centimetres: 82.5")),
        ("de", ("1. Mai 2027", "12. März 1958", "anrufen? 14:30 Uhr", "Zentimetern: 82,5")),
        ("fr", ("1er mai 2027", "12 mars 1958", "appeler\u202f? 14:30", "centimètres\u00a0: 82,5")),
        ("es", ("1 de mayo de 2027", "12 de marzo de 1958", "llamarle? 14:30", "centímetros: 82,5")),
    ],
)
def test_days_times_and_numbers_are_written_in_the_mails_language(
    language: str, lines: tuple[str, ...]
) -> None:
    barriers = next(each for each in CATALOGUE.meeting_types if each.slug == "living-without-barriers")
    answers = (
        ("ready_by", "2027-05-01"),
        ("born", "1958-03-12"),
        ("call_at", "14:30"),
        ("narrowest_door", "82.5"),
    )
    made = letter(Kind.DECIDE, language, meeting_type_id=barriers.id, contact="x", answers=answers)
    text = compose(PRACTICE, made, ROOT).text
    assert [line for line in lines if line not in text] == []


def test_an_answer_that_is_no_day_is_told_as_it_came() -> None:
    barriers = next(each for each in CATALOGUE.meeting_types if each.slug == "living-without-barriers")
    made = letter(Kind.DECIDE, meeting_type_id=barriers.id, contact="x", answers=(("born", "long ago"),))
    assert "long ago" in compose(PRACTICE, made, ROOT).text


def test_a_guest_gets_no_link_and_is_greeted_without_a_name() -> None:
    mail = compose(PRACTICE, letter(Kind.CANCELLED, attendee_id=""), ROOT)
    assert mail.text.startswith("Hello,")
    assert mail.links == ()


def test_the_calendar_file_has_the_appointment_and_no_secret() -> None:
    made = letter(Kind.BOOKED, ics_title="Product Demo — Jane Smith", location="Speicher 4", sequence=2)
    mail = compose(PRACTICE, made, ROOT)
    event = Calendar.from_ical(mail.calendar).walk("VEVENT")[0]
    assert str(event["summary"]) == "Product Demo — Jane Smith"
    assert str(event["description"]).startswith("We look forward to your plans.")
    assert str(event["location"]) == "Speicher 4"
    assert event.decoded("dtstart") == datetime(2027, 4, 6, 6, 30, tzinfo=UTC)
    assert event.decoded("dtstamp") == datetime(2027, 4, 6, 5, 30, tzinfo=UTC)
    assert event.decoded("sequence") == 2
    text = mail.calendar.decode()
    assert PRACTICE.tokens.secret(OWNER) not in text
    assert mail.links[0][1].rpartition("/")[2] not in text.replace("\r\n ", "")
    cancelled = Calendar.from_ical(compose(PRACTICE, letter(Kind.CANCELLED), ROOT).calendar)
    assert str(cancelled["method"]) == "CANCEL"
    assert str(cancelled.walk("VEVENT")[0]["status"]) == "CANCELLED"


def test_names_are_text_in_html() -> None:
    mail = compose(PRACTICE, letter(Kind.BOOKED, name="<script>"), ROOT)
    assert "<script>" not in mail.html
    assert "&lt;script&gt;" in mail.html
    assert "Hello <script>," in mail.text


def test_a_type_that_is_gone_is_told_without_its_name() -> None:
    mail = compose(PRACTICE, letter(Kind.CANCELLED, meeting_type_id="gone", host_ids=("gone",)), ROOT)
    assert mail.subject.endswith("Tuesday 6 April 2027, 08:30")
    assert mail.calendar


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
)
def test_no_name_becomes_a_header(name: str, title: str) -> None:
    mail = compose(PRACTICE, letter(Kind.BOOKED, name=name, ics_title=title, location=name), ROOT)
    sent = message(mail, "Practice <desk@practice.example>", datetime(2027, 4, 6, tzinfo=UTC)).as_bytes()
    read = message_from_bytes(sent, policy=policy.default)
    assert {key.lower() for key in read} == {
        *("from", "to", "subject", "date", "auto-submitted", "mime-version", "content-type"),
    }
    assert read["to"] == "client@example.com"
    event = Calendar.from_ical(mail.calendar).walk("VEVENT")
    assert len(event) == 1


def test_facts_survive_the_outbox() -> None:
    facts = replace(FACTS, answers=(("a", "ü"),), reason="x")
    assert read_facts(write_facts(facts)) == facts
