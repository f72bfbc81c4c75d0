"""The real one-folder build: what is in it, and whether it starts and books with nothing of this machine."""

import json
import sys
from pathlib import Path

import pytest

from shipping import checks, workshop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the checks know Linux's folder")


@pytest.fixture(scope="module")
def folder() -> Path:
    return workshop.build_folder(workshop.read_source(), workshop.BUILD / "tested")


def test_only_what_is_allowed_is_in_it_and_every_part_brings_its_terms(folder: Path) -> None:
    checks.contents_of(folder)


def test_it_finds_all_it_needs_later(folder: Path) -> None:
    words = checks.self_check(folder / "foyer")
    assert "the local service listened" in words


def test_it_names_its_commit(folder: Path) -> None:
    words = checks.self_check(folder / "foyer", ["--version"])
    assert workshop.read_source().commit in words


def test_it_books(folder: Path) -> None:
    words = checks.self_check(folder / "foyer", ["tour", "--measure-booking", "1", "--json"])
    assert len(json.loads(words)["painted_ms"]) == 1
