"""A visitor books at the real window, over the real service."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.steps import Booked, Cancelled, ChoosingSlot, ChoosingType, Confirming, FillingForm, Resting
from app.journal import AttemptState
from app.tour.filling import PERSON, choose_details, fill_form
from app.ui.widgets.focus_ring import FocusRing
from tests.journeys.kiosk import COMPACT, ONE, a_reception

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]


async def test_a_visitor_books_by_touch_and_the_service_holds_exactly_that(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        wish = (await reception.to_check()).request
        assert reception.rows() == []
        await reception.press_book()
        booked = await reception.visitor.reach(Booked)
        (row,) = reception.rows()
        assert (row.id, row.start) == (booked.appointment.id, int(wish.slot.start.timestamp()))
        assert (row.fullname, row.email, row.language) == (PERSON["fullname"], PERSON["email"], "en")
        assert row.notes[reception.settings.reference_key] == booked.request.reference
        secret = await reception.kept(booked.appointment)
        assert secret == await reception.secret_at_service(row.id)
        attempt = reception.attempt(booked.request.reference)
        assert (attempt.state, attempt.outcome_id) == (AttemptState.BOOKED, row.id)
        assert booked.request.code in reception.said()
        await reception.leave()


async def test_a_visitor_books_by_keyboard_alone_and_always_sees_where_they_are(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        visitor, unseen = reception.visitor, []
        ring = reception.kiosk.window.findChild(FocusRing)
        assert isinstance(ring, FocusRing)

        def look(here: QWidget) -> None:
            if ring.target is not here or not ring.geometry().contains(
                here.mapTo(reception.kiosk.window, here.rect().center())
            ):
                unseen.append(f"{type(visitor.screen).__name__}: {here.objectName() or type(here).__name__}")

        await visitor.reach(Resting)
        reception.press(Qt.Key.Key_Return)
        await visitor.reach(ChoosingType)
        await visitor.until(lambda: bool(visitor.named("type-card-")), "the cards")
        await reception.tab_to(f"type-card-{ONE.meeting_type_id}", look)
        reception.press(Qt.Key.Key_Return)
        await visitor.reach(ChoosingSlot)
        await visitor.until(lambda: bool(visitor.named("slot-")), "free times")
        await reception.tab_to("slot-", look)
        reception.press(Qt.Key.Key_Space)
        await reception.tab_to("primary", look)
        reception.press(Qt.Key.Key_Return)
        await visitor.reach(FillingForm)
        for key in ("fullname", "email"):
            await reception.tab_to(f"field-{key}", look)
            reception.write(PERSON[key])
        reception.press(Qt.Key.Key_Escape)
        await visitor.reach(ChoosingSlot)
        await visitor.until(lambda: visitor.find("primary") is not None, "the slot that was chosen")
        await reception.tab_to("primary", look)
        reception.press(Qt.Key.Key_Return)
        form = await visitor.reach(FillingForm)
        assert {key: form.kept.answers[key] for key in ("fullname", "email")} == {
            key: PERSON[key] for key in ("fullname", "email")
        }
        while not isinstance(visitor.step, Confirming):
            await reception.tab_to("primary", look)
            reception.press(Qt.Key.Key_Return)
            await visitor.settle()
        await visitor.reach(Confirming)
        await reception.tab_to("primary", look)
        reception.press(Qt.Key.Key_Return)
        booked = await visitor.reach(Booked)
        assert reception.standing() == [booked.appointment.id]
        await reception.tab_to("done", look)
        reception.press(Qt.Key.Key_Return)
        await reception.rest()
        assert unseen == []


@pytest.mark.parametrize(
    ("code", "question", "booked_word", "subject"),
    [
        ("de", "Worum geht es?", "gebucht", "Gebucht: Erstgespräch, "),
        ("fr", "Qu’est-ce qui vous amène", "réservé", "Réservé\u00a0: Premier entretien, "),
        ("es", "¿Qué le trae por aquí?", "reservada", "Reservada: Primera consulta, "),
    ],
)
async def test_a_visitor_books_on_a_small_screen_and_gets_mails_in_their_own_language(
    qapp: QApplication, tmp_path: Path, code: str, question: str, booked_word: str, subject: str
) -> None:
    async with a_reception(qapp, tmp_path, size=COMPACT) as reception:
        await reception.wake()
        assert question not in reception.said()
        await reception.visitor.touch("language")
        await reception.visitor.touch(f"language-{code}")
        assert reception.kiosk.window.context.language.code == code
        assert question in reception.said()
        await reception.choose_type()
        await choose_details(reception.visitor, ONE, "")
        await reception.visitor.until(lambda: bool(reception.visitor.named("slot-")), "free times")
        await reception.visitor.touch_first("slot-")
        await reception.visitor.touch("primary")
        await reception.visitor.reach(FillingForm)
        await fill_form(reception.visitor, ONE, "")
        await reception.press_book()
        booked = await reception.visitor.reach(Booked)
        assert booked_word in reception.said().lower()
        (row,) = reception.rows()
        assert (row.id, row.language) == (booked.appointment.id, code)
        mailbox = reception.kiosk.mailbox
        assert mailbox is not None
        subjects = [mail.subject for mail in await mailbox.list_mails()]
        assert any(each.startswith(subject) for each in subjects), subjects
        await reception.leave()
        assert reception.kiosk.window.context.language.code == "en"


async def test_two_quick_presses_send_one_request(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        visitor = reception.visitor
        await reception.to_check()
        button = visitor.find("primary")
        assert button is not None
        visitor.click(button)
        reception.press(Qt.Key.Key_Return)
        reception.press(Qt.Key.Key_Space)
        visitor.click(visitor.named("progress")[0] if visitor.named("progress") else button)
        booked = await visitor.reach(Booked)
        assert reception.standing() == [booked.appointment.id]
        assert len(reception.rows()) == 1
        await reception.leave()


async def test_an_appointment_is_cancelled_by_its_own_secret(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        booked = await reception.book()
        assert await reception.kept(booked.appointment)
        await reception.visitor.touch("cancel")
        await reception.visitor.touch("cancel-no")
        assert reception.standing() == [booked.appointment.id]
        await reception.visitor.touch("cancel")
        await reception.visitor.touch("cancel-yes")
        await reception.visitor.reach(Cancelled)
        assert (reception.standing(), len(reception.rows())) == ([], 1)
        await reception.visitor.until(lambda: not reception.kiosk.keeper.waiting, "the keyring")
        await reception.leave()
