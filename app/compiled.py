"""PySide's own Python code, compiled once instead of at every start.

PySide's wheels carry that code as text inside a library, and hand it to `compile` at each start. That takes a
seventh of the time a bare window needs. So what comes out is kept in `__pycache__`, as Python keeps what it
compiles itself: `python -m app.compiled` writes it where the sources are compiled. It stands in for the very
same text alone; without it, or with another PySide, everything is compiled as usual.

WORKAROUND https://code.qt.io/cgit/pyside/pyside-setup.git (signature_bootstrap.py): until the wheels bring
that code compiled.
"""

import builtins
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import cast

Kept = dict[str, tuple[bytes, CodeType]]
"""By the name of a file: its text, and what was compiled from it."""

_COMPILES = "PySide6.QtCore"
"""Importing it compiles PySide's own code."""
_PLACE = Path(__file__).parent / "__pycache__" / f"pyside.{sys.implementation.cache_tag}.code"


@contextmanager
def remembering(kept: Kept, *, learning: bool = False) -> Iterator[None]:
    """Let `compile` return what is kept; for imports, before there are threads.

    Args:
        kept: What is remembered.
        learning: Whether to remember what has to be compiled, too.
    """
    usual = builtins.compile

    def remembered(source: object, filename: object, mode: str, *more: object, **named: object) -> object:
        if mode != "exec" or more or named or not isinstance(source, bytes) or not isinstance(filename, str):
            return usual(source, filename, mode, *more, **named)  # type: ignore[call-overload]  # handed on
        text, code = kept.get(filename, (b"", None))
        if code is None or text != source:
            code = usual(source, filename, mode)
            if learning:
                kept[filename] = (source, code)
        return code

    builtins.compile = remembered  # type: ignore[assignment]  # the same, for every call there is
    try:
        yield
    finally:
        builtins.compile = usual


def read_kept(place: Path = _PLACE) -> Kept:
    """Return what is kept; nothing where that is missing or damaged."""
    try:
        kept = marshal.loads(place.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return cast("Kept", kept) if isinstance(kept, dict) else {}


def keep(place: Path = _PLACE) -> None:
    """Start PySide, which must not have been imported yet, and keep what it compiles.

    Raises:
        OSError: Nothing can be written there.
    """
    kept: Kept = {}
    with remembering(kept, learning=True):
        import_module(_COMPILES)
    place.parent.mkdir(exist_ok=True)
    news = place.with_suffix(f".{os.getpid()}")
    news.write_bytes(marshal.dumps(kept))
    news.replace(place)


if __name__ == "__main__":
    keep()
