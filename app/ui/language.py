"""The language that is spoken on the screen."""

from pathlib import Path
from unicodedata import bidirectional
from zoneinfo import ZoneInfo

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication

from app.resources import resource
from app.ui.formats import Formats

SOURCE_LANGUAGE = "en"
"""The language of the texts in the code."""


_RIGHT_TO_LEFT = frozenset({"R", "AL"})
"""Unicode's bidirectional classes of Hebrew and of Arabic letters."""


def available(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of all languages there is a translation file for, in alphabetical order.

    Args:
        folder: Where the files are; None: among the resources.
    """
    files = (folder or resource("i18n")).glob("foyer_*.qm")
    return tuple(sorted(file.stem.removeprefix("foyer_") for file in files))


class Language(QObject):
    """Installs the translations of one language at a time; every widget is told by `LanguageChange`.

    Attributes:
        code: Of the language spoken now.
        formats: Days and times in this language.
        codes: The languages to choose from, the default first.
    """

    def __init__(
        self,
        zone: ZoneInfo,
        wanted: tuple[str, ...] = (),
        parent: QObject | None = None,
        folder: Path | None = None,
    ) -> None:
        """Speak the first language of `wanted` that there is a translation for.

        Args:
            zone: The venue's.
            wanted: Codes, the default first; those without a translation are left out. Empty: all there are.
            parent: Qt's.
            folder: Where the translations are; None: among the resources.
        """
        super().__init__(parent)
        self._folder = folder or resource("i18n")
        there = available(self._folder)
        self.codes = tuple(code for code in wanted or there if code in there) or (SOURCE_LANGUAGE,)
        self.code = ""
        self._zone = zone
        self._loaded: dict[str, tuple[QTranslator, QTranslator]] = {}
        self.choose(self.codes[0])

    def choose(self, code: str) -> None:
        """Speak this language from now on; a text that it has no words for comes out in English."""
        if code == self.code:
            return
        for translator in self._translators(self.code) if self.code else ():
            QCoreApplication.removeTranslator(translator)
        self.code = code
        self.formats = Formats(code, self._zone)
        if self.right_to_left != QGuiApplication.isRightToLeft():
            direction = QtCore.Qt.LayoutDirection  # slow to make, and not needed for the first picture
            QGuiApplication.setLayoutDirection(
                direction.RightToLeft if self.right_to_left else direction.LeftToRight
            )
        for translator in self._translators(code):
            QCoreApplication.installTranslator(translator)

    def reset(self) -> None:
        """Speak the default language again."""
        self.choose(self.codes[0])

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left, as its own name is."""
        return bidirectional(QLocale(self.code).nativeLanguageName()[:1] or " ") in _RIGHT_TO_LEFT

    def own_name(self, code: str) -> str:
        """Return what the speakers of this language call it: "Deutsch"."""
        _, translator = self._translators(code)
        return translator.translate("Language", "English", "the language's own name") or "English"

    def text_in(self, code: str, context: str, text: str) -> str:
        """Return a text in another language than the one spoken now; `context` is the class that says it."""
        _, translator = self._translators(code)
        return translator.translate(context, text) or text

    def _translators(self, code: str) -> tuple[QTranslator, QTranslator]:
        """Return the translations of Qt's own texts and of ours; one of a missing file is empty."""
        if code not in self._loaded:
            of_qt, ours = QTranslator(self), QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            of_qt.load(f"{folder}/qtbase_{code}.qm")
            ours.load(str(self._folder / f"foyer_{code}.qm"))
            self._loaded[code] = (of_qt, ours)
        return self._loaded[code]
