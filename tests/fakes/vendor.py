"""A vendor's service as its documentation describes it: the documented answers, with a little memory."""

import json
import re
import secrets
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from tests.fakes.values import ZONE

Document = dict[str, Any]

_ANSWERS = Path(__file__).parent / "answers"


def answer(name: str) -> Any:
    """Return a documented answer, to be changed at will."""
    return json.loads((_ANSWERS / f"{name}.json").read_text())


@dataclass
class Provisional:
    """A booking that waits, or has waited, for somebody."""

    document: Document
    status: str = "pending"


@dataclass
class Vendor:
    """Answers requests.

    Attributes:
        starts: The free starts, whatever the type.
        repeats_notes: Whether lists repeat what was noted with a booking.
        may_list_provisional: Whether the key may see provisional bookings.
    """

    starts: list[datetime]
    repeats_notes: bool = True
    may_list_provisional: bool = True
    types: list[Document] = field(default_factory=lambda: list(answer("meeting_types")))
    appointments: dict[str, Document] = field(default_factory=dict)
    provisional: dict[str, Provisional] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)

    @property
    def transport(self) -> httpx.MockTransport:
        """The vendor as a network sees it."""
        return httpx.MockTransport(self._answer)

    def confirm(self, provisional_id: str) -> None:
        """Make a provisional booking an appointment."""
        waiting = self.provisional[provisional_id]
        waiting.status = "confirmed"
        self._book(waiting.document["dto"])

    def _answer(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content) if request.content else {}
        query = request.url.params
        routes: dict[str, Callable[..., httpx.Response]] = {
            "GET meeting-type": lambda: httpx.Response(200, json=self.types),
            "GET booking-availability": lambda: self._availability(query),
            "POST booking": lambda: self._post(body),
            "GET appointment/paginated": lambda: self._list_appointments(query),
            "GET appointment/([^/]+)": self._get_appointment,
            "POST appointment/([^/]+)/cancel": lambda each: self._cancel(each, body),
            "GET provisional-booking/paginated": lambda: self._list_provisional(query),
            "POST provisional-booking/([^/]+)/decline": self._decline,
        }
        asked = f"{request.method} {request.url.path.removeprefix('/v4/')}"
        found = ((handler, re.fullmatch(pattern, asked)) for pattern, handler in routes.items())
        answers = (handler(*match.groups()) for handler, match in found if match)
        return next(answers, problem(404, f"Cannot {asked}", "Not Found"))

    def _get_appointment(self, appointment_id: str) -> httpx.Response:
        found = self.appointments.get(appointment_id)
        return httpx.Response(200, json=found) if found else problem(404, "Not Found", "Not Found")

    def _decline(self, provisional_id: str) -> httpx.Response:
        self.provisional[provisional_id].status = "declined_by_host"
        return httpx.Response(201)

    def _availability(self, query: httpx.QueryParams) -> httpx.Response:
        type_id = query["meetingTypeId"]
        if all(each["id"] != type_id for each in self.types):
            return problem(404, "Meeting type not found", "Not Found")
        if not (query.get_list("hostIds") or query.get("queueId")):
            return problem(400, "Expected hostIds or queueId", "Bad Request")
        first, last = (datetime.fromisoformat(query[name]) for name in ("start", "end"))
        days: dict[str, list[Document]] = {}
        for start in sorted(self.starts):
            if first <= start < last:
                local = start.astimezone(ZONE)
                days.setdefault(local.date().isoformat(), []).append(self._spot(type_id, local))
        body = answer("availability")
        body["dates"] = [{"date": day, "spots": spots} for day, spots in days.items()]
        return httpx.Response(200, json=body)

    def _spot(self, type_id: str, start: datetime) -> Document:
        taken = self.groups.get(_when(start), 0)
        is_group = self._type(type_id).get("spots", 1) > 1
        spot: Document = (
            answer("spot_of_group") if is_group and taken else answer("availability")["dates"][0]["spots"][0]
        )
        spot["startTime"] = start.isoformat(timespec="milliseconds")
        if is_group and taken:
            spot["appointment"]["takenSpots"] = taken
        return spot

    def _type(self, type_id: str) -> Document:
        return next(each for each in self.types if each["id"] == type_id)

    def _post(self, body: Document) -> httpx.Response:
        start = datetime.fromisoformat(body["start"])
        if start not in self.starts:
            return httpx.Response(400, json=answer("slot_unavailable"))
        options = self._type(body["meetingTypeId"])["meetingOptions"]
        kinds = {"requireHostConfirmation": "RequireHostConfirmation", "doubleOptIn": "DoubleOptIn"}
        for option, kind in kinds.items():
            if options.get(option) == "enabled":
                accepted = answer("double_opt_in")
                accepted["bookingType"] = kind
                accepted["provisionalBookingId"] = self._wait(body, option)
                return httpx.Response(201, json=accepted)
        booked = self._book(body)
        accepted = answer("booked")
        accepted |= {"appointmentId": booked["id"], "secret": booked["secret"]}
        return httpx.Response(201, json=accepted)

    def _wait(self, body: Document, kind: str) -> str:
        document = answer("provisional")
        document |= {"id": f"provisional-{len(self.provisional) + 1}", "type": kind, "dto": deepcopy(body)}
        if not self.repeats_notes:
            document["dto"]["attendee"]["notes"] = {}
        self.provisional[document["id"]] = Provisional(document)
        return str(document["id"])

    def _book(self, body: Document) -> Document:
        start = datetime.fromisoformat(body["start"])
        seats = self._type(body["meetingTypeId"]).get("spots", 1)
        shared = next(
            (each for each in self.appointments.values() if seats > 1 and _is_at(each, start)), None
        )
        document = shared or answer("appointment")
        attendee = answer("appointment")["attendees"][0] | {"id": 4711 + len(self.appointments) * 100}
        attendee["id"] += len(document["attendees"]) if shared else 0
        attendee["notes"] = body["attendee"]["notes"] if self.repeats_notes else {}
        if shared is None:
            end = start + timedelta(minutes=body.get("duration", 30))
            document |= {"id": f"appointment-{len(self.appointments) + 1}", "secret": secrets.token_hex(8)}
            document |= {"start": start.isoformat(), "end": end.isoformat(), "attendees": [attendee]}
            document["meetingTypeId"] = body["meetingTypeId"]
            document["meetingInfo"]["groupBooking"] = seats > 1
            self.appointments[document["id"]] = document
        else:
            document["attendees"].append(attendee)
        self.groups[_when(start)] = len(document["attendees"])
        if len(document["attendees"]) >= seats and start in self.starts:
            self.starts.remove(start)
        return dict(document)

    def _cancel(self, appointment_id: str, body: Document) -> httpx.Response:
        found = self.appointments.get(appointment_id)
        if found is None:
            return problem(404, "Not Found", "Not Found")
        if found["meetingInfo"]["groupBooking"] and not (body.get("attendeeId") or body.get("cancelAll")):
            return problem(400, "attendeeId or cancelAll is required", "Bad Request")
        start = datetime.fromisoformat(found["start"])
        leaving = body.get("attendeeId")
        found["attendees"] = [each for each in found["attendees"] if leaving and str(each["id"]) != leaving]
        if not found["attendees"]:
            found |= {"isCancelled": True, "cancel": {"actionSource": "host", "actionAt": found["updatedAt"]}}
        self.groups[_when(start)] = len(found["attendees"])
        if start not in self.starts:
            self.starts.append(start)
        return httpx.Response(201, json=found)

    def _list_appointments(self, query: httpx.QueryParams) -> httpx.Response:
        if "page" not in query or "pageSize" not in query:
            return problem(400, ["page must be an integer number"], "Bad Request")
        first, last = (datetime.fromisoformat(query[name]) for name in ("start", "end"))
        found = [
            each
            for each in reversed(self.appointments.values())
            if first <= datetime.fromisoformat(each["start"]) <= last
        ]
        return httpx.Response(200, json={"appointments": _page(found, query), "total": len(found)})

    def _list_provisional(self, query: httpx.QueryParams) -> httpx.Response:
        if not self.may_list_provisional:
            return problem(403, "Forbidden resource", "Forbidden")
        found = [each.document for each in self.provisional.values() if each.status == query["status"]]
        return httpx.Response(200, json={"provisionalBookings": _page(found, query), "total": len(found)})


def problem(status: int, message: str | list[str], error: str) -> httpx.Response:
    """Return a documented refusal."""
    return httpx.Response(status, json={"statusCode": status, "message": message, "error": error})


def _page(items: list[Document], query: httpx.QueryParams) -> list[Document]:
    number, size = int(query["page"]), int(query["pageSize"])
    return items[number * size : (number + 1) * size]


def _when(start: datetime) -> str:
    return start.astimezone(ZONE).isoformat()


def _is_at(document: Document, start: datetime) -> bool:
    return bool(datetime.fromisoformat(document["start"]) == start and not document["isCancelled"])
