"""The end of a booking says what is true, in both languages and on both formats, and cuts no text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Protocol, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.errors import ServiceUnreachable
from app.booking.request import Appointment, ProvisionalBooking, ProvisionalState, WaitingFor
from app.booking.steps import (
    Alternative,
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    Closeness,
    Instead,
    LookingUp,
    OutOfService,
    Step,
)
from app.ui.language import Language
from app.ui.screen import Screen
from app.ui.screens.alternatives import AlternativesScreen
from app.ui.screens.booked import BookedScreen
from app.ui.screens.cancelled import CancelledScreen
from app.ui.screens.looking_up import LookingUpScreen
from app.ui.screens.opt_in import OptInScreen
from app.ui.screens.service import ServiceScreen
from app.ui.screens.waiting_host import HostScreen
from tests.fakes.values import NOW, THAL, a_reference, a_request, a_slot, an_attendee
from tests.unit.ui.screens.outcomes import SIZES, a_confirming, a_context, clipped, texts

PROVISIONAL = ProvisionalBooking("p-1", a_reference(), WaitingFor.ATTENDEE)
REQUEST = a_request()
BOOKED = Booked(REQUEST, Appointment("a-1", REQUEST.reference))
OPT_IN = AwaitingOptIn(
    a_confirming(), PROVISIONAL, NOW, ProvisionalState.WAITING_FOR_ATTENDEE, False, address_changes_left=2
)
HOST = AwaitingHost(a_confirming(), PROVISIONAL, NOW, ProvisionalState.WAITING_FOR_HOST, opt_in_follows=True)
DETAILS = REQUEST.details
WITH_THAL = replace(DETAILS, host=THAL)
TAKEN = ChoosingAlternative(
    a_confirming(),
    Instead.TAKEN,
    (
        Alternative(Closeness.SAME_DAY, a_slot(NOW + timedelta(hours=2)), DETAILS),
        Alternative(Closeness.ANYONE, a_slot(NOW + timedelta(hours=3)), WITH_THAL),
        Alternative(Closeness.SAME_TIME, a_slot(NOW + timedelta(hours=25)), DETAILS),
    ),
    NOW,
)
LONG = a_confirming(
    a_request(
        details=replace(DETAILS, location="Besprechungsraum im Hinterhaus, zweiter Stock links"),
        attendee=an_attendee("marie-luise@example.org", fullname="Marie-Luise von Hagenbrück"),
    )
)
CORRECTED = AwaitingOptIn(
    LONG,
    PROVISIONAL,
    NOW,
    ProvisionalState.WAITING_FOR_ATTENDEE,
    True,
    address_changes_left=1,
    withdrawn=False,
)
ENDS: tuple[tuple[type[Screen], Step], ...] = (
    (BookedScreen, BOOKED),
    (BookedScreen, Booked(LONG.request, Appointment("a-2", REQUEST.reference))),
    (OptInScreen, OPT_IN),
    (OptInScreen, CORRECTED),
    (HostScreen, HOST),
    (LookingUpScreen, LookingUp(a_confirming(), NOW)),
    (LookingUpScreen, LookingUp(a_confirming(), NOW, finished=True)),
    (CancelledScreen, Cancelled(REQUEST)),
    (ServiceScreen, OutOfService(ServiceUnreachable(), timedelta(seconds=18))),
    (AlternativesScreen, TAKEN),
)

S = TypeVar("S", bound=Screen)


class MakeScreen(Protocol):
    """Builds a screen, shows a step on it, and lays it out."""

    def __call__(
        self, kind: type[S], step: Step, size: tuple[int, int] = SIZES[0], *, demo: bool = True
    ) -> S: ...


@pytest.fixture
def show(qtbot: QtBot, language: Language) -> Iterator[MakeScreen]:
    """Build a screen, show a step on it, and lay it out; it is gone before its language is."""
    shown: list[Screen] = []

    def make(kind: type[S], step: Step, size: tuple[int, int] = SIZES[0], *, demo: bool = True) -> S:
        screen = kind(a_context(language, size, demo=demo))
        shown.append(screen)
        screen.resize(*size)
        screen.retranslate()
        screen.show_step(step)
        screen.show()
        qtbot.waitExposed(screen)
        return screen

    yield make
    for screen in shown:
        shiboken6.delete(screen)


def button(screen: QWidget, name: str) -> QWidget:
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize(("kind", "step"), ENDS)
def test_no_text_is_cut(
    show: MakeScreen, language: Language, kind: type[Screen], step: Step, code: str, size: tuple[int, int]
) -> None:
    language.choose(code)
    screen = show(kind, step, size)
    screen.grab()
    assert clipped(screen) == []


@pytest.mark.parametrize(("kind", "step"), [end for end in ENDS if end[0] is not BookedScreen])
def test_only_the_booked_screen_says_booked(show: MakeScreen, kind: type[Screen], step: Step) -> None:
    words = texts(show(kind, step)).replace("Not booked yet", "").replace("nothing was booked", "")
    words = words.replace("Nothing is booked yet", "").replace("Nothing is booked any more", "")
    assert "You’re booked" not in words
    if kind not in (OptInScreen, HostScreen):
        assert "Booked" not in words


def test_booked_shows_everything_to_take_along(show: MakeScreen) -> None:
    words = texts(show(BookedScreen, BOOKED))
    for part in ("You’re booked, Jane", "10:10 to 10:40", "Dr Miriam Weber", REQUEST.code, "j•••@e•••.com"):
        assert part.replace(" ", "") in words.replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    assert "jane.smith@example.com" not in words


def test_cancelling_is_asked_twice(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(BookedScreen, BOOKED)
    QTest.mouseClick(button(screen, "cancel"), Qt.MouseButton.LeftButton)
    assert button(screen, "cancel-no").isVisible()
    with qtbot.waitSignal(screen.cancel_requested, timeout=1000):
        QTest.keyClick(button(screen, "cancel-yes"), Qt.Key.Key_Return)


def test_cancelling_can_be_thought_better_of(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(BookedScreen, BOOKED)
    QTest.mouseClick(button(screen, "cancel"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(screen.cancel_requested):
        QTest.mouseClick(button(screen, "cancel-no"), Qt.MouseButton.LeftButton)
    assert not button(screen, "cancel-yes").isVisible()


def test_what_cannot_be_read_cannot_be_cancelled_here(show: MakeScreen) -> None:
    screen = show(BookedScreen, Booked(REQUEST, Appointment("", REQUEST.reference)))
    assert not button(screen, "cancel").isVisible()


def test_a_failed_cancel_is_said_beside_the_question(show: MakeScreen) -> None:
    screen = show(BookedScreen, BOOKED)
    screen.show_error(ServiceUnreachable())
    assert button(screen, "cancel-yes").isVisible()
    assert "Cancel this appointment?" not in texts(screen)


def test_keep_open_stops_the_clock(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(BookedScreen, BOOKED)
    QTest.mouseClick(button(screen, "keep-open"), Qt.MouseButton.LeftButton)
    assert "Stays open until you press Done." in texts(screen)


@pytest.mark.parametrize(
    ("kind", "step"), [end for end in ENDS if end[0] not in (ServiceScreen, AlternativesScreen)]
)
def test_done_leaves_by_touch_and_by_key(
    show: MakeScreen, qtbot: QtBot, kind: type[Screen], step: Step
) -> None:
    screen = show(kind, step)
    with qtbot.waitSignal(screen.done, timeout=1000):
        QTest.mouseClick(button(screen, "done"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.done, timeout=1000):
        QTest.keyClick(button(screen, "done"), Qt.Key.Key_Space)


def test_the_opt_in_says_where_the_mail_went_and_promises_nothing(show: MakeScreen) -> None:
    words = texts(show(OptInScreen, OPT_IN))
    assert "Not booked yet" in words
    assert "j•••@e•••.com" in words
    assert "someone else may still take this time" in words
    assert "Watching" in words


def test_an_invisible_status_is_not_called_watched(show: MakeScreen) -> None:
    words = texts(show(OptInScreen, replace(OPT_IN, state=ProvisionalState.NOT_VISIBLE, watched=False)))
    assert "Status not visible here" in words
    assert "Watching" not in words


@pytest.mark.parametrize(("withdrawn", "words"), [(True, "was withdrawn"), (False, "is still open")])
def test_a_corrected_address_says_what_became_of_the_first_request(
    show: MakeScreen, withdrawn: bool, words: str
) -> None:
    assert words in texts(show(OptInScreen, replace(OPT_IN, withdrawn=withdrawn)))
    assert words in texts(show(HostScreen, replace(HOST, withdrawn=withdrawn)))


def test_no_wait_of_nothing_is_told(show: MakeScreen) -> None:
    assert "For 0" not in texts(show(OptInScreen, OPT_IN))
    assert "For 1 second" in plain(
        texts(show(OptInScreen, replace(OPT_IN, since=NOW - timedelta(seconds=1))))
    )


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_wrong_address_can_be_corrected_while_changes_are_left(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(OptInScreen, OPT_IN)
    with qtbot.waitSignal(screen.address_wrong, timeout=1000):
        QTest.mouseClick(button(screen, "wrong-address"), Qt.MouseButton.LeftButton)
    assert not button(show(OptInScreen, replace(OPT_IN, address_changes_left=0)), "wrong-address").isVisible()


def test_the_mailbox_of_an_opt_in_exists_in_the_demo_only(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(OptInScreen, OPT_IN)
    with qtbot.waitSignal(screen.mailbox_requested, timeout=1000):
        QTest.mouseClick(button(screen, "mailbox"), Qt.MouseButton.LeftButton)
    assert not button(show(OptInScreen, OPT_IN, demo=False), "mailbox").isVisible()


def test_the_mailbox_of_a_request_exists_in_the_demo_only(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(HostScreen, HOST)
    with qtbot.waitSignal(screen.mailbox_requested, timeout=1000):
        QTest.mouseClick(button(screen, "mailbox"), Qt.MouseButton.LeftButton)
    assert not button(show(HostScreen, HOST, demo=False), "mailbox").isVisible()


def test_the_host_screen_says_who_decides_and_what_comes_then(show: MakeScreen) -> None:
    words = texts(show(HostScreen, HOST)).replace("\N{NO-BREAK SPACE}", " ")
    assert "Dr Miriam Weber decides; you will get an e-mail." in words
    assert "Then you confirm by e-mail." in words


def test_a_look_up_asks_not_to_book_again_and_tells_the_reference(show: MakeScreen) -> None:
    confirming = a_confirming()
    words = texts(show(LookingUpScreen, LookingUp(confirming, NOW)))
    assert "Please do not book again." in words
    assert confirming.request.code in words


def test_the_service_screen_counts_down_and_names_the_desk(show: MakeScreen) -> None:
    words = texts(show(ServiceScreen, OutOfService(ServiceUnreachable(), timedelta(seconds=18))))
    assert "Temporarily unavailable" in words
    assert "+49 30 23125014" in words
    assert "18 second" in words
    assert "Code for staff: K-" in words


def test_alternatives_say_that_nothing_is_booked_and_can_be_taken(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(AlternativesScreen, TAKEN)
    words = texts(screen)
    assert "10:10 was just taken" in words
    assert "Nothing is booked yet." in words
    for number, alternative in enumerate(TAKEN.alternatives):
        with qtbot.waitSignal(screen.alternative_chosen, timeout=1000) as caught:
            QTest.mouseClick(button(screen, f"alternative-{number}"), Qt.MouseButton.LeftButton)
        assert caught.args == [alternative]


def test_only_the_closest_alternative_is_loud(show: MakeScreen) -> None:
    screen = show(AlternativesScreen, TAKEN)
    kinds = [button(screen, f"alternative-{number}").property("kind") for number in range(3)]
    assert kinds == ["primary", "secondary", "secondary"]


def test_without_alternatives_all_times_are_left(show: MakeScreen, qtbot: QtBot) -> None:
    screen = show(AlternativesScreen, replace(TAKEN, alternatives=()))
    assert "Nothing else is free nearby." in texts(screen)
    with qtbot.waitSignal(screen.all_times_requested, timeout=1000):
        QTest.keyClick(button(screen, "all-times"), Qt.Key.Key_Return)


def test_the_language_changes_in_place(show: MakeScreen, language: Language) -> None:
    screen = show(OptInScreen, OPT_IN)
    language.choose("de")
    screen.retranslate()
    assert "Noch nicht gebucht" in texts(screen)
