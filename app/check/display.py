"""Is there a screen that Qt can draw on?"""

import json
import os
import signal
import sys
from collections.abc import Mapping
from typing import NoReturn

from app.check.report import Finding, Level
from app.display import NO_DISPLAY, has_display
from app.settings import ScreenSize

_WHAT = "display"
_LIMIT_SECONDS = 20
_UNSEEN = frozenset({"offscreen", "minimal", "minimalegl", "vnc"})
"""Qt platforms that draw where nobody looks."""

_ABORTED = "Qt could not open the screen"
_LIBRARIES = "Install what Qt needs from the system; `python3 packaging/dev.py run` names it."


def check_display(size: ScreenSize | None, environment: Mapping[str, str] = os.environ) -> Finding:
    """Open Qt's platform, without a window, and tell which screen it sees.

    Args:
        size: As the settings have it; None: as the screen says.
        environment: Tells where the screen is.
    """
    if not has_display(environment):
        return Finding(_WHAT, Level.FAIL, "no screen", NO_DISPLAY)
    answer = _ask_in_child() if sys.platform == "linux" else _look()
    if "error" in answer:
        lines = str(answer["error"]).strip().splitlines()
        return Finding(_WHAT, Level.FAIL, lines[-1] if lines else _ABORTED, _LIBRARIES)
    found = f"{answer['width']} x {answer['height']} px, {_size(answer, size)}, {answer['platform']}"
    if answer["platform"] in _UNSEEN:
        return Finding(_WHAT, Level.WARN, found, "Nobody can see this screen; it is for trying and tests.")
    return Finding(_WHAT, Level.OK, found)


def _size(answer: Mapping[str, object], size: ScreenSize | None) -> str:
    if size is not None:
        return f"{size.width} x {size.height} mm by the settings"
    return f"{answer['width_mm']} x {answer['height_mm']} mm by its own word"


def _look() -> dict[str, object]:
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        return {"error": str(error)}
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)  # for the type checker
    screen = application.primaryScreen()
    physical = screen.physicalSize()
    return {
        "platform": application.platformName(),
        "width": screen.size().width(),
        "height": screen.size().height(),
        "width_mm": round(physical.width()),
        "height_mm": round(physical.height()),
    }


def _ask_in_child() -> dict[str, object]:
    """Look in a forked child: where Qt finds no screen it aborts the whole process."""
    answers, answer = os.pipe()
    complaints, complaint = os.pipe()
    child = os.fork()
    if child == 0:
        _answer_and_end(answer, complaint)
    os.close(answer)
    os.close(complaint)
    with os.fdopen(answers) as told, os.fdopen(complaints) as complained:
        text, trouble = told.read(), complained.read()
    _, status = os.waitpid(child, 0)
    if status == 0 and text:
        found: dict[str, object] = json.loads(text)
        return found
    return {"error": trouble or _ABORTED}


def _answer_and_end(answer: int, complaint: int) -> NoReturn:
    """Write what is seen, and leave without running anything of the parent's."""
    try:
        signal.alarm(_LIMIT_SECONDS)
        os.dup2(complaint, 2)
        os.write(answer, json.dumps(_look()).encode())
        os._exit(0)
    finally:
        os._exit(1)
