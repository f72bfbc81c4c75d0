"""What was chosen before the time: rows and chips that say it back."""

from PySide6.QtCore import QCoreApplication

from app.booking.meeting_type import IN_PERSON, Channel
from app.booking.steps import ChoosingSlot
from app.ui.labels import channel_label, host_label
from app.ui.language import Language
from app.ui.time_zones import is_remote, zone_name
from app.ui.widgets.chip_row import Fact
from app.ui.widgets.visit_column import VisitFace
from app.ui.wrapping import tied_name

translate = QCoreApplication.translate

TYPE, HOST, DURATION, CHANNEL, TIME_ZONE = "type", "host", "duration", "channel", "time-zone"
"""Keys of the rows."""


def channel_icon(channel: str) -> str:
    """Return the name of an icon for how people meet."""
    if channel in IN_PERSON:
        return "map-pin"
    return "phone" if channel in (Channel.PHONE, Channel.PHONE_INCOMING) else "video"


class Visit:
    """Says one visit back, in the language spoken now."""

    def __init__(self, language: Language, step: ChoosingSlot) -> None:
        """Take what was chosen."""
        self._language = language
        self._step = step

    def rows(self) -> tuple[VisitFace, ...]:
        """Return a row for the type, the host, the duration where there are several, and the way to meet."""
        kind = self._step.meeting_type
        rows = [self._type_row()]
        if self._step.details.host is not None or kind.asks_host or kind.queue_id is not None:
            rows.append(self._host_row())
        if len(kind.durations) > 1:
            duration = self._language.formats.duration(self._step.details.duration)
            rows.append(VisitFace(DURATION, "clock", "calm", duration, "", self._change))
        rows.append(self._channel_row())
        return (*rows, self._zone_row()) if is_remote(self._step.details) else tuple(rows)

    def facts(self) -> tuple[Fact, ...]:
        """Return the same in chips."""
        rows = self.rows()
        return (*self.fact(), *((row.icon, row.title) for row in rows if row.key in (HOST, CHANNEL)))

    def fact(self) -> tuple[Fact, ...]:
        """Return what and how long in one chip."""
        duration = self._language.formats.duration_short(self._step.details.duration)
        name = self._step.meeting_type.name_in(self._language.code)
        text = translate("Visit", "{name}, {duration}").format(name=name, duration=duration)
        return ((self._step.meeting_type.presentation.icon, text),)

    def bring(self) -> str:
        """Return what to bring; may be empty."""
        return self._step.meeting_type.presentation.bring.in_language(self._language.code)

    @property
    def _change(self) -> str:
        return translate("Visit", "Change")

    def _type_row(self) -> VisitFace:
        kind = self._step.meeting_type
        duration = self._language.formats.duration(self._step.details.duration)
        details = duration if len(kind.durations) == 1 else ""
        change = "" if self._step.kept.review is not None else self._change
        shown = kind.presentation
        return VisitFace(TYPE, shown.icon, shown.topic, kind.name_in(self._language.code), details, change)

    def _host_row(self) -> VisitFace:
        host, kind = self._step.details.host, self._step.meeting_type
        details = translate("Visit", "Whoever is free first") if host is None else ""
        change = self._change if kind.asks_host else ""
        return VisitFace(HOST, "user-round", "calm", host_label(host), details, change)

    def _zone_row(self) -> VisitFace:
        here, there = self._language.formats.zone, self._step.details.time_zone
        title = translate("Visit", "You are in {city}").format(city=zone_name(there or here))
        details = ""
        if there:
            details = translate("Visit", "Times are shown as in {city}.").format(city=zone_name(here))
        return VisitFace(TIME_ZONE, "globe", "calm", title, details, self._change)

    def _channel_row(self) -> VisitFace:
        details, kind = self._step.details, self._step.meeting_type
        place = details.location
        if not place and details.channel in IN_PERSON and len(kind.channels) == 1:
            place = kind.presentation.place.in_language(self._language.code)
        rooms = len(kind.locations) if details.channel == Channel.LOCAL else 0
        change = self._change if len(kind.channels) > 1 or rooms > 1 else ""
        icon = channel_icon(details.channel)
        return VisitFace(CHANNEL, icon, "calm", channel_label(details.channel), tied_name(place), change)
