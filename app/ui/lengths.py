"""How long things take, as a person reads it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.ui.wrapping import tied

_LONGEST_IN_MINUTES = timedelta(minutes=90)
"""Up to here a short duration is given in minutes alone."""


class Lengths:
    """Turns stretches of time into words, in the language spoken now."""

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does. The name lets lupdate see which texts have a plural."""
        return QCoreApplication.translate("Lengths", text, comment, n)

    def days_later(self, days: int) -> str:
        """Return "One day later", "3 days later"; "earlier" for a negative number."""
        if days < 0:
            return tied(self.tr("%n day(s) earlier", "", -days))
        return tied(self.tr("%n day(s) later", "", days))

    def duration(self, length: timedelta) -> str:
        """Return "30 minutes", "1 hour 30 minutes"."""
        hours, minutes = divmod(length // timedelta(minutes=1), 60)
        return self._joined(
            (hours, self.tr("%n hour(s)", "", hours)),
            (minutes, self.tr("%n minute(s)", "", minutes)),
        )

    def duration_short(self, length: timedelta) -> str:
        """Return "30 min", "90 min", "2 h 30 min"."""
        minutes = length // timedelta(minutes=1)
        hours, minutes = (0, minutes) if length <= _LONGEST_IN_MINUTES else divmod(minutes, 60)
        return self._joined(
            (hours, self.tr("{hours} h").format(hours=hours)),
            (minutes, self.tr("{minutes} min").format(minutes=minutes)),
        )

    def countdown(self, left: timedelta) -> str:
        """Return what is left, rounded up to seconds: "18 seconds", "1 minute 18 seconds".

        It may wrap between the two.
        """
        minutes, seconds = divmod(max(0, -(-left // timedelta(seconds=1))), 60)
        parts = (tied(self.tr("%n minute(s)", "", minutes)), tied(self.tr("%n second(s)", "", seconds)))
        if minutes and seconds:
            return " ".join(parts)
        return parts[0] if minutes else parts[1]

    def elapsed(self, since: datetime, now: datetime) -> str:
        """Return how long something has taken so far, in full seconds: "42 seconds"."""
        return self.countdown(timedelta(seconds=_age(since, now) // timedelta(seconds=1)))

    def age(self, since: datetime, now: datetime) -> str:
        """Return "just now", "5 minutes ago", "2 hours ago", "3 days ago"."""
        age = _age(since, now)
        if age < timedelta(minutes=1):
            return self.tr("just now")
        if age < timedelta(hours=1):
            return tied(self.tr("%n minute(s) ago", "", age // timedelta(minutes=1)))
        if age < timedelta(days=1):
            return tied(self.tr("%n hour(s) ago", "", age // timedelta(hours=1)))
        return tied(self.tr("%n day(s) ago", "", age.days))

    def _joined(self, larger: tuple[int, str], smaller: tuple[int, str]) -> str:
        """Return both parts, without the ones that count nothing; the smaller one alone where both do."""
        parts = [text for count, text in (larger, smaller) if count] or [smaller[1]]
        return tied(" ".join(parts))


def _age(since: datetime, now: datetime) -> timedelta:
    return now.astimezone(UTC) - since.astimezone(UTC)
