"""Many bookings and many kills; then every secret is looked for in everything that was written.

`python -m tests.keyring.bookings --bookings N --kills K` prints one JSON object with what was found.
"""

import argparse
import asyncio
import json
import os
import random
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from app.credentials import Register, SecretKeeper
from app.credentials.vault import KeyringVault
from app.service.tokens import Tokens
from app.settings import Settings
from development.places import PACKAGING, ROOT
from measure.service import Running, service
from tests.keyring.session import SecretService, a_secret_service
from tests.keyring.traces import traces

SEED = 20270407
SETTLED_WITHIN_SECONDS = 300
ENTRIES = 200


@dataclass
class Found:
    """What was found.

    Attributes:
        secrets: Appointments that were booked, each with a secret.
        cancelled: Of those, the ones that were cancelled again.
        kills: How often the program was killed in the middle.
        traces: Secrets found in a file in any form; the API key and the sealing key count as well.
        planted: Whether a secret that was put into a file by hand is found.
        lost: Appointments that stand and whose secret does not come back.
        left: Appointments that are cancelled and whose secret is still there.
        entries: Of the keyring.
        sealed: Secrets beside it.
    """

    secrets: int = 0
    cancelled: int = 0
    kills: int = 0
    traces: int = 0
    planted: bool = False
    lost: int = 0
    left: int = 0
    entries: int = 0
    sealed: int = 0
    files: int = 0
    bytes: int = 0
    texts: int = 0


@dataclass
class Stage:
    """Where it is played."""

    keyring: SecretService
    running: Running
    database: Path
    settings: Path
    home: Path

    @property
    def variables(self) -> dict[str, str]:
        """The environment of the program."""
        paths = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(PACKAGING))), "TMPDIR": str(self.home / "tmp")}
        return self.keyring.environment | paths

    @property
    def folders(self) -> tuple[Path, ...]:
        """All that the program could have written to, and the service's database."""
        return self.home, self.keyring.home

    @property
    def keyrings_own(self) -> tuple[Path, ...]:
        """The keyring's files."""
        return (self.keyring.home / "data" / "keyrings",)


def _write_settings(home: Path, running: Running, entries: int) -> Path:
    file = home / "foyer.toml"
    (home / "tmp").mkdir()
    file.write_text(
        f'[source]\nkind = "service"\naddress = "{running.address}/v4"\naccount = "desk"\n'
        '[venue]\nname = "Park"\ntime_zone = "Europe/Berlin"\n'
        f'[folders]\nstate = "{home / "state"}"\n[keyring]\nentries = {entries}\n'
    )
    return file


def _set_key(stage: Stage) -> None:
    subprocess.run(
        [sys.executable, "-m", "app", "--config", str(stage.settings), "credential", "set"],
        cwd=ROOT,
        env=stage.variables,
        input=f"{stage.running.key}\n",
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _book(stage: Stage, count: int, kill_after: int | None, luck: random.Random) -> set[str]:
    """Run the program; return the ids of what it said it cancelled. None: let it come to its end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.keyring.booker", str(stage.settings), str(count)],
        cwd=ROOT,
        env=stage.variables,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    cancelled, booked = set(), 0
    with process:
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            booked += word == "booked"
            if word == "cancelled":
                cancelled.add(rest)
            if kill_after is not None and booked >= kill_after:
                time.sleep(luck.uniform(0, 0.15))
                process.kill()
                cancelled |= {each.split()[1] for each in process.stdout if each.startswith("cancelled")}
        code = process.wait(SETTLED_WITHIN_SECONDS)
    if kill_after is None and code != 0:
        raise RuntimeError(f"the program ended with {code}")
    return cancelled


def play(bookings: int, kills: int, entries: int = ENTRIES) -> Found:
    """Book and kill, settle, and look."""
    with (
        tempfile.TemporaryDirectory(prefix="foyer-") as session,
        tempfile.TemporaryDirectory(prefix="foyer-") as name,
        a_secret_service(Path(session)) as keyring,
    ):
        home = Path(name)
        database = home / "bookings.sqlite3"
        with service(database, keyring.environment) as running:
            stage = Stage(keyring, running, database, _write_settings(home, running, entries), home)
            _set_key(stage)
            luck, each, cancelled = random.Random(SEED), bookings // (kills + 1), set[str]()
            for _ in range(kills):
                cancelled |= _book(stage, bookings, luck.randint(max(1, each - 3), each + 3), luck)
            so_far = len(_secrets(database))
            cancelled |= _book(stage, max(0, bookings - so_far), None, luck)
            return _look(stage, kills, cancelled)


def _secrets(database: Path) -> Mapping[str, str]:
    """Return the secret of every appointment by its id."""
    with closing(sqlite3.connect(database)) as connection:
        (key,) = connection.execute("SELECT value FROM settings WHERE name = 'token key'").fetchone()
        ids = [row[0] for row in connection.execute("SELECT id FROM appointments")]
    return {each: Tokens(bytes(key)).secret(each) for each in ids}


def _standing(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT id FROM appointments WHERE cancelled_at IS NULL").fetchall()
    return {row[0] for row in rows}


def _look(stage: Stage, kills: int, cancelled: Iterable[str]) -> Found:
    texts = _secrets(stage.database)
    standing = _standing(stage.database)
    settings = Settings.load(stage.settings, {})
    register = Register(settings.register_file, settings.source.account)
    vault = KeyringVault("linux")
    kept = asyncio.run(_read(SecretKeeper(vault, register), texts))
    sealing_key = vault.read(f"sealing-key:{register.read_seal().id}")
    looked_for = [*texts.values(), stage.running.key, *([sealing_key] if sealing_key else [])]
    found = Found(
        secrets=len(texts), cancelled=len(texts) - len(standing), kills=kills, texts=len(looked_for)
    )
    found.lost = sum(kept[each] != texts[each] for each in standing)
    found.left = sum(kept[each] is not None for each in cancelled)
    found.entries = len(stage.keyring.entries())
    found.sealed = sum(text is not None for text in kept.values()) - found.entries + 1  # the API key's
    found.traces = len(traces(stage.folders, looked_for, stage.keyrings_own))
    files = [file for folder in stage.folders for file in folder.rglob("*") if file.is_file()]
    found.files, found.bytes = len(files), sum(file.stat().st_size for file in files)
    (stage.home / "state" / "planted").write_text(secrets.choice(looked_for))
    found.planted = len(traces(stage.folders, looked_for, stage.keyrings_own)) > found.traces
    register.shut()
    return found


async def _read(keeper: SecretKeeper, texts: Mapping[str, str]) -> dict[str, str | None]:
    return {each: await keeper.get(each) for each in texts}


def main() -> None:
    """Play, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bookings", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    options = parser.parse_args()
    found = play(options.bookings, options.kills)
    sys.stdout.write(json.dumps({"all": asdict(found)}) + "\n")


if __name__ == "__main__":
    main()
