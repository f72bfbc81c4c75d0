"""What is asked for in the part of an address behind the question mark."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]
"""Names and values, in order; a list repeats its name."""

_INDEX = re.compile(r"\[\d*]$")
_TRUE = frozenset({"true", "1"})


@dataclass(frozen=True, slots=True)
class AvailabilityQuery:
    """Which slots are asked for.

    Attributes:
        start: A day (`2024-01-15`) or an instant; like `end` inclusive where it is a day.
        host_ids: With a queue: the members it may choose from; all of them where empty.
        duration: In minutes; None: the type's default.
        time_zone: IANA name of the zone the answer is written in; empty: the service's choice.
        everyone: Whether all hosts have to be free at once.
        refresh: Whether the calendars are asked anew.
        moved_appointment_id: An appointment that is being moved, and therefore blocks nothing.
        resource_channel_ids: Rooms or equipment that have to be free too.
        without_groups: Whether groups that meet already are left out.
        without_earliest: Whether nobody wants to know the first free day.
        with_blocked: Whether starts that are taken are listed too, with the reason.
    """

    meeting_type_id: str
    start: str
    end: str
    host_ids: tuple[str, ...] = ()
    queue_id: str = ""
    duration: int | None = None
    time_zone: str = ""
    channel: str = ""
    everyone: bool = False
    refresh: bool = False
    moved_appointment_id: str = ""
    resource_channel_ids: tuple[str, ...] = ()
    without_groups: bool = False
    without_earliest: bool = False
    with_blocked: bool = False

    def to_pairs(self) -> Pairs:
        """Return the query as it is sent; what is not asked for is left out."""
        texts = {
            "meetingTypeId": self.meeting_type_id,
            "start": self.start,
            "end": self.end,
            "queueId": self.queue_id,
            "meetingDuration": "" if self.duration is None else str(self.duration),
            "timezone": self.time_zone,
            "channel": self.channel,
            "calculationMethod": "everyone" if self.everyone else "",
            **{name: "true" for name, wanted in self._flags().items() if wanted},
            "existingAppointmentId": self.moved_appointment_id,
        }
        lists = {"hostIds": self.host_ids, "resourceChannelIds": self.resource_channel_ids}
        return (
            *((name, text) for name, text in texts.items() if text),
            *((name, each) for name, values in lists.items() for each in values),
        )

    def _flags(self) -> dict[str, bool]:
        return {
            "refreshCache": self.refresh,
            "hideGroupAppointments": self.without_groups,
            "skipEarliestBookingCalculation": self.without_earliest,
            "troubleshoot": self.with_blocked,
        }

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, str]]) -> "AvailabilityQuery":
        """Read a query; a list may repeat its name, with or without brackets, or be joined by commas.

        What is missing is empty; a duration that is no number counts as missing.
        """
        given: dict[str, list[str]] = {}
        for name, value in pairs:
            given.setdefault(_INDEX.sub("", name), []).append(value)

        def text(name: str) -> str:
            return given.get(name, [""])[-1].strip()

        def texts(name: str) -> tuple[str, ...]:
            parts = (part.strip() for value in given.get(name, []) for part in value.split(","))
            return tuple(part for part in parts if part)

        def flag(name: str) -> bool:
            return text(name).lower() in _TRUE

        duration = text("meetingDuration")
        return cls(
            meeting_type_id=text("meetingTypeId"),
            start=text("start"),
            end=text("end"),
            host_ids=texts("hostIds"),
            queue_id=text("queueId"),
            duration=int(duration) if duration.isdecimal() else None,
            time_zone=text("timezone"),
            channel=text("channel"),
            everyone=text("calculationMethod") == "everyone",
            refresh=flag("refreshCache"),
            moved_appointment_id=text("existingAppointmentId"),
            resource_channel_ids=texts("resourceChannelIds"),
            without_groups=flag("hideGroupAppointments"),
            without_earliest=flag("skipEarliestBookingCalculation"),
            with_blocked=flag("troubleshoot"),
        )


def page_query(page: int, page_size: int, **further: str) -> Pairs:
    """Return the query for one page of a list.

    Args:
        page: Counted from 0.
        page_size: At most 100.
        further: Filters; empty ones are left out.
    """
    given = {"page": str(page), "pageSize": str(page_size), **further}
    return tuple((name, text) for name, text in given.items() if text)
