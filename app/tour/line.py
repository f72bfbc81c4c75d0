"""The tour's line to the service: it can be slow, it can lose an answer, and it can be dead."""

import asyncio
from datetime import timedelta

from app.client.transport import Call, NeverSent, NoAnswer, Reply, Transport


class BreakableLine(Transport):
    """A transport that breaks when it is told to.

    Attributes:
        loses_next_booking: The answer to the next booking gets lost, after the service has it.
        dead: Nothing leaves any more.
        takes: How long each request is on its way.
    """

    loses_next_booking = False
    dead = False
    takes = timedelta(0)

    async def send(self, call: Call) -> Reply:
        """Send, unless something is to go wrong."""
        if self.dead:
            raise NeverSent("ConnectError")
        await asyncio.sleep(self.takes.total_seconds())
        reply = await super().send(call)
        if self.loses_next_booking and call.method == "POST" and call.address.endswith("/booking"):
            self.loses_next_booking = False
            raise NoAnswer("ReadError")
        return reply
