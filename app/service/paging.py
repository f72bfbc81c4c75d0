"""How lists are asked for: pages, filters, instants."""

from datetime import datetime

from starlette.datastructures import QueryParams

from app.service.reading import AppointmentFilter, Page
from app.service.refusals import bad_request
from app.wire.provisional import ProvisionalStatus
from app.wire.times import read_instant

_LARGEST_PAGE = 100
_LARGEST_NUMBER = 1_000_000
_CANCELLED = frozenset({"cancelled", "canceled"})


def page_of(query: QueryParams, *, size: int | None = None) -> Page:
    """Return which page is asked for.

    Args:
        query: Where it is asked.
        size: Of a page where none is given; None: number and size have to be given.

    Raises:
        Refused: One is missing, or makes no sense.
    """
    messages: list[str] = []
    number = _whole(query.get("page", "" if size is None else "0"), "page", 0, _LARGEST_NUMBER, messages)
    given = query.get("pageSize", "" if size is None else str(size))
    count = _whole(given, "pageSize", 1, _LARGEST_PAGE, messages)
    if messages:
        raise bad_request(tuple(messages))
    return Page(number, count)


def _whole(text: str, name: str, least: int, most: int, messages: list[str]) -> int:
    """Return a whole number; what is wrong with it is added to `messages`."""
    if not (text.isascii() and text.isdecimal()) or len(text) > len(str(most)):
        messages.append(f"{name} must be an integer number")
    elif not least <= int(text) <= most:
        messages.append(f"{name} must not be less than {least} or greater than {most}")
    else:
        return int(text)
    return least


def filter_of(query: QueryParams) -> AppointmentFilter:
    """Return which appointments are asked for.

    Raises:
        Refused: A filter makes no sense.
    """
    status = query.get("status", "").lower()
    return AppointmentFilter(
        first=_instant(query, "start"),
        last=_instant(query, "end"),
        search=query.get("search", "").strip(),
        meeting_type_id=query.get("meetingTypeId", ""),
        host_id=query.get("userId", ""),
        cancelled=status in _CANCELLED if status else None,
        by_creation=query.get("sortBy", "").endswith("createdAt"),
        descending=query.get("sortDirection", "").upper() == "DESC",
    )


def _instant(query: QueryParams, name: str) -> int | None:
    text = query.get(name)
    if not text:
        return None
    instant: datetime | None = read_instant(text)
    if instant is None:
        raise bad_request((f"{name} must be a valid ISO 8601 date string",))
    return int(instant.timestamp())


def status_of(query: QueryParams) -> ProvisionalStatus | None:
    """Return which state provisional bookings shall be in; None: any.

    Raises:
        Refused: There is no such state.
    """
    text = query.get("status", "")
    if not text:
        return None
    if text not in ProvisionalStatus.__members__.values():
        raise bad_request((f"status must be one of the following values: {', '.join(ProvisionalStatus)}",))
    return ProvisionalStatus(text)
