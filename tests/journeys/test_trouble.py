"""When something goes wrong on the way, the screen tells the truth, and nothing is booked twice."""

import signal
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from app.booking.errors import NothingBooked, NothingSent
from app.booking.request import Attendee, BookingRequest, new_reference
from app.booking.steps import Booked, ChoosingAlternative, Confirming, LookingUp, OutOfService, Resting
from app.client.policy import Patience
from app.client.transport import Transport
from app.journal import AttemptState
from tests.fakes.network import Network
from tests.journeys.kiosk import Reception, a_reception, is_ready
from tests.journeys.line import CutLine
from tests.journeys.processes import end, service_of, tell

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]

SHORT = timedelta(seconds=1.5)


async def back_up(reception: Reception, before: int) -> None:
    """Wait until the service runs again, in another process than `before`."""

    def is_back() -> bool:
        try:
            process = service_of(reception.settings.service_database)
        except ProcessLookupError:
            return False
        return process != before and not reception.supervisor.address.endswith(":0")

    await reception.visitor.until(is_back, "the service")


async def test_a_service_that_dies_before_the_request_left_has_booked_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    line = CutLine()
    async with a_reception(qapp, tmp_path, transport=Transport(inner=line)) as reception:
        database = reception.settings.service_database
        await reception.to_check()
        dead = service_of(database)
        line.before = lambda: end(dead)
        await reception.press_book()
        step = await reception.visitor.reach(Confirming)
        assert isinstance(reception.kiosk.window.snapshot.error, NothingSent)
        assert "Nothing" in reception.said()
        assert (step.may_book, reception.rows()) == (True, [])
        await back_up(reception, dead)
        await reception.press_book()
        booked = await reception.visitor.reach(Booked)
        assert reception.standing() == [booked.appointment.id]
        assert len(reception.rows()) == 1
        await reception.leave()


async def test_an_answer_that_is_lost_is_looked_up_and_shown_as_booked(
    qapp: QApplication, tmp_path: Path
) -> None:
    line = CutLine()
    async with a_reception(qapp, tmp_path, transport=Transport(inner=line)) as reception:
        database = reception.settings.service_database
        await reception.to_check()
        dead = service_of(database)
        line.after = lambda: end(dead)
        await reception.press_book()
        looking = await reception.visitor.reach(LookingUp)
        assert "is booked" not in reception.said().lower()
        attempt = reception.attempt(looking.confirming.request.reference)
        assert attempt.state in {AttemptState.SENT, AttemptState.UNKNOWN}
        booked = await reception.visitor.reach(Booked)
        assert line.bookings == 1
        assert reception.standing() == [booked.appointment.id]
        secret = await reception.kept(booked.appointment)
        assert secret == await reception.secret_at_service(booked.appointment.id)
        assert reception.attempt(booked.request.reference).state is AttemptState.BOOKED
        await reception.leave()


async def test_a_service_that_hangs_and_comes_back_has_booked_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    line = CutLine()
    transport = Transport(inner=line, limit=SHORT)
    async with a_reception(qapp, tmp_path, transport=transport) as reception:
        database = reception.settings.service_database
        await reception.to_check()
        line.before = lambda: tell(database, signal.SIGSTOP)
        try:
            await reception.press_book()
            await reception.visitor.reach(LookingUp)
            assert "is booked" not in reception.said().lower()
        finally:
            tell(database, signal.SIGCONT)
        booked = await reception.visitor.reach(Booked)
        assert line.bookings == 1
        assert reception.standing() == [booked.appointment.id]
        await reception.leave()


async def test_a_request_that_never_arrived_is_proved_absent_and_may_be_sent_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    line = CutLine()
    transport = Transport(inner=line, limit=SHORT)
    patience = Patience().scaled(0.1)
    async with a_reception(qapp, tmp_path, transport=transport, patience=patience) as reception:
        database, visitor = reception.settings.service_database, reception.visitor
        first = await reception.book()
        await reception.leave()
        await reception.to_check()
        dead = service_of(database)
        line.before = lambda: tell(database, signal.SIGSTOP)
        await reception.press_book()
        looking = await visitor.reach(LookingUp)
        end(dead)
        await visitor.reach(Confirming)
        assert isinstance(reception.kiosk.window.snapshot.error, NothingBooked)
        assert "Nothing" in reception.said()
        assert reception.attempt(looking.confirming.request.reference).state is AttemptState.ABSENT
        assert reception.standing() == [first.appointment.id]
        await reception.press_book()
        second = await visitor.reach(Booked)
        assert sorted(reception.standing()) == sorted([first.appointment.id, second.appointment.id])
        assert len(reception.rows()) == 2
        await reception.leave()


async def test_a_slot_that_somebody_else_took_is_replaced_by_another(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        step = await reception.to_check()
        wish = step.request
        rival = Attendee(email="rival@example.org", fullname="Some Rival", time_zone="Europe/Berlin")
        taken = BookingRequest(new_reference(), wish.meeting_type, wish.details, wish.slot, rival)
        await reception.kiosk.client.book(taken, lambda _: None)
        await reception.press_book()
        others = await reception.visitor.reach(ChoosingAlternative)
        assert len(reception.rows()) == 1
        assert all(each.slot.start != wish.slot.start for each in others.alternatives)
        await reception.visitor.touch("alternative-0")
        await reception.visitor.until(
            lambda: isinstance(reception.visitor.step, Booked | Confirming) and not reception.visitor.waits,
            "what comes of it",
        )
        if isinstance(reception.visitor.step, Confirming):
            await reception.press_book()
        booked = await reception.visitor.reach(Booked)
        rows = {row.email: row for row in reception.rows() if row.stands}
        assert rows.keys() == {"rival@example.org", "kim.beispiel@example.org"}
        mine = rows["kim.beispiel@example.org"]
        assert (mine.id, mine.start) == (booked.appointment.id, int(booked.request.slot.start.timestamp()))
        await reception.leave()


async def test_a_kiosk_without_its_service_says_so_and_comes_back_by_itself(
    qapp: QApplication, tmp_path: Path
) -> None:
    network = Network(httpx.AsyncHTTPTransport())
    for _ in range(3):
        network.fail("GET", "/meeting-type", httpx.ConnectError("down"))
    async with a_reception(qapp, tmp_path, transport=Transport(inner=network), waits=False) as reception:
        await reception.visitor.reach(OutOfService)
        assert "temporarily unavailable" in reception.said().lower()
        await reception.visitor.reach(Resting)
        await reception.visitor.until(lambda: is_ready(reception.kiosk), "the offers")
        booked = await reception.book()
        assert reception.standing() == [booked.appointment.id]
