"""`foyer settings`: looks at the settings, takes them to another machine, and prints their table."""

import sys
from pathlib import Path

from app.settings import Settings, SettingsInvalid, default_file, remedy
from app.settings.reference import reference
from app.settings.travel import Untransportable, export, take_in
from app.ui.brand_colour import refusal, verdict_on

_WRONG = 78


def run(what: str, file: Path | None, config: Path | None) -> int:
    """Do what the word says.

    Args:
        what: "check", "export", "import" or "table".
        file: The archive; for "check" a settings file. Not needed for "table".
        config: The settings file in use; None: the usual one.

    Returns:
        The exit code: 0 done, 1 a file can't be read or written, 2 no file was named, 78 wrong settings.
    """
    if what == "table":
        sys.stdout.write(reference())
        return 0
    if file is None and what != "check":
        return _complain(f"say which file: foyer settings {what} FILE", 2)
    try:
        return _do(what, file, config)
    except SettingsInvalid as invalid:
        return _complain(remedy(invalid), _WRONG)
    except Untransportable as refused:
        return _complain(str(refused), 1)
    except OSError as error:
        return _complain(f"{error.filename}: {error.strerror}", 1)


def _do(what: str, file: Path | None, config: Path | None) -> int:
    if what == "import" and file is not None:
        taken = take_in(file, config or default_file())
        print(f"{taken.file} is in use from the next start on")
        if taken.kept is not None:
            print(f"what was there is in {taken.kept}")
        print("The API key does not travel: foyer credential set")
        return 0
    settings = Settings.load(file if what == "check" and file else config)
    if what == "check" and not (verdict := verdict_on(settings)).accepted:
        raise refusal(settings, verdict)
    if what == "export" and file is not None:
        export(settings, file)
        print(f"{file}: the settings of {settings.file}, without any secret")
        return 0
    print(
        f"{settings.file}: right; source {settings.source.kind}, {len(settings.presentations)} meeting types"
    )
    return 0


def _complain(text: str, code: int) -> int:
    print(f"foyer: {text}", file=sys.stderr)
    return code
