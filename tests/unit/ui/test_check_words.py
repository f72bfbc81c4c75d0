"""A wish, said back as one would say it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.booking.drafting import Part, form_for
from app.booking.fields import Choice, ChoiceField, DateField, Field, TextField, YesNoField
from app.booking.meeting_type import Approval, Details, HostChoice, MeetingType
from app.booking.request import Attendee
from app.booking.steps import Confirming
from app.booking.text import LocalText
from app.ui.check_words import CheckWords
from app.ui.language import Language
from app.ui.wrapping import NO_BREAK
from tests.fakes.values import (
    THAL,
    WEBER,
    a_meeting_type,
    a_presentation,
    a_request,
    a_venue,
    an_attendee,
)


def said_in(*variants: tuple[str, str]) -> LocalText:
    return LocalText(variants)


COMPANY = TextField("company", said_in(("en", "Company"), ("de", "Firma")))
TOPICS = ChoiceField(
    "topics",
    said_in(("en", "What about?"), ("de", "Worüber?")),
    choices=(
        Choice("design", said_in(("en", "Design"), ("de", "Entwurf"))),
        Choice("costs", said_in(("en", "Costs"), ("de", "Kosten"))),
    ),
    several=True,
)
STEP_FREE = YesNoField("step_free", said_in(("en", "Step-free?")))
START = DateField("start", said_in(("en", "When do you begin?")))
OWN: tuple[Field, ...] = (COMPANY, TOPICS, STEP_FREE, START)
ANSWERS = {"company": "Smith Ltd", "topics": "design; costs", "step_free": "no", "start": "2027-09-01"}


def a_step(
    meeting_type: MeetingType | None = None,
    *,
    details: Details | None = None,
    attendee: Attendee | None = None,
    answers: dict[str, str] | None = None,
) -> Confirming:
    request = a_request(meeting_type=meeting_type, details=details, attendee=attendee, answers=answers or {})
    form = form_for(request.meeting_type, request.details.channel, a_venue())
    return Confirming(request, form, {})


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ").replace("**", "")


def words(language: Language, step: Confirming, *, short: bool = False) -> CheckWords:
    return CheckWords(language, step, short=short)


def in_room() -> MeetingType:
    place = said_in(("en", "Room 2.14"), ("de", "Raum 2.14"))
    return a_meeting_type(presentation=replace(a_presentation(), place=place))


# The sentence


def test_says_day_time_host_length_and_place(language: Language) -> None:
    sentence = words(language, a_step(in_room())).sentence()
    assert plain(sentence) == (
        "On Tuesday 6 April at 10:10 you meet Dr Miriam Weber for 30 minutes, Room 2.14."
    )
    assert "**Room\u00a02.14**" in sentence


def test_says_it_in_german(language: Language) -> None:
    language.choose("de")
    sentence = plain(words(language, a_step(in_room())).sentence())
    assert "Dienstag, 6. April" in sentence
    assert "10:10 Uhr" in sentence
    assert sentence.endswith("Raum 2.14.")


@pytest.mark.parametrize(
    ("channel", "location", "expected"),
    [
        ("local", "Speicher 4", "you meet Dr Miriam Weber for 30 minutes, Speicher 4."),
        ("local-attendee", "Elm Road 3", "Dr Miriam Weber comes to you for 30 minutes, Elm Road 3."),
        ("phone", "", "Dr Miriam Weber calls you, for 30 minutes."),
        ("phone-incoming", "", "you call Dr Miriam Weber, for 30 minutes."),
        ("connect", "", "you meet Dr Miriam Weber for 30 minutes, Video call."),
        ("carrier-pigeon", "", "you meet Dr Miriam Weber for 30 minutes, carrier-pigeon."),
    ],
)
def test_says_how_people_meet(language: Language, channel: str, location: str, expected: str) -> None:
    details = Details(WEBER, timedelta(minutes=30), channel, location)
    sentence = plain(words(language, a_step(in_room(), details=details)).sentence())
    assert sentence == f"On Tuesday 6 April at 10:10 {expected}"


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("local", "you meet us for 30 minutes, Room 2.14."),
        ("local-attendee", "we come to you for 30 minutes."),
        ("phone", "we call you, for 30 minutes."),
        ("phone-incoming", "you call us, for 30 minutes."),
        ("connect", "you meet us for 30 minutes, Video call."),
    ],
)
def test_says_us_where_nobody_was_chosen(language: Language, channel: str, expected: str) -> None:
    details = Details(None, timedelta(minutes=30), channel)
    sentence = plain(words(language, a_step(in_room(), details=details)).sentence())
    assert sentence == f"On Tuesday 6 April at 10:10 {expected}"


# The rows


def test_has_a_row_for_everything_that_can_be_changed(language: Language) -> None:
    attendee = replace(an_attendee(phone="+49 30 23125014"), guests=("ben@example.com",))
    step = a_step(attendee=attendee)
    rows = {row.key: (row.part, plain(row.value)) for row in words(language, step).rows()}
    assert rows == {
        "type": (Part.TYPE, "First consultation, 30 minutes"),
        "slot": (Part.SLOT, "Tuesday 6 April 2027, 10:10 to 10:40"),
        "name": (Part.PERSON, "Jane Smith"),
        "email": (Part.PERSON, "jane.smith@example.com"),
        "phone": (Part.PERSON, "+49 30 23125014"),
    }


def test_a_small_screen_puts_the_address_last_and_leaves_the_year_out(language: Language) -> None:
    step = a_step(attendee=an_attendee(phone="+49 30 23125014"))
    rows = words(language, step, short=True).rows()
    assert [row.key for row in rows] == ["type", "slot", "name", "phone", "email"]
    assert plain(rows[1].value) == "Tue 6 April, 10:10 to 10:40"


def test_has_a_row_for_the_details_only_where_they_were_asked(language: Language) -> None:
    kind = a_meeting_type(
        hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED, locations=("Ahornkai 12", "Speicher 4")
    )
    details = Details(None, timedelta(minutes=30), "local", "Speicher 4")
    rows = {row.key: row for row in words(language, a_step(kind, details=details)).rows()}
    assert rows["details"].part is Part.DETAILS
    assert plain(rows["details"].value) == "Anyone, In person, Speicher 4"
    assert "details" not in {row.key for row in words(language, a_step()).rows()}


def test_answers_are_told_as_they_were_chosen(language: Language) -> None:
    kind = a_meeting_type(presentation=a_presentation(fields=OWN))
    attendee = replace(an_attendee(), guests=("ben@example.com", "cem@example.com"))
    step = a_step(kind, attendee=attendee, answers=ANSWERS)
    rows = words(language, step).answer_rows()
    assert [(row.caption, plain(row.value)) for row in rows] == [
        ("Who comes with you", "ben@example.com, cem@example.com"),
        ("Company", "Smith Ltd"),
        ("What about?", "Design, Costs"),
        ("Step-free?", "No"),
        ("When do you begin?", "1 September 2027"),
    ]
    assert {row.part for row in rows} == {Part.PERSON}


def test_many_answers_are_told_in_one_row(language: Language) -> None:
    kind = a_meeting_type(presentation=a_presentation(fields=OWN))
    step = a_step(kind, answers={"company": "Smith Ltd", "topics": "costs"})
    (row,) = words(language, step).answers_in_one()
    assert plain(row.value) == "Company: Smith Ltd · What about: Costs"
    one = a_step(kind, answers={"company": "Smith Ltd"})
    assert words(language, one).answers_in_one() == words(language, one).answer_rows()


@pytest.mark.parametrize(
    ("code", "told"),
    [("fr", "De quoi\u00a0: Smith · Où\u00a0: Berlin"), ("es", "De qué: Smith · Dónde: Berlin")],
)
def test_an_answer_follows_its_question_without_the_marks_of_one(
    language: Language, code: str, told: str
) -> None:
    asked = (
        said_in(("fr", "De quoi\u202f?"), ("es", "¿De qué?")),
        said_in(("fr", "Où\u202f?"), ("es", "¿Dónde?")),
    )
    fields = tuple(TextField(key, label) for key, label in zip(("what", "where"), asked, strict=True))
    kind = a_meeting_type(presentation=a_presentation(fields=fields))
    language.choose(code)
    (row,) = words(language, a_step(kind, answers={"what": "Smith", "where": "Berlin"})).answers_in_one()
    assert row.value.replace(f"{NO_BREAK}·", " ·") == told


def test_an_answer_that_is_no_longer_offered_is_told_as_it_is(language: Language) -> None:
    kind = a_meeting_type(presentation=a_presentation(fields=(TOPICS,)))
    (row,) = words(language, a_step(kind, answers={"topics": "gardens"})).answer_rows()
    assert row.value == "gardens"


# What comes of it


@pytest.mark.parametrize(
    ("opt_in", "host", "named", "expected"),
    [
        (Approval.OFF, Approval.OFF, True, "You get an e-mail with date and time."),
        (Approval.UNKNOWN, Approval.OFF, True, "If it asks you to confirm, please do."),
        (Approval.OFF, Approval.UNKNOWN, True, "If it asks you to confirm, please do."),
        (Approval.ON, Approval.OFF, True, "It is booked only when you press Confirm in it."),
        (Approval.OFF, Approval.ON, True, "Dr Miriam Weber decides, and you get an e-mail."),
        (Approval.OFF, Approval.ON, False, "Our team decides, and you get an e-mail."),
        (Approval.ON, Approval.ON, True, "Dr Miriam Weber decides first."),
        (Approval.ON, Approval.ON, False, "Our team decides first."),
    ],
)
def test_says_which_mail_comes_and_who_still_has_to_agree(
    language: Language, opt_in: Approval, host: Approval, named: bool, expected: str
) -> None:
    kind = a_meeting_type(double_opt_in=opt_in, host_confirmation=host)
    details = replace(Details.default_for(kind), host=WEBER if named else None)
    lines = words(language, a_step(kind, details=details)).next_steps("Ahornkai")
    assert expected in plain(lines[0][1])


def test_says_that_no_mail_comes_to_who_left_a_phone_number(language: Language) -> None:
    attendee = an_attendee(email="", phone="+49 30 23125014")
    lines = words(language, a_step(attendee=attendee)).next_steps("Ahornkai")
    assert lines[0] == ("phone", "There is no e-mail: please note the date.")


def test_says_where_the_details_go_what_to_bring_and_what_is_forgotten(language: Language) -> None:
    presentation = replace(a_presentation(), bring=said_in(("en", "Sketches.")))
    step = a_step(a_meeting_type(presentation=presentation))
    told = [text for _, text in words(language, step).next_steps("Ahornkai Architekten")]
    assert "Your details go to Ahornkai Architekten and its booking service." in told
    assert "Please bring: Sketches." in told
    assert "This kiosk forgets you as soon as you leave." in told
    without = words(language, a_step()).next_steps("Ahornkai Architekten")
    assert not [text for _, text in without if "bring" in text]


@pytest.mark.parametrize(
    ("opt_in", "host", "email", "expected"),
    [
        (Approval.OFF, Approval.OFF, "jane@example.com", ("Book now", "check")),
        (Approval.UNKNOWN, Approval.UNKNOWN, "jane@example.com", ("Book now", "check")),
        (Approval.ON, Approval.OFF, "jane@example.com", ("Request, then confirm by e-mail", "arrow-right")),
        (Approval.ON, Approval.ON, "jane@example.com", ("Request, then confirm by e-mail", "arrow-right")),
        (Approval.OFF, Approval.ON, "jane@example.com", ("Request", "arrow-right")),
        (Approval.ON, Approval.OFF, "", ("Request", "arrow-right")),
    ],
)
def test_the_button_promises_no_more_than_comes(
    language: Language, opt_in: Approval, host: Approval, email: str, expected: tuple[str, str]
) -> None:
    kind = a_meeting_type(double_opt_in=opt_in, host_confirmation=host)
    step = a_step(kind, attendee=an_attendee(email=email, phone="+49 30 23125014"))
    assert words(language, step).book() == expected


def test_does_not_claim_that_a_time_is_still_free(language: Language) -> None:
    text = words(language, a_step()).free_when_chosen()
    assert text == "10:10 was free when you chose it; we check again before we book."
