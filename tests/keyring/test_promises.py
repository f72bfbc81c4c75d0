"""A short form of the long runs about secrets."""

import pytest

from tests.fakes.keyrings import CABINETS, Plight
from tests.keyring.bookings import play as play_bookings
from tests.keyring.hijacks import HIJACKS
from tests.keyring.hijacks import play as play_hijack
from tests.keyring.plights import Found, play_cabinet, play_session
from tests.keyring.session import is_installed
from tests.keyring.sessions import SESSION_PLIGHTS

pytestmark = pytest.mark.keyring
real = pytest.mark.skipif(not is_installed(), reason="not tested here: needs gnome-keyring and dbus-daemon")


def check(found: Found) -> None:
    assert found.troubled
    assert (found.lost, found.plain, found.prompts) == (0, 0, 0)
    assert found.back_s < 5


@real
@pytest.mark.parametrize("plight", SESSION_PLIGHTS)
def test_no_trouble_of_a_real_keyring_loses_a_secret_or_shows_one(plight: str) -> None:
    check(play_session(plight, 4))


@pytest.mark.parametrize("platform", CABINETS)
@pytest.mark.parametrize("plight", [Plight.LOCKED, Plight.HANGS, Plight.FULL, Plight.WRONG])
def test_no_trouble_of_another_systems_keyring_does(platform: str, plight: Plight) -> None:
    check(play_cabinet(platform, plight, 120 if (platform, plight) == ("win32", Plight.FULL) else 6))


@real
def test_no_secret_is_in_clear_in_anything_that_is_written() -> None:
    found = play_bookings(24, 2, entries=6)
    assert (found.secrets, found.traces, found.lost, found.left) == (24, 0, 0, 0)
    assert found.planted
    assert found.sealed > 0


@real
@pytest.mark.parametrize("name", ["keyringrc.cfg in the home folder", "all at once"])
def test_nobody_puts_another_back_end_in_between(name: str) -> None:
    found = play_hijack(HIJACKS[name])
    assert found.planted
    assert found.done
    assert found.caught == 0
