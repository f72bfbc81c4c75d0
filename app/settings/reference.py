"""The documentation of the settings file, made from the one table of keys."""

from collections.abc import Iterator

from app.settings.environment import variable_of
from app.settings.key import NEEDED, Key
from app.settings.keys import KEYS

_INTRODUCTION = """# Settings

Everything a kiosk is told, but no secret, stands in one TOML file: `foyer.toml` in the configuration folder
(`~/.config/foyer` on Linux), or the file that `--config` or the variable `FOYER_CONFIG` names. A key that can
be there once can also come from the environment, which then stands before the file: `FOYER_LOOK_THEME=dark`.
`foyer settings check` tells what is wrong with a file; `foyer settings export` and `import` take it to the
next machine. `[]` marks a table that may be there several times. `foyer settings table` makes this page.

| key | may be | default | why | variable |
|---|---|---|---|---|
"""


def reference() -> str:
    """Return the page, as Markdown."""
    return _INTRODUCTION + "".join(f"{row}\n" for row in _rows())


def _rows() -> Iterator[str]:
    for key in KEYS:
        cells = (f"`{key.name}`", key.kind.expects, _default(key), key.reason, _variable(key))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(key: Key[object]) -> str:
    if key.default is NEEDED:
        return "needed"
    if key.default in ("", [], {}):
        return "empty"
    return f"`{_as_toml(key.default)}`"


def _as_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(_as_toml(each) for each in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _variable(key: Key[object]) -> str:
    return "" if "[]" in key.name else f"`{variable_of(key)}`"
