"""Secrets and links."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.service.tokens import Purpose, Tokens

TOKENS = Tokens(b"k" * 32)
OWNER = str(uuid.uuid4())


def test_a_secret_opens_its_own_owner_only() -> None:
    secret = TOKENS.secret(OWNER)
    assert TOKENS.opens(secret, OWNER)
    assert not TOKENS.opens(secret, str(uuid.uuid4()))
    assert not Tokens(b"x" * 32).opens(secret, OWNER)
    assert len(secret) == 32


def test_a_link_names_its_owner_for_its_purpose() -> None:
    token = TOKENS.link(Purpose.CONFIRM, OWNER)
    assert TOKENS.owner(Purpose.CONFIRM, token) == OWNER
    assert TOKENS.owner(Purpose.DECIDE, token) is None
    assert Tokens(b"x" * 32).owner(Purpose.CONFIRM, token) is None


@pytest.mark.parametrize("place", [0, 10, 20, 30, 40, 50])
def test_a_changed_link_opens_nothing(place: int) -> None:
    token = TOKENS.link(Purpose.CONFIRM, OWNER)
    other = "A" if token[place] != "A" else "B"
    assert TOKENS.owner(Purpose.CONFIRM, token[:place] + other + token[place + 1 :]) is None


@given(st.text(max_size=80))
def test_any_text_is_just_no_link(text: str) -> None:
    assert TOKENS.owner(Purpose.CONFIRM, text) is None
    assert not TOKENS.opens(text, OWNER)
