"""How a wish becomes an appointment, or a provisional booking that waits for somebody."""

import json
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from app.service.letters import Kind, Letter
from app.service.links import is_unused, use_up
from app.service.practice import SEPARATOR, Granted, Practice, Waiting, can_be_booked
from app.service.refusals import Refused, bad_request, slot_unavailable
from app.service.rules import Turn, pick_host
from app.service.statements import (
    Taking,
    count_seats,
    count_turn,
    find_group,
    insert_appointment,
    insert_attendee,
    is_free,
    new_id,
    post,
    take,
    taken_turns,
)
from app.service.waiting import facts_of, wait
from app.service.wishes import Wish


def grant(connection: Connection, practice: Practice, wish: Wish, now: int) -> Granted | Waiting | Refused:
    """Book what is wished for, if its time is still free.

    A request that is refused leaves no trace.
    """
    link = wish.body.one_time_link_id
    if link and not is_unused(connection, link, wish.bookable.id):
        return bad_request(("oneTimeLinkId must be an unused link of this meeting type",))
    granted = _grant(connection, practice, wish, now)
    if link and not isinstance(granted, Refused):
        use_up(connection, link, now)
    return granted


def _grant(connection: Connection, practice: Practice, wish: Wish, now: int) -> Granted | Waiting | Refused:
    bookable = wish.bookable
    hosts = _open_hosts(practice, wish, now)
    if bookable.spots > 1:
        return _join(connection, practice, wish, hosts, now)
    chosen = free_hosts(connection, practice, wish, hosts, now)
    if not chosen:
        return slot_unavailable()
    if bookable.waits_for_host or bookable.waits_for_attendee:
        return wait(connection, practice, wish, chosen, now)
    return stand(connection, practice, wish, chosen, now)


def _open_hosts(practice: Practice, wish: Wish, now: int) -> tuple[str, ...]:
    """Return the hosts whose own calendar has this start; staff may book outside of it."""
    if not can_be_booked(wish.start, now):
        return ()
    if wish.body.ignore_availability:
        return wish.host_ids
    return practice.calendars.open_hosts(wish.bookable, wish.host_ids, (wish.start, wish.end), now)


def free_hosts(
    connection: Connection, practice: Practice, wish: Wish, hosts: Sequence[str], now: int, own: str = ""
) -> tuple[str, ...]:
    """Return who meets the attendee: whose turn it is, or all where all have to be there; empty: nobody can.

    Args:
        connection: Within the transaction that takes the time.
        practice: What is decided by.
        wish: What is wished for.
        hosts: Those of the wish's hosts whose calendar is open then.
        now: The moment.
        own: Id of the provisional booking that is being confirmed; its time is its own.
    """
    taking = Taking(wish.busy_from, wish.busy_until, now, own)
    if not all(is_free(connection, room_id, taking) for room_id in wish.room_ids):
        return ()
    free = tuple(host_id for host_id in hosts if is_free(connection, host_id, taking))
    if wish.together:
        return free if len(free) == len(wish.host_ids) else ()
    if wish.queue_id is None or len(free) < 2:
        return free[:1]
    picked = pick_host(_turns(connection, practice, wish.queue_id), free)
    return () if picked is None else (picked,)


def _turns(connection: Connection, practice: Practice, queue_id: str) -> tuple[Turn, ...]:
    queue = practice.catalogue.queue_by_id[queue_id]
    taken = taken_turns(connection, queue_id)
    return tuple(Turn(each, taken.get(each, 0), queue.weights.get(each, 1)) for each in queue.members)


def stand(
    connection: Connection, practice: Practice, wish: Wish, hosts: tuple[str, ...], now: int
) -> Granted:
    """Write an appointment whose time is free."""
    appointment_id = new_id()
    body = wish.body
    insert_appointment(
        connection,
        {
            "id": appointment_id,
            "meeting_type_id": wish.bookable.id,
            "host_ids": SEPARATOR.join(hosts),
            "start": wish.start,
            "end": wish.end,
            "channel": wish.channel,
            "location": wish.location,
            "ics_title": body.ics_title or "",
            "ics_description": body.ics_description or "",
            "created_at": now,
            "updated_at": now,
        },
    )
    taking = Taking(wish.busy_from, wish.busy_until, now)
    take(connection, (*hosts, *wish.room_ids), taking, appointment_id=appointment_id)
    if wish.queue_id is not None:
        taken = taken_turns(connection, wish.queue_id)
        for host_id in hosts:
            count_turn(connection, wish.queue_id, host_id, first=host_id not in taken)
    return _attend(connection, practice, wish, appointment_id, hosts, now)


def _join(
    connection: Connection, practice: Practice, wish: Wish, hosts: tuple[str, ...], now: int
) -> Granted | Refused:
    """Take a seat of a group, or begin the group."""
    group = find_group(connection, wish.bookable.id, SEPARATOR.join(wish.host_ids), wish.start, wish.end)
    if not hosts:
        return slot_unavailable()
    if group is None:
        chosen = free_hosts(connection, practice, wish, hosts, now)
        return stand(connection, practice, wish, chosen, now) if chosen else slot_unavailable()
    if count_seats(connection, group) >= wish.bookable.spots:
        return slot_unavailable()
    return _attend(connection, practice, wish, group, wish.host_ids, now)


def _attend(
    connection: Connection,
    practice: Practice,
    wish: Wish,
    appointment_id: str,
    hosts: tuple[str, ...],
    now: int,
) -> Granted:
    attendee_id = new_id()
    attendee = wish.body.attendee
    guests = attendee.bringalong_emails or ()
    insert_attendee(
        connection,
        {
            "id": attendee_id,
            "appointment_id": appointment_id,
            "email": attendee.email or "",
            "phone": attendee.phone or "",
            "firstname": attendee.firstname or "",
            "lastname": attendee.lastname or "",
            "fullname": attendee.fullname or "",
            "language": attendee.language or "",
            "timezone": attendee.timezone or "",
            "receives_reminders": int(attendee.receive_reminders),
            "silent": int(bool(wish.body.skip_notifications)),
            "policy_accepted": attendee.data_policy_accepted,
            "notes": json.dumps(attendee.notes, ensure_ascii=False, separators=(",", ":")),
            "guests": SEPARATOR.join(guests),
            "created_at": now,
        },
    )
    if not wish.body.skip_notifications:
        facts = replace(facts_of(wish, hosts), appointment_id=appointment_id, attendee_id=attendee_id)
        language = attendee.language or ""
        letters = [Letter(Kind.BOOKED, attendee.email or "", language, facts)]
        invitation = replace(facts, attendee_id="")
        letters += [Letter(Kind.INVITED, guest, language, invitation) for guest in guests]
        post(connection, letters, now)
    owner = attendee_id if wish.bookable.spots > 1 else appointment_id
    return Granted(appointment_id, attendee_id, practice.tokens.secret(owner), hosts)
