"""What all inputs have in common."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.booking.fields import Field, Reason, YesNoField
from app.ui.context import ScreenContext
from app.ui.labels import field_help, field_label
from app.ui.reasons import Reasons
from app.ui.theme import SEMI_BOLD
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label


class FieldInput(QWidget):
    """Asks one field: its question, what is written, and a line below that is always there.

    Only the form reads `answer`; nothing is checked here.

    Attributes:
        field: What is asked.

    Signals:
        edited: Something was written.
        finished: Enter was pressed: on to the next field.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty answer."""
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self.field = field
        self._reason: Reason | None = None
        self._required = field.required or (isinstance(field, YesNoField) and field.must_be_yes)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Tell whether nothing stands beside it."""
        return False

    # What is written

    @property
    def answer(self) -> str:
        """What is written, as `booking.fields` wants it."""
        raise NotImplementedError

    def set_answer(self, answer: str) -> None:
        """Write `answer`."""
        raise NotImplementedError

    def begin(self) -> None:
        """Take the focus."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Show what else belongs to the question, where there was no room for it; tells whether there was."""
        return False

    # What is said

    @property
    def question(self) -> str:
        """The field's question, in the language spoken now."""
        return field_label(self.field, self.context.language.code)

    @property
    def today(self) -> date:
        """The venue's date."""
        return self.context.clock().astimezone(ZoneInfo(self.context.venue.time_zone)).date()

    @property
    def help(self) -> str:
        """The line below, in the language spoken now."""
        text = field_help(self.field, self.context.language.code)
        if self._required:
            return text
        return self.tr("Optional. {help}").format(help=text).strip()

    @property
    def complaint(self) -> str:
        """What to do about the answer, in the language spoken now; empty where there is nothing to do."""
        if self._reason is None:
            return ""
        return Reasons(self.context.language.formats).text(self._reason, self.field)

    def show_reason(self, reason: Reason | None) -> None:
        """Say why the answer is not acceptable, or no longer."""
        self._reason = reason
        self.retranslate()

    def require(self, required: bool) -> None:
        """Ask for an answer in any case, or no longer."""
        self._required = required
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        raise NotImplementedError

    def _note_edit(self) -> None:
        """Whatever was wrong is being seen to."""
        if self._reason is not None:
            self.show_reason(None)
        self.edited.emit()


class FramedInput(FieldInput):
    """An input that draws its question and the line below itself.

    Attributes:
        label: The question; not shown where it is the page's title.
    """

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`; `frame` takes what is written in."""
        super().__init__(context, field, parent)
        theme = context.theme
        self.label = Label(theme, "support", "ink", SEMI_BOLD, parent=self)
        self.label.setVisible(not theme.format.compact)
        self._warning = Icon(theme, "circle-alert", "caption", "stop.ink", self)
        self._below = Label(theme, "caption", "ink2", parent=self)
        self._below.setMinimumHeight(theme.line_px("caption"))

    def frame(self, layout: QLayout) -> None:
        """Put `layout` between question and line."""
        theme = self.theme
        below = QHBoxLayout()
        below.setSpacing(theme.px(0.75))
        below.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(0.75))
        column.addWidget(self.label)
        column.addLayout(layout)
        column.addLayout(below)

    def retranslate(self) -> None:
        """Write question and line anew."""
        wrong = bool(self.complaint)
        self.label.setText(self.question)
        self._warning.setVisible(wrong)
        self._below.setText(self.complaint or self.help)
        self._below.set_tone("stop.ink" if wrong else "ink2")
