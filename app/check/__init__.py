"""`foyer check`: what is ready on this machine, and what to do about the rest."""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TextIO

from app.check.account import check_account
from app.check.display import check_display
from app.check.look import check_colour
from app.check.machine import check_disk, check_fonts, check_journal, check_service_parts, check_zones
from app.check.report import Finding, Level, write_report
from app.credentials import Register, SecretKeeper, open_keeper
from app.settings import Settings

__all__ = ["run", "run_account"]


def run(
    settings: Settings,
    *,
    as_json: bool = False,
    as_package: bool = False,
    output: TextIO | None = None,
    keeper: SecretKeeper | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Look at everything and say what was found.

    Args:
        settings: Say which account and place are meant.
        as_json: One JSON document instead of lines.
        as_package: Look also for what a package must carry.
        output: Where it is said.
        keeper: Instead of this system's keyring.
        clock: The time as this machine has it.

    Returns:
        The exit code: 0 all that is needed is ready, 1 not.
    """
    findings = [
        check_display(settings.screen),  # first: it forks, and nothing here has made a thread yet
        check_fonts(),
        check_colour(settings),
        check_zones(settings.venue.time_zone),
        check_disk(settings.state_folder),
        check_journal(settings.journal_file, settings.source.account),
        check_service_parts(settings.source.kind),
    ]
    findings += _check_package() if as_package else ()
    findings += asyncio.run(_check_account(settings, keeper, clock))
    write_report(findings, settings, output or sys.stdout, as_json=as_json)
    return 1 if any(finding.level is Level.FAIL for finding in findings) else 0


def _check_package() -> tuple[Finding, ...]:
    from app.check.package import check_package  # imports the local service, to look into it

    return check_package()


def run_account(
    settings: Settings,
    *,
    output: TextIO | None = None,
    keeper: SecretKeeper | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Look at the keyring, the key and the service alone; see `run`."""
    findings = asyncio.run(_check_account(settings, keeper, clock))
    write_report(findings, settings, output or sys.stdout, as_json=False)
    return 1 if any(finding.level is Level.FAIL for finding in findings) else 0


def _register(settings: Settings) -> Register | None:
    """Return what knows of sealed secrets, where there are any; looking makes no file."""
    file = settings.register_file
    return Register(file, settings.source.account) if file.exists() else None


async def _check_account(
    settings: Settings, keeper: SecretKeeper | None, clock: Callable[[], datetime]
) -> tuple[Finding, ...]:
    keeper = keeper or await open_keeper(memory_will_do=False, register=_register(settings))
    try:
        return await check_account(settings.source, keeper, clock)
    finally:
        keeper.close()
