"""A real GNOME Keyring in every trouble that can be brought about."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Protocol

import secretstorage

from app.credentials.vault import KeyringVault
from tests.keyring.session import BUS, SecretService, a_secret_service

_STOPPED_SECONDS, _RUNS_SECONDS = 0.3, 0.1


class Ailing(Protocol):
    """A keyring that can fall ill and get well again."""

    vault: KeyringVault
    harmless: bool

    @property
    def prompts(self) -> int:
        """How often somebody would have been asked for a password."""
        ...

    def fall_ill(self) -> None:
        """Begin the trouble."""
        ...

    def recover(self) -> None:
        """End the trouble."""
        ...

    def sealing_keys(self) -> list[str]:
        """Return the keys that seal."""
        ...


class AilingSession:
    """A session and what its trouble begins and ends with."""

    def __init__(self, service: SecretService, begin: Callable[[], None], end: Callable[[], None]) -> None:
        self.vault = KeyringVault("linux")
        self.harmless = False
        self.fall_ill, self.recover = begin, end
        self._service = service

    @property
    def prompts(self) -> int:
        """How often somebody would have been asked for a password."""
        return int(self._service.prompted)

    def sealing_keys(self) -> list[str]:
        """Return the keys that seal."""
        with _sealing_items() as items:
            return [item.get_secret().decode() for item in items]


@contextmanager
def _sealing_items() -> Iterator[list[secretstorage.Item]]:
    with closing(secretstorage.dbus_init()) as connection:
        items = secretstorage.get_collection_by_alias(connection, "default").get_all_items()
        yield [item for item in items if item.get_attributes()["username"].startswith("sealing-key:")]


@contextmanager
def _locked(folder: Path) -> Iterator[Ailing]:
    with a_secret_service(folder) as service:
        yield AilingSession(service, service.lock, service.unlock)


@contextmanager
def _hangs(folder: Path) -> Iterator[Ailing]:
    with a_secret_service(folder) as service:
        yield AilingSession(
            service,
            lambda: _signal(service, signal.SIGSTOP),
            lambda: _signal(service, signal.SIGCONT),
        )


@contextmanager
def _dismissed(folder: Path) -> Iterator[Ailing]:
    """Start the keyring anew without anybody to unlock it, as after a log-in that was not by password."""
    with a_secret_service(folder) as service:

        def begin() -> None:
            service.stop_daemon()
            service.start_daemon(unlocked=False)

        def end() -> None:
            service.stop_daemon()
            service.start_daemon()

        yield AilingSession(service, begin, end)


@contextmanager
def _gone(folder: Path) -> Iterator[Ailing]:
    with a_secret_service(folder) as service:
        yield AilingSession(service, service.stop_daemon, service.start_daemon)


@contextmanager
def _bus_gone(folder: Path) -> Iterator[Ailing]:
    with a_secret_service(folder) as service:
        address = os.environ[BUS]
        yield AilingSession(
            service,
            lambda: os.environ.__setitem__(BUS, f"unix:path={folder}/nobody"),
            lambda: os.environ.__setitem__(BUS, address),
        )


@contextmanager
def _wrong(folder: Path) -> Iterator[Ailing]:
    """Let another program write its own text over the key that seals."""
    with a_secret_service(folder) as service:
        kept: list[bytes] = []

        def begin() -> None:
            with _sealing_items() as items:
                for item in items:
                    kept.append(item.get_secret())
                    item.set_secret(b"something else")

        def end() -> None:
            with _sealing_items() as items:
                for item in items:
                    item.set_secret(kept[0])

        yield AilingSession(service, begin, end)


@contextmanager
def _slow(folder: Path) -> Iterator[Ailing]:
    """Stop the keyring for most of the time."""
    with a_secret_service(folder) as service:
        well = threading.Event()

        def limp() -> None:
            while not well.is_set():
                _signal(service, signal.SIGSTOP)
                well.wait(_STOPPED_SECONDS)
                _signal(service, signal.SIGCONT)
                well.wait(_RUNS_SECONDS)

        thread = threading.Thread(target=limp)

        def end() -> None:
            well.set()
            thread.join()

        ailing = AilingSession(service, thread.start, end)
        ailing.harmless = True
        yield ailing


def _signal(service: SecretService, number: signal.Signals) -> None:
    assert service.daemon is not None
    os.kill(service.daemon.pid, number)


SESSION_PLIGHTS: Mapping[str, Callable[[Path], AbstractContextManager[Ailing]]] = {
    "locked": _locked,
    "hangs": _hangs,
    "not unlocked by anybody": _dismissed,
    "gone": _gone,
    "bus gone": _bus_gone,
    "wrong value back": _wrong,
    "slow": _slow,
}
