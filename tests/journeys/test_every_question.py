"""A visitor answers every kind of question, and the service keeps every answer in the form agreed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.booking.steps import Booked, Confirming
from app.tour.stops import EVERY_QUESTION
from tests.journeys.kiosk import COMPACT, WIDE, a_reception

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]

WRITTEN = {
    "for_whom": "parents",
    "resident": "Robin Beispiel",
    "born": "1948-02-29",
    "state": "NW",
    "barriers": "stairs; bathroom",
    "steps": "7",
    "stairs_ease": "3",
    "wheelchair": "yes",
    "narrowest_door": "62.5",
    "liking": "4",
    "ready_by": "2030-04-01",
    "call_at": "14:30",
    "relative_phone": "+493023125015",
    "relative_email": "robin.beispiel@example.org",
    "pictures": "https://example.org/home",
    "wishes": "The bathtub has to go.",
    "send_grants": "yes",
}
ADDRESS = "Lindenweg 3, 12345 Beispielstadt"


@pytest.mark.parametrize("size", [WIDE, COMPACT])
async def test_every_kind_of_answer_reaches_the_service_in_its_form(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with a_reception(qapp, tmp_path, size=size) as reception:
        wish = (await reception.to_check(EVERY_QUESTION)).request
        assert wish.answers == WRITTEN
        await reception.press_book()
        booked = await reception.visitor.reach(Booked)
        (row,) = reception.rows()
        assert row.id == booked.appointment.id
        reference = {reception.settings.reference_key: booked.request.reference}
        assert row.notes == {**WRITTEN, **reference, "address": ADDRESS}
        assert row.location == ADDRESS
        await reception.leave()


async def test_an_answer_that_is_taken_back_takes_what_it_asked_for_with_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        visitor = reception.visitor
        assert (await reception.to_check(EVERY_QUESTION)).request.answers["narrowest_door"] == "62.5"
        reception.press(Qt.Key.Key_Escape)
        await visitor.settle()
        while visitor.find("field-wheelchair-no") is None:
            await visitor.touch("primary")
            await visitor.settle()
        assert visitor.find("field-narrowest_door") is not None
        await visitor.touch("field-wheelchair-no")
        assert visitor.find("field-narrowest_door") is None
        while not isinstance(visitor.step, Confirming):
            await visitor.touch("primary")
            await visitor.settle()
        await reception.press_book()
        await visitor.reach(Booked)
        (row,) = reception.rows()
        assert row.notes["wheelchair"] == "no"
        assert "narrowest_door" not in row.notes
        await reception.leave()
