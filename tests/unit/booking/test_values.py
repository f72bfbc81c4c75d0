"""What the core hands around can be kept by anybody, because nobody can change it."""

import dataclasses
import pkgutil
from importlib import import_module

import pytest

import app.booking

MODULES = [each.name for each in pkgutil.iter_modules(app.booking.__path__, "app.booking.")]
NOUNS = [
    noun
    for name in MODULES
    for noun in vars(import_module(name)).values()
    if isinstance(noun, type) and dataclasses.is_dataclass(noun) and noun.__module__ == name
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_a_noun_is_frozen_and_takes_no_further_attribute(noun: type) -> None:
    blank: object = object.__new__(noun)
    fields = dataclasses.fields(noun)
    assert not hasattr(blank, "__dict__")
    for name in (*(field.name for field in fields), "anything_else"):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            setattr(blank, name, None)


def test_the_steps_are_among_the_nouns() -> None:
    assert len(NOUNS) > 40
    assert {"Snapshot", "Slot", "Confirming", "Mail"} <= {noun.__name__ for noun in NOUNS}
