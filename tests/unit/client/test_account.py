import pytest

from app.booking.errors import Refusal, ServiceRefused
from app.client.account import key_headers

USER = "5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603"


def test_a_personal_key_names_nobody() -> None:
    for key in ("rgo-of-a-test", "pat_of-a-test", "anything"):
        assert key_headers(key, USER) == (("authorization", f"Bearer {key}"),)


def test_a_companys_key_names_whom_it_acts_for_where_that_is_set() -> None:
    key = "ak_live:of:a-test"
    assert key_headers(key, USER) == (("authorization", f"Bearer {key}"), ("x-meetergo-api-user-id", USER))
    assert key_headers(key, "") == (("authorization", f"Bearer {key}"),)


@pytest.mark.parametrize("key", ["rgo-with space", "rgo-line\nbreak", "rgo-ü", "rgo-\x7f"])
def test_what_no_header_can_carry_is_no_key(key: str) -> None:
    with pytest.raises(ServiceRefused) as caught:
        key_headers(key, "")
    assert caught.value.reason is Refusal.KEY_INVALID
    assert key not in str(caught.value)


def test_no_key_is_told_apart() -> None:
    with pytest.raises(ServiceRefused) as caught:
        key_headers("", "")
    assert caught.value.reason is Refusal.KEY_MISSING
