"""The words of the command line. Each command imports what it needs when it is chosen, and nothing before."""

import argparse
import gc
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.settings import Settings

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_KIOSK: tuple[str, ...] = ("kiosk",)
_WINDOWS: tuple[tuple[str, ...], ...] = ((), _KIOSK)
"""Words that need no parser: making one would stand before the first picture."""

WRONG_SETTINGS = 78
NO_SCREEN = 69
"""Exit codes of `sysexits.h` for a configuration that is not right, and for what is not available."""


def run(words: tuple[str, ...]) -> int:
    """Do what the command line says.

    Returns:
        The exit code: 0 done, 1 something is not as it must be, 2 unknown words, 69 no screen, 78 wrong
        settings.
    """
    if words[:1] == ("serve",):
        from app.service.serve import run as serve

        return serve(words[1:])
    if words in _WINDOWS:
        return _open_window(None, full_screen=words == _KIOSK)
    options = parse(words)
    if options.version:
        from app.version import describe, read_build

        print(describe(read_build()))
        return 0
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def parse(words: tuple[str, ...]) -> argparse.Namespace:
    """Return what the words say; leaves the program where they are unknown."""
    return _parser(words).parse_args(words)


def _parser(words: tuple[str, ...]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="foyer",
        description="Books appointments at a reception. Without a command: the kiosk's screens in a window.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="the settings file (default: foyer.toml)")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.set_defaults(command=_window, full_screen=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_kiosk(commands)
    _add_tour(commands)
    _add_booking(commands, words)
    _add_upkeep(commands)
    return parser


def _add_kiosk(commands: "Commands") -> None:
    kiosk = commands.add_parser("kiosk", help="the kiosk, over the whole screen")
    kiosk.set_defaults(command=_window, full_screen=True)

    commands.add_parser("serve", help="the local booking service, by hand (see `foyer serve --help`)")

    check = commands.add_parser("check", help="what is ready on this machine")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--frozen", action="store_true", help="also what a package must carry")
    check.set_defaults(command=_check)


def _add_tour(commands: "Commands") -> None:
    tour = commands.add_parser("tour", help="drive the real window through every kind of booking")
    tour.add_argument("--out", type=Path, metavar="DIR", help="keep a picture of every screen there")
    tour.add_argument(
        "--readme", type=Path, metavar="DIR", help="keep the pictures that the README shows there"
    )
    tour.add_argument("--json", action="store_true", help="print one JSON document")
    tour.add_argument("--language", type=_language, default="en", help="of the visitor (default: en)")
    tour.add_argument(
        "--size", type=_size, default="1920x1080", metavar="WxH", help="of the window (default: 1920x1080)"
    )
    tour.add_argument("--measure-booking", type=_count, metavar="N", help="time N bookings instead")
    tour.set_defaults(command=_tour)


def _add_booking(commands: "Commands", words: tuple[str, ...]) -> None:
    book = commands.add_parser("book", help="book one appointment (see `foyer book --help`)")
    book.set_defaults(command=_book)
    appointment = commands.add_parser("appointment", help="list, show, cancel, reschedule appointments")
    appointment.set_defaults(command=_appointment)
    # Their words are many, and come with what they are checked by.
    if "book" in words:
        from app.commands.book import add_book_words

        add_book_words(book)
    if "appointment" in words:
        from app.commands.appointment import add_appointment_words

        add_appointment_words(appointment)


def _add_upkeep(commands: "Commands") -> None:
    credential = commands.add_parser("credential", help="the API key and the staff PIN in the keyring")
    credential.add_argument(
        "what",
        choices=("set", "test", "status", "delete", "pin", "reseal"),
        help="set reads the key from input, pin the PIN; test asks the service; reseal: see `foyer check`",
    )
    credential.add_argument(
        "--expires", type=_day, metavar="DAY", help="the last day of the key that is set, such as 2027-03-31"
    )
    credential.set_defaults(command=_credential)
    settings = commands.add_parser("settings", help="look at the settings, or take them to another machine")
    settings.add_argument("what", choices=("check", "export", "import", "table"), help="what to do")
    settings.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the archive; to check: a file")
    settings.set_defaults(command=_travel)


def _language(text: str) -> str:
    from app.resources import resource

    if not text.isalpha() or not resource("i18n", f"foyer_{text}.qm").exists():
        raise argparse.ArgumentTypeError(f"{text!r} is no language there are translations for")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a day such as 2027-03-31"
        raise argparse.ArgumentTypeError(message) from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of bookings")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1920x1080")
    return int(width), int(height)


def _settings(options: argparse.Namespace) -> "Settings | None":
    from app.settings import Settings, SettingsInvalid, remedy

    try:
        return Settings.load(options.config)
    except SettingsInvalid as invalid:
        print(f"foyer: {remedy(invalid)}", file=sys.stderr)
        return None


def _window(options: argparse.Namespace) -> int:
    return _open_window(options.config, full_screen=options.full_screen)


def _open_window(file: Path | None, *, full_screen: bool) -> int:
    from app.compiled import read_kept, remembering
    from app.display import has_display
    from app.settings import Opened, SettingsInvalid, remedy

    gc.disable()  # until the first picture: nothing is thrown away before, and looking for it takes time
    try:
        opened = Opened.load(file)
        if not has_display():
            return _no_screen()
        with remembering(read_kept()):
            from app.main import run_kiosk

        return run_kiosk(opened, full_screen=full_screen)
    except SettingsInvalid as invalid:
        print(f"foyer: {remedy(invalid)}", file=sys.stderr)
        return WRONG_SETTINGS


def _no_screen() -> int:
    from app.display import NO_DISPLAY

    print(f"foyer: there is no screen. {NO_DISPLAY}", file=sys.stderr)
    return NO_SCREEN


def _check(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if settings is None:
        return WRONG_SETTINGS
    from app.check import run as check

    return check(settings, as_json=options.json, as_package=options.frozen)


def _tour(options: argparse.Namespace) -> int:
    from app.display import has_display

    if not has_display():
        return _no_screen()
    from app.tour import Route, run_tour

    width, height = options.size
    route = Route(options.language, width, height, options.out, options.readme, options.measure_booking)
    return run_tour(route, as_json=options.json)


def _travel(options: argparse.Namespace) -> int:
    from app.settings_cli import run as travel

    return travel(options.what, options.file, options.config)


def _book(options: argparse.Namespace) -> int:
    from app.commands.book import run as book

    settings = _settings(options)
    return WRONG_SETTINGS if settings is None else book(settings, options)


def _appointment(options: argparse.Namespace) -> int:
    from app.commands.appointment import run as appointment

    settings = _settings(options)
    return WRONG_SETTINGS if settings is None else appointment(settings, options)


def _credential(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if settings is None:
        return WRONG_SETTINGS
    if options.what == "test":
        from app.check import run_account

        return run_account(settings)
    from app.credential_cli import run as credential

    return credential(settings, options.what, last_day=options.expires)
