"""Short forms: every attempt to make the kiosk talk, and answers without end at a fast pace."""

from measure.faults import play_module


def test_neither_key_nor_person_reaches_a_strange_host() -> None:
    found = play_module("tests.faults.leaks")
    assert len(found) >= 40
    assert [name for name, case in found.items() if case["leaks"]] == []
    booked = [name for name, case in found.items() if case["booked"]]
    assert len(booked) >= 20
    proxied = found["proxy before an encrypted service"]
    assert proxied["bytes"] > 0
    assert not proxied["sent"]


def test_answers_without_end_take_neither_time_nor_memory() -> None:
    found = play_module("tests.faults.floods", "--pace", "0.05")
    assert len(found) == 11
    for name, case in found.items():
        assert case["seconds"] < 60, name
        assert case["mib"] < 10, name
