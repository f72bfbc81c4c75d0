from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.keyring.session import SecretService, a_secret_service, is_installed


@pytest.fixture
def secret_service(tmp_path: Path) -> Iterator[SecretService]:
    """An unlocked keyring that this test's environment points at."""
    if not is_installed():
        pytest.skip("not tested here: needs gnome-keyring and dbus-daemon")
    with a_secret_service(tmp_path) as service:
        yield service
