"""The tour's line to the service: it can lose an answer, and it can be dead."""

from app.client.transport import Call, NeverSent, NoAnswer, Reply, Transport


class BreakableLine(Transport):
    """A transport that breaks when it is told to.

    Attributes:
        loses_next_booking: The answer to the next booking gets lost, after the service has it.
        dead: Nothing leaves any more.
    """

    loses_next_booking = False
    dead = False

    async def send(self, call: Call) -> Reply:
        """Send, unless something is to go wrong."""
        if self.dead:
            raise NeverSent("ConnectError")
        reply = await super().send(call)
        if self.loses_next_booking and call.method == "POST" and call.address.endswith("/booking"):
            self.loses_next_booking = False
            raise NoAnswer("ReadError")
        return reply
