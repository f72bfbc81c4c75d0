"""The short form of what `dev.py prove R20` does with a hundred thousand inputs of each kind."""

import pytest

from measure.distortion import distorted
from measure.parsers import MARK, Kind, Tally, Untrue, all_kinds, fuzz

KINDS = tuple(all_kinds())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_distorted_is_read_safely(kind: Kind) -> None:
    tally = fuzz(kind, 150, seed=1)
    assert (tally.unforeseen, tally.untrue, tally.leaks, tally.first) == (0, 0, 0, "")
    assert tally.inputs == 150


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_right_is_read(kind: Kind) -> None:
    for text, read in kind.seeds:
        assert MARK not in repr(read(text))


def test_the_same_seed_distorts_in_the_same_way() -> None:
    seeds = (b'{"id": "a-1", "attendees": [{"id": 1}]}', b"plain")
    assert distorted(seeds, 200, 7) == distorted(seeds, 200, 7)
    assert len({text for _, text in distorted(seeds, 200, 7)}) > 150


def test_a_bad_reader_is_found() -> None:
    def reads(text: bytes) -> object:
        if b"x" in text:
            raise KeyError(MARK)
        if b"y" in text:
            raise ValueError(MARK)
        if b"z" in text:
            raise Untrue
        return text.decode()

    kind, tally = Kind("bad", (), (ValueError,)), Tally()
    for text in (b"x", b"y", b"z", MARK.encode(), b"fine"):
        tally.count(kind, text, reads)
    assert (tally.inputs, tally.unforeseen, tally.untrue, tally.leaks) == (5, 1, 1, 2)
    assert tally.first == "bad: KeyError"
