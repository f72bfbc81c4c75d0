"""The keyring, the key in it, and the booking service it is for."""

import contextlib
from collections.abc import Callable
from datetime import date, datetime, timedelta

from app.booking.errors import CredentialsUnavailable, KeyringState, Refusal, ServiceRefused
from app.check.report import Finding, Level
from app.client.account import key_headers
from app.client.refusals import problem_of, refusal_of
from app.client.remedies import REFUSALS
from app.client.transport import Call, NeverSent, NoAnswer, Reply, Transport
from app.credentials import SecretKeeper
from app.credentials.expiry import days_left, stage
from app.credentials.words import REMEDIES, STATES, STORES
from app.settings import Source, SourceKind
from app.wire.paths import MEETING_TYPES, root_of

_NOTABLE_SKEW = timedelta(seconds=30)
_WRONG_SKEW = timedelta(minutes=5)
"""Between this machine's clock and the service's. Slots are offered and refused by the minute."""

_WHAT = "account"
_LIMIT = timedelta(seconds=15)


async def check_account(
    source: Source, keeper: SecretKeeper, clock: Callable[[], datetime]
) -> tuple[Finding, ...]:
    """Look at the keyring, then at the key, then at the service."""
    state = await keeper.prove()
    keyring = _keyring(state, keeper, source.kind)
    if source.kind is SourceKind.DEMO:
        key = Finding("key", Level.OK, "the demo needs none")
        return (keyring, key, Finding("clock", Level.OK, "the demo goes by this machine's"))
    try:
        secret = await keeper.read_api_key(source.key_name)
    except CredentialsUnavailable as trouble:
        return (keyring, _no_key(trouble.state, source.account))
    key = _key(source.account, await _last_day(keeper, source.key_name), clock().date())
    return (keyring, key, *await _ask(source, secret, clock))


async def _last_day(keeper: SecretKeeper, account: str) -> date | None:
    with contextlib.suppress(CredentialsUnavailable):
        return await keeper.read_last_day(account)
    return None


def _key(account: str, last_day: date | None, today: date) -> Finding:
    found = f"there is one for {account}"
    if last_day is None:
        return Finding("key", Level.OK, found)
    if days_left(last_day, today) < 0:
        return Finding("key", Level.FAIL, f"it expired on {last_day}", REFUSALS[Refusal.KEY_EXPIRED])
    found = f"{found}, until {last_day}"
    if stage(last_day, today) is None:
        return Finding("key", Level.OK, found)
    return Finding(
        "key", Level.WARN, found, "Make a new key in time, and set it with `foyer credential set`."
    )


def _keyring(state: KeyringState, keeper: SecretKeeper, kind: SourceKind) -> Finding:
    found = f"{STORES[keeper.store_name]} {STATES[state]}"
    if state is KeyringState.READY:
        return Finding("keyring", Level.OK, found)
    if kind is SourceKind.DEMO:
        return Finding("keyring", Level.WARN, found, "The demo keeps its secrets in memory meanwhile.")
    return Finding("keyring", Level.FAIL, found, REMEDIES[state])


def _no_key(state: KeyringState, account: str) -> Finding:
    if state is KeyringState.READY:
        return Finding("key", Level.FAIL, f"none for {account}", REFUSALS[Refusal.KEY_MISSING])
    return Finding("key", Level.FAIL, "can't be read", REMEDIES[state])


async def _ask(source: Source, key: str, clock: Callable[[], datetime]) -> tuple[Finding, ...]:
    """Ask the service for its meeting types, and compare clocks by the way."""
    address = root_of(source.address) + MEETING_TYPES
    try:
        call = Call("GET", address, secret_headers=key_headers(key, source.user_id))
        async with Transport(limit=_LIMIT, proxy=source.proxy) as transport:
            reply = await transport.send(call)
    except ServiceRefused as error:
        return (_refused(error.reason, "this machine"),)
    except (NeverSent, NoAnswer) as error:
        return (Finding(_WHAT, Level.FAIL, f"{address}: {error}", "Look at the network and the address."),)
    return (_account(reply, address), _clock(reply, clock()))


def _account(reply: Reply, address: str) -> Finding:
    if reply.is_success and not reply.is_page:
        return Finding(_WHAT, Level.OK, f"{address} accepts the key")
    refused = None if reply.is_page else refusal_of(problem_of(reply))
    if refused is not None:
        return Finding(_WHAT, Level.FAIL, f"{address} refuses: {refused.reason}", REFUSALS[refused.reason])
    found = f"{address} answers with {'a page' if reply.is_page else reply.status}"
    return Finding(_WHAT, Level.FAIL, found, "Look at the address, and whether a portal asks for a log-in.")


def _refused(reason: Refusal, who: str) -> Finding:
    return Finding(_WHAT, Level.FAIL, f"{who} refuses the key: {reason}", REFUSALS[reason])


def _clock(reply: Reply, now: datetime) -> Finding:
    if reply.sent_at is None:
        return Finding(
            "clock", Level.WARN, "the service does not tell its time", "Let the system keep the time."
        )
    skew = abs(now - reply.sent_at)
    found = f"{skew.total_seconds():.0f} s beside the service's"
    if skew > _WRONG_SKEW:
        return Finding("clock", Level.FAIL, found, "Set the clock; let the system keep it (NTP).")
    if skew > _NOTABLE_SKEW:
        return Finding("clock", Level.WARN, found, "Let the system keep the time (NTP).")
    return Finding("clock", Level.OK, found)
