"""What is said of a meeting type: the texts of the venue's file that mails and pages tell."""

from dataclasses import dataclass

from pydantic import ConfigDict

from app.booking.text import NO_TEXT
from app.service.hours import Texts

_IGNORE = ConfigDict(extra="ignore")


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """One answer of a list, as it travels and as it is read."""

    __pydantic_config__ = _IGNORE

    value: str
    label: Texts = NO_TEXT


@dataclass(frozen=True, slots=True)
class ShownField:
    """A question of the form. `type` is the settings' name of its kind."""

    __pydantic_config__ = _IGNORE

    key: str
    label: Texts = NO_TEXT
    type: str = ""
    choices: tuple[ShownChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What mails and pages say of a meeting type, in the attendee's language."""

    __pydantic_config__ = _IGNORE

    name: Texts = NO_TEXT
    place: Texts = NO_TEXT
    directions: Texts = NO_TEXT
    bring: Texts = NO_TEXT
    fields: tuple[ShownField, ...] = ()
