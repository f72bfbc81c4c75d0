"""What is said around the times: what was chosen, what is free, what may have changed."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.booking.availability import Month, Slot
from app.booking.steps import ChoosingSlot
from app.ui.formats import Formats, as_heading

translate = QCoreApplication.translate

Summary = tuple[str, str]
"""A small line and a large one."""


class TimeWords:
    """Words for the page on which a time is chosen, in the language spoken now."""

    def __init__(self, formats: Formats, *, short: bool) -> None:
        """Take how times are written; `short` leaves out what stands beside it anyway."""
        self._formats = formats
        self._short = short

    def notice(self, step: ChoosingSlot) -> tuple[str, str]:
        """Return icon and sentence of what a visitor should know; empty where there is nothing."""
        availability = step.availability
        if availability is None:
            return "", ""
        if availability.may_have_changed:
            return "refresh-cw", translate("TimeWords", "Times may have changed.")
        first = next((entry.day for entry in availability.days if entry.slots), None)
        if step.empty_month is None or first is None:
            return "", ""
        month, day = self._formats.month_name(step.empty_month), self._formats.day_long(first)
        if self._short:
            return "calendar-clock", translate("TimeWords", "Nothing free in {month}").format(month=month)
        text = translate("TimeWords", "Nothing free in {month}. First free day: {day}.")
        return "calendar-clock", text.format(month=month, day=day)

    def empty(self, step: ChoosingSlot) -> tuple[str, str, str]:
        """Return what to say where nothing is free: a title, a sentence, and the way on or nothing."""
        title = translate("TimeWords", "Nothing free in {month}")
        title = title.format(month=self._formats.month_name(step.month))
        if step.first_free is None:
            return title, translate("TimeWords", "Please ask at the desk."), ""
        sentence = translate("TimeWords", "First free day: {day}.")
        way_on = translate("TimeWords", "Show {day}")
        return (
            title,
            sentence.format(day=self._formats.day_long(step.first_free)),
            way_on.format(day=self._formats.day_month(step.first_free)),
        )

    def checked(self, step: ChoosingSlot) -> str:
        """Return how old this is; empty while nothing is known."""
        if step.availability is None:
            return ""
        text = translate("TimeWords", "Checked at {time}. Refreshes every minute.")
        return text.format(time=self._formats.time_in_sentence(step.availability.fetched_at))

    def summary(self, step: ChoosingSlot, chosen: Slot | None, lost: Slot | None) -> Summary:
        """Say the choice back, or what is missing."""
        if chosen is not None:
            return translate("TimeWords", "You chose"), self._said_back(step, chosen)
        if lost is None:
            return translate("TimeWords", "Please choose a time."), ""
        taken = translate("TimeWords", "{time} was just taken.")
        return (
            taken.format(time=self._formats.time_in_sentence(lost.start)),
            translate("TimeWords", "Please choose another time."),
        )

    def next_free(self, step: ChoosingSlot, now: datetime) -> str:
        """Return the next free time, where it is known."""
        slot = next_free_of(step)
        return self._formats.relative_time(slot.start, now) if slot is not None else ""

    def _said_back(self, step: ChoosingSlot, slot: Slot) -> str:
        if not self._short:
            return as_heading(self._formats.appointment(slot.start, slot.start + step.details.duration))
        day, time = as_heading(self._formats.day_long(slot.start)), self._formats.time_in_sentence(slot.start)
        return translate("TimeWords", "{day} at {time}").format(day=day, time=time)


def next_free_of(step: ChoosingSlot) -> Slot | None:
    """Return the next free slot of all, as far as the month that is shown tells."""
    earliest_month = step.month == Month.of(step.today) or step.empty_month is not None
    return step.availability.first_slot if step.availability is not None and earliest_month else None
