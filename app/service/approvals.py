"""Provisional bookings: how one is confirmed, approved, declined, or lapses."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Connection, Row, select

from app.service.granting import free_hosts, stand
from app.service.letters import Kind, Letter
from app.service.practice import SEPARATOR, Practice, can_be_booked
from app.service.refusals import Refused
from app.service.rules import is_over
from app.service.schema import busy, provisional_bookings
from app.service.statements import post, release
from app.service.waiting import facts_of
from app.service.wishes import Wish, check
from app.wire.bookings import BookingKind, read_booking, read_kind
from app.wire.provisional import ProvisionalStatus


class Standing(StrEnum):
    """What can be said of a provisional booking, or what came of an attempt to change it."""

    WAITS_FOR_ATTENDEE = "waits_for_attendee"
    WAITS_FOR_HOST = "waits_for_host"
    CONFIRMED = "confirmed"
    TAKEN = "taken"  # its time is somebody else's by now
    EXPIRED = "expired"
    DECLINED = "declined"
    GONE = "gone"  # there is none, or its meeting type is not offered any more


@dataclass(frozen=True, slots=True)
class Provisional:
    """A provisional booking as it stands at one moment.

    Attributes:
        wish: None where it cannot be granted any more, whatever the calendar says.
        asks_host: Whether the host is, or was last, the one who has to act.
        host_ids: Whose time it keeps; empty: nobody's.
        appointment_id: Of the appointment that came of it, where one did.
    """

    id: str
    standing: Standing
    wish: Wish | None
    asks_host: bool
    host_ids: tuple[str, ...]
    appointment_id: str | None


def find(connection: Connection, practice: Practice, provisional_id: str, now: int) -> Provisional | None:
    """Return a provisional booking; None where there is none."""
    table = provisional_bookings
    row = connection.execute(select(table).where(table.c.id == provisional_id)).one_or_none()
    if row is None:
        return None
    wish = _wish(practice, row)
    standing = _standing(row, now)
    host_ids = tuple(row.host_ids.split(SEPARATOR)) if row.host_ids else ()
    return Provisional(provisional_id, standing, wish, _asks_host(row), host_ids, row.appointment_id)


_PENDING = frozenset({Standing.WAITS_FOR_ATTENDEE, Standing.WAITS_FOR_HOST})
_SETTLED = {
    ProvisionalStatus.CONFIRMED: Standing.CONFIRMED,
    ProvisionalStatus.EXPIRED: Standing.EXPIRED,
    ProvisionalStatus.DECLINED_BY_HOST: Standing.DECLINED,
}


def _wish(practice: Practice, row: Row[tuple[object, ...]]) -> Wish | None:
    try:
        wish = check(practice.catalogue, read_booking(row.request.encode()))
    except Refused:
        return None
    return replace(wish, start=row.start, end=row.end)


def _standing(row: Row[tuple[object, ...]], now: int) -> Standing:
    status = ProvisionalStatus(row.status)
    if status in _SETTLED:
        return _SETTLED[status]
    if is_over(row.expires_at, now):
        return Standing.EXPIRED
    return Standing.WAITS_FOR_HOST if _asks_host(row) else Standing.WAITS_FOR_ATTENDEE


def _asks_host(row: Row[tuple[object, ...]]) -> bool:
    return read_kind(row.waits_for) is BookingKind.REQUIRE_HOST_CONFIRMATION


def is_still_free(connection: Connection, practice: Practice, provisional: Provisional, now: int) -> bool:
    """Tell whether a provisional booking could be confirmed now, at the time that was asked for."""
    wish = provisional.wish
    return wish is not None and bool(_able_hosts(connection, practice, wish, provisional.id, now))


def _able_hosts(
    connection: Connection, practice: Practice, wish: Wish, own: str, now: int, *, asked_in_time: bool = True
) -> tuple[str, ...]:
    meeting = (wish.start, wish.end)
    calendars = practice.calendars
    if not can_be_booked(wish.start, now):
        return ()
    hosts = calendars.open_hosts(wish.bookable, wish.host_ids, meeting, now, asked_in_time=asked_in_time)
    return free_hosts(connection, practice, wish, hosts, now, own=own)


def confirm(
    connection: Connection, practice: Practice, provisional_id: str, now: int, start: int | None = None
) -> Standing:
    """Book for an attendee who confirmed.

    Args:
        connection: Within a writing transaction.
        practice: What is decided by.
        provisional_id: Which one.
        now: The moment.
        start: Another time than the one that was asked for; None: that one.

    Returns:
        CONFIRMED where the appointment stands now, or stood already; anything else: nothing was changed.
    """
    provisional = find(connection, practice, provisional_id, now)
    if provisional is None or provisional.wish is None:
        return Standing.GONE
    if provisional.standing is not Standing.WAITS_FOR_ATTENDEE:
        return provisional.standing
    wish = provisional.wish
    if start is not None:
        wish = replace(wish, start=start, end=start + wish.end - wish.start)
    asked = start is None
    chosen = _able_hosts(connection, practice, wish, provisional_id, now, asked_in_time=asked)
    if not chosen:
        return Standing.TAKEN
    _stand(connection, practice, provisional_id, wish, chosen, now)
    return Standing.CONFIRMED


def _stand(
    connection: Connection,
    practice: Practice,
    provisional_id: str,
    wish: Wish,
    hosts: tuple[str, ...],
    now: int,
) -> None:
    release(connection, provisional_id)
    granted = stand(connection, practice, wish, hosts, now)
    _update(
        connection,
        provisional_id,
        now,
        status=ProvisionalStatus.CONFIRMED.value,
        appointment_id=granted.appointment_id,
        host_ids=SEPARATOR.join(hosts),
        start=wish.start,
        end=wish.end,
    )


def approve(connection: Connection, practice: Practice, provisional_id: str, now: int) -> Standing:
    """Grant a request in the host's name; where the attendee has to confirm too, that comes next.

    Returns:
        CONFIRMED or WAITS_FOR_ATTENDEE where it is granted, now or before; else nothing was changed.
    """
    provisional = find(connection, practice, provisional_id, now)
    if provisional is None or provisional.wish is None:
        return Standing.GONE
    if provisional.standing is not Standing.WAITS_FOR_HOST:
        return provisional.standing
    wish = provisional.wish
    if not wish.bookable.waits_for_attendee:
        chosen = free_hosts(connection, practice, wish, provisional.host_ids, now, own=provisional_id)
        if not chosen:
            return Standing.TAKEN
        _stand(connection, practice, provisional_id, wish, chosen, now)
        return Standing.CONFIRMED
    _ask_attendee(connection, practice, provisional, wish, now)
    return Standing.WAITS_FOR_ATTENDEE


def _ask_attendee(
    connection: Connection, practice: Practice, provisional: Provisional, wish: Wish, now: int
) -> None:
    """Go on to the double opt-in after the host has agreed."""
    terms = practice.terms
    expires_at = min(now + terms.opt_in_seconds, wish.start)
    _update(
        connection,
        provisional.id,
        now,
        waits_for=BookingKind.DOUBLE_OPT_IN.in_lists,
        expires_at=expires_at,
        host_ids=SEPARATOR.join(provisional.host_ids) if terms.opt_in_holds else "",
    )
    if terms.opt_in_holds:
        connection.execute(
            busy.update().where(busy.c.provisional_id == provisional.id).values(held_until=expires_at)
        )
    else:
        release(connection, provisional.id)
    _tell(connection, Kind.CONFIRM, provisional, wish, now)


def decline(
    connection: Connection, practice: Practice, provisional_id: str, now: int, reason: str
) -> Standing:
    """Decline a request, whoever it waits for.

    Returns:
        DECLINED where it is declined now, or was before; anything else: nothing was changed.
    """
    provisional = find(connection, practice, provisional_id, now)
    if provisional is None:
        return Standing.GONE
    if provisional.standing not in _PENDING:
        return provisional.standing
    _update(connection, provisional_id, now, status=ProvisionalStatus.DECLINED_BY_HOST.value, reason=reason)
    release(connection, provisional_id)
    if provisional.wish is not None:
        _tell(connection, Kind.DECLINED, provisional, provisional.wish, now, reason)
    return Standing.DECLINED


def lapse(connection: Connection, practice: Practice, now: int) -> int:
    """End the provisional bookings whose time is over; tell those whom the host never answered.

    Returns:
        How many there were.
    """
    table = provisional_bookings
    pending = table.c.status == ProvisionalStatus.PENDING.value
    over = connection.execute(select(table.c.id).where(pending, table.c.expires_at < now)).scalars().all()
    for provisional_id in over:
        provisional = find(connection, practice, provisional_id, now)
        _update(connection, provisional_id, now, status=ProvisionalStatus.EXPIRED.value)
        release(connection, provisional_id)
        if provisional is not None and provisional.asks_host and provisional.wish is not None:
            _tell(connection, Kind.LAPSED, provisional, provisional.wish, now)
    return len(over)


def _update(connection: Connection, provisional_id: str, now: int, **values: object) -> None:
    table = provisional_bookings
    connection.execute(table.update().where(table.c.id == provisional_id).values(updated_at=now, **values))


def _tell(
    connection: Connection, kind: Kind, provisional: Provisional, wish: Wish, now: int, reason: str = ""
) -> None:
    """Write to the attendee."""
    attendee = wish.body.attendee
    facts = replace(facts_of(wish, provisional.host_ids), provisional_id=provisional.id, reason=reason)
    if kind is Kind.CONFIRM or not wish.body.skip_notifications:
        post(connection, [Letter(kind, attendee.email or "", attendee.language or "", facts)], now)
