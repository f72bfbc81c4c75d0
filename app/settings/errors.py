"""What can be wrong with a settings file, as facts, and the line the command line makes of them."""

from enum import StrEnum
from pathlib import Path


class Problem(StrEnum):
    """What is wrong."""

    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    MISSING = "missing"
    UNSUITABLE = "unsuitable"
    RESERVED = "reserved"
    REPEATED = "repeated"


class SettingsInvalid(Exception):
    """The settings file can't be used.

    Attributes:
        problem: What is wrong.
        file: The file it is in.
        key: Dotted name of the key or table (`meeting_types[2].shown.icon`); empty: the file as a whole.
        line: Where the key stands, counted from 1; None where that is not known.
        expected: What would be right, or the known keys, as the table of keys words it; may be empty.
    """

    def __init__(
        self, problem: Problem, file: Path, *, key: str = "", line: int | None = None, expected: str = ""
    ) -> None:
        """Remember what is wrong and where."""
        super().__init__(f"{problem.value} {key} {file.name}:{line or '?'}")
        self.problem = problem
        self.file = file
        self.key = key
        self.line = line
        self.expected = expected


_REMEDIES = {
    Problem.UNREADABLE: "there is no such file, or it can't be read",
    Problem.NOT_TOML: "this is not TOML: {expected}",
    Problem.UNKNOWN_KEY: "there is no such key here; known are: {expected}",
    Problem.MISSING: "this key is needed: {expected}",
    Problem.UNSUITABLE: "this must be {expected}",
    Problem.RESERVED: "this name is taken; choose one other than: {expected}",
    Problem.REPEATED: "this is there twice; it must be {expected}",
}


def remedy(error: SettingsInvalid) -> str:
    """Return one English line for the command line and the log: file, line, key, and what to do."""
    place = f"{error.file}:{error.line}" if error.line else str(error.file)
    what = _REMEDIES[error.problem].format(expected=error.expected)
    return f"{place}: {error.key}: {what}" if error.key else f"{place}: {what}"
