"""The demo's mailbox on the screen: the mails of this visit, and the pages their links open."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.mailbox import Mail, Page
from app.ui.context import ScreenContext
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay

_MOST_MAILS = 3
"""Shown at once, the newest first."""
_MOST_LINES = 6
"""Paragraphs of a mail or a page that are shown."""


class MailboxPanel(Overlay):
    """Lists mails; a touch opens one, a touch on its link opens the page, whose buttons work.

    Signals:
        mail_chosen: Carries the `Mail`.
        link_chosen: Carries an address.
        action_chosen: Carries a `PageAction`.
    """

    mail_chosen = Signal(object)
    link_chosen = Signal(str)
    action_chosen = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it closed and empty."""
        super().__init__(context.theme, parent)
        self._context = context
        theme = context.theme
        self._title = Label(theme, "head", parent=self.card)
        self._close = Button(theme, ButtonKind.ROUND, icon="x", parent=self.card)
        self._close.setObjectName("close-mailbox")
        self._close.clicked.connect(self.dismiss)
        self._body = QVBoxLayout()
        self._role, spacing = ("caption", 0.5) if theme.format.compact else ("support", 1.5)
        self._body.setSpacing(theme.px(spacing))
        self._shown: list[QWidget] = []
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(spacing + 0.5))
        column.addLayout(head)
        column.addLayout(self._body)
        column.addStretch(1)
        self.fill(column)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words that are always the same."""
        self._close.setAccessibleName(self.tr("Close"))
        self.setAccessibleName(self.tr("Demo mailbox"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_waiting(self) -> None:
        """Say that it is being looked."""
        self._begin(self.tr("Demo mailbox"))
        self._say(self.tr("Still looking…"))

    def show_trouble(self) -> None:
        """Say that the mailbox does not answer."""
        self._begin(self.tr("Demo mailbox"))
        self._say(self.tr("The mailbox does not answer. Please close it and open it again."))

    def show_mails(self, mails: tuple[Mail, ...]) -> None:
        """List the mails, the newest first."""
        self._begin(self.tr("Demo mailbox"))
        if not mails:
            self._say(self.tr("No mail yet."))
        for number, mail in enumerate(mails[:_MOST_MAILS]):
            pattern = self.tr("{subject} (to {recipient})")
            text = pattern.format(subject=mail.subject, recipient=mail.recipient)
            seen = mail.subject if self.theme.large_text else text  # else it would be more than two lines
            button = self._button(seen, ButtonKind.SECONDARY, f"mail-{number}", "mail")
            button.setAccessibleName(text)
            button.clicked.connect(partial(self.mail_chosen.emit, mail))
        self._done()

    def show_mail(self, mail: Mail) -> None:
        """Show one mail with its links."""
        self._begin(mail.subject)
        for paragraph in _paragraphs(mail.text):
            self._say(paragraph)
        for number, (words, address) in enumerate(mail.links):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.SECONDARY
            button = self._button(words, kind, f"link-{number}", "arrow-right")
            button.clicked.connect(partial(self.link_chosen.emit, address))
        self._done()

    def show_page(self, page: Page) -> None:
        """Show a page with its buttons."""
        self._begin(page.title)
        for paragraph in _first(page.paragraphs):
            self._say(paragraph)
        for number, action in enumerate(page.actions):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.SECONDARY
            button = self._button(action.label, kind, f"action-{number}", "")
            button.clicked.connect(partial(self.action_chosen.emit, action))
        self._done()

    def forget(self) -> None:
        """Show nothing of what was shown."""
        self._begin("")
        self.dismiss()

    def _begin(self, title: str) -> None:
        self._title.setText(title)
        for widget in self._shown:
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []

    def _say(self, text: str) -> None:
        label = Label(self.theme, self._role, "ink2", text=text, parent=self.card)
        self._add(label)

    def _button(self, text: str, kind: ButtonKind, name: str, icon: str) -> Button:
        button = Button(self.theme, kind, text, icon, icon_at_end=icon == "arrow-right", parent=self.card)
        button.setObjectName(name)
        self._add(button)
        return button

    def _add(self, widget: QWidget) -> None:
        self._body.addWidget(widget)
        self._shown.append(widget)
        widget.show()

    def _done(self) -> None:
        buttons = [widget for widget in self._shown if isinstance(widget, Button)]
        if buttons and not self.isHidden():
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return the first paragraphs of a mail, without the bare addresses that its buttons carry."""
    parts = (part.strip() for part in text.split("\n\n"))
    return _first(tuple(part for part in parts if part and "://" not in part))


def _first(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many paragraphs as there is room for; where some are left out, the last one shows it."""
    return paragraphs if len(paragraphs) <= _MOST_LINES else (*paragraphs[: _MOST_LINES - 1], "…")
