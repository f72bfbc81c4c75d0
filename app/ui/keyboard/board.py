"""Which keys there are at the moment: language, layer and shift. It never learns what was typed."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from app.ui.keyboard.arrangement import Wish
from app.ui.keyboard.key import Key, KeyKind
from app.ui.keyboard.layout import Layer, Layout, Words
from app.ui.keyboard.shift import ShiftKey

_MOST_ENDINGS = 3


class Board:
    """The keys of one keyboard.

    Attributes:
        shift: The shift key.
        layer: Which keys are there.
        home: The layer that the field asks for.
        lines: Whether the field has more than one line.
    """

    def __init__(self, layouts: Sequence[Layout]) -> None:
        """Begin with the letters of the first language."""
        self._layouts = tuple(layouts)
        self._here = 0
        self.shift = ShiftKey()
        self.layer = self.home = Layer.LETTERS
        self.lines = False

    @property
    def layout(self) -> Layout:
        """The keys of the language that is typed now."""
        return self._layouts[self._here]

    @property
    def several_languages(self) -> bool:
        """Whether there is another language to switch to."""
        return len(self._layouts) > 1

    def speak(self, code: str) -> None:
        """Type this language, if there are keys for it; else the first one."""
        codes = [layout.code for layout in self._layouts]
        self._here = codes.index(code) if code in codes else 0

    def ask(self, layer: Layer, *, lines: bool) -> None:
        """Turn to what a field asks for, with small letters."""
        self.layer = self.home = layer
        self.lines = lines
        self.shift.reset()

    def turn(self, key: Key) -> None:
        """Go where a key leads: to another layer, or to the next language."""
        if key.kind is KeyKind.LANGUAGE:
            self._here = (self._here + 1) % len(self._layouts)
        elif key.layer is not None:
            self.layer = key.layer

    def wish(self, *, block: bool, backwards: bool) -> Wish:
        """Return what has to be laid out."""
        return Wish(
            self.layer, self.home, block, self.several_languages, self.lines, backwards, self._words()
        )

    def text_of(self, key: Key) -> str:
        """Return what a key types now."""
        return self.cased(key.text, capital=self.shift.capitals)

    def accents_of(self, key: Key, *, capital: bool) -> tuple[str, ...]:
        """Return what a long press on a key offers."""
        if key.kind is not KeyKind.TEXT or self.layer is not Layer.LETTERS:
            return ()
        offered = self.layout.accents.get(key.text, ())
        return tuple(self.cased(each, capital=capital) for each in offered)

    def cased(self, text: str, *, capital: bool) -> str:
        """Return a letter as it is typed with shift, or without; words stay as they are."""
        shifted = capital and len(text) == 1
        return self.layout.capital(text) if shifted else text

    def _words(self) -> tuple[str, ...]:
        """Return the words of this layer, those of all languages by turns: a domain knows no language."""
        groups: list[Words] = [layout.words.get(self.layer, ()) for layout in self._in_turn()]
        kinds = [_by_turns(kind) for kind in zip_longest(*groups, fillvalue=())]
        *others, last = kinds or [()]
        return (*chain(*(words[:_MOST_ENDINGS] for words in others)), *last)

    def _in_turn(self) -> tuple[Layout, ...]:
        return (*self._layouts[self._here :], *self._layouts[: self._here])


def _by_turns(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    turns = chain.from_iterable(zip_longest(*lists, fillvalue=""))
    return tuple(dict.fromkeys(word for word in turns if word))
