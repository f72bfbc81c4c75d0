"""How often something may be sent, and how long it is waited for."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

from app.booking.errors import ServiceUnreachable, TooManyRequests
from app.booking.stage import Clock, Pause, Stopwatch
from app.client.account import Account, Endpoint, key_headers
from app.client.breaker import Breaker
from app.client.share import Bucket, Share
from app.client.transport import TOTAL_LIMIT, Call, NeverSent, NoAnswer, Reply, Transport
from app.wire import paths
from app.wire.queries import Pairs

_TOO_MANY = 429
_NOT_ITS_WORD = frozenset({407, 408, 425, _TOO_MANY})
"""Below 500, and nevertheless said by a proxy or a gateway, or only "later"."""

_REPEATS_PER_MINUTE = 20
"""Of all reads together: where everything fails, hardly anything is asked three times."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How patient a client is.

    Attributes:
        limit: For one read with all its tries; for a booking from the re-check to its answer.
        recheck: Of that, how much the re-check may take.
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

    limit: timedelta = TOTAL_LIMIT
    recheck: timedelta = timedelta(seconds=10)
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
            limit=self.limit * factor,
            recheck=self.recheck * factor,
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


def uptime() -> timedelta:
    """Return how long this machine has been awake, by a clock that nobody can set."""
    return timedelta(seconds=monotonic())


class Line:
    """Speaks to one account's service, and keeps the rules of how often.

    Attributes:
        skew: By how much this machine's clock is ahead of the service's, as of its last answer that told.
    """

    def __init__(
        self,
        transport: Transport,
        endpoint: Endpoint,
        account: Account,
        share: Share,
        clock: Clock,
        pause: Pause,
        patience: Patience,
        stopwatch: Stopwatch = uptime,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Take what is needed; nothing is sent yet."""
        self.skew: timedelta | None = None
        self._transport = transport
        self._endpoint = endpoint
        self._account = account
        self._share = share
        self._clock = clock
        self._pause = pause
        self._patience = patience
        self._stopwatch = stopwatch
        self._chance = chance
        self._repeats = Bucket(_REPEATS_PER_MINUTE, stopwatch)
        self._breaker = Breaker(stopwatch, chance)

    def now(self) -> datetime:
        """Return the time by the service's clock, where it has told; else by this machine's."""
        return self._clock() - (self.skew or timedelta())

    async def read(
        self,
        path: str,
        query: Pairs = (),
        *,
        urgent: bool = False,
        fresh: bool = False,
        limit: timedelta | None = None,
    ) -> Reply:
        """Ask for something; several times where no usable answer comes. Returns a success or a refusal.

        Args:
            path: Where.
            query: What exactly.
            urgent: Whether somebody waits who has pressed "book".
            fresh: Whether a connection of its own is used, on which no other answer can be left.
            limit: For all tries together, where that is less than usual.

        Raises:
            ServiceUnreachable: No try got a usable answer, or the service is left alone for now.
            TooManyRequests: The service still wants to be left alone.
        """
        call = _Reading(path, query, urgent, fresh, limit or self._patience.limit)
        if not self._breaker.is_open:
            return await self._read(call, self._patience.read_tries)
        with self._breaker.probing() as may_probe:
            if not (may_probe or urgent):
                raise ServiceUnreachable
            return await self._read(call, 1)

    async def _read(self, reading: "_Reading", tries: int) -> Reply:
        pause = self._patience.first_pause
        ends = self._stopwatch() + reading.limit
        while True:
            tries -= 1
            if share := self._share.take(urgent=reading.urgent):
                await self._pause(share)
                ends += share
            reply = await self._try(reading, ends - self._stopwatch())
            if reply is not None and answers(reply):
                return reply
            wait = self._asked_to_wait(reply, pause)
            length = wait or pause * (0.5 + self._chance() / 2)
            if not tries or self._stopwatch() + length >= ends or not self._may_repeat(reading):
                break
            await self._pause(length)
            pause *= 2
        if wait is not None:
            raise TooManyRequests(wait)
        self._breaker.failed()
        raise ServiceUnreachable

    async def _try(self, reading: "_Reading", limit: timedelta) -> Reply | None:
        call = await self._call("GET", reading.path, reading.query, None, fresh=reading.fresh, limit=limit)
        try:
            return await self._send(call)
        except (NeverSent, NoAnswer):
            return None

    def _may_repeat(self, reading: "_Reading") -> bool:
        """Take a repeat out of what all reads have together; who pressed "book" gets one in any case."""
        return self._repeats.take_if_there() or reading.urgent

    async def write(
        self,
        path: str,
        body: bytes,
        secret_headers: Pairs | None = None,
        *,
        method: str = "POST",
        limit: timedelta | None = None,
    ) -> Reply:
        """Send something once; again only where the service says it did not look at it (429).

        Args:
            path: Where to.
            body: JSON.
            secret_headers: Instead of the account's key.
            method: POST or PATCH.
            limit: For all of it, where that is less than usual.

        Raises:
            NeverSent: It surely did not leave.
            NoAnswer: It may have left.
            TooManyRequests: The service still wants to be left alone; nothing was done.
        """
        ends = self._stopwatch() + (limit or self._patience.limit)
        pause, waits = self._patience.first_pause, self._patience.waits
        while True:
            try:
                rest = ends - self._stopwatch()
                call = await self._call(method, path, (), body, secret_headers, fresh=True, limit=rest)
            except ServiceUnreachable:
                raise NeverSent("no endpoint") from None
            self._share.take(urgent=True)
            reply = await self._send(call)
            wait = self._asked_to_wait(reply, pause)
            if wait is None:
                return reply
            if not waits or self._stopwatch() + wait >= ends:
                raise TooManyRequests(wait)
            await self._pause(wait)
            pause, waits = pause * 2, waits - 1

    async def _call(
        self,
        method: str,
        path: str,
        query: Pairs,
        body: bytes | None,
        secret_headers: Pairs | None = None,
        *,
        fresh: bool,
        limit: timedelta,
    ) -> Call:
        if secret_headers is None:
            secret_headers = key_headers(await self._endpoint.read_key(), self._account.user_id)
        address = paths.root_of(self._endpoint.address) + path
        return Call(method, address, query, secret_headers, body, fresh=fresh, limit=limit)

    async def _send(self, call: Call) -> Reply:
        reply = await self._transport.send(call)
        if answers(reply):
            self._breaker.answered()
            if reply.sent_at is not None:
                self.skew = self._clock() - reply.sent_at
        return reply

    def _asked_to_wait(self, reply: Reply | None, pause: timedelta) -> timedelta | None:
        """Return how long a service asks to be left alone, within limits; all requests of this kiosk obey.

        Args:
            reply: Its answer.
            pause: Where it asks, and does not say how long.
        """
        if reply is None or reply.status != _TOO_MANY:
            return None
        asked = reply.retry_after
        if isinstance(asked, datetime):
            asked = asked - (reply.sent_at or self._clock())
        wish = min(max(asked or timedelta(), timedelta()), self._patience.longest_wait) or pause
        self._share.hold(wish)
        return wish


@dataclass(frozen=True, slots=True)
class _Reading:
    path: str
    query: Pairs
    urgent: bool
    fresh: bool
    limit: timedelta


def answers(reply: Reply) -> bool:
    """Tell whether a reply is the service's own word: not a gateway's, not "later", not a breakdown."""
    if reply.is_page or reply.status in _NOT_ITS_WORD:
        return False
    return reply.is_success or 400 <= reply.status < 500
