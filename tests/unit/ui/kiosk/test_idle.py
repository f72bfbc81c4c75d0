"""Nobody there is noticed; somebody there is left in peace."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.meeting_type import Details
from app.booking.request import Appointment
from app.booking.steps import (
    Activity,
    Booked,
    ChoosingDetails,
    ChoosingType,
    OutOfService,
    Resting,
    Snapshot,
    Step,
)
from app.settings import IdleLimits
from app.ui.kiosk.idle import IdleWatch, limit_for
from tests.fakes.values import a_meeting_type, a_request
from tests.unit.ui.screens.outcomes import LIMITS, a_confirming

QUICK = IdleLimits(
    welcome=timedelta(milliseconds=60),
    browsing=timedelta(milliseconds=60),
    form=timedelta(milliseconds=60),
    warning=timedelta(milliseconds=120),
    result=timedelta(seconds=30),
    staff=timedelta(seconds=30),
    patience=3,
)
WELCOME = Snapshot(ChoosingType(()))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def idle(page: QWidget) -> IdleWatch:
    return IdleWatch(QUICK, page)


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        (ChoosingType(()), 20),
        (ChoosingDetails(a_meeting_type(), Details.default_for(a_meeting_type())), 45),
        (a_confirming(), 90),
        (Resting(), None),
        (OutOfService(None, timedelta(seconds=2)), None),
        (Booked(a_request(), Appointment("a", "r")), None),
    ],
)
def test_each_step_has_its_own_patience(step: Step, seconds: int | None) -> None:
    expected = None if seconds is None else timedelta(seconds=seconds)
    assert limit_for(step, LIMITS) == expected


def test_silence_is_warned_about_and_then_ends_the_visit(idle: IdleWatch, qtbot: QtBot) -> None:
    idle.follow(WELCOME)
    with qtbot.waitSignals([idle.warned, idle.expired], timeout=2000, order="strict"):
        pass


def test_a_touch_starts_the_count_again(idle: IdleWatch, page: QWidget, qtbot: QtBot) -> None:
    idle.follow(WELCOME)
    with qtbot.assertNotEmitted(idle.warned):
        for _ in range(4):
            qtbot.wait(30)
            QTest.mouseClick(page, Qt.MouseButton.LeftButton)


def test_staying_takes_the_warning_back(idle: IdleWatch, qtbot: QtBot) -> None:
    idle.follow(WELCOME)
    with qtbot.waitSignal(idle.warned, timeout=2000):
        pass
    with qtbot.waitSignal(idle.returned, timeout=1000), qtbot.assertNotEmitted(idle.expired):
        idle.stay()


def test_a_newer_snapshot_does_not_take_the_warning_back(idle: IdleWatch, qtbot: QtBot) -> None:
    idle.follow(WELCOME)
    with qtbot.waitSignal(idle.warned, timeout=2000):
        pass
    with qtbot.waitSignal(idle.expired, timeout=2000):
        idle.follow(Snapshot(ChoosingType(()), Activity.LOADING))


@pytest.mark.parametrize("snapshot", [Snapshot(a_confirming(), Activity.SENDING), Snapshot(Resting())])
def test_nothing_is_counted_while_a_booking_is_sent_or_nobody_is_there(
    idle: IdleWatch, qtbot: QtBot, snapshot: Snapshot
) -> None:
    idle.follow(WELCOME)
    with qtbot.assertNotEmitted(idle.warned, wait=200):
        idle.follow(snapshot)


def test_more_time_is_given_on_demand(idle: IdleWatch, qtbot: QtBot) -> None:
    idle.give_time(longer=True)
    with qtbot.assertNotEmitted(idle.warned, wait=120):
        idle.follow(WELCOME)
    with qtbot.waitSignal(idle.warned, timeout=2000) as caught:
        pass
    assert caught.args == [0]
