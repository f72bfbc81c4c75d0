"""What one key of the settings file is."""

from typing import Generic, TypeVar

from app.settings.kinds import Kind

T_co = TypeVar("T_co", covariant=True)


class Needed:
    """Stands in the place of a default: the key has to be there."""

    def __repr__(self) -> str:
        return "needed"


NEEDED = Needed()


class Key(Generic[T_co]):
    """One key of the file.

    Attributes:
        name: Dotted; its last part, `word`, is what stands in the file.
        default: As it would stand in the file; `NEEDED` where there is none.
        reason: Why it is there, and why the default is what it is.
    """

    def __init__(self, name: str, kind: Kind[T_co], default: object, reason: str) -> None:
        self.name = name
        self.word = name.rpartition(".")[2]
        self.kind = kind
        self.default = default
        self.reason = reason
