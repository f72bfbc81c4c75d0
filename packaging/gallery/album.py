"""Takes the pictures: every scene on every screen, in every language and every colour scheme."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.resources import resource
from app.ui.tokens import Scheme
from gallery.scene import DEVICES, Scene
from gallery.scenes import all_scenes
from gallery.stage import Look, picture, staged


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to take."""

    scene: Scene
    look: Look

    @property
    def name(self) -> str:
        """Of the file, without its ending: `when-month/totem-de-dark`."""
        return f"{self.scene.name}/{self.look.name}"

    def matches(self, words: Iterable[str]) -> bool:
        """Say whether each of these words is a part of its name, or the name of its scene."""
        parts = {*self.look.name.split("-"), *self.scene.name.split("-"), self.scene.name}
        return all(word in parts or self.look.name.endswith(word) for word in words)


@dataclass(frozen=True, slots=True)
class Failure:
    """A picture that could not be taken.

    Attributes:
        name: Of the picture.
        reason: What was raised, and what it said.
    """

    name: str
    reason: str


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are translations for, English first."""
    codes = {file.stem.removeprefix("foyer_") for file in resource("i18n").glob("foyer_*.qm")}
    return tuple(sorted(codes, key=lambda code: (code != "en", code)))


def all_shots(words: Sequence[str] = ()) -> tuple[Shot, ...]:
    """Return the whole matrix, or what of it matches all of these words.

    Large text is taken in the first scheme alone: it changes no colour.
    """
    looks = [Look(device, code, scheme) for device, code, scheme in product(DEVICES, languages(), Scheme)]
    looks += [
        Look(device, code, Scheme.LIGHT, large_text=True) for device, code in product(DEVICES, languages())
    ]
    shots = (Shot(scene, look) for scene, look in product(all_scenes(), looks))
    return tuple(shot for shot in shots if shot.matches(words))


def take(
    application: QApplication, shots: Iterable[Shot], out: Path, tell: Callable[[int], None]
) -> Iterator[Failure]:
    """Take pictures as PNG files below `out`.

    Args:
        application: Draws.
        shots: What is taken.
        out: The folder; made where it is not there.
        tell: Is told after each how many there are by now.

    Yields:
        What could not be taken. The others are taken all the same.
    """
    for number, shot in enumerate(shots, start=1):
        file = out / f"{shot.name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with staged(application, shot.scene, shot.look) as window:
                if not picture(window).save(str(file)):
                    yield Failure(shot.name, f"can't be written to {file}")
        except Exception as error:
            yield Failure(shot.name, f"{type(error).__name__}: {error}")
        tell(number)
