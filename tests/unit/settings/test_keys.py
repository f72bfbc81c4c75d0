import re

import pytest

from app.settings import keys
from app.settings.keys import KEYS, NEEDED, Key


def test_the_table_has_every_key_once() -> None:
    defined = {id(value) for value in vars(keys).values() if isinstance(value, Key)} | {
        id(key) for key in keys.UTM
    }
    assert {id(key) for key in KEYS} == defined
    assert len({key.name for key in KEYS}) == len(KEYS)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_says_why_and_its_default_is_allowed(key: Key[object]) -> None:
    assert key.reason.endswith(".")
    assert key.kind.expects
    assert re.fullmatch(r"([a-z_]+(\[\])?\.)+[a-z_]+", key.name)
    if key.default is not NEEDED:
        key.kind.read(key.default)
