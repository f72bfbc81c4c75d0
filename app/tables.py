"""The TOML files in `resources`, and their parsed form beside them.

Two of them are read before the first picture, and parsing them takes a twelfth of the time that a bare
window needs. So they are kept parsed in `__pycache__`, as Python keeps its bytecode: `python -m app.tables`
writes that form where the sources are compiled; a file that changed since is parsed as if there were none.
"""

import marshal
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from app.resources import resource

Table = Mapping[str, object]

_SAME_BYTES = 2
"""The newest version of that form in which the same values always give the same bytes."""

_TABLES = (("style", "tokens.toml"), ("demo", "practice.toml"))
"""What is read before the first picture."""
_PARSED = "table"
"""Kind of form: as the parser returns it."""


def read_table(path: Path) -> Table:
    """Return what a TOML file says.

    Raises:
        OSError: It can't be read.
        ValueError: It is no UTF-8, or no TOML.
    """
    kept = kept_table(path)
    if kept is not None:
        return kept
    import tomllib  # most starts find the parsed form

    return tomllib.loads(path.read_text("utf-8"))


def kept_table(path: Path) -> Table | None:
    """Return what a TOML file says without parsing it; None where its parsed form is missing or older."""
    return cast("Table | None", kept_form(path, _PARSED))


def keep_table(path: Path) -> None:
    """Write the parsed form of a TOML file beside it, at once or not at all.

    Raises:
        OSError: The file can't be read, or nothing can be written there.
        ValueError: It is no TOML, or has dates, which the parsed form has no room for.
    """
    import tomllib

    keep_form(path, _PARSED, tomllib.loads(path.read_text("utf-8")))


def kept_form(path: Path, kind: str, made_by: object = None) -> object:
    """Return a form of a file that was kept beside it; None where it is missing, older, or made otherwise.

    Args:
        path: The file.
        kind: Which form.
        made_by: Equal as long as the form would come out the same.
    """
    try:
        stamp, form = marshal.loads(_place_of(path, kind).read_bytes())
        return form if stamp == (*_stamp_of(path), made_by) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def keep_form(path: Path, kind: str, form: object, made_by: object = None) -> None:
    """Keep a form of a file, of plain values, beside it; at once or not at all.

    Raises:
        OSError: The file can't be read, or nothing can be written there.
        ValueError: A value is not plain.
    """
    place = _place_of(path, kind)
    place.parent.mkdir(exist_ok=True)
    news = place.with_suffix(f".{os.getpid()}")
    content = cast("tuple[int, ...]", ((*_stamp_of(path), made_by), form))
    news.write_bytes(marshal.dumps(content, _SAME_BYTES))
    news.replace(place)


def keep_all() -> None:
    """Write the parsed form of what stands before the first picture."""
    for parts in _TABLES:
        keep_table(resource(*parts))


def _place_of(path: Path, kind: str) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.{kind}"


def _stamp_of(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_mtime_ns, about.st_size


if __name__ == "__main__":
    keep_all()
