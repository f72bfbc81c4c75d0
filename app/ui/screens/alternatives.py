"""The slot is lost: up to three others, and everything typed is still there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.booking.steps import Alternative, ChoosingAlternative, Closeness, Instead, Step
from app.ui.context import ScreenContext
from app.ui.formats import as_heading
from app.ui.frame import Frame, StepName
from app.ui.messages import instead_message
from app.ui.screen import Screen
from app.ui.widgets.alternative_card import AlternativeCard, AlternativeFacts
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.disc import Disc
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label
from app.ui.wrapping import NO_BREAK

_HEAD_DISC = 9
_ICONS = {
    Instead.TAKEN: "calendar-x",
    Instead.DECLINED: "calendar-x",
    Instead.EXPIRED: "hourglass",
}


class AlternativesScreen(Screen):
    """Shows why, and what is free instead.

    Signals:
        alternative_chosen: One of them; carries the `Alternative`.
        all_times_requested: The visitor wants to look for themselves.
    """

    alternative_chosen = Signal(object)
    all_times_requested = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without alternatives."""
        super().__init__(context, parent)
        theme = context.theme
        self._compact = theme.format.compact
        self._step: ChoosingAlternative | None = None
        self._frame = Frame(theme, context.brand.name, context.brand.logo, self)
        self._frame.pass_on(self)
        self._frame.set_step(StepName.CHECK)
        self._disc = Disc(theme, "calendar-x", "calm-solid", _HEAD_DISC, self)
        self._title = Label(theme, "title", parent=self)
        self._sentence = Label(theme, "support" if theme.format.compact else "body", "ink2", parent=self)
        self._seen = IconLine(theme, "refresh-cw", "support", "ink2", parent=self)
        self._cards: list[AlternativeCard] = []
        self._all = Button(theme, ButtonKind.SECONDARY, icon="calendar-days", parent=self)
        self._all.setObjectName("all-times")
        self._all.clicked.connect(self.all_times_requested)
        self._frame.action_bar.end.addWidget(self._all)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        compact = self._compact
        self._disc.setVisible(not compact and not theme.format.reach)
        self._row = QGridLayout()
        self._row.setSpacing(theme.space("gap"))
        column = QVBoxLayout(self._frame.content)
        column.setContentsMargins(0, 0, 0, 0)
        if theme.format.reach:
            column.setSpacing(theme.space("gap"))
            self._title.hide()
            self._frame.set_aside(self._sentence)
            column.addLayout(self._row)
            column.addStretch(1)
        else:
            column.setSpacing(theme.px(3 if theme.format.roomy else 1))
            column.addLayout(self._make_head())
            column.addLayout(self._row, 1)
        column.addWidget(self._seen)
        self._seen.setVisible(not compact)

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.5))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        head = QHBoxLayout()
        head.setSpacing(theme.px(2.5))
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        return head

    def show_step(self, step: Step) -> None:
        """Show the alternatives of this step; cards that are there already stay."""
        if not isinstance(step, ChoosingAlternative):
            raise AssertionError(type(step).__name__)
        if self._step is None or step.alternatives != self._step.alternatives:
            self._lay_cards(step.alternatives)
        self._step = step
        self.retranslate()

    def _lay_cards(self, alternatives: tuple[Alternative, ...]) -> None:
        for card in self._cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self._cards = []
        for number, alternative in enumerate(alternatives):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.SECONDARY
            card = AlternativeCard(self.context.theme, alternative, kind, self)
            card.button.setObjectName(f"alternative-{number}")
            card.chosen.connect(self.alternative_chosen)
            if self.context.theme.format.reach:
                self._row.addWidget(card, number, 0)
            else:
                self._row.addWidget(card, 0, number)
                self._row.setColumnStretch(number, 1)
            self._cards.append(card)

    def retranslate(self) -> None:
        """Write all texts."""
        step = self._step
        self._frame.set_language(
            self.context.language.own_name(self.context.language.code), self.context.language.code
        )
        self._all.setText(self.tr("See all times"))
        if step is None:
            return
        formats = self.context.language.formats
        request = step.confirming.request
        message = instead_message(step.reason, formats.time_in_sentence(request.slot.start))
        self._disc.show_icon(_ICONS[step.reason], "calm-solid")
        self._title.setText(message.title)
        if self.context.theme.format.reach:
            self._frame.set_title(message.title)
        advice = message.advice if step.alternatives else self.tr("Nothing else is free nearby.")
        self._sentence.setText(f"{message.sentence} {advice}")
        self._seen.label.setText(
            self.tr("All of these were free at {time}. We check once more before we book.").format(
                time=formats.time_in_sentence(step.seen_at)
            )
        )
        for card, alternative in zip(self._cards, step.alternatives, strict=True):
            card.show_facts(self._facts(step, alternative))

    def _facts(self, step: ChoosingAlternative, alternative: Alternative) -> AlternativeFacts:
        formats = self.context.language.formats
        request, slot = step.confirming.request, alternative.slot
        end = slot.start + alternative.details.duration
        host = alternative.details.host
        closeness = {
            Closeness.SAME_DAY: self.tr("Closest"),
            Closeness.ANYONE: self.tr("With anyone"),
            Closeness.SAME_TIME: self.tr("Same time"),
            Closeness.NEXT_FREE: self.tr("Next free"),
        }[alternative.closeness]
        time = formats.time(slot.start)
        day = formats.day_short(slot.start) if self._compact else formats.day_long(slot.start)
        if slot.start.date() == request.slot.start.date() and alternative is not step.alternatives[0]:
            closeness = formats.same_part_of_day(slot.start)
        return AlternativeFacts(
            chip=closeness,
            day=as_heading(day),
            time=time,
            until=formats.until(end),
            difference=self._wrapping(formats.difference(request.slot.start, slot.start)),
            host=host.name if host else self.tr("Anyone"),
            button=self.tr("Book {time}").format(time=time),
        )

    def _wrapping(self, text: str) -> str:
        """Let a length of time wrap on narrow cards, which stay equally wide that way."""
        return text.replace(NO_BREAK, " ") if self._compact else text
