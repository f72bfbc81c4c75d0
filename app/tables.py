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

_TABLES = (("style", "tokens.toml"), ("demo", "practice.toml"))
"""What is read before the first picture."""


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
    try:
        stamp, values = marshal.loads(_place_of(path).read_bytes())
        return cast("Table", values) if stamp == _stamp_of(path) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def keep_table(path: Path) -> None:
    """Write the parsed form of a TOML file beside it, at once or not at all.

    Raises:
        OSError: The file can't be read, or nothing can be written there.
        ValueError: It is no TOML, or has dates, which the parsed form has no room for.
    """
    import tomllib

    place = _place_of(path)
    place.parent.mkdir(exist_ok=True)
    news = place.with_suffix(f".{os.getpid()}")
    news.write_bytes(marshal.dumps((_stamp_of(path), tomllib.loads(path.read_text("utf-8")))))
    news.replace(place)


def keep_all() -> None:
    """Write the parsed form of what stands before the first picture."""
    for parts in _TABLES:
        keep_table(resource(*parts))


def _place_of(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.table"


def _stamp_of(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_mtime_ns, about.st_size


if __name__ == "__main__":
    keep_all()
