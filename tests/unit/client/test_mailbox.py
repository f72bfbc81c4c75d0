from collections.abc import Callable

import httpx
import pytest

from app.booking.errors import ServiceRefused, ServiceUnreachable, UnexpectedAnswer
from app.booking.mailbox import PageAction
from app.client.mailbox import DemoMailbox
from app.client.transport import Transport
from app.wire.mails import LinkDocument, MailDocument, MailList
from tests.fakes.clients import FixedEndpoint
from tests.fakes.network import Network

pytestmark = pytest.mark.anyio

HOME = "http://127.0.0.1:9"
LINK = f"{HOME}/confirm/abc"
MAIL = MailDocument(
    id="m1",
    to="jane@example.com",
    subject="Please confirm",
    sent_at="2027-04-06T07:10:00.000Z",
    text="One more step",
    links=(LinkDocument(text="Confirm", href=LINK),),
)


def a_page(text: str, status: int = 200) -> httpx.Response:
    return httpx.Response(
        status, headers={"content-type": "text/html; charset=utf-8"}, text=f"<h1>{text}</h1>"
    )


class Scene:
    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self.network = Network(httpx.MockTransport(answer))
        self.mailbox = DemoMailbox(Transport(inner=self.network), FixedEndpoint(f"{HOME}/v4"))


async def test_mails_are_listed_with_the_key() -> None:
    scene = Scene(lambda _: httpx.Response(200, content=MailList(mails=(MAIL,)).to_bytes()))
    (mail,) = await scene.mailbox.list_mails()
    assert (mail.subject, mail.links) == ("Please confirm", (("Confirm", LINK),))
    (request,) = scene.network.requests
    assert str(request.url) == f"{HOME}/demo/mails"
    assert request.headers["authorization"] == "Bearer rgo-of-a-test"


async def test_a_link_is_opened_and_a_button_pressed_as_by_a_browser() -> None:
    scene = Scene(lambda request: a_page(request.method))
    assert (await scene.mailbox.open_page(LINK)).title == "GET"
    action = PageAction("Confirm", LINK, (("start", "2027-04-06T08:10:00Z"), ("name", "a b&c")))
    assert (await scene.mailbox.press(action)).title == "POST"
    for request in scene.network.requests:
        assert "authorization" not in request.headers
    sent = scene.network.requests[1]
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent.content == b"start=2027-04-06T08%3A10%3A00Z&name=a+b%26c"


async def test_a_page_that_says_no_is_shown_too() -> None:
    scene = Scene(lambda _: a_page("This link is not valid any more", 404))
    assert (await scene.mailbox.open_page(LINK)).title == "This link is not valid any more"


async def test_a_button_may_lead_to_another_page_of_the_same_service() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return httpx.Response(303, headers={"location": "/done"})
        return a_page(request.url.path)

    scene = Scene(answer)
    assert (await scene.mailbox.press(PageAction("Confirm", LINK))).title == "/done"


async def test_nobody_elses_page_is_opened() -> None:
    scene = Scene(lambda _: httpx.Response(303, headers={"location": "https://example.com/"}))
    for address in ("https://example.com/confirm", "http://127.0.0.1:10/x", "file:///etc/passwd"):
        with pytest.raises(UnexpectedAnswer):
            await scene.mailbox.open_page(address)
    with pytest.raises(UnexpectedAnswer):
        await scene.mailbox.press(PageAction("Confirm", LINK))
    assert len(scene.network.requests) == 1


async def test_what_is_no_page_and_what_does_not_answer_is_told() -> None:
    scene = Scene(lambda _: httpx.Response(200, json={}))
    with pytest.raises(UnexpectedAnswer):
        await scene.mailbox.open_page(LINK)
    scene.network.fail("GET", "/confirm/abc", httpx.ReadTimeout("no"))
    with pytest.raises(ServiceUnreachable):
        await scene.mailbox.open_page(LINK)
    scene.network.fail(
        "GET", "/demo/mails", lambda _: httpx.Response(401, json={"message": "Invalid API key"})
    )
    with pytest.raises(ServiceRefused):
        await scene.mailbox.list_mails()
