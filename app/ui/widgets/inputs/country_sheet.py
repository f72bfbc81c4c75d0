"""A sheet to pick the country of a phone number: the usual ones first, the others by their first letter."""

from PySide6.QtWidgets import QWidget

from app.ui.context import ScreenContext
from app.ui.countries import USUAL, country_name, in_alphabetical_order, initial
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.choice_grid import ChoiceFace, ChoiceGrid
from app.ui.widgets.inputs.list_sheet import ListSheet
from app.ui.wrapping import tied

_LETTERS, _COMPACT_LETTERS = (7, 4), (9, 3)
"""Columns and rows, where there is room for them."""


class CountrySheet(ListSheet):
    """Countries by name and dial code; a few presses lead to the rarest one."""

    def __init__(self, context: ScreenContext, region: str, parent: QWidget) -> None:
        """Build it closed, with the usual countries; `region` is the one that was picked before."""
        super().__init__(context.theme, parent)
        self._context = context
        self._region = region
        hints = context.typing_help
        self._prefixes = {each: hints.phone_prefix(each) for each in hints.phone_regions()}
        columns, rows = _COMPACT_LETTERS if context.theme.format.compact else _LETTERS
        self._letters = ChoiceGrid(context.theme, columns, rows, self.card)
        self._letters.chosen.connect(self._open_letter)
        self.answers.addWidget(self._letters)
        self._more = Button(context.theme, ButtonKind.SECONDARY, icon="search", parent=self.card)
        self._more.setObjectName("more-countries")
        self._more.setText(self.tr("All countries"))
        self._more.clicked.connect(self._show_letters)
        self.foot.insertWidget(0, self._more)
        self.ask(self.tr("Country of the phone number"))
        venue = context.venue.region
        usual = (venue, *(each for each in USUAL if each != venue))
        self._offer(tuple(each for each in usual if each in self._prefixes))

    def _offer(self, regions: tuple[str, ...]) -> None:
        language = self._context.language.code
        faces = (
            ChoiceFace(each, f"{country_name(each, language)} {tied(self._prefixes[each])}")
            for each in regions
        )
        self.offer(tuple(faces), self._region)
        self._show(letters=False)

    def _show_letters(self) -> None:
        self._show(letters=True)
        faces = tuple(ChoiceFace(f"letter-{letter}", letter) for letter in self._by_letter())
        self._letters.show_choices(faces, -1)

    def _open_letter(self, index: int) -> None:
        self._offer(tuple(self._by_letter().values())[index])

    def _by_letter(self) -> dict[str, tuple[str, ...]]:
        """Return the countries under each first letter, in the alphabet of the language spoken now."""
        language = self._context.language.code
        found: dict[str, tuple[str, ...]] = {}
        for each in in_alphabetical_order(tuple(self._prefixes), language):
            letter = initial(country_name(each, language))
            found[letter] = (*found.get(letter, ()), each)
        return found

    def _show(self, *, letters: bool) -> None:
        self.list.setVisible(not letters)
        self._letters.setVisible(letters)
        self._more.setEnabled(not letters)
