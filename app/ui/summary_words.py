"""What was chosen, in the words that are said back beside a form."""

from datetime import datetime

from app.booking.meeting_type import IN_PERSON, Details, MeetingType
from app.booking.steps import FillingForm
from app.ui.formats import as_heading
from app.ui.labels import channel_label, host_label
from app.ui.language import Language
from app.ui.time_zones import time_there
from app.ui.visit import channel_icon
from app.ui.widgets.summary_card import SummaryFact
from app.ui.wrapping import tied_name


def summary_facts(step: FillingForm, language: Language, now: datetime) -> tuple[SummaryFact, ...]:
    """Return what, when, and with whom or where."""
    kind, details, formats = step.meeting_type, step.details, language.formats
    start, end = step.slot.start, step.slot.start + details.duration
    shown = kind.presentation
    until = formats.until(end)
    if there := time_there(language, details, start):
        until = f"{until} ({there})"
    return (
        SummaryFact(shown.icon, shown.topic, kind.name_in(language.code), formats.duration(details.duration)),
        SummaryFact("calendar-check", "calm", formats.relative_time(start, now), until),
        _meeting(kind, details, language),
    )


def appointment(step: FillingForm, language: Language) -> str:
    """Return day and time in one line."""
    return as_heading(
        language.formats.appointment_short(step.slot.start, step.slot.start + step.details.duration)
    )


def place_of(kind: MeetingType, details: Details, language: Language) -> str:
    """Return where people meet, or over which channel; may be empty."""
    place = details.location
    if not place and (details.channel in IN_PERSON or len(kind.channels) == 1):
        place = kind.presentation.place.in_language(language.code)
    return tied_name(place) if place else channel_label(details.channel)


def _meeting(kind: MeetingType, details: Details, language: Language) -> SummaryFact:
    place = place_of(kind, details, language)
    if details.host is None:
        return SummaryFact(channel_icon(details.channel), "calm", place)
    return SummaryFact("user-round", "calm", host_label(details.host), place)
