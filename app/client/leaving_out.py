"""Imports a library without what it would take along."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def leaving_out(*names: str) -> Iterator[None]:
    """Make modules that are not imported yet look as if they were not installed, while the context lasts.

    Those that are imported already stay.
    """
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None marks one not to find
    missing = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(missing))
    try:
        yield
    finally:
        for name in missing:
            del modules[name]
