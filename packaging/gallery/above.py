"""Opens what stands above a screen: sheets, the idle warning, the mailbox, the staff's page."""

from datetime import timedelta

from app.booking.errors import KeyringState
from app.booking.mailbox import Mail, Page, PageAction
from app.credentials import StoreName
from app.journal import AttemptState
from app.pin import Standing
from app.ui.kiosk.idle_warning import IdleWarning
from app.ui.kiosk.mailbox_panel import MailboxPanel
from app.ui.kiosk.sheets import HelpSheet, LanguageSheet
from app.ui.kiosk.staff.facts import Facts, LogLine, OpenAttempt
from app.ui.kiosk.staff.page import StaffPage
from app.ui.window import KioskWindow
from gallery.place import NOW, demo_place

SECONDS_LEFT = 18
_PAUSE = timedelta(minutes=4)
_MAIL = Mail(
    id="1",
    recipient="amara.nwosu@example.org",
    subject="Please confirm: Energy check on Thursday 8 April, 10:20",
    sent_at=NOW,
    text=(
        "Dear Amara Nwosu,\n\n"
        "you asked for an appointment: Energy check on Thursday 8 April, 10:20 to 11:00.\n\n"
        "It is not booked yet. Please confirm it within 24 hours.\n\n"
        "If it was not you, simply do nothing.\n\nAhornkai Architekten"
    ),
    links=(("Confirm", "http://127.0.0.1/confirm"), ("I do not want this", "http://127.0.0.1/decline")),
)
_PAGE = Page(
    title="Confirm your appointment",
    paragraphs=("Energy check on Thursday 8 April, 10:20 to 11:00.", "It is booked once you press Confirm."),
    actions=(PageAction("Confirm", "http://127.0.0.1/confirm"),),
)


def open_help(window: KioskWindow) -> None:
    """Open the help sheet."""
    window.findChildren(HelpSheet)[0].open()


def open_languages(window: KioskWindow) -> None:
    """Open the choice of a language."""
    window.findChildren(LanguageSheet)[0].open()


def warn_idle(window: KioskWindow) -> None:
    """Ask whether anybody is still there."""
    window.findChildren(IdleWarning)[0].warn(SECONDS_LEFT)


def list_mails(window: KioskWindow) -> None:
    """Open the demo's mailbox."""
    panel = _mailbox(window)
    panel.show_mails((_MAIL,))
    panel.open()


def open_mail(window: KioskWindow) -> None:
    """Open a mail in the mailbox."""
    panel = _mailbox(window)
    panel.show_mail(_MAIL)
    panel.open()


def open_page(window: KioskWindow) -> None:
    """Open the page that a mail's link leads to."""
    panel = _mailbox(window)
    panel.show_page(_PAGE)
    panel.open()


def ask_pin(window: KioskWindow) -> None:
    """Open the PIN pad."""
    page = _staff(window)
    page.open()
    page.pad.show_standing(Standing(0, timedelta()))


def refuse_pin(window: KioskWindow) -> None:
    """Open the PIN pad after two wrong PINs."""
    page = _staff(window)
    page.open()
    page.pad.show_standing(Standing(2, timedelta()))


def lock_pin(window: KioskWindow) -> None:
    """Open the PIN pad while it is locked."""
    page = _staff(window)
    page.open()
    page.pad.show_standing(Standing(5, timedelta(seconds=30)))


def open_panel(window: KioskWindow) -> None:
    """Open the staff panel."""
    page = _staff(window)
    page.open()
    page.show_panel(may_exit=True)
    page.panel.show_facts(_facts())


def _mailbox(window: KioskWindow) -> MailboxPanel:
    return window.findChildren(MailboxPanel)[0]


def _staff(window: KioskWindow) -> StaffPage:
    return StaffPage(window.context, window.banner, "Foyer · Entrance", window)


def _facts() -> Facts:
    log = (
        LogLine(NOW - 3 * _PAUSE, "info", "ui.kiosk.wipe · wipe, count: 0"),
        LogLine(NOW - 2 * _PAUSE, "warning", "client.transport · no answer, seconds: 10"),
        LogLine(NOW - _PAUSE, "info", "ui.kiosk.wipe · wipe, count: 0"),
    )
    return Facts(
        keyring=KeyringState.READY,
        store=StoreName.SECRET_SERVICE,
        waiting=0,
        trouble=None,
        has_key=True,
        key_days=None,
        skew=timedelta(seconds=1),
        zone="Europe/Berlin",
        zone_known=True,
        free_bytes=48 * 1024**3,
        attempts=(OpenAttempt("K7-4Q2F", AttemptState.UNKNOWN),),
        survivors=0,
        types=demo_place().types,
        log=log,
    )
