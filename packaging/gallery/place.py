"""Whose kiosk it is in the pictures: the invented practice, and one with long names."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from app.booking.meeting_type import Approval, Host, HostChoice, MeetingType, Presentation
from app.booking.text import LocalText
from app.settings import Brand, Settings

Row = Mapping[str, object]

NOW = datetime(2027, 4, 6, 8, 24, tzinfo=UTC)
"""A Tuesday morning, 10:24 in Berlin."""
TODAY = date(2027, 4, 6)
ZONE = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Place:
    """A venue with what can be booked there.

    Attributes:
        types: In the order of the cards.
    """

    settings: Settings
    types: tuple[MeetingType, ...]

    def type(self, slug: str) -> MeetingType:
        """Return a meeting type of the demo by a short word."""
        return next(each for each in self.types if each.id == _IDS[slug])


_IDS = {
    "first": "770e8400-e29b-41d4-a716-446655440002",
    "founder": "86d1a5e3-4f7c-49b0-8e2a-c93b6d0f7514",
    "tour": "d94c0b6a-7e13-4582-a9f5-62b8e1d7c039",
    "permit": "2a8e5f07-c64d-4b19-93ea-7f0d1b6c5e84",
    "placement": "71c3e9d4-05ab-4f82-b6d0-e8a25f7c1b93",
}


def demo_place() -> Place:
    """Return the invented practice, with what its file says can be booked."""
    settings = Settings.demo()
    raw = tomllib.loads(settings.file.read_text("utf-8"))
    hosts = {each.id: each for each in settings.hosts}
    rows = cast("list[Row]", raw["meeting_types"])
    types = [_meeting_type(row, hosts, settings) for row in rows]
    return Place(settings, tuple(sorted(types, key=lambda each: each.presentation.order)))


def long_place() -> Place:
    """Return the same practice, but everything is called something long."""
    place = demo_place()
    name = "Gemeinschaftspraxis Hohenlohe, Papadopoulos und Partner"
    venue = place.settings.venue._replace(
        name=name,
        tagline=_both(
            "Advice on everything concerning inland navigation, for members and guests",
            "Beratung rund um die Binnenschifffahrt für Mitglieder und Gäste",
        ),
    )
    settings = replace(
        place.settings,
        venue=venue,
        brand=Brand(name, place.settings.brand.colour, place.settings.brand.logo),
        hosts=_LONG_HOSTS,
    )
    return Place(settings, tuple(_long_type(each) for each in place.types))


def many_types(place: Place, count: int) -> tuple[MeetingType, ...]:
    """Return `count` types, made from those there are."""
    types = []
    for number in range(count):
        kind = place.types[number % len(place.types)]
        shown = replace(kind.presentation, name=_numbered(kind, number + 1), order=number)
        types.append(replace(kind, id=f"{kind.id[:-4]}{number:04d}", presentation=shown))
    return tuple(types)


def many_hosts() -> tuple[Host, ...]:
    """Return twelve hosts."""
    names = (
        "Dr Miriam Weber",
        "Jonas Thal",
        "Aylin Kaya",
        "Piotr Nowak",
        "Lena Brandt",
        "Amara Nwosu",
        "Oleksandra Kovalenko",
        "Prof. Dr. Friedrich Auerbach",
        "Sofía Martínez Ruiz",
        "Henrik Sørensen",
        "Thị Minh Anh Nguyễn",
        "Marie-Luise von Hagenbrück",
    )
    return tuple(Host(f"00000000-0000-4000-8000-{number:012d}", name) for number, name in enumerate(names))


_LONG_HOSTS = (
    Host("550e8400-e29b-41d4-a716-446655440000", "Univ.-Prof. Dr. Maximiliane von Hohenlohe"),
    Host("b0a3c6d2-5b0e-4f57-9a35-0c6f2d1e7a41", "Konstantinos Papadopoulos-Wannenmacher"),
    Host("5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603", "Aleksandra Brzęczyszczykiewicz-Kowalska"),
    Host("e2c94b7f-1d68-4a0b-b3c2-6f0d5a8e9b12", "Bartholomäus Schwarzenberger-Leutnant"),
    Host("9f1b6e34-82d7-4c95-a6e0-3b7d4f2c8a55", "Oluwaseun Adebayo-Featherstonehaugh"),
)


def _long_type(kind: MeetingType) -> MeetingType:
    by_id = {each.id: each for each in _LONG_HOSTS}
    shown = replace(
        kind.presentation,
        name=_both(
            f"Comprehensive {kind.name.lower()} in peace",
            f"Ausführliche Beratung mit Vorbereitung, Teil {kind.presentation.order}",
        ),
        description=_both(
            "Bring everything you have, even if you are not sure whether it will be needed",
            "Bringen Sie alles mit, auch wenn Sie nicht sicher sind, ob es gebraucht wird",
        ),
        place=_both(
            "Conference room “Donaudampfschifffahrt”, second floor",
            "Besprechungsraum „Donaudampfschifffahrt“, zweiter Stock",
        ),
        directions=_both(
            "Second floor, down the corridor on the left, past the library. There is a lift by the stairs.",
            "Zweiter Stock, den Gang links hinunter, an der Bibliothek vorbei. An der Treppe ist ein Lift.",
        ),
        bring=_both(
            "Please bring a photo ID, your last tax notice and the signed declaration of consent.",
            "Bitte bringen Sie Ausweis, letzten Steuerbescheid und die unterschriebene Erklärung mit.",
        ),
    )
    hosts = tuple(by_id[each.id] for each in kind.hosts)
    return replace(kind, hosts=hosts, presentation=shown)


def _meeting_type(row: Row, hosts: Mapping[str, Host], settings: Settings) -> MeetingType:
    queue = cast("str | None", row.get("queue"))
    named = [cast("str", row["host"])] if "host" in row else cast("list[str]", row.get("hosts", []))
    members = settings.queues[queue] if queue is not None else tuple(named)
    text = cast("Mapping[str, str]", row)
    identity = text["id"]
    return MeetingType(
        id=identity,
        name=text["name"],
        description=text["description"],
        durations=tuple(timedelta(minutes=each) for each in cast("list[int]", row["durations"])),
        channels=tuple(cast("list[str]", row["channels"])),
        locations=tuple(cast("list[str]", row.get("locations", []))),
        hosts=tuple(hosts[each] for each in members),
        queue_id=queue,
        host_choice=HostChoice(text.get("host_choice", "none")),
        double_opt_in=Approval(text.get("double_opt_in", "off")),
        host_confirmation=Approval(text.get("host_confirmation", "off")),
        phone_only=bool(row.get("phone_only", False)),
        guests=bool(row.get("guests", False)),
        seats=cast("int", row.get("spots", 1)),
        presentation=settings.presentations.get(identity, Presentation()),
    )


def _numbered(kind: MeetingType, number: int) -> LocalText:
    names = ((code, f"{kind.name_in(code)} {number}") for code in ("en", "de"))
    return LocalText(tuple(names))


def _both(english: str, german: str) -> LocalText:
    return LocalText((("en", english), ("de", german)))
