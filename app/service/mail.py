"""Mails: made from the outbox when they are sent or shown."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Row, select

from app.service.catalogue import Catalogue
from app.service.letters import Kind, Letter, read_facts
from app.service.practice import Practice
from app.service.schema import outbox
from app.service.telling import Told, tell, template
from app.service.tokens import Purpose, Tokens
from app.wire.mails import LinkDocument, MailDocument, MailList
from app.wire.times import write_utc

CONFIRM = "/confirm"
DECIDE = "/decide"
MANAGE = "/manage"

_WITH_CALENDAR = frozenset({Kind.BOOKED, Kind.INVITED, Kind.MOVED, Kind.CANCELLED})
_WITH_GUIDANCE = frozenset({Kind.BOOKED, Kind.INVITED, Kind.MOVED, Kind.REMINDER})
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in words.

    Attributes:
        text: Its plain form, without the links.
        links: Words and address of each.
        calendar: Empty where no calendar file belongs to it.
    """

    recipient: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(repr=False)
    links: tuple[tuple[str, str], ...] = field(repr=False)
    calendar: bytes = field(repr=False)

    @property
    def full_text(self) -> str:
        """The plain form with its links, as it is sent."""
        return "\n\n".join((self.text, *(f"{label}\n{address}" for label, address in self.links))) + "\n"


def compose(practice: Practice, letter: Letter, root: str) -> Mail:
    """Return a mail in its recipient's language. `root`: where its links lead, without a slash at the end."""
    facts, catalogue = letter.facts, practice.catalogue
    told = tell(catalogue, facts, letter.language)
    words = told.words.mails[letter.kind]
    links = _links(practice.tokens, letter, words.link, root)
    values = {
        "language": told.language,
        "greeting": told.words.greeting_text(_addressee(catalogue, letter)),
        "paragraphs": [_sentence(practice, told, text) for text in words.paragraphs],
        "rows": _rows(told, letter),
        "row": told.words.row_text,
        "closing": told.closing,
    }
    subject = told.fill(words.subject)
    return Mail(
        recipient=letter.recipient,
        subject=subject,
        text=template("mail.txt")(values).strip(),
        html=template("mail.html")(values, links=links, subject=subject),
        links=links,
        calendar=calendar_file(practice, letter, told) if letter.kind in _WITH_CALENDAR else b"",
    )


def _sentence(practice: Practice, told: Told, text: str) -> str:
    hours = practice.terms.host_seconds // int(_HOUR.total_seconds())
    return text.format_map({**told.values, "hours": str(hours)})


def _addressee(catalogue: Catalogue, letter: Letter) -> str:
    """Return who is greeted: the host where the mail goes to one; guests are not known by name."""
    if letter.kind is Kind.DECIDE:
        hosts = (catalogue.host_by_id.get(each) for each in letter.facts.host_ids)
        return next((host.name for host in hosts if host and host.email == letter.recipient), "")
    guest = letter.kind is Kind.INVITED or (letter.facts.appointment_id and not letter.facts.attendee_id)
    return "" if guest else letter.facts.name


def _rows(told: Told, letter: Letter) -> tuple[tuple[str, str], ...]:
    facts = letter.facts
    if letter.kind is Kind.DECIDE:
        return (
            *told.rows,
            *told.labelled(("attendee", facts.name), ("contact", facts.contact)),
            *told.answers,
        )
    guidance = told.guidance if letter.kind in _WITH_GUIDANCE else ()
    return (*told.rows, *guidance, *told.labelled(("reason", facts.reason)))


def _links(tokens: Tokens, letter: Letter, label: str, root: str) -> tuple[tuple[str, str], ...]:
    facts = letter.facts
    purpose, path, owner = {
        Kind.CONFIRM: (Purpose.CONFIRM, CONFIRM, facts.provisional_id),
        Kind.DECIDE: (Purpose.DECIDE, DECIDE, facts.provisional_id),
    }.get(letter.kind, (Purpose.MANAGE, MANAGE, facts.attendee_id))
    if not label or not owner:
        return ()
    return ((label, f"{root}{path}/{tokens.link(purpose, owner)}"),)


def calendar_file(practice: Practice, letter: Letter, told: Told) -> bytes:
    """Return a calendar file with the appointment. Calendars are seen by many: no secret, no link."""
    # Imported late: not needed before the first mail.
    from icalendar import Calendar, Event

    facts, cancelled = letter.facts, letter.kind is Kind.CANCELLED
    bookable = practice.catalogue.type_by_id.get(facts.meeting_type_id)
    event = Event()
    event.add("uid", f"{facts.appointment_id}@foyer")
    event.add("dtstamp", datetime.fromtimestamp(letter.written_at, UTC))
    event.add("dtstart", datetime.fromtimestamp(facts.start, UTC))
    event.add("dtend", datetime.fromtimestamp(facts.end, UTC))
    event.add("sequence", facts.sequence)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("summary", facts.ics_title or (bookable and bookable.ics_title) or told.values["what"])
    description = facts.ics_description or (bookable and bookable.ics_description)
    if description:
        event.add("description", description)
    place = dict(told.rows).get(told.words.rows["place"], "")
    if place:
        event.add("location", place)
    calendar = Calendar()
    calendar.add("prodid", "-//Foyer//Foyer//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def list_mails(connection: Connection, practice: Practice, _now: int, root: str, most: int) -> MailList:
    """Return the newest mails as the demonstration shows them, their links beside the text."""
    statement = select(outbox).order_by(outbox.c.number.desc()).limit(most)
    return MailList(mails=tuple(_document(practice, row, root) for row in connection.execute(statement)))


def _document(practice: Practice, row: Row[tuple[object, ...]], root: str) -> MailDocument:
    letter = letter_of(row)
    mail = compose(practice, letter, root)
    return MailDocument(
        id=row.id,
        to=row.recipient,
        subject=mail.subject,
        sent_at=write_utc(datetime.fromtimestamp(row.created_at, UTC)),
        text=mail.text,
        links=tuple(LinkDocument(text=label, href=address) for label, address in mail.links),
    )


def letter_of(row: Row[tuple[object, ...]]) -> Letter:
    """Return the letter a row of the outbox keeps."""
    return Letter(Kind(row.kind), row.recipient, row.language, read_facts(row.facts), row.created_at)
