"""A library without what it would take along."""

import sys
from importlib import import_module

import pytest

from app.client.leaving_out import leaving_out


def test_a_module_that_is_left_out_is_not_found_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "antigravity", raising=False)
    with leaving_out("antigravity"), pytest.raises(ModuleNotFoundError):
        import_module("antigravity")
    assert "antigravity" not in sys.modules


def test_one_that_is_imported_already_stays() -> None:
    with leaving_out("json"):
        assert import_module("json") is sys.modules["json"]
    assert "json" in sys.modules


def test_trouble_of_the_import_leaves_nothing_behind() -> None:
    with pytest.raises(ZeroDivisionError), leaving_out("antigravity"):
        raise ZeroDivisionError
    assert "antigravity" not in sys.modules
