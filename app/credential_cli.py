"""`foyer credential set|status|delete|pin|reseal`: what the keyring holds, from the command line."""

import asyncio
import sys
from datetime import UTC, date, datetime
from getpass import getpass
from typing import TextIO

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.client.account import acts_for_users
from app.credentials import Register, SecretKeeper, open_keeper
from app.credentials.words import REMEDIES, STATES, STORES, expiry_words
from app.pin import FILE_NAME, LONGEST, SHORTEST, KeptPin, PinLock, is_pin
from app.settings import Settings, Source, SourceKind

_LONGEST_KEY = 1200
"""Characters. Windows holds 1280 in an entry."""


def run(
    settings: Settings,
    what: str,
    *,
    last_day: date | None = None,
    today: date | None = None,
    source: TextIO | None = None,
    output: TextIO | None = None,
    keeper: SecretKeeper | None = None,
) -> int:
    """Do what the word says for the account of the settings.

    Args:
        settings: Name the account.
        what: `set`, `status`, `delete`, `pin` or `reseal`.
        last_day: On which the key that is set still works; None: it does not expire, or nobody knows.
        today: The day; None: this machine's.
        source: Where `set` reads the key from, and `pin` the PIN: one line. A terminal shows nothing of it.
        output: Where the result is said.
        keeper: Instead of this system's keyring.

    Returns:
        The exit code: 0 done (`status`: the key is there), 1 not.
    """
    output = output or sys.stdout
    if settings.source.kind is SourceKind.DEMO:
        output.write("The demo needs no key, and draws a PIN. Name an account in the settings file first.\n")
        return 1
    if what == "pin":
        return _keep_pin(settings, source or sys.stdin, output, keeper)
    if what == "reseal":
        return asyncio.run(_reseal(settings, keeper, output))
    key = _read_key(source or sys.stdin) if what == "set" else ""
    if what == "set" and not _is_key(key):
        output.write("That is no key: one line of letters, digits and signs, without blanks.\n")
        return 1
    code = asyncio.run(_do(what, settings.source, key, last_day, today or _today(), keeper, output))
    if what == "set" and code == 0:
        output.write(_about_user(key, settings.source.user_id, last_day))
    return code


def _today() -> date:
    return datetime.now(UTC).date()


def _about_user(key: str, user_id: str, last_day: date | None) -> str:
    """Return what else a key of this kind needs; empty: nothing."""
    if not acts_for_users(key):
        return "It acts for its owner: source.user_id is not sent.\n" if user_id else ""
    said = "" if user_id else "A platform key acts for a user: name them as source.user_id in the settings.\n"
    return said if last_day else f"{said}A platform key expires: name its last day with --expires.\n"


def _keep_pin(settings: Settings, source: TextIO, output: TextIO, keeper: SecretKeeper | None) -> int:
    pin = _read_pin(source)
    if not is_pin(pin):
        output.write(f"That is no PIN: {SHORTEST} to {LONGEST} digits, twice the same.\n")
        return 1
    return asyncio.run(_seal_pin(settings, pin, keeper, output))


def _read_pin(source: TextIO) -> str:
    """Return the PIN; at a terminal it is asked for twice, and different answers are none."""
    if not source.isatty():
        return source.readline().strip()
    pin = getpass("Staff PIN: ")
    return pin if getpass("Once more: ") == pin else ""


async def _seal_pin(settings: Settings, pin: str, keeper: SecretKeeper | None, output: TextIO) -> int:
    keeper = keeper or await open_keeper(memory_will_do=False)
    store = STORES[keeper.store_name]
    kept = KeptPin(keeper)
    try:
        await kept.keep(pin)
        await PinLock(kept, settings.state_folder / FILE_NAME).forget_tries()
    except CredentialsUnavailable as trouble:
        output.write(f"The keyring ({store}) {STATES[trouble.state]}. {REMEDIES[trouble.state]}\n")
        return 1
    except StoreUnavailable as trouble:
        output.write(f"The PIN is in {store}, but {trouble.name} can't be written: look at the disk.\n")
        return 1
    finally:
        keeper.close()
    output.write(f"The staff PIN is in {store}.\n")
    return 0


async def _reseal(settings: Settings, keeper: SecretKeeper | None, output: TextIO) -> int:
    """Give up the sealed secrets, where the key that opens them is lost."""
    register = Register(settings.register_file, settings.source.account, settings.keyring_entries)
    keeper = keeper or await open_keeper(memory_will_do=False, register=register)
    store = STORES[keeper.store_name]
    try:
        state = await keeper.state()
        if state is KeyringState.READY:
            output.write("Every sealed secret can be opened. Nothing was done.\n")
            return 0
        count = await keeper.forget_sealed()
    except CredentialsUnavailable as trouble:
        output.write(f"The keyring ({store}) {STATES[trouble.state]}. {REMEDIES[trouble.state]}\n")
        return 1
    except StoreUnavailable as trouble:
        output.write(f"{trouble.name} can't be written: look at the disk.\n")
        return 1
    finally:
        keeper.close()
    output.write(f"{count} sealed secret(s) were given up; the API key still cancels those appointments.\n")
    return 0


def _read_key(source: TextIO) -> str:
    return (getpass("API key: ") if source.isatty() else source.readline()).strip()


def _is_key(key: str) -> bool:
    return 0 < len(key) <= _LONGEST_KEY and key.isascii() and key.isprintable() and " " not in key


async def _do(
    what: str,
    source: Source,
    key: str,
    last_day: date | None,
    today: date,
    keeper: SecretKeeper | None,
    output: TextIO,
) -> int:
    account = source.key_name
    keeper = keeper or await open_keeper(memory_will_do=False)
    store = STORES[keeper.store_name]
    try:
        if what == "set":
            await keeper.write_api_key(account, key)
            await keeper.write_last_day(account, last_day)
            said = f"The key of {account} is in {store}.\n"
        elif what == "delete":
            await keeper.delete_api_key(account)
            said = f"There is no key of {account} in {store} any more.\n"
        else:
            await keeper.read_api_key(account)
            said = f"There is a key of {account} in {store}.\n"
            said += expiry_words(await keeper.read_last_day(account), today)
    except CredentialsUnavailable as trouble:
        output.write(_trouble(trouble.state, account, store))
        return 1
    finally:
        keeper.close()
    output.write(said)
    return 0


def _trouble(state: KeyringState, account: str, store: str) -> str:
    if state is KeyringState.READY:
        return f"There is no key of {account} in {store}. `foyer credential set` reads one from its input.\n"
    return f"The keyring ({store}) {STATES[state]}. {REMEDIES[state]}\n"
