"""The words of the check page: the wish as one sentence, row by row, and what comes of it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.booking.drafting import Part
from app.booking.fields import GUESTS
from app.booking.meeting_type import IN_PERSON, Approval, Channel
from app.booking.request import BookingRequest
from app.booking.steps import Confirming
from app.ui.answer_words import answer_words
from app.ui.formats import as_heading
from app.ui.labels import channel_label, field_label, host_label
from app.ui.language import Language
from app.ui.time_zones import time_there
from app.ui.visit import channel_icon
from app.ui.wrapping import NO_BREAK, tied_name

translate = QCoreApplication.translate

Line = tuple[str, str]
"""Icon and sentence."""

EMAIL_ROW = "email"
ANSWERS_ROW = "answers"
_AROUND_QUESTION = "¿?: \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
"""Signs around a question that its answer follows on the same line."""


@dataclass(frozen=True, slots=True)
class CheckFace:
    """One row.

    Attributes:
        key: What it is about, for the name of its button.
        disc: Kind of the disc: `calm`, or a topic.
        part: What pressing it changes.
        plain: Whether the value says what it is without its caption.
    """

    key: str
    icon: str
    disc: str
    caption: str
    value: str
    part: Part
    plain: bool = False


class CheckWords:
    """Says one wish back, in the language spoken now."""

    def __init__(self, language: Language, step: Confirming, *, short: bool = False) -> None:
        """Take the wish; `short` writes it for a small screen, where two rows stand beside each other."""
        self._language = language
        self._request = step.request
        self._typed = step.answers
        self._form = step.form
        self._short = short

    # The sentence

    def sentence(self) -> str:
        """Return the wish as one says it; what counts is between `**`."""
        request, formats = self._request, self._language.formats
        host = request.details.host
        pattern = self._with(request.details.channel) if host else self._without(request.details.channel)
        said = pattern.format(
            day=f"**{formats.day_long(request.slot.start)}**",
            time=f"**{formats.time_in_sentence(request.slot.start)}**",
            host=f"**{host_label(host)}**",
            duration=formats.duration(request.details.duration),
        )
        place = self.place()
        if not place:
            return f"{said}."
        return translate("CheckWords", "{sentence}, {place}.").format(sentence=said, place=f"**{place}**")

    def place(self) -> str:
        """Return where people meet, or over which channel; empty where that is said already."""
        kind, details = self._request.meeting_type, self._request.details
        if details.channel in (Channel.PHONE, Channel.PHONE_INCOMING):
            return ""
        if details.channel not in IN_PERSON:
            return channel_label(details.channel)
        place = details.location
        if not place and details.channel == Channel.LOCAL:
            place = kind.presentation.place.in_language(self._language.code)
        return tied_name(place)

    def _with(self, channel: str) -> str:
        known: dict[str, str] = {
            Channel.LOCAL_ATTENDEE: translate(
                "CheckWords", "On {day} at {time} {host} comes to you for {duration}"
            ),
            Channel.PHONE: translate("CheckWords", "On {day} at {time} {host} calls you, for {duration}"),
            Channel.PHONE_INCOMING: translate(
                "CheckWords", "On {day} at {time} you call {host}, for {duration}"
            ),
        }
        return known.get(channel) or translate(
            "CheckWords", "On {day} at {time} you meet {host} for {duration}"
        )

    def _without(self, channel: str) -> str:
        known: dict[str, str] = {
            Channel.LOCAL_ATTENDEE: translate(
                "CheckWords", "On {day} at {time} we come to you for {duration}"
            ),
            Channel.PHONE: translate("CheckWords", "On {day} at {time} we call you, for {duration}"),
            Channel.PHONE_INCOMING: translate("CheckWords", "On {day} at {time} you call us, for {duration}"),
        }
        return known.get(channel) or translate("CheckWords", "On {day} at {time} you meet us for {duration}")

    # The rows

    def rows(self) -> tuple[CheckFace, ...]:
        """Return what, when, how, and who."""
        rows = [self._type_row(), self._slot_row()]
        if self._request.meeting_type.has_questions:
            rows.append(self._details_row())
        return (*rows, *self._person_rows())

    def answer_rows(self) -> tuple[CheckFace, ...]:
        """Return a row for the guests, and one for each answer that was given."""
        icons = {GUESTS: "users-round"}
        return tuple(
            CheckFace(key, icons.get(key, "message-square"), "calm", caption, value, Part.PERSON)
            for key, caption, value in self._answers()
        )

    def answers_in_one(self) -> tuple[CheckFace, ...]:
        """Return the same in one row, where there are several."""
        answers = self._answers()
        if len(answers) < 2:
            return self.answer_rows()
        pattern = translate("CheckWords", "{question}: {answer}")
        told = [
            pattern.format(question=caption.strip(_AROUND_QUESTION), answer=value)
            for _, caption, value in answers
        ]
        caption = translate("CheckWords", "Your answers")
        row = CheckFace(
            ANSWERS_ROW, "message-square", "calm", caption, f"{NO_BREAK}· ".join(told), Part.PERSON
        )
        return (row,)

    def _type_row(self) -> CheckFace:
        kind, language = self._request.meeting_type, self._language
        duration = language.formats.duration(self._request.details.duration)
        value = translate("CheckWords", "{meeting_type}, {duration}").format(
            meeting_type=kind.name_in(language.code), duration=duration
        )
        shown = kind.presentation
        topic = translate("CheckWords", "Topic")
        return CheckFace("type", shown.icon, shown.topic, topic, value, Part.TYPE, plain=True)

    def _slot_row(self) -> CheckFace:
        formats = self._language.formats
        write = formats.appointment_short if self._short else formats.appointment_with_year
        when = as_heading(write(self._request.slot.start, self._request.end))
        if there := time_there(self._language, self._request.details, self._request.slot.start):
            when = translate("CheckWords", "{here} = {there}").format(here=when, there=there)
        caption = translate("CheckWords", "Date and time")
        return CheckFace("slot", "calendar-check", "calm", caption, when, Part.SLOT, plain=True)

    def _details_row(self) -> CheckFace:
        kind, details = self._request.meeting_type, self._request.details
        facts = [host_label(details.host)] if kind.asks_host or details.host is not None else []
        facts.append(channel_label(details.channel))
        facts += [details.location] if details.location else []
        caption = translate("CheckWords", "With whom and how")
        icon = channel_icon(details.channel)
        return CheckFace("details", icon, "calm", caption, ", ".join(facts), Part.DETAILS, plain=True)

    def _person_rows(self) -> tuple[CheckFace, ...]:
        attendee = self._request.attendee
        name = ("name", "user-round", translate("CheckWords", "Your name"), attendee.display_name)
        mail = (EMAIL_ROW, "mail", translate("CheckWords", "Your e-mail"), attendee.email)
        phone = ("phone", "phone", translate("CheckWords", "Your phone"), attendee.phone)
        told = (name, phone, mail) if self._short else (name, mail, phone)
        return tuple(
            CheckFace(key, icon, "calm", caption, value, Part.PERSON, plain=True)
            for key, icon, caption, value in told
            if value
        )

    def _answers(self) -> tuple[tuple[str, str, str], ...]:
        """Return key, question and answer of everything that was answered, guests first."""
        answers = []
        if guests := self._request.attendee.guests:
            who = translate("CheckWords", "Who comes with you")
            answers.append((GUESTS, who, ", ".join(guests)))
        for field in self._form.fields:
            if sent := self._request.answers.get(field.key, ""):
                label = field_label(field, self._language.code)
                answer = answer_words(self._language, field, self._typed.get(field.key, "").strip() or sent)
                answers.append((field.key, label, answer))
        return tuple(answers)

    # What comes of it

    def next_steps(self, venue: str) -> tuple[Line, ...]:
        """Return what happens once the button is pressed, and what becomes of what was typed."""
        request = self._request
        lines = [*self._mails(request)]
        told = translate("CheckWords", "Your details go to {venue} and its booking service.")
        lines.append(("user-round", told.format(venue=venue)))
        if bring := request.meeting_type.presentation.bring.in_language(self._language.code):
            lines.append(("id-card", translate("CheckWords", "Please bring: {things}").format(things=bring)))
        forgets = translate("CheckWords", "This kiosk forgets you as soon as you leave.")
        return (*lines, ("shield-check", forgets))

    def _mails(self, request: BookingRequest) -> tuple[Line, ...]:
        kind = request.meeting_type
        if request.attendee.phone_only:
            return (("phone", translate("CheckWords", "There is no e-mail: please note the date.")),)
        if kind.host_confirmation is Approval.ON:
            return (("user-round-check", self._host_decides(request)),)
        if kind.double_opt_in is Approval.ON:
            text = translate(
                "CheckWords", "You get an e-mail. It is booked only when you press Confirm in it."
            )
            return (("mail-check", text),)
        if Approval.UNKNOWN in (kind.double_opt_in, kind.host_confirmation):
            text = translate("CheckWords", "You get an e-mail. If it asks you to confirm, please do.")
            return (("mail", text),)
        return (("mail", translate("CheckWords", "You get an e-mail with date and time.")),)

    def _host_decides(self, request: BookingRequest) -> str:
        host, confirm = request.details.host, request.meeting_type.double_opt_in is Approval.ON
        if host is None and confirm:
            return translate(
                "CheckWords",
                "Our team decides first. Then you get an e-mail, and it is booked once you confirm.",
            )
        if host is None:
            return translate("CheckWords", "Our team decides, and you get an e-mail.")
        if confirm:
            decides = translate(
                "CheckWords",
                "{host} decides first. Then you get an e-mail, and it is booked once you confirm.",
            )
        else:
            decides = translate("CheckWords", "{host} decides, and you get an e-mail.")
        return decides.format(host=host_label(host))

    # The button

    def book(self) -> tuple[str, str]:
        """Return text and icon of the button that sends the wish."""
        kind = self._request.meeting_type
        if kind.double_opt_in is Approval.ON and not self._request.attendee.phone_only:
            return translate("CheckWords", "Request, then confirm by e-mail"), "arrow-right"
        if kind.surely_provisional:
            return translate("CheckWords", "Request"), "arrow-right"
        return translate("CheckWords", "Book now"), "check"

    def free_when_chosen(self) -> str:
        """Return what is known of the slot."""
        text = translate("CheckWords", "{time} was free when you chose it; we check again before we book.")
        return text.format(time=self._language.formats.time_in_sentence(self._request.slot.start))
