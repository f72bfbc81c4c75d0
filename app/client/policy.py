"""How often something may be sent, and how long it is waited for."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.booking.errors import ServiceUnreachable, TooManyRequests
from app.booking.stage import Clock, Pause
from app.client.account import Account, Endpoint, key_headers
from app.client.transport import Call, NeverSent, NoAnswer, Reply, Transport
from app.wire import paths
from app.wire.queries import Pairs

_TOO_MANY = 429
_TIME_OUT = 408
_TOO_EARLY = 425
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Patience:
    """How patient a client is.

    Attributes:
        read_tries: How often a read is sent at most.
        first_pause: Before the second try; doubles, and is shortened by chance to half of it.
        longest_wait: The longest a service's wish to be left alone is honoured.
        waits: How often that is done for one request.
        looks: When an attempt is looked up, from its sending.
        sure_after: From when on a look-up that finds nothing may prove something.
        prompt: A list that shows an attempt within this time may prove something later.
        follow: How often open attempts are looked up while they are young, and when they are older.
        young: How long an attempt is young.
        given_up: From when on an unknown attempt is left to the desk.
    """

    read_tries: int = 3
    first_pause: timedelta = timedelta(milliseconds=500)
    longest_wait: timedelta = timedelta(seconds=20)
    waits: int = 2
    looks: tuple[timedelta, ...] = tuple(timedelta(seconds=each) for each in (2, 5, 10, 20, 40))
    sure_after: timedelta = timedelta(seconds=30)
    prompt: timedelta = timedelta(seconds=20)
    follow: tuple[timedelta, timedelta] = (timedelta(seconds=60), timedelta(minutes=10))
    young: timedelta = timedelta(minutes=10)
    given_up: timedelta = timedelta(hours=24)

    def scaled(self, factor: float) -> "Patience":
        """Return the same patience in a world whose clocks run faster or slower."""
        return Patience(
            read_tries=self.read_tries,
            first_pause=self.first_pause * factor,
            longest_wait=self.longest_wait * factor,
            waits=self.waits,
            looks=tuple(each * factor for each in self.looks),
            sure_after=self.sure_after * factor,
            prompt=self.prompt * factor,
            follow=(self.follow[0] * factor, self.follow[1] * factor),
            young=self.young * factor,
            given_up=self.given_up * factor,
        )


class Share:
    """This kiosk's share of what its key may ask: a minute's worth at once, then as it flows back."""

    def __init__(self, requests_per_minute: int, clock: Clock) -> None:
        """Start with all of it."""
        self._most = float(requests_per_minute)
        self._clock = clock
        self._left = self._most
        self._counted_at = clock()

    def take(self, *, urgent: bool) -> timedelta:
        """Take one request; return how long to wait before it is sent.

        Args:
            urgent: Somebody has pressed "book": nothing waits, the rest pays for it later.
        """
        now = self._clock()
        passed = max(now - self._counted_at, timedelta())
        self._left = min(self._most, self._left + passed / _MINUTE * self._most)
        self._counted_at = now
        self._left -= 1
        if urgent or self._left >= 0:
            return timedelta()
        return -self._left / self._most * _MINUTE


class Line:
    """Speaks to one account's service, and keeps the rules of how often."""

    def __init__(
        self,
        transport: Transport,
        endpoint: Endpoint,
        account: Account,
        share: Share,
        clock: Clock,
        pause: Pause,
        patience: Patience,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Take what is needed; nothing is sent yet."""
        self._transport = transport
        self._endpoint = endpoint
        self._account = account
        self._share = share
        self._clock = clock
        self._pause = pause
        self._patience = patience
        self._chance = chance

    async def read(self, path: str, query: Pairs = (), *, urgent: bool = False) -> Reply:
        """Ask for something; several times where no usable answer comes. Returns a success or a refusal.

        Args:
            path: Where.
            query: What exactly.
            urgent: Whether somebody waits who has pressed "book".

        Raises:
            ServiceUnreachable: No try got a usable answer.
            TooManyRequests: The service still wants to be left alone.
        """
        pause, wait = self._patience.first_pause, None
        for left in reversed(range(self._patience.read_tries)):
            if share := self._share.take(urgent=urgent):
                await self._pause(share)
            reply = await self._try(await self._call("GET", path, query, None))
            if reply is not None and answers(reply):
                return reply
            wait = (self._wish(reply) or pause) if reply and reply.status == _TOO_MANY else None
            if left:
                await self._pause(wait or pause * (0.5 + self._chance() / 2))
                pause *= 2
        raise ServiceUnreachable if wait is None else TooManyRequests(wait)

    async def _try(self, call: Call) -> Reply | None:
        try:
            return await self._transport.send(call)
        except (NeverSent, NoAnswer):
            return None

    async def write(
        self, path: str, body: bytes, secret_headers: Pairs | None = None, *, method: str = "POST"
    ) -> Reply:
        """Send something once; again only where the service says it did not look at it (429).

        Args:
            path: Where to.
            body: JSON.
            secret_headers: Instead of the account's key.
            method: POST or PATCH.

        Raises:
            NeverSent: It surely did not leave.
            NoAnswer: It may have left.
            TooManyRequests: The service still wants to be left alone; nothing was done.
        """
        try:
            call = await self._call(method, path, (), body, secret_headers)
        except ServiceUnreachable:
            raise NeverSent("no endpoint") from None
        self._share.take(urgent=True)
        pause = self._patience.first_pause
        for left in reversed(range(self._patience.waits + 1)):
            reply = await self._transport.send(call)
            if reply.status != _TOO_MANY:
                return reply
            wait = self._wish(reply)
            if left:
                await self._pause(wait or pause)
                pause *= 2
        raise TooManyRequests(wait or pause)

    async def _call(
        self, method: str, path: str, query: Pairs, body: bytes | None, secret_headers: Pairs | None = None
    ) -> Call:
        if secret_headers is None:
            secret_headers = key_headers(await self._endpoint.read_key(), self._account.user_id)
        address = paths.root_of(self._endpoint.address) + path
        return Call(method, address, query, secret_headers, body, fresh=body is not None)

    def _wish(self, reply: Reply) -> timedelta:
        """Return how long a service asks to be left alone, within limits; nought where it does not say."""
        asked = reply.retry_after
        if isinstance(asked, datetime):
            asked = asked - (reply.sent_at or self._clock())
        return min(max(asked or timedelta(), timedelta()), self._patience.longest_wait)


def answers(reply: Reply) -> bool:
    """Tell whether a reply is the service's own word: not a gateway's, not "later", not a breakdown."""
    if reply.is_page or reply.status in {_TIME_OUT, _TOO_EARLY, _TOO_MANY}:
        return False
    return reply.is_success or 400 <= reply.status < 500
