"""Between the demo's mailbox and its panel."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from app.booking.errors import BookingError
from app.booking.mailbox import Mail, Mailbox, PageAction
from app.ui.kiosk.mailbox_panel import MailboxPanel
from app.ui.latest_task import LatestTask, Work

_SLACK = timedelta(seconds=2)
"""Mails written this much before a request was answered belong to it."""


def _asks_nothing(mail: Mail) -> bool:
    """Tell what sorts behind the mails that want something done."""
    return not mail.links


class MailboxController(QObject):
    """Opens the mailbox for one visit: mails of earlier visits are nobody's business."""

    def __init__(
        self, mailbox: Mailbox, panel: MailboxPanel, failed: Callable[[BaseException], None], parent: QObject
    ) -> None:
        """Connect the panel to the mailbox."""
        super().__init__(parent)
        self._mailbox = mailbox
        self._panel = panel
        self._task = LatestTask(failed)
        panel.mail_chosen.connect(self._show_mail)
        panel.link_chosen.connect(self._follow)
        panel.action_chosen.connect(self._press)

    def open(self, since: datetime) -> None:
        """Show the mails that were written since then."""
        self._panel.show_waiting()
        self._panel.open()
        self._task.start(self._guarded(self._list(since - _SLACK)))

    async def close(self) -> None:
        """End what runs."""
        await self._task.close()

    def _show_mail(self, mail: Mail) -> None:
        self._panel.show_mail(mail)

    def _follow(self, address: str) -> None:
        self._task.start(self._guarded(self._open(address)))

    def _press(self, action: PageAction) -> None:
        self._task.start(self._guarded(self._send(action)))

    async def _list(self, since: datetime) -> None:
        mails = await self._mailbox.list_mails()
        own = (mail for mail in mails if mail.sent_at >= since)
        self._panel.show_mails(tuple(sorted(own, key=_asks_nothing)))

    async def _open(self, address: str) -> None:
        self._panel.show_page(await self._mailbox.open_page(address))

    async def _send(self, action: PageAction) -> None:
        self._panel.show_page(await self._mailbox.press(action))

    async def _guarded(self, work: Work) -> None:
        try:
            await work
        except BookingError:
            self._panel.show_trouble()
