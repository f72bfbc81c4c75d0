"""Lets Python import modules as it always does."""

import builtins

import PySide6.QtCore  # noqa: F401  it is what replaces the import


def import_plainly() -> None:
    """Take back what PySide does at every import of anything.

    For a feature that nothing here uses, other names of Qt's methods, it reads the source of each module that
    is imported and keeps it: a fifth of the time that the program takes to start, and of the memory it needs.
    """
    usual = getattr(builtins, "__orig_import__", None)
    if usual is not None:
        builtins.__import__ = usual
