"""A settings file that is opened: its first half is known, its second is read after the first picture."""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.settings.face import Face, default_file, demo_file
from app.settings.kept_face import kept_face

if TYPE_CHECKING:
    from app.settings.document import Document, Section

CONFIG_VARIABLE = "FOYER_CONFIG"
_NO_SETTINGS = frozenset({CONFIG_VARIABLE, "FOYER_TRACE"})


class Opened:
    """A settings file whose first half has been read, or was kept when it was read before.

    Attributes:
        face: The first half.
    """

    def __init__(self, read: "Callable[[], Document]", kept: Face | None = None) -> None:
        """Take what reads the file, and the first half where that is known.

        Raises:
            SettingsInvalid: Something in the first half is not right, or a key is not known.
        """
        self._read = read
        self.face = kept or self._read_face()

    @classmethod
    def load(cls, path: Path | None = None, environment: Mapping[str, str] = os.environ) -> "Opened":
        """Open the settings file; where nobody has made one, the demo's.

        Args:
            path: The file. None: the one FOYER_CONFIG names, else `foyer.toml` in the configuration folder.
            environment: Where FOYER_CONFIG is looked up, and single settings that stand before the file's.

        Raises:
            SettingsInvalid: The file is not right, or is named and not there; or a variable is not right.
        """
        named = path or (Path(environment[CONFIG_VARIABLE]) if environment.get(CONFIG_VARIABLE) else None)
        file = named or default_file()
        set_up = named is not None or file.exists()
        if not set_up and not _has_settings(environment):
            return cls.demo()
        return cls(lambda: _with_variables(_document(file if set_up else None), environment))

    @classmethod
    def demo(cls) -> "Opened":
        """Open the settings of the invented practice.

        Raises:
            SettingsInvalid: Its file is damaged.
        """
        return cls(lambda: _document(None), kept_face(demo_file()))

    @cached_property
    def own(self) -> "Section":
        """The file."""
        return self._read().top

    @cached_property
    def place(self) -> "Section":
        """What says venue, hosts and meeting types: the file, or the demo's."""
        from app.settings.first_half import place_of  # not needed where the first half is kept

        return place_of(self.own)

    def _read_face(self) -> Face:
        from app.settings.first_half import read_face  # the demo's is kept

        return read_face(self.own, self.place)


def _document(file: Path | None) -> "Document":
    from app.settings.document import Document

    return Document.read_shipped(demo_file()) if file is None else Document.read(file)


def _has_settings(environment: Mapping[str, str]) -> bool:
    return any(name.startswith("FOYER_") and name not in _NO_SETTINGS for name in environment)


def _with_variables(document: "Document", environment: Mapping[str, str]) -> "Document":
    if not _has_settings(environment):
        return document
    from app.settings.environment import overlay  # only where there is something to lay over

    return type(document)(document.file, overlay(document.values, environment))
