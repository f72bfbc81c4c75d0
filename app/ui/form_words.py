"""What the form says of a page of questions."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.booking.fields import CONTACT_KEYS, Field


class FormWords:
    """In the language spoken now."""

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does. The name lets lupdate see which texts have a plural."""
        return QCoreApplication.translate("FormWords", text, comment, n)

    def heading(self, fields: Sequence[Field]) -> str:
        """Return the title of a page that asks several fields."""
        if any(field.key in CONTACT_KEYS for field in fields):
            return self.tr("How can we reach you?")
        return self.tr("A few more questions")

    def company(self, count: int) -> str:
        """Return what the button says that leads to the guests, where there are so many."""
        counted = self.tr("%n guest(s) come along", "", count)
        return counted if count else self.tr("Bring someone along")
