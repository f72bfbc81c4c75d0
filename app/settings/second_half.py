"""Reads the second half of the settings: who can be met, what can be booked, and where state is kept."""

from collections.abc import Mapping
from types import MappingProxyType

from app.booking.meeting_type import Host
from app.booking.request import BookingOptions
from app.settings import keys
from app.settings.additions import read_additions
from app.settings.document import Section
from app.settings.errors import Problem
from app.settings.opened import Opened
from app.settings.parts import Retention
from app.settings.presentations import RESERVED_KEYS, read_presentations
from app.settings.settings import Settings
from app.settings.state import state_folder


def read_second_half(opened: Opened) -> Settings:
    """Return the whole.

    Raises:
        SettingsInvalid: Something in the second half is not right.
    """
    face, own, place = opened.face, opened.own, opened.place
    reference_key = _reference_key(own.section("booking"))
    additions = read_additions(own.section("booking"))
    return Settings(
        **face._asdict(),
        hosts=_hosts(place),
        queues=_queues(place),
        presentations=read_presentations(place, reference_key, additions),
        additions=additions,
        options=BookingOptions(metadata=_utm(own.section("booking").section("utm"))),
        reference_key=reference_key,
        requests_per_minute=own.section("rate").read(keys.RATE_SHARE),
        keyring_entries=own.section("keyring").read(keys.KEYRING_ENTRIES),
        retention=_retention(own.section("retention")),
        state_folder=state_folder(opened),
    )


def _hosts(top: Section) -> tuple[Host, ...]:
    hosts: dict[str, Host] = {}
    for entry in top.sections("hosts"):
        host = Host(entry.read(keys.HOST_ID), entry.read(keys.HOST_NAME))
        if host.id in hosts:
            entry.refuse(Problem.REPEATED, keys.HOST_ID.word, keys.HOST_ID.kind.expects)
        hosts[host.id] = host
    return tuple(hosts.values())


def _queues(top: Section) -> Mapping[str, tuple[str, ...]]:
    queues: dict[str, tuple[str, ...]] = {}
    for entry in top.sections("queues"):
        queue = entry.read(keys.QUEUE_ID)
        if queue in queues:
            entry.refuse(Problem.REPEATED, keys.QUEUE_ID.word, keys.QUEUE_ID.kind.expects)
        queues[queue] = entry.read(keys.QUEUE_MEMBERS)
    return MappingProxyType(queues)


def _reference_key(booking: Section) -> str:
    reference_key = booking.read(keys.REFERENCE_KEY)
    if reference_key in RESERVED_KEYS:
        booking.refuse(Problem.RESERVED, keys.REFERENCE_KEY.word, ", ".join(sorted(RESERVED_KEYS)))
    return reference_key


def _utm(section: Section) -> Mapping[str, str]:
    values = {key.word: section.read(key) for key in keys.UTM}
    return MappingProxyType({word: value for word, value in values.items() if value})


def _retention(section: Section) -> Retention:
    return Retention(
        section.read(keys.KEEP_JOURNAL), section.read(keys.KEEP_LOGS), section.read(keys.KEEP_BOOKINGS)
    )
