"""Which slots to offer instead of one that is lost."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from app.booking.availability import Availability, Slot
from app.booking.meeting_type import Details, HostChoice
from app.booking.request import BookingRequest
from app.booking.steps import Alternative, Closeness

MOST_ALTERNATIVES = 3


def details_with_anyone(request: BookingRequest) -> Details | None:
    """Return the request's details with the host left open; None where that is not another wish."""
    may_stay_open = request.meeting_type.host_choice is HostChoice.ALLOWED
    if request.details.host is None or not may_stay_open:
        return None
    return replace(request.details, host=None)


def find_alternatives(
    request: BookingRequest, same: Availability | None, anyone: Availability | None, zone: ZoneInfo
) -> tuple[Alternative, ...]:
    """Return up to three other slots: closest that day, closest with anyone, same time next open day.

    Args:
        request: What was wished for; its slot is never offered again with the same details.
        same: Free slots with the request's own details; None where they are not known.
        anyone: Free slots with any host; None where they are not known, or that is not another wish.
        zone: The venue's.

    Returns:
        The closest first; filled up with the next closest slots where one of the three kinds has none.
    """
    found: list[Alternative] = []
    for each in _candidates(request, same, anyone, zone):
        if all(each.slot.start != other.slot.start for other in found):
            found.append(each)
        if len(found) == MOST_ALTERNATIVES:
            break
    return tuple(found)


def _candidates(
    request: BookingRequest, same: Availability | None, anyone: Availability | None, zone: ZoneInfo
) -> Iterator[Alternative]:
    wished = request.slot.start
    day = wished.astimezone(zone).date()
    clock_time = wished.astimezone(zone).time()

    def closest(slots: tuple[Slot, ...]) -> list[Slot]:
        return sorted(slots, key=lambda slot: (abs(slot.start - wished), slot.start))

    own = same.slots if same else ()
    others = tuple(slot for slot in own if slot.start != wished)
    today = [slot for slot in closest(others) if slot.start.astimezone(zone).date() == day]
    later = [slot for slot in others if slot.start.astimezone(zone).date() > day]
    details = request.details
    yield from (Alternative(Closeness.SAME_DAY, slot, details) for slot in today[:1])
    if anyone is not None and (open_details := details_with_anyone(request)):
        # Only what a visitor cannot have with their own wish; that way it is somebody else who is met.
        mine = {slot.start for slot in own} if same else {wished}
        foreign = tuple(slot for slot in anyone.slots if slot.start not in mine)
        same_day = [slot for slot in closest(foreign) if slot.start.astimezone(zone).date() == day]
        yield from (Alternative(Closeness.ANYONE, slot, open_details) for slot in same_day[:1])
    same_time = (slot for slot in later if slot.start.astimezone(zone).time() == clock_time)
    yield from (Alternative(Closeness.SAME_TIME, slot, details) for slot in tuple(same_time)[:1])
    yield from (Alternative(Closeness.SAME_DAY, slot, details) for slot in today[1:])
    yield from (Alternative(Closeness.NEXT_FREE, slot, details) for slot in later)
