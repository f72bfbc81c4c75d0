"""What brings the visitor here: the next free time, and everything that can be booked."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from app.booking.availability import Offer
from app.booking.meeting_type import IN_PERSON, Approval, Channel, Details, MeetingType
from app.booking.steps import ChoosingType, Step
from app.ui.context import ScreenContext
from app.ui.frame import Frame, StepName
from app.ui.labels import host_label
from app.ui.messages import service_message
from app.ui.screen import Screen
from app.ui.theme import SEMI_BOLD
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.chip_row import Fact
from app.ui.widgets.dot import DotLine
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.label import Label
from app.ui.widgets.next_free import NextFreeFace, NextFreeTile
from app.ui.widgets.pager import Pager
from app.ui.widgets.painting import END
from app.ui.widgets.type_card import TypeCard, TypeFace, TypeRow

_COLUMNS, _ROWS = 3, 2
_GRIDS = {"medium": (2, 3), "compact": (1, 4), "totem": (1, 6)}
"""Columns and rows of types that stand in rows."""
_PROMISE_WIDTH = 32
"""In units, so that it stands in two lines beside the title."""
_BY_PHONE = frozenset({Channel.PHONE, Channel.PHONE_INCOMING})


class WhatScreen(Screen):
    """Offers the meeting types, a page of cards at a time.

    Signals:
        type_chosen: A card was pressed; carries its `MeetingType`.
        offer_taken: The next free time was taken; carries its `Offer`.
    """

    type_chosen = Signal(object)
    offer_taken = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the page without offers."""
        super().__init__(context, parent)
        self._theme = context.theme
        self._compact = context.theme.format.compact
        self._step = ChoosingType(())
        self._page = 0
        brand = context.brand
        self._frame = Frame(self._theme, brand.name, brand.logo, self)
        self._frame.pass_on(self)
        self._frame.set_step(StepName.WHAT)
        self._frame.show_tools(language=len(context.language.codes) > 1)
        self._frame.primary_pressed.connect(self._take)
        self._tile = NextFreeTile(self._theme, self._frame.content)
        self._tile.taken.connect(self._take)
        self._heading = Label(self._theme, "support", "ink2", SEMI_BOLD, parent=self._frame.content)
        self._range = Label(self._theme, "support", "ink2", parent=self._frame.content)
        self._range.setWordWrap(False)
        self._pager = Pager(self._theme, sideways=not self._compact, parent=self._frame.content)
        self._pager.turned.connect(self._turn)
        self._open = DotLine(self._theme, self)
        self._promise = Label(self._theme, "caption", "ink2", parent=self)
        self._empty = EmptyState(self._theme, parent=self._frame.content)
        self._grid = ArrowArea(self._frame.content)
        self._cards = self._make_cards()
        self._lay_out()

    def show_step(self, step: Step) -> None:
        """Show the offers; the page that is looked at stays."""
        if not isinstance(step, ChoosingType):
            raise AssertionError(type(step).__name__)
        if step.kept != self._step.kept:
            self._page = 0
        self._step = step
        self._show_offers()

    def retranslate(self) -> None:
        """Write every text anew."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        self._pager.name_buttons("types", self.tr("Topics before"), self.tr("More topics"))
        self._show_offers()

    # What is shown

    def _show_offers(self) -> None:
        now = self.context.clock()
        greeting = self.context.language.formats.greeting(now)
        self._frame.set_title(self.tr("{greeting}. What brings you here?").format(greeting=greeting))
        self._show_surroundings(now)
        self._show_next_free(now)
        offers = self._step.offers
        per_page = len(self._cards)
        self._page = min(self._page, max(0, len(offers) - 1) // per_page)
        shown = self._on_page
        for index, card in enumerate(self._cards):
            if index < len(shown):
                card.setObjectName(f"type-card-{shown[index].meeting_type.id}")
                card.show_face(self._face(shown[index], now))
            card.setVisible(index < len(shown))
        self._show_pages(len(offers), per_page)
        self._show_nothing(not offers)

    def _show_surroundings(self, now: datetime) -> None:
        closes = self.context.language.formats.open_until(self.context.venue.hours, now)
        self._open.show_text(
            self.tr("Open today until {time}").format(time=closes) if closes else "", "ok.solid"
        )
        sentence = self.tr("Nothing is booked until you press “Book now”.")
        self._promise.setText(sentence)
        self._frame.set_note("" if self._compact else sentence)
        back = self._step.kept.review is not None
        self._frame.show_ways_back(back=back, start_over=back)

    def _show_next_free(self, now: datetime) -> None:
        offer = self._step.next_free
        slot = offer.next_slot if offer is not None else None
        self._tile.setVisible(not self._compact and slot is not None)
        heading = self.tr("Choose a topic, then pick your own time")
        if offer is None or slot is None:
            self._frame.set_primary("")
            self._frame.set_summary("", "")
        else:
            formats, kind = self.context.language.formats, offer.meeting_type
            heading = self.tr("Or choose a topic, then pick your own time")
            face = NextFreeFace(
                caption=self.tr("Next free"),
                time=formats.relative_time(slot.start, now),
                title=kind.name_in(self.context.language.code),
                details=self._details(kind),
                take=self.tr("Take {time}").format(time=formats.time(slot.start)),
            )
            self._show_face(face)
        self._heading.setText(heading)

    def _show_face(self, face: NextFreeFace) -> None:
        self._tile.show_face(face)
        if self._compact:
            self._frame.set_primary(face.take)
            caption = self.tr("Next free: {topic}").format(topic=face.title)
            self._frame.set_summary(caption, face.time)

    def _show_pages(self, offers: int, per_page: int) -> None:
        paged = offers > per_page
        first = self._page * per_page
        last = min(first + per_page, offers)
        words = self.tr("{first} to {last} of {all}").format(first=first + 1, last=last, all=offers)
        self._range.setText(words)
        self._range.setVisible(paged and not self._compact)
        self._pager.setVisible(paged)
        self._pager.allow(back=first > 0, on=last < offers)

    def _show_nothing(self, nothing: bool) -> None:
        message = service_message(None)
        phone = self.context.venue.phone
        advice = self.tr("{advice} Telephone: {phone}").format(advice=message.advice, phone=phone)
        self._empty.show_words(message.title, message.sentence, advice if phone else message.advice)
        self._empty.setVisible(nothing)
        self._grid.setVisible(not nothing)
        self._heading.setVisible(not nothing and self._theme.format.roomy)

    def _face(self, offer: Offer, now: datetime) -> TypeFace:
        kind, language = offer.meeting_type, self.context.language
        slot = offer.next_slot
        if slot is not None:
            when = language.formats.relative_time_short(slot.start, now)
            next_free = self.tr("Next: {when}").format(when=when)
        else:
            next_free = self.tr("Ask reception") if offer.known else self.tr("See the times")
        return TypeFace(
            icon=kind.presentation.icon,
            topic=kind.presentation.topic,
            title=kind.name_in(language.code),
            description=kind.description_in(language.code),
            facts=self._facts(kind),
            next_free=next_free,
            today=language.formats.is_today(slot.start, now) if slot is not None else None,
            free=slot is not None or not offer.known,
        )

    def _facts(self, kind: MeetingType) -> tuple[Fact, ...]:
        duration = self.context.language.formats.duration_short(min(kind.durations))
        if len(kind.durations) > 1:
            duration = self.tr("from {duration}").format(duration=duration)
        place = kind.presentation.place.in_language(self.context.language.code)
        ways, icon = self._ways(kind)
        facts: tuple[Fact, ...] = (("clock", duration), (icon, ways if self._compact else place or ways))
        if kind.double_opt_in is Approval.ON:
            facts = (*facts, ("mail", self.tr("Confirm by e-mail")))
        return facts

    def _ways(self, kind: MeetingType) -> tuple[str, str]:
        """Return how people can meet, in a few words, and an icon for it."""
        in_person = any(channel in IN_PERSON for channel in kind.channels)
        by_phone = any(channel in _BY_PHONE for channel in kind.channels)
        online = any(channel not in IN_PERSON | _BY_PHONE for channel in kind.channels)
        words = {
            (True, False, False): (self.tr("In person"), "map-pin"),
            (False, True, False): (self.tr("By telephone"), "phone"),
            (False, False, True): (self.tr("Online"), "monitor-smartphone"),
            (True, True, False): (self.tr("In person or by telephone"), "map-pin"),
            (True, False, True): (self.tr("In person or online"), "map-pin"),
            (False, True, True): (self.tr("Online or by telephone"), "monitor-smartphone"),
            (True, True, True): (self.tr("In person, online or by telephone"), "map-pin"),
        }
        return words[in_person, by_phone, online]

    def _details(self, kind: MeetingType) -> str:
        details = Details.default_for(kind)
        duration = self.context.language.formats.duration(details.duration)
        place = kind.presentation.place.in_language(self.context.language.code) or details.location
        what = duration
        if details.host is not None:
            what = self.tr("{duration} with {host}").format(duration=duration, host=host_label(details.host))
        return self.tr("{what}, {place}").format(what=what, place=place) if place else what

    # What is touched

    @property
    def _on_page(self) -> tuple[Offer, ...]:
        first = self._page * len(self._cards)
        return self._step.offers[first : first + len(self._cards)]

    def _choose(self, index: int) -> None:
        self.type_chosen.emit(self._on_page[index].meeting_type)

    def _take(self) -> None:
        if (offer := self._step.next_free) is not None:
            self.offer_taken.emit(offer)

    def _turn(self, pages: int) -> None:
        self._page += pages
        self._show_offers()

    # How it is built

    @property
    def _size(self) -> tuple[int, int]:
        """How many columns and rows of types a page has."""
        drawn_for = self._theme.format
        return _GRIDS.get(drawn_for.name, (_COLUMNS, _ROWS) if drawn_for.roomy else _GRIDS["medium"])

    def _make_cards(self) -> list[TypeCard | TypeRow]:
        kind = TypeCard if self._theme.format.roomy else TypeRow
        columns, rows = self._size
        count = columns * rows
        group = QButtonGroup(self)
        cards: list[TypeCard | TypeRow] = []
        for index in range(count):
            card = kind(self._theme, self._grid)
            group.addButton(card, index)
            cards.append(card)
        group.idClicked.connect(self._choose)
        return cards

    def _lay_out(self) -> None:
        theme = self._theme
        if not self._compact:
            _keep_room(self._tile)
        self._promise.setAlignment(END)
        self._promise.setMaximumWidth(theme.px(_PROMISE_WIDTH))
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        columns, rows = self._size
        grid.setSpacing(theme.space("gap" if theme.format.roomy else "target"))
        for index, card in enumerate(self._cards):
            _keep_room(card)
            grid.addWidget(card, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        for row in range(rows):
            grid.setRowStretch(row, 1)
        column_ = QVBoxLayout(self._frame.content)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addWidget(self._tile)
        if not self._compact:
            column_.addSpacing(theme.px(2))
        column_.addWidget(self._heading)
        if not self._compact:
            column_.addSpacing(theme.px(1))
        column_.addWidget(self._grid, 1)
        column_.addWidget(self._empty)
        column_.addStretch(0)
        self._frame.set_aside(self._promise if self._compact else self._open)
        (self._open if self._compact else self._promise).hide()
        bar = self._frame.action_bar
        for widget in (self._range, self._pager):
            end = bar.start if self._compact else bar.end
            end.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


def _keep_room(widget: QWidget) -> None:
    """Let nothing around `widget` move when it comes or goes."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
