"""Provisional bookings: how one begins."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from app.service.catalogue import Catalogue
from app.service.letters import Facts, Kind, Letter
from app.service.practice import SEPARATOR, Practice, Waiting
from app.service.schema import provisional_bookings
from app.service.statements import Taking, new_id, post, take
from app.service.wishes import Wish, name_of
from app.wire.bookings import BookingKind
from app.wire.documents import text_of
from app.wire.provisional import ProvisionalStatus


def facts_of(wish: Wish, hosts: tuple[str, ...]) -> Facts:
    """Return what every mail about a wish tells; without `hosts` it names the one that is sure, if any."""
    body = wish.body
    return Facts(
        meeting_type_id=wish.bookable.id,
        start=wish.start,
        end=wish.end,
        host_ids=hosts or (wish.host_ids if len(wish.host_ids) == 1 else ()),
        channel=wish.channel,
        location=wish.location,
        name=name_of(body.attendee),
        time_zone=body.attendee.timezone or "",
        ics_title=body.ics_title or "",
        ics_description=body.ics_description or "",
    )


def wait(connection: Connection, practice: Practice, wish: Wish, hosts: tuple[str, ...], now: int) -> Waiting:
    """Write a provisional booking; the host is asked before the attendee."""
    provisional_id = new_id()
    terms, for_host = practice.terms, wish.bookable.waits_for_host
    kind = BookingKind.REQUIRE_HOST_CONFIRMATION if for_host else BookingKind.DOUBLE_OPT_IN
    expires_at = min(now + (terms.host_seconds if for_host else terms.opt_in_seconds), wish.start)
    held = for_host or terms.opt_in_holds
    connection.execute(
        provisional_bookings.insert().values(
            id=provisional_id,
            meeting_type_id=wish.bookable.id,
            host_ids=SEPARATOR.join(hosts) if held else "",
            start=wish.start,
            end=wish.end,
            request=wish.body.to_bytes().decode(),
            waits_for=kind.in_lists,
            status=ProvisionalStatus.PENDING.value,
            created_at=now,
            updated_at=now,
            expires_at=expires_at,
        )
    )
    if held:
        taking = Taking(wish.busy_from, wish.busy_until, now)
        take(
            connection, (*hosts, *wish.room_ids), taking, provisional_id=provisional_id, held_until=expires_at
        )
    facts = replace(facts_of(wish, hosts if held else ()), provisional_id=provisional_id)
    post(connection, request_letters(practice.catalogue, wish, facts), now)
    return Waiting(provisional_id, kind)


def request_letters(catalogue: Catalogue, wish: Wish, facts: Facts) -> list[Letter]:
    """Return the mails that a request sets off: to the host and the attendee, or to the attendee alone."""
    attendee = wish.body.attendee
    language = attendee.language or ""
    if not wish.bookable.waits_for_host:
        return [Letter(Kind.CONFIRM, attendee.email or "", language, facts)]
    contact = ", ".join(each for each in (attendee.email, attendee.phone) if each)
    for_host = replace(facts, contact=contact, answers=answers_of(attendee.notes))
    letters = [
        Letter(Kind.DECIDE, catalogue.host_by_id[host_id].email, catalogue.venue.languages[0], for_host)
        for host_id in facts.host_ids
    ]
    if not wish.body.skip_notifications:
        letters.append(Letter(Kind.RECEIVED, attendee.email or "", language, facts))
    return letters


def answers_of(notes: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return key and text of each note that says something."""
    return tuple(
        (key, text_of(value)) for key, value in notes.items() if isinstance(value, str | int) and value
    )
