"""The demo's mailbox over the real service: an opt-in is confirmed inside the program."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.booking.request import Appointment, ProvisionalState, WaitingFor
from app.client.mailbox import DemoMailbox
from app.client.transport import Transport
from tests.contract.subjects import ServiceSubject, open_subject

pytestmark = pytest.mark.anyio


async def test_an_opt_in_is_confirmed_from_the_mailbox(tmp_path: Path) -> None:
    async with open_subject("service", tmp_path) as subject, Transport() as transport:
        assert isinstance(subject, ServiceSubject)
        mailbox = DemoMailbox(transport, subject.world.endpoint)
        assert await mailbox.list_mails() == ()
        request = await subject.request(await subject.type_with(opt_in=True))
        provisional = await subject.api.book(request, lambda _: None)
        assert not isinstance(provisional, Appointment)
        assert provisional.waiting_for is WaitingFor.ATTENDEE
        (mail,) = await mailbox.list_mails()
        assert mail.recipient == "client@example.com"
        assert mail.sent_at - subject.clock() < timedelta(seconds=1)
        ((_, address),) = mail.links
        page = await mailbox.open_page(address)
        assert await subject.api.get_state(provisional, thorough=False) is None
        assert page.title
        assert any(": " in each for each in page.paragraphs)
        (action,) = page.actions
        after = await mailbox.press(action)
        assert after.actions == ()
        assert after.title != page.title
        assert await subject.api.get_state(provisional, thorough=False) is ProvisionalState.CONFIRMED
        found = await subject.api.find_outcome(request.reference)
        assert isinstance(found, Appointment)
        assert subject.world.secrets.kept.keys() == {found.id}
        await subject.api.cancel(found)
        assert subject.standing() == 0
        assert subject.world.network.requests[-1].headers.get("x-appointment-secret")


async def test_a_link_that_leads_nowhere_is_shown_as_such(tmp_path: Path) -> None:
    async with open_subject("service", tmp_path) as subject, Transport() as transport:
        assert isinstance(subject, ServiceSubject)
        mailbox = DemoMailbox(transport, subject.world.endpoint)
        page = await mailbox.open_page(f"{subject.world.endpoint.address}/confirm/no-such-token")
        assert page.title
        assert page.actions == ()
