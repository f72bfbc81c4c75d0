"""From the service's meeting types and the settings' words to what can be booked here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from app.booking.meeting_type import NO_ADDITIONS, Additions, Host, HostChoice, MeetingType, Presentation
from app.wire.meeting_types import MeetingOptions, MeetingTypeDocument, approval_of

_FREE = frozenset({"", "none"})


@dataclass(frozen=True, slots=True)
class Directory:
    """What the settings say beyond the service.

    Attributes:
        hosts: Whom a visitor can meet, with the names they are called by.
        queues: Ids of the hosts in each queue, by the queue's id.
        presentations: How each type is shown, by its id.
        additions: What bookings of types carry that the settings say nothing else of.
    """

    hosts: tuple[Host, ...]
    queues: Mapping[str, tuple[str, ...]]
    presentations: Mapping[str, Presentation]
    additions: Additions = NO_ADDITIONS

    def named(self, hosts: Iterable[Host]) -> tuple[Host, ...]:
        """Return hosts with the names that visitors read, where the settings know them."""
        names = {host.id: host for host in self.hosts}
        return tuple(names.get(host.id, host) for host in hosts)


def bookable(documents: Iterable[MeetingTypeDocument], directory: Directory) -> tuple[MeetingType, ...]:
    """Return what can be booked without paying, in the service's order.

    Types the settings do not know are shown after those they do.
    """
    known = len(directory.presentations)
    return tuple(
        meeting_type
        for number, document in enumerate(documents, start=known + 1)
        if _can_be_booked(document)
        and (meeting_type := _meeting_type(document, directory, number)) is not None
    )


def _can_be_booked(document: MeetingTypeDocument) -> bool:
    free = (document.payment_provider or "") in _FREE
    return document.enabled and document.deleted_at is None and free


def _meeting_type(document: MeetingTypeDocument, directory: Directory, number: int) -> MeetingType | None:
    """Return the type; None where it says neither how long it lasts nor whom one meets."""
    info, options = document.meeting_info, document.meeting_options
    password = options.booking_page_password
    durations = _durations(document)
    hosts = _hosts(document, directory)
    if not durations or not (hosts or document.queue_id):
        return None
    return MeetingType(
        id=document.id,
        name=info.name or document.slug or document.id,
        description=info.description or "",
        durations=durations,
        channels=_channels(document),
        locations=tuple(dict.fromkeys(place for place in document.locations if place)),
        hosts=hosts,
        queue_id=document.queue_id or None,
        host_choice=_host_choice(options),
        double_opt_in=approval_of(options.double_opt_in),
        host_confirmation=approval_of(options.require_host_confirmation),
        phone_only=bool(options.allow_phone_only_booking),
        guests=bool(options.allow_adding_guests),
        needs_password=password is not None and password.enable,
        seats=max(document.spots or 1, 1),
        presentation=directory.presentations.get(document.id)
        or Presentation(order=number, additions=directory.additions),
    )


def _durations(document: MeetingTypeDocument) -> tuple[timedelta, ...]:
    given = (document.meeting_info.duration, *document.meeting_options.allowed_durations)
    return tuple(timedelta(minutes=each) for each in dict.fromkeys(given) if each and 0 < each <= 24 * 60)


def _channels(document: MeetingTypeDocument) -> tuple[str, ...]:
    """Return the channels, the default first; one empty text where the service does not say any."""
    options = document.meeting_options
    default = document.meeting_info.channel or ""
    allowed = options.allowed_channels if options.allow_select_channel or not default else ()
    return tuple(dict.fromkeys(each for each in (default, *allowed) if each)) or ("",)


def _hosts(document: MeetingTypeDocument, directory: Directory) -> tuple[Host, ...]:
    members = directory.queues.get(document.queue_id or "", ()) if document.queue_id else ()
    own = document.host_ids or ((document.user_id,) if document.user_id else ())
    ids = members or (() if document.queue_id else own)
    return directory.named(Host(each, "") for each in dict.fromkeys(ids))


def _host_choice(options: MeetingOptions) -> HostChoice:
    if options.force_host_selection:
        return HostChoice.REQUIRED
    return HostChoice.ALLOWED if options.allow_host_selection else HostChoice.NONE
