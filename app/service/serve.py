"""Starts the service: by hand, or as the child of a kiosk.

As a child it reads the API key from the first line of its input, prints `{"port": N}` once it listens, and
ends when its input closes. The system closes that however the parent ends, so no service is left behind.
"""

import argparse
import gc
import json
import logging
import os
import secrets
import socket
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.resources import resource

if TYPE_CHECKING:
    from app.service.outbox import MailServer
    from app.service.server import Server
    from app.service.store import Store

_HOST = "127.0.0.1"
_PORT = 8477
_LAST_RESORT_SECONDS = 6.0
"""After the input has closed; then the process ends whatever it does. What was acknowledged is kept."""
_DONE = 0
_NO_KEY = 2
_UNUSABLE = 69
"""Exit codes of `sysexits.h`: the port or the database cannot be used; the venue's file is not right."""
_WRONG_SETTINGS = 78
_KEY_BYTES = 16
_LAST_PORT = 65_535
_YEAR = 365
_HOUR = 3_600
_TURN_SECONDS = 0.0005
"""After this long a thread that computes lets another go on; Python's default of 5 ms outlasts a booking."""


def run(arguments: Sequence[str]) -> int:
    """Run the service until it is ended.

    Args:
        arguments: Words of the command line after `serve`.

    Returns:
        The exit code: 0 ended as asked, 2 no key came, 69 port or database unusable, 78 wrong venue file.
    """
    sys.setswitchinterval(_TURN_SECONDS)
    gc.disable()  # imports make no garbage worth looking for; what stays is frozen later
    parser = _parser()
    options = parser.parse_args(list(arguments))
    if options.mail_server is not None and not options.mail_from:
        parser.error("--mail-server needs --mail-from")
    if options.hash_password:
        _say(_hash(_read_key()))
        return _DONE
    logging.basicConfig(level=logging.WARNING if options.embedded else logging.INFO, format="%(message)s")
    key = _read_key() if options.embedded or options.key_stdin else f"rgo-{secrets.token_hex(_KEY_BYTES)}"
    if not key:
        _complain("no key came on the standard input")
        return _NO_KEY
    port = options.port if options.port is not None else 0 if options.embedded else _PORT
    listener = _listen(options.host, port)
    if listener is None:
        _complain(f"{options.host}:{port} cannot be listened on")
        return _UNUSABLE
    with listener:
        return _serve(options, key, listener)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="foyer serve", description="The local booking service.")
    parser.add_argument("--host", default=_HOST, help=f"where to listen (default: {_HOST})")
    parser.add_argument(
        "--port", type=_from(0, _LAST_PORT), help=f"0: any free one (default: {_PORT}; as a child: any)"
    )
    parser.add_argument("--database", type=Path, metavar="FILE", help="where bookings are kept")
    parser.add_argument("--venue", type=Path, metavar="FILE", help="the venue's file (default: the demo's)")
    parser.add_argument("--address", metavar="URL", help="where links in mails lead, if not where it listens")
    parser.add_argument(
        "--hash-password", action="store_true", help="print the hash of a booking page's password from input"
    )
    parser.add_argument("--key-stdin", action="store_true", help="read the API key from the standard input")
    parser.add_argument(
        "--mail-server", type=_server, metavar="HOST:PORT", help="hand mails over there (default: show them)"
    )
    parser.add_argument("--mail-from", default="", metavar="ADDRESS", help="who mails come from")
    parser.add_argument("--mail-plain", action="store_true", help="without encryption: for this machine only")
    parser.add_argument(
        "--opt-in-hours", type=_from(1, _YEAR * 24), default=24, metavar="N", help="to confirm (default: 24)"
    )
    parser.add_argument(
        "--host-hours", type=_from(1, _YEAR * 24), default=24, metavar="N", help="to decide (default: 24)"
    )
    parser.add_argument(
        "--keep-days", type=_from(1, 10 * _YEAR), default=90, metavar="N", help="after its end (default: 90)"
    )
    parser.add_argument(
        "--opt-in-holds", action="store_true", help="keep a time until it is confirmed by e-mail"
    )
    parser.add_argument("--embedded", action="store_true", help="as the child of a kiosk; reads its key")
    return parser


def _from(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number between these two."""

    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            message = f"{text!r} is not a whole number from {least} to {most}"
            raise argparse.ArgumentTypeError(message)
        return int(text)

    return read


def _server(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not (host and port.isdecimal()):
        message = f"{text!r} is not a server such as mail.example:587"
        raise argparse.ArgumentTypeError(message)
    return host, int(port)


def _read_key() -> str:
    return sys.stdin.buffer.readline().decode(errors="replace").strip()


def _hash(password: str) -> str:
    """Return what `password_hash` of a meeting type takes; the password itself stands in no file."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)


def _listen(host: str, port: int) -> socket.socket | None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sends small answers at once; without it each would wait 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere this would let a stranger listen on the same port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        return None
    return listener


def _serve(options: argparse.Namespace, key: str, listener: socket.socket) -> int:
    # Imported late: a wrong word on the command line is answered at once.
    from app.service.access import Access
    from app.service.app import create_app
    from app.service.doorway import Doorway
    from app.service.server import Server

    port = listener.getsockname()[1]
    store = _open_store(options)
    if isinstance(store, int):
        listener.close()
        return store
    host = f"[{options.host}]" if ":" in options.host else options.host
    root = (options.address or f"http://{host}:{port}").rstrip("/")
    app = create_app(store, Access(key, store.practice.catalogue), root, _mail_server(options))

    def listening() -> None:
        gc.collect()
        gc.freeze()
        gc.enable()
        if options.embedded:
            _say(json.dumps({"port": port}))
        else:
            _say(f"Listening on {root}")
            if not options.key_stdin:
                _say(f"API key of this run: {key}")

    server = Server(Doorway(app), listening)
    if options.embedded:
        threading.Thread(target=_end_with_input, args=(server,), name="input", daemon=True).start()
    server.run([listener])
    return _DONE


def _open_store(options: argparse.Namespace) -> "Store | int":
    """Return the store, or the exit code of what is wrong."""
    from sqlalchemy.exc import SQLAlchemyError

    from app.service.catalogue import CatalogueInvalid, read_catalogue
    from app.service.database import Database
    from app.service.practice import Terms
    from app.service.schema import DatabaseTooNew
    from app.service.store import Store

    try:
        catalogue = read_catalogue(options.venue or resource("demo", "practice.toml"))
        database = Database(options.database or _default_database())
        terms = Terms(
            opt_in_seconds=options.opt_in_hours * _HOUR,
            host_seconds=options.host_hours * _HOUR,
            opt_in_holds=options.opt_in_holds,
            kept_days=options.keep_days,
        )
        return Store(database, catalogue, lambda: datetime.now(UTC), terms)
    except CatalogueInvalid as invalid:
        _complain(f"{invalid}")
        return _WRONG_SETTINGS
    except (DatabaseTooNew, SQLAlchemyError, OSError) as error:
        _complain(f"the database cannot be used ({type(error).__name__})")
        return _UNUSABLE


def _default_database() -> Path:
    from platformdirs import user_data_path

    return user_data_path("foyer", appauthor=False) / "bookings.sqlite"


def _mail_server(options: argparse.Namespace) -> "MailServer | None":
    if options.mail_server is None:
        return None
    from app.service.outbox import MailServer

    host, port = options.mail_server
    return MailServer(host, port, options.mail_from, encrypted=not options.mail_plain)


def _end_with_input(server: "Server") -> None:
    """End the service when its input closes."""
    while sys.stdin.buffer.read(4096):
        continue
    server.end()
    last_resort = threading.Timer(_LAST_RESORT_SECONDS, os._exit, (_DONE,))
    last_resort.daemon = True
    last_resort.start()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _complain(text: str) -> None:
    sys.stderr.write(f"foyer: {text}\n")
