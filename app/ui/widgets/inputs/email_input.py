"""The input for an e-mail address: it asks back when a mail domain looks like a slip."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.booking.fields import Field
from app.ui.context import ScreenContext
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.label import Label
from app.ui.widgets.text_field import FieldState, TextField

_PAUSE = timedelta(milliseconds=400)
"""How long nothing is typed before a slip is mentioned: a domain half written looks like one."""


class EmailInput(FieldInput):
    """One address. Where a phone number will do, a pill puts that in its place.

    Signals:
        phone_preferred: Whether the visitor wants to be reached by phone alone.
    """

    phone_preferred = Signal(bool)

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty answer."""
        super().__init__(context, field, parent)
        theme = context.theme
        self._by_phone = False
        self._meant = ""
        self._line = TextField(theme, "mail", parent=self)
        self._line.input.setObjectName(f"field-{field.key}")
        self._line.input.setInputMethodHints(
            Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._line.text_changed.connect(self._follow)
        self._line.submitted.connect(self.finished)
        self._line.left.connect(self._look_for_slip)
        self._note = Label(theme, "body", "ink2", parent=self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._suggestion = Button(theme, ButtonKind.SUGGESTION, icon="corner-down-right", parent=self)
        self._suggestion.setObjectName(f"suggestion-{field.key}")
        self._suggestion.clicked.connect(self._accept)
        self._suggestion.hide()
        self._instead = Button(theme, ButtonKind.PILL, icon="phone", parent=self)
        self._instead.setObjectName("phone-instead")
        self._instead.clicked.connect(self._turn)
        self._instead.hide()
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(_PAUSE // timedelta(milliseconds=1))
        self._quiet.timeout.connect(self._look_for_slip)
        self.setFocusProxy(self._line.input)
        self._lay_out()

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Addresses are long, and so is what is asked back."""
        return True

    @property
    def answer(self) -> str:
        """What is written; nothing where a phone number is given instead."""
        return "" if self._by_phone else self._line.text

    @property
    def by_phone(self) -> bool:
        """Whether a phone number is given instead."""
        return self._by_phone

    def set_answer(self, answer: str) -> None:
        """Write `answer`; no key brings back what was there."""
        self._line.set_text(answer)
        self._quiet.stop()
        self._suggest("")

    def offer_phone(self, offered: bool, chosen: bool) -> None:
        """Offer that a phone number will do, or not; `chosen`: it is given instead."""
        self._instead.setVisible(offered)
        self._by_phone = offered and chosen
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        label = "" if self.theme.format.compact else self.question
        self._line.show_words(label, "" if self._meant else self.help)
        self._line.input.setAccessibleName(self.question)
        wrong = bool(self.complaint)
        self._line.show_state(FieldState.ERROR if wrong else FieldState.PLAIN, self.complaint)
        if self._meant:
            domain = self._meant.rpartition("@")[2]
            self._suggestion.setText(self.tr("Did you mean {domain}?").format(domain=domain))
        self._note.setText(self.tr("You leave your phone number. There is no confirmation by e-mail then."))
        use_mail, use_phone = self.tr("Give an e-mail address"), self.tr("No e-mail? Use my phone number")
        self._instead.setText(use_mail if self._by_phone else use_phone)
        self._instead.set_icon("mail" if self._by_phone else "phone")
        self._place.setCurrentWidget(self._note if self._by_phone else self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is asked back where the line below the box begins."""
        super().resizeEvent(event)
        height = self.theme.touch("tool")
        self._foot.setGeometry(0, self.height() - height, self.width(), height)

    def _lay_out(self) -> None:
        theme = self.theme
        self._place = QStackedLayout()
        self._place.addWidget(self._line)
        self._place.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._place)
        column.addSpacing(theme.touch("tool") - theme.line_px("caption"))
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.space("target"))
        foot.addWidget(self._suggestion)
        foot.addStretch(1)
        foot.addWidget(self._instead)

    def _follow(self, text: str) -> None:
        self._suggest("")
        self._quiet.start()
        self._note_edit()

    def _look_for_slip(self) -> None:
        self._quiet.stop()
        self._suggest(self.context.typing_help.suggest_email(self._line.text) or "")

    def _suggest(self, address: str) -> None:
        if address == self._meant:
            return
        self._meant = address
        self._suggestion.setVisible(bool(address))
        self.retranslate()

    def _accept(self) -> None:
        self.set_answer(self._meant)
        self.begin()

    def _turn(self) -> None:
        self._by_phone = not self._by_phone
        self.show_reason(None)
        self.phone_preferred.emit(self._by_phone)
