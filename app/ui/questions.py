"""The questions between what and when: with whom, how long, in which way, where."""

from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from app.booking.meeting_type import Channel, Details, Host, HostChoice, MeetingType
from app.ui.formats import Formats
from app.ui.labels import channel_label, host_label
from app.ui.time_zones import is_remote, zone_name, zone_names
from app.ui.visit import channel_icon
from app.ui.widgets.choice_grid import ChoiceFace
from app.ui.wrapping import tied_name

translate = QCoreApplication.translate

NOT_CHOSEN = -1


@dataclass(frozen=True, slots=True)
class Question:
    """One question with more than one answer.

    Attributes:
        key: `host`, `duration`, `channel`, `location` or `time-zone`.
        faces: The answers.
        answered: The details with each of the answers, in the same order.
        chosen: Index of the answer the details have, or `NOT_CHOSEN`.
    """

    key: str
    icon: str
    text: str
    faces: tuple[ChoiceFace, ...]
    answered: tuple[Details, ...]
    chosen: int


class Questions:
    """Asks what a meeting type leaves open, in the language spoken now."""

    def __init__(self, formats: Formats, kind: MeetingType, details: Details) -> None:
        """Take what is known so far."""
        self._formats = formats
        self._kind = kind
        self._details = details

    def asked(self) -> tuple[Question, ...]:
        """Return the questions that have more than one answer, in the order they are asked."""
        known = (self._host(), self._duration(), self._channel(), self._location())
        possible = (*known, self._time_zone()) if is_remote(self._details) else known
        return tuple(question for question in possible if len(question.faces) > 1)

    def _host(self) -> Question:
        kind, now = self._kind, self._details
        anyone: tuple[Host | None, ...] = (None,) if kind.host_choice is HostChoice.ALLOWED else ()
        hosts = (*anyone, *kind.hosts) if kind.asks_host else ()
        keys = (host.id if host is not None else "anyone" for host in hosts)
        faces = tuple(map(ChoiceFace, keys, map(host_label, hosts)))
        answered = tuple(replace(now, host=host) for host in hosts)
        return self._question("host", "user-round", translate("Questions", "With whom?"), faces, answered)

    def _duration(self) -> Question:
        lengths, now = self._kind.durations, self._details
        keys = (str(length // timedelta(minutes=1)) for length in lengths)
        faces = tuple(map(ChoiceFace, keys, map(self._formats.duration, lengths)))
        answered = tuple(replace(now, duration=length) for length in lengths)
        return self._question("duration", "clock", translate("Questions", "How long?"), faces, answered)

    def _channel(self) -> Question:
        channels, now = self._kind.channels, self._details
        faces = tuple(map(ChoiceFace, channels, map(channel_label, channels)))
        answered = tuple(replace(now, channel=channel).settled(self._kind) for channel in channels)
        text, icon = translate("Questions", "How do we meet?"), channel_icon(now.channel)
        return self._question("channel", icon, text, faces, answered)

    def _location(self) -> Question:
        now = self._details
        places = self._kind.locations if now.channel == Channel.LOCAL else ()
        faces = tuple(map(ChoiceFace, places, map(tied_name, places)))
        answered = tuple(replace(now, location=place) for place in places)
        return self._question("location", "map-pin", translate("Questions", "Where?"), faces, answered)

    def _time_zone(self) -> Question:
        here, now = self._formats.zone, self._details
        others = {zone: name for zone, name in zone_names().items() if zone != here}
        faces = (
            ChoiceFace("here", translate("Questions", "Here, in {city}").format(city=zone_name(here))),
            *(ChoiceFace(zone.replace("/", "-"), name) for zone, name in others.items()),
        )
        answered = tuple(replace(now, time_zone=zone) for zone in ("", *others))
        text = translate("Questions", "Where will you be then?")
        return self._question("time-zone", "globe", text, faces, answered)

    def _question(
        self, key: str, icon: str, text: str, faces: tuple[ChoiceFace, ...], answered: tuple[Details, ...]
    ) -> Question:
        chosen = answered.index(self._details) if self._details in answered else NOT_CHOSEN
        return Question(key, icon, text, faces, answered, chosen)
