"""Every trouble a keyring can be in, on each system's keyring: what becomes of the secrets.

`python -m tests.keyring.plights` plays all and prints one JSON object with what was found in each. GNOME
Keyring is real; of Windows' and macOS' keyrings the limits and troubles are played behind our own code.
"""

import asyncio
import json
import logging
import secrets
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from app.booking.errors import CredentialsUnavailable
from app.credentials import Register, SecretKeeper
from app.credentials.vault import KeyringVault
from app.logs import set_up
from tests.fakes.keyrings import CABINETS, Cabinet, Plight
from tests.keyring.sessions import SESSION_PLIGHTS, Ailing
from tests.keyring.traces import traces

ENDS = datetime(2199, 4, 7, 9, 30, tzinfo=UTC)
CALL_LIMIT = timedelta(seconds=1)
"""For one call; five seconds in the program, and less here so that many troubles can be played."""
LASTS_SECONDS = 2.0
BACK_WITHIN_SECONDS = 30.0
TICK_SECONDS = 0.005


@dataclass
class Found:
    """What became of the secrets in one trouble.

    Attributes:
        lost: Secrets that came back wrong, or not at all.
        plain: Places outside of the keyring in which one of them, or the sealing key, was found.
        prompts: Whether anybody would have been asked for a password.
        stall_ms: The longest time for which the event loop did not come round.
        back_s: From the end of the trouble to everything being kept.
        troubled: Whether the trouble was there at all.
        kept: How many secrets there were.
    """

    lost: int = 0
    plain: int = 0
    prompts: int = 0
    stall_ms: float = 0.0
    back_s: float = 0.0
    troubled: bool = False
    kept: int = 0


class Stopwatch:
    """Measures how long the event loop does not come round."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def run(self) -> None:
        """Go on until cancelled."""
        last = monotonic()
        while True:
            await asyncio.sleep(TICK_SECONDS)
            now = monotonic()
            self.longest = max(self.longest, now - last - TICK_SECONDS)
            last = now


@asynccontextmanager
async def beside(work: "asyncio.Future[None] | asyncio.Task[None]") -> AsyncIterator[None]:
    """End a task with the context."""
    try:
        yield
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


async def play(ailing: Ailing, folder: Path, most: int, count: int) -> Found:
    """Keep so many secrets, fall ill, keep as many more, get well, and read all of them back."""
    found = Found()
    texts = {f"a{number}": secrets.token_urlsafe(32) for number in range(2 * count)}
    before, during = list(texts)[:count], list(texts)[count:]
    register = Register(folder / "secrets.sqlite3", "desk", most)
    keeper = SecretKeeper(ailing.vault, register, limit=CALL_LIMIT)
    await _warm(keeper)
    watch = Stopwatch()
    async with beside(asyncio.create_task(keeper.run())), beside(asyncio.create_task(watch.run())):
        await _put(keeper, texts, before)
        await keeper.until_done()
        await asyncio.to_thread(ailing.fall_ill)
        began = monotonic()
        for name in during:
            keeper.put(name, texts[name], ENDS, lambda: None)
        while monotonic() - began < LASTS_SECONDS:
            found.troubled |= not await _reads(keeper, before[-1], texts[before[-1]])
            found.lost += await _is_wrong(keeper, during[-1], texts[during[-1]])
            await asyncio.sleep(0.1)
        found.troubled |= ailing.harmless
        await asyncio.to_thread(ailing.recover)
        well = monotonic()
        with suppress(TimeoutError):
            async with asyncio.timeout(BACK_WITHIN_SECONDS):
                await keeper.until_done()
        found.back_s = monotonic() - well
        found.plain += len(traces([folder], texts.values()))
    keeper.close()
    found.stall_ms = 1000 * watch.longest
    found.kept = len(texts)
    found.lost += await _missing(ailing, folder, most, texts)
    found.plain += len(traces([folder], [*texts.values(), *ailing.sealing_keys()]))
    found.prompts = ailing.prompts
    return found


async def _warm(keeper: SecretKeeper) -> None:
    """Import what the first call imports; in the program the start does that."""
    for _ in range(100):
        with suppress(CredentialsUnavailable):
            await keeper.get("nobody")
            return
        await asyncio.sleep(0.05)


async def _put(keeper: SecretKeeper, texts: Mapping[str, str], names: list[str]) -> None:
    for name in names:
        keeper.put(name, texts[name], ENDS, lambda: None)
        await keeper.until_done()


async def _reads(keeper: SecretKeeper, name: str, text: str) -> bool:
    """Tell whether a secret is read; a wrong one must never be."""
    try:
        return await keeper.get(name) == text
    except CredentialsUnavailable:
        return False


async def _is_wrong(keeper: SecretKeeper, name: str, text: str) -> bool:
    """Tell whether something else is read than was put."""
    try:
        return await keeper.get(name) != text
    except CredentialsUnavailable:
        return False


async def _missing(ailing: Ailing, folder: Path, most: int, texts: Mapping[str, str]) -> int:
    """Read everything as after a restart; return how many did not come back as they were."""
    register = Register(folder / "secrets.sqlite3", "desk", most)
    keeper = SecretKeeper(ailing.vault, register)
    missing = 0
    for name, text in texts.items():
        missing += not await _reads(keeper, name, text)
    keeper.close()
    return missing


class AilingCabinet:
    """The keyring of another system, in a trouble."""

    harmless = False
    prompts = 0

    def __init__(self, platform: str, cabinet: Cabinet, plight: Plight) -> None:
        self.harmless = plight in {Plight.FULL, Plight.SLOW}
        self.vault: KeyringVault = cabinet.vault(platform)
        self._cabinet = cabinet
        self._plight = plight

    def fall_ill(self) -> None:
        """Begin the trouble."""
        self._cabinet.plight = self._plight

    def recover(self) -> None:
        """End the trouble."""
        self._cabinet.recover()

    def sealing_keys(self) -> list[str]:
        """Return the keys that seal."""
        return [text for name, text in self._cabinet.entries.items() if name.startswith("sealing-key:")]


@contextmanager
def _noted(folder: Path) -> Iterator[None]:
    """Write a log at its most talkative into the folder."""
    root = logging.getLogger()
    level, ours = root.level, logging.getLogger("app").level
    handler = set_up(folder / "logs", timedelta(days=1), debug=True)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
        root.setLevel(level)
        logging.getLogger("app").setLevel(ours)


def play_cabinet(platform: str, plight: Plight, count: int) -> Found:
    """Play one trouble of another system's keyring."""
    with tempfile.TemporaryDirectory(prefix="foyer-") as name, _noted(Path(name)):
        cabinet = CABINETS[platform]()
        most = 1000 if plight is Plight.FULL else count + count // 2
        return asyncio.run(play(AilingCabinet(platform, cabinet, plight), Path(name), most, count))


def play_session(plight: str, count: int) -> Found:
    """Play one trouble of a real GNOME Keyring."""
    with (
        tempfile.TemporaryDirectory(prefix="foyer-") as home,
        tempfile.TemporaryDirectory(prefix="foyer-") as name,
        SESSION_PLIGHTS[plight](Path(home)) as ailing,
        _noted(Path(name)),
    ):
        most = count - 2 if plight == "wrong value back" else count + count // 2
        return asyncio.run(play(ailing, Path(name), most, count))


def main() -> None:
    """Play all; on Windows' keyring with more secrets than it has room for."""
    found = {}
    for plight in SESSION_PLIGHTS:
        found[f"Secret Service: {plight}"] = asdict(play_session(plight, 10))
    for platform in CABINETS:
        for trouble in Plight:
            if trouble is not Plight.NONE:
                count = 10 if trouble is Plight.SLOW else 150
                found[f"{platform}: {trouble}"] = asdict(play_cabinet(platform, trouble, count))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
