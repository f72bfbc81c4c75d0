"""Single settings from environment variables: FOYER_LOOK_THEME=dark stands before `theme` under [look].

Every key of the table can be set so, except those of tables that may be there several times. What the file
says of the key is then not read. A variable that is no key is refused, as a key in the file would be.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from app.settings.errors import Problem, SettingsInvalid
from app.settings.key import Key
from app.settings.keys import KEYS
from app.settings.kinds import Unsuitable

PREFIX = "FOYER_"
NO_SETTINGS = frozenset({"FOYER_CONFIG", "FOYER_TRACE"})
"""Where the file is; where milestones are written."""

_ENVIRONMENT = Path("the environment")


def variables() -> dict[str, Key[object]]:
    """Return each variable with its key, in the order of the table."""
    return {variable_of(key): key for key in KEYS if "[]" not in key.name}


def variable_of(key: Key[object]) -> str:
    """Return the variable of a key: `look.theme` is FOYER_LOOK_THEME."""
    return PREFIX + key.name.replace(".", "_").upper()


def overlay(values: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    """Return the values of a file with what the environment says instead.

    Args:
        values: As TOML has them.
        environment: All variables; those that are not Foyer's are not looked at.

    Raises:
        SettingsInvalid: A variable is no key, or its value is not what the key expects.
    """
    known = variables()
    result = dict(values)
    for name in sorted(environment):
        if not name.startswith(PREFIX) or name in NO_SETTINGS:
            continue
        if name not in known:
            expected = ", ".join(sorted(known))
            raise SettingsInvalid(Problem.UNKNOWN_KEY, _ENVIRONMENT, key=name, expected=expected)
        _put(result, known[name], _value(name, known[name], environment[name]))
    return result


def _value(name: str, key: Key[object], text: str) -> object:
    """Read a value as TOML writes it, else as a plain text."""
    for value in (*_as_toml(text), text):
        try:
            key.kind.read(value)
        except Unsuitable:
            continue
        return value
    raise SettingsInvalid(Problem.UNSUITABLE, _ENVIRONMENT, key=name, expected=key.kind.expects)


def _as_toml(text: str) -> tuple[object, ...]:
    try:
        return (tomllib.loads(f"value = {text}")["value"],) if "\n" not in text else ()
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()


def _put(values: dict[str, object], key: Key[object], value: object) -> None:
    *tables, word = key.name.split(".")
    for table in tables:
        inner = values.get(table, {})
        inner = dict(inner) if isinstance(inner, dict) else {}
        values[table] = inner
        values = inner
    values[word] = value
