"""A whole booking at the kiosk's own window on a real display, by a finger and a keyboard from outside."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import pytest

from development.display import screen_in_memory
from development.keyring_session import BUS, private_keyring
from development.system import find_program
from tests.journeys.records import rows_in
from tests.window.accessibility import BUTTON, TEXT, Reader, Seen

pytestmark = [pytest.mark.window, pytest.mark.accessibility, pytest.mark.keyring]

ROOT = Path(__file__).parents[2]
SIZE = (1280, 800)
NAME, ADDRESS = "Kim Beispiel", "kim.beispiel@example.org"

T = TypeVar("T")


class Person:
    """Somebody before the screen: sees what is accessible, touches and types by xdotool."""

    def __init__(self, display: str, reader: Reader) -> None:
        self._variables = {**os.environ, "DISPLAY": display}
        self._reader = reader

    def see(self, role: str, name: str) -> Seen:
        """Wait until something of this role and name can be seen."""
        return until(lambda: self._reader.find(role, name), f"{role} {name}", self.words)

    def can_see(self, role: str, name: str) -> bool:
        """Tell whether something of this role and name can be seen now."""
        return self._reader.find(role, name) is not None

    def words(self) -> str:
        """Return everything that can be seen."""
        return "\n".join(f"{seen.role}: {seen.name}" for seen in self._reader.look())

    def touch(self, role: str, name: str) -> None:
        """Touch the middle of something."""
        self.touch_at(*self.see(role, name).middle)

    def touch_at(self, x: int, y: int) -> None:
        """Touch a place on the screen."""
        self._do("mousemove", str(x), str(y), "click", "1")

    def write(self, text: str) -> None:
        """Type letters."""
        self._do("type", "--delay", "10", text)

    def write_by_touch(self, text: str) -> None:
        """Touch letter after letter on the screen's own keyboard; capitals come by themselves."""
        for letter in text.lower():
            self.touch(BUTTON, "Space" if letter == " " else re.escape(letter))

    def photograph(self, file: Path) -> None:
        """Keep a picture of the whole screen."""
        code = (
            "import sys; from PySide6.QtGui import QGuiApplication as A;"
            "a = A([]); a.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        variables = {**self._variables, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([sys.executable, "-c", code, str(file)], env=variables, check=False, timeout=20)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._variables, check=True, timeout=20)


def until(look: Callable[[], T | None], what: str, seen: Callable[[], str], seconds: float = 20) -> T:
    """Look again and again until there is something."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if (found := look()) is not None:
            return found
        time.sleep(0.05)
    pytest.fail(f"{what} did not come; there is:\n{seen()}")


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """A kiosk over a whole screen of its own, with a window manager and a keyring, and somebody before it."""
    with ExitStack() as stack:
        variables = {name: text for name, text in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
        bus = stack.enter_context(private_keyring(variables))
        assert bus is not None
        display = stack.enter_context(screen_in_memory(*SIZE))
        manager = find_program("matchbox-window-manager")
        assert manager is not None
        variables |= {**display, BUS: bus, "HOME": str(tmp_path), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        for command in ([manager, "-use_titlebar", "no"], [sys.executable, "-m", "app", "kiosk"]):
            child = subprocess.Popen(command, cwd=ROOT, env=variables, stderr=subprocess.DEVNULL)
            stack.callback(end, child)
        reader = Reader(bus)
        stack.callback(reader.close)
        found = Person(display["DISPLAY"], reader)
        try:
            yield found
        finally:
            found.photograph(tmp_path / "last.png")


def end(child: subprocess.Popen[bytes]) -> None:
    """End a child that is ours."""
    child.terminate()
    try:
        child.wait(10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def book(person: Person, write: Callable[[str], None]) -> None:
    """Go from the attract screen to the result; `write` types into the field that was touched."""
    person.see(BUTTON, ".*start.*")
    person.touch_at(SIZE[0] // 2, SIZE[1] // 2)
    person.touch(BUTTON, "First consultation.*")
    person.touch(BUTTON, "Continue")
    person.touch(BUTTON, r"\d{1,2}:\d\d.*")
    person.touch(BUTTON, "Continue")
    answers = {"Your name": NAME, "Your e-mail address": ADDRESS}
    while (seen := person.see(BUTTON, "Next|Continue|Book now.*")).name != "Book now":
        for question in [each for each in answers if person.can_see(TEXT, each)]:
            person.touch(TEXT, question)
            write(answers.pop(question))
        before = person.words()
        person.touch(BUTTON, seen.name)  # it moves when a real keyboard drives the one on the screen away
        until(lambda before=before: person.words() != before or None, "the next page", person.words)  # type: ignore[misc]  # mypy knows no defaults of a lambda
    person.touch_at(*seen.middle)
    person.see("label", "You’re booked.*")


@pytest.mark.parametrize("hand", ["a real keyboard", "the keyboard on the screen"])
def test_a_visitor_books_at_a_full_screen_kiosk_by_touch_and(
    person: Person, tmp_path: Path, hand: str
) -> None:
    book(person, person.write if hand == "a real keyboard" else person.write_by_touch)
    (row,) = rows_in(tmp_path / ".local/state/foyer/demo/bookings.sqlite3")
    assert (row.fullname, row.email, row.stands) == (NAME, ADDRESS, True)
