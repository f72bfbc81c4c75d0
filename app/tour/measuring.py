"""Times bookings from inside, where a painted frame can be seen."""

import asyncio
import http.client
import json
from time import perf_counter
from urllib.parse import urlsplit

from app.booking.availability import Slot
from app.booking.steps import Booked, ChoosingSlot, ChoosingType, Confirming, FillingForm, Resting, Snapshot
from app.client.transport import Call, Reply, Transport
from app.tour.filling import PERSON
from app.tour.stops import QUEUE
from app.tour.visitor import SETTLED, Stuck, Visitor
from app.ui.painted import Painted
from app.ui.window import KioskWindow
from app.wiring import Kiosk

_MS = 1000.0


class TimedTransport(Transport):
    """A transport that notes how long the last re-check took, and what the last booking sent.

    Attributes:
        recheck: Milliseconds of the last availability that was asked for afresh.
        booking: The last request that booked.
    """

    recheck = 0.0
    booking: Call | None = None

    async def send(self, call: Call) -> Reply:
        """Send, and note."""
        began = perf_counter()
        reply = await super().send(call)
        if call.method == "GET" and ("refreshCache", "true") in call.query:
            self.recheck = (perf_counter() - began) * _MS
        if call.method == "POST" and call.address.endswith("/booking"):
            self.booking = call
        return reply


async def measure(kiosk: Kiosk, transport: TimedTransport, bookings: int) -> str:
    """Book again and again at the real window; returns one JSON object with all times in milliseconds."""
    visitor = Visitor(kiosk.window, None)
    painted, recheck, raw = [], [], []
    for _ in range(bookings + 1):
        spare = await _to_check_page(visitor, kiosk)
        painted.append(await _book(visitor, kiosk.window))
        recheck.append(transport.recheck)
        if transport.booking is not None:  # before the kiosk lists free times again: one goes
            raw.append(await asyncio.to_thread(_post, transport.booking, spare))
        await visitor.touch("done")
        await visitor.reach(Resting)
    return json.dumps({"painted_ms": painted[1:], "recheck_ms": recheck[1:], "raw_post_ms": raw[1:]})


async def _to_check_page(visitor: Visitor, kiosk: Kiosk) -> Slot:
    """Go to the check page with the last free slot; returns the one before it."""
    await visitor.reach(Resting)
    await visitor.until(lambda: kiosk.window.ready, "every screen")
    await visitor.touch_anywhere()
    await visitor.reach(ChoosingType)
    await visitor.touch(f"type-card-{QUEUE.meeting_type_id}")
    step = await visitor.reach(ChoosingSlot)
    await visitor.until(lambda: bool(visitor.named("slot-")), "free times")
    spare, slot = (step.availability.slots if step.availability else ())[-2:]
    await kiosk.flow.choose_slot(slot)
    await visitor.reach(FillingForm)
    answers = {key: PERSON[key] for key in ("fullname", "email")}
    await kiosk.flow.submit_form(answers, kiosk.window.context.language.code)
    await visitor.reach(Confirming)
    await asyncio.sleep(SETTLED.total_seconds())  # a person reads what is there before touching anything
    return spare


async def _book(visitor: Visitor, window: KioskWindow) -> float:
    """Touch "book now"; returns the milliseconds until the result has been painted."""
    painted = asyncio.get_running_loop().create_future()

    def note() -> None:
        painted.set_result(perf_counter())

    def watch(snapshot: Snapshot) -> None:
        if isinstance(snapshot.step, Booked):
            window.rendered.disconnect(watch)
            Painted(window.screen_shown).painted.connect(note)

    await visitor.until(lambda: visitor.find("primary") is not None, "the button")
    button = visitor.find("primary")
    if button is None:
        raise Stuck("primary")
    window.rendered.connect(watch)
    began = perf_counter()
    visitor.click(button)
    await visitor.until(painted.done, "the painted result")
    await visitor.until(lambda: isinstance(visitor.step, Booked), "the result")
    return float(painted.result() - began) * _MS


def _post(call: Call, slot: Slot) -> float:
    """Send the same request for another slot by a bare client; returns the milliseconds it took."""
    booking = json.loads(call.body or b"{}")
    booking["start"] = slot.text
    booking["attendee"]["notes"] = {}
    address = urlsplit(call.address)
    connection = http.client.HTTPConnection(address.netloc, timeout=10)
    headers = dict(call.secret_headers) | {"content-type": call.content_type}
    try:
        connection.connect()
        began = perf_counter()
        connection.request("POST", address.path, body=json.dumps(booking), headers=headers)
        connection.getresponse().read()
        return (perf_counter() - began) * _MS
    finally:
        connection.close()
