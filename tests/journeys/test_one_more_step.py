"""Not booked yet is said as long as it is so, and not a moment longer than needed."""

import asyncio
from pathlib import Path
from time import monotonic

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from app.booking.mailbox import Mail
from app.booking.steps import AwaitingHost, AwaitingOptIn, Booked
from tests.journeys.kiosk import HOST, OPT_IN, Reception, a_reception

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]

AT_ONCE = 6.0
"""Seconds from a confirmation elsewhere to the word on the screen."""


async def mail_with_link(reception: Reception) -> Mail:
    """Return the mail that wants something done."""
    mailbox = reception.kiosk.mailbox
    assert mailbox is not None
    return next(mail for mail in await mailbox.list_mails() if mail.links)


async def press_page(reception: Reception, mail: Mail) -> None:
    """Press the first button of the page that a mail's link leads to, as its reader would elsewhere."""
    mailbox = reception.kiosk.mailbox
    assert mailbox is not None
    page = await mailbox.open_page(mail.links[0][1])
    await mailbox.press(page.actions[0])


async def test_an_opt_in_stands_only_after_the_page_s_button(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        visitor = reception.visitor
        await reception.to_check(OPT_IN)
        await reception.press_book()
        await visitor.reach(AwaitingOptIn)
        assert "Not booked yet" in reception.said()
        assert reception.rows() == []
        mail = await mail_with_link(reception)
        async with httpx.AsyncClient() as browser:
            for _ in range(2):
                assert (await browser.head(mail.links[0][1])).status_code == 200
                assert (await browser.get(mail.links[0][1])).status_code == 200
        await asyncio.sleep(
            AT_ONCE
        )  # two polls: had a look at the page booked anything, it would be said now
        assert isinstance(visitor.step, AwaitingOptIn)
        assert "Not booked yet" in reception.said()
        assert reception.rows() == []
        await press_page(reception, mail)
        pressed = monotonic()
        booked = await visitor.reach(Booked)
        assert monotonic() - pressed < AT_ONCE
        assert "Not booked yet" not in reception.said()
        assert reception.standing() == [booked.appointment.id]
        assert await reception.kept(booked.appointment) == await reception.secret_at_service(
            booked.appointment.id
        )
        await reception.leave()


async def test_a_host_who_agrees_turns_a_request_into_an_appointment(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        await reception.to_check(HOST)
        await reception.press_book()
        await reception.visitor.reach(AwaitingHost)
        assert "Not booked yet" in reception.said()
        assert reception.rows() == []
        await press_page(reception, await mail_with_link(reception))
        booked = await reception.visitor.reach(Booked)
        assert reception.standing() == [booked.appointment.id]
        await reception.leave()
