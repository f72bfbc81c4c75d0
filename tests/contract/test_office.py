"""What staff ask and tell a booking service, over the real one."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from app.booking.agenda import AgendaQuery, Entry
from app.booking.errors import InvalidAnswers, OutcomeUnknown, SlotOccupied, TypeUnavailable
from app.booking.request import Appointment, BookingOptions, BookingRequest, ProvisionalBooking, WaitingFor
from app.client.office import Office
from app.wire.provisional import ProvisionalStatus
from app.wire.queries import AvailabilityQuery
from tests.contract.subjects import ServiceSubject, open_subject
from tests.fakes.values import WEBER, ZONE

pytestmark = pytest.mark.anyio

QUEUE = "3c7a0d52-9e41-4b86-b1f7-8d2e5c6a9f30"


@pytest.fixture
async def subject(tmp_path: Path) -> AsyncIterator[ServiceSubject]:
    async with open_subject("service", tmp_path) as opened:
        assert isinstance(opened, ServiceSubject)
        yield opened


@pytest.fixture
def office(subject: ServiceSubject) -> Office:
    return subject.world.client.office


async def book(
    subject: ServiceSubject, number: int = 0, *, group: bool = False
) -> tuple[BookingRequest, str]:
    """Book, and return what was booked with its id."""
    request = await subject.request(await subject.type_with(group=group), number)
    outcome = await subject.api.book(request, lambda _: None)
    assert isinstance(outcome, Appointment)
    return request, outcome.id


async def entry_of(office: Office, appointment_id: str) -> Entry:
    found = await office.find_appointment(appointment_id)
    assert found is not None
    return found


async def test_whom_the_key_acts_for_and_who_is_in_a_queue(office: Office) -> None:
    assert (await office.get_me()).name == "Ahornkai Architekten"
    assert [each.name for each in await office.list_members(QUEUE)] == ["Lena Brandt", "Piotr Nowak"]


async def test_types_are_listed_and_shown_one_by_one(office: Office) -> None:
    types = await office.list_meeting_types()
    assert await office.get_meeting_type(types[0].id) == replace(types[0], presentation=types[0].presentation)
    with pytest.raises(TypeUnavailable):
        await office.get_meeting_type("none")


async def test_slots_are_listed_for_any_question(subject: ServiceSubject, office: Office) -> None:
    meeting_type = await subject.type_with()
    day = (await subject.free_slots(meeting_type))[0].start.astimezone(ZONE).date().isoformat()
    query = AvailabilityQuery(
        meeting_type.id,
        day,
        day,
        host_ids=(WEBER.id,),
        duration=30,
        time_zone="Asia/Tokyo",
        channel="zoom",
        everyone=True,
        refresh=True,
        without_groups=True,
        without_earliest=True,
    )
    plain = await office.list_slots(query, ZONE, meeting_type)
    assert plain.slots
    assert plain.earliest is None
    assert plain.slots[0].text.endswith("+09:00")
    request, appointment_id = await book(subject)
    assert await office.list_slots(query, ZONE, meeting_type) != plain
    blocked = replace(query, with_blocked=True)
    assert request.slot.start not in {
        slot.start for slot in (await office.list_slots(blocked, ZONE, meeting_type)).slots
    }
    moved = replace(query, moved_appointment_id=appointment_id)
    assert (await office.list_slots(moved, ZONE, meeting_type)).slots == plain.slots


async def test_the_agenda_is_searched_and_paged(subject: ServiceSubject, office: Office) -> None:
    first, one = await book(subject)
    _, other = await book(subject, 1)
    agenda = await office.list_appointments(AgendaQuery(page_size=1))
    assert ([each.id for each in agenda.entries], agenda.total) == ([one], 2)
    newest = await office.list_appointments(AgendaQuery(newest_first=True))
    assert [each.id for each in newest.entries] == [other, one]
    (found,) = (await office.list_appointments(AgendaQuery(search=first.reference))).entries
    assert (found.id, found.start, found.people[0].name) == (one, first.slot.start, "Jane Smith")
    assert (found.name, found.hosts[0].name) == ("First consultation", "Dr Miriam Weber")
    later = AgendaQuery(
        first=first.slot.start + timedelta(days=90), last=first.slot.start + timedelta(days=99)
    )
    assert (await office.list_appointments(later)).total == 0
    await office.cancel(one, reason="Ill")
    gone = AgendaQuery(cancelled=True, meeting_type_id=first.meeting_type.id)
    assert [each.id for each in (await office.list_appointments(gone)).entries] == [one]
    assert [each.id for each in (await office.list_appointments(AgendaQuery(cancelled=False))).entries] == [
        other
    ]
    assert [each.id for each in (await office.list_today()).entries] == [other]


async def test_an_appointment_is_moved_and_a_taken_time_is_refused(
    subject: ServiceSubject, office: Office
) -> None:
    request, one = await book(subject)
    other, two = await book(subject, 3)
    with pytest.raises(SlotOccupied):
        await office.reschedule(two, request.slot.start)
    free = (await subject.free_slots(request.meeting_type))[-1].start
    await office.reschedule(two, free)
    assert (await entry_of(office, two)).start == free
    await office.reschedule(one, other.slot.start)
    assert (await entry_of(office, one)).start == other.slot.start
    at_night = other.slot.start.replace(hour=2) + timedelta(days=1)
    with pytest.raises(SlotOccupied):
        await office.reschedule(one, at_night)
    await office.reschedule(one, at_night, anyway=True)
    assert (await entry_of(office, one)).start == at_night


async def test_an_appointment_is_changed_by_its_own_secret(subject: ServiceSubject, office: Office) -> None:
    request, one = await book(subject)
    secret = subject.world.secrets.kept[one]
    await office.cancel(one, secret=secret)
    sent = subject.world.network.requests[-1].headers
    assert (sent["x-appointment-secret"], "authorization" in sent) == (secret, False)
    assert (await entry_of(office, one)).cancelled
    _, two = await book(subject)
    await office.reschedule(two, request.slot.start + timedelta(days=1, hours=0), secret="wrong")
    assert "authorization" in subject.world.network.requests[-1].headers


async def test_of_a_group_one_leaves_or_all(subject: ServiceSubject, office: Office) -> None:
    _, one = await book(subject, group=True)
    await book(subject, group=True)
    with pytest.raises(InvalidAnswers) as caught:
        await office.cancel(one)
    assert tuple(caught.value.reasons) == ("attendeeId",)
    entry = await entry_of(office, one)
    assert (entry.shared, len(entry.people)) == (True, 2)
    await office.cancel(one, attendee_id=entry.people[0].id)
    assert (await entry_of(office, one)).people == entry.people[1:]
    await office.cancel(one, everyone=True)
    assert (await entry_of(office, one)).cancelled


async def test_an_address_is_corrected_and_a_note_is_written(subject: ServiceSubject, office: Office) -> None:
    _, one = await book(subject)
    (person,) = (await entry_of(office, one)).people
    await office.change_address(one, person.id, "new@example.com")
    assert (await entry_of(office, one)).people[0].email == "new@example.com"
    with pytest.raises(InvalidAnswers) as caught:
        await office.change_address(one, person.id, "nobody")
    assert tuple(caught.value.reasons) == ("email",)
    await office.write_note(one, "Brings a model")
    assert (await entry_of(office, one)).note == "Brings a model"
    assert await office.find_appointment("none") is None


@pytest.mark.parametrize("answered", [False, True])
async def test_a_change_whose_answer_is_lost_is_looked_up(
    subject: ServiceSubject, office: Office, answered: bool
) -> None:
    _, one = await book(subject)
    subject.world.network.fail("POST", "/cancel", httpx.ReadError("gone"), arrives=answered)
    if answered:
        await office.cancel(one)
    else:
        with pytest.raises(OutcomeUnknown):
            await office.cancel(one)
    assert (await entry_of(office, one)).cancelled is answered
    await office.cancel(one)
    assert (await entry_of(office, one)).cancelled


async def test_what_waits_is_listed_in_each_of_its_states_and_declined(
    subject: ServiceSubject, office: Office
) -> None:
    found = []
    for opt_in in (True, False):
        meeting_type = await subject.type_with(opt_in=opt_in, host_decides=not opt_in)
        request = await subject.request(meeting_type)
        outcome = await subject.api.book(request, lambda _: None)
        assert isinstance(outcome, ProvisionalBooking)
        found.append((outcome.id, outcome.waiting_for, request.slot.start, "Jane Smith"))
    waiting = await office.list_waiting(ProvisionalStatus.PENDING)
    listed = [(each.id, each.waiting_for, each.start, each.person.name) for each in waiting.entries]
    assert (listed[::-1], waiting.total) == (found, 2)
    assert found[0][1] is WaitingFor.ATTENDEE
    await office.decline(found[1][0], "Not this week")
    (declined,) = (await office.list_waiting(ProvisionalStatus.DECLINED_BY_HOST)).entries
    assert declined.id == found[1][0]
    with pytest.raises(InvalidAnswers):
        await office.decline("none" if declined.id == "none" else await confirmed(subject))
    assert (await office.list_waiting(ProvisionalStatus.CONFIRMED)).total == 1
    subject.clock.move(timedelta(days=3))
    assert [each.id for each in (await office.list_waiting(ProvisionalStatus.EXPIRED)).entries] == [
        found[0][0]
    ]


async def confirmed(subject: ServiceSubject) -> str:
    """Return a provisional booking whose attendee has confirmed."""
    request = await subject.request(await subject.type_with(opt_in=True), 3)
    outcome = await subject.api.book(request, lambda _: None)
    subject.agree(request)
    assert isinstance(outcome, ProvisionalBooking)
    return outcome.id


async def test_a_link_is_good_for_one_booking(subject: ServiceSubject, office: Office) -> None:
    request = await subject.request(await subject.type_with())
    link = await office.create_link(request.meeting_type.id)
    assert link.address.endswith(link.id)
    options = BookingOptions(one_time_link_id=link.id)
    assert isinstance(await subject.api.book(replace(request, options=options), lambda _: None), Appointment)
    again = await subject.request(request.meeting_type)
    with pytest.raises(TypeUnavailable):
        await subject.api.book(replace(again, options=options), lambda _: None)
    with pytest.raises(TypeUnavailable):
        await office.create_link("none")
