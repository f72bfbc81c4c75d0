import re

import pytest

from app.settings import field_keys, keys
from app.settings.key import NEEDED, Key
from app.settings.keys import KEYS


def test_the_table_has_every_key_once() -> None:
    named = (*vars(keys).values(), *vars(field_keys).values(), *keys.UTM)
    defined = {id(value) for value in named if isinstance(value, Key)}
    assert {id(key) for key in KEYS} == defined
    assert len({key.name for key in KEYS}) == len(KEYS)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_says_why_and_its_default_is_allowed(key: Key[object]) -> None:
    assert key.reason.endswith(".")
    assert key.kind.expects
    assert re.fullmatch(r"([a-z_]+(\[\])?\.)+[a-z_]+", key.name)
    if key.default is not NEEDED:
        key.kind.read(key.default)
