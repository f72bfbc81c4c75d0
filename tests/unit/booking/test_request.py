"""References, short codes and who books."""

import re
import uuid
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.booking.request import Attendee, BookingOptions, new_reference, short_code
from tests.fakes.values import HALF_AN_HOUR, a_request, a_slot

CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{4}")
"""Crockford's alphabet has no I, L, O and U."""


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # the first text waits for a table
@given(reference=st.one_of(st.uuids().map(str), st.text()))
def test_a_short_code_can_be_read_out_and_is_always_the_same(reference: str) -> None:
    assert CODE.fullmatch(short_code(reference))
    assert short_code(reference) == short_code(reference)


def test_a_short_code_uses_its_whole_alphabet() -> None:
    codes = {short_code(str(number)) for number in range(2000)}
    assert len(codes) == 2000
    assert len(set("".join(codes))) == 32 + 1


def test_a_code_somebody_wrote_down_stays_the_same_in_later_versions() -> None:
    assert short_code("00000000-0000-4000-8000-000000000001") == "G0-3BS0"


def test_every_reference_is_new_and_random() -> None:
    references = {new_reference() for _ in range(100)}
    assert len(references) == 100
    assert {uuid.UUID(each).version for each in references} == {4}


def test_a_request_knows_when_it_ends_and_how_it_is_called() -> None:
    request = a_request()
    assert request.end - a_slot().start == HALF_AN_HOUR == timedelta(minutes=30)
    assert request.code == short_code(request.reference)


def test_a_name_is_one_text_however_it_was_asked() -> None:
    assert Attendee(fullname="Jane Smith").display_name == "Jane Smith"
    assert Attendee(firstname="Jane", lastname="Smith").display_name == "Jane Smith"
    assert Attendee(lastname="Smith").display_name == "Smith"


def test_who_gives_no_address_is_reached_by_phone_alone() -> None:
    assert Attendee(phone="+49 30 231250").phone_only
    assert not Attendee(phone="+49 30 231250", email="jane@example.com").phone_only


def test_a_booking_may_be_by_phone_although_there_is_an_address() -> None:
    assert a_request(options=BookingOptions(phone_only=True)).phone_only
    assert a_request(attendee=Attendee(phone="+49 30 231250")).phone_only
    assert not a_request().phone_only
