"""What a wait becomes."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.widgets.waiting import Patience, Waiting

SHORT = (10, 20, 30)


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_becomes_longer_and_longer(qtbot: QtBot, owner: QObject) -> None:
    waiting = Waiting(owner, SHORT)
    seen: list[Patience] = []
    waiting.changed.connect(lambda: seen.append(waiting.patience))
    waiting.follow(True)
    assert waiting.patience is Patience.NONE
    qtbot.waitUntil(lambda: waiting.patience is Patience.OVER, timeout=2000)
    assert seen == [Patience.NOTICED, Patience.STILL, Patience.OVER]


def test_is_not_counted_anew_by_whoever_waits_already(qtbot: QtBot, owner: QObject) -> None:
    waiting = Waiting(owner, (40, 10_000, 20_000))
    waiting.follow(True)
    with qtbot.waitSignal(waiting.changed, timeout=2000):
        waiting.follow(True)
    waiting.follow(True)
    assert waiting.patience is Patience.NOTICED


def test_ends_with_the_answer_and_begins_anew_with_the_next_question(qtbot: QtBot, owner: QObject) -> None:
    waiting = Waiting(owner, SHORT)
    waiting.follow(True)
    qtbot.waitUntil(lambda: waiting.patience is Patience.OVER, timeout=2000)
    waiting.follow(False)
    assert waiting.patience is Patience.NONE
    with qtbot.waitSignal(waiting.changed, timeout=2000):
        waiting.follow(True)


def test_is_over_at_once_where_no_answer_will_come(qtbot: QtBot, owner: QObject) -> None:
    waiting = Waiting(owner, SHORT)
    waiting.follow(True)
    with qtbot.waitSignal(waiting.changed, timeout=500):
        waiting.give_up()
    assert waiting.patience is Patience.OVER
