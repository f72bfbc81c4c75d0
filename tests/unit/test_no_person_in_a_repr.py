"""Whatever ends up in a log or a traceback by its `repr` shows nobody's data and no secret."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

import pytest
from pydantic import BaseModel

import app
from app.booking.fields import Form
from app.booking.meeting_type import Details
from app.booking.request import Appointment, Attendee, BookingOptions, BookingRequest
from app.booking.steps import Booked, Confirming, FillingForm, Kept, LookingUp
from app.wire.appointments import AppointmentDocument
from app.wire.bookings import booking_body, read_booking
from tests.fakes.values import HALF_AN_HOUR, WEBER, a_meeting_type, a_request, a_slot

MARK = "Zaphod-4711"
HIDDEN = frozenset(
    {
        *("email", "phone", "fullname", "firstname", "lastname", "guests", "answers", "recipient", "contact"),
        *("secret", "secret_headers", "booking_password", "body", "secrets", "metadata", "note", "notes"),
        *("ics_title", "ics_description", "password", "one_time_link_id", "location", "search"),
    }
)
"""Names of fields that hold what a person gave, or what opens something."""

SKIPPED = ("app.ui", "app.tour", "app.wiring", "app.main", "app.staff", "app.service.migrations")
"""Nothing in there is a value, or importing it changes something."""

OF_NOBODY = frozenset(
    {
        "Shown",
        "Bookable",
        "VenueFacts",
        "Venue",
        "ServiceHost",
        "Search",
        "Question",
        "_Detail",
        "Words",
        "Circumstances",
    }
)
"""What the settings say of the place and its people, and what is only named like something of a person."""


def value_classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(app.__path__, "app."):
        if found.name.startswith(SKIPPED) or found.name.endswith("__main__"):
            continue
        if found.name in {
            "app.credentials.macos",
            "app.credentials.windows",
            "app.credentials.secret_service",
        }:
            continue
        module = importlib.import_module(found.name)
        for _, each in inspect.getmembers(module, inspect.isclass):
            if each.__module__ == found.name and is_dataclass(each) and each.__name__ not in OF_NOBODY:
                yield each


@pytest.mark.parametrize("kind", tuple(value_classes()), ids=lambda kind: kind.__name__)
def test_no_value_shows_what_it_hides(kind: type) -> None:
    assert is_dataclass(kind)
    shown = {field.name for field in fields(kind) if field.repr and field.type is not bool}
    assert shown & HIDDEN == set()


def a_marked_request() -> BookingRequest:
    return a_request(
        attendee=Attendee(MARK, MARK, MARK, MARK, MARK, guests=(MARK,)),
        details=Details(WEBER, HALF_AN_HOUR, "local-attendee", MARK),
        answers={"company": MARK},
        options=BookingOptions(
            metadata={"crm": MARK},
            ics_title=MARK,
            ics_description=MARK,
            booking_password=MARK,
            one_time_link_id=MARK,
        ),
    )


def test_no_step_and_no_document_shows_the_person() -> None:
    request = a_marked_request()
    form = Form((), phone_may_replace_email=False, region="DE")
    kept = Kept({"fullname": MARK})
    confirming = Confirming(request, form, {"fullname": MARK})
    body = booking_body(request, "foyer_reference")
    assert body.to_bytes().count(MARK.encode()) > 8
    values: tuple[object, ...] = (
        request,
        confirming,
        FillingForm(a_meeting_type(), request.details, a_slot(), form, kept),
        LookingUp(confirming, datetime(2027, 4, 6, tzinfo=UTC)),
        Booked(request, Appointment("a-1", request.reference, (), MARK)),
        body,
        read_booking(body.to_bytes()),
        [body.attendee],
    )
    assert [each for each in map(repr, values) if MARK in each] == []


def test_a_document_still_tells_which_one_it_is() -> None:
    document: BaseModel = AppointmentDocument(id="a-1", secret=MARK, location=MARK)
    assert repr(document) == "AppointmentDocument(id='a-1')"
    assert str(document) == "id='a-1'"
