import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials.seal import has_mark, mark_of, new_key, seal, unseal

TEXT = "a secret, Şifre ✓"


def test_what_was_sealed_opens_for_its_account_and_entry() -> None:
    key = new_key()
    sealed = seal(key, "desk", "appointment:1", TEXT)
    assert unseal(key, "desk", "appointment:1", sealed) == TEXT
    assert TEXT.encode() not in sealed


def test_no_two_sealed_texts_are_the_same() -> None:
    key = new_key()
    assert seal(key, "desk", "1", TEXT) != seal(key, "desk", "1", TEXT)
    assert new_key() != key
    assert len(bytes.fromhex(key)) == 32


@pytest.mark.parametrize(
    ("account", "entry"), [("desk", "appointment:2"), ("other", "appointment:1"), ("deskappointment:1", "")]
)
def test_a_row_that_was_moved_to_another_appointment_or_account_does_not_open(
    account: str, entry: str
) -> None:
    key = new_key()
    sealed = seal(key, "desk", "appointment:1", TEXT)
    with pytest.raises(CredentialsUnavailable) as caught:
        unseal(key, account, entry, sealed)
    assert caught.value.state is KeyringState.MISMATCH
    assert caught.value.__suppress_context__
    assert unseal(key, "desk", "appointment:1", sealed) == TEXT


@pytest.mark.parametrize("damage", [lambda row: row[:5], lambda row: row[:-1] + bytes([row[-1] ^ 1]), bytes])
def test_a_damaged_row_does_not_open(damage: object) -> None:
    assert callable(damage)
    key = new_key()
    whole = seal(key, "desk", "1", TEXT)
    damaged = b"" if damage is bytes else damage(whole)
    with pytest.raises(CredentialsUnavailable):
        unseal(key, "desk", "1", damaged)


def test_a_mark_tells_its_key_from_others_and_from_what_is_no_key() -> None:
    key = new_key()
    mark = mark_of(key, "id")
    assert has_mark(key, "id", mark)
    assert not has_mark(new_key(), "id", mark)
    assert not has_mark(key, "another", mark)
    assert not has_mark("no key", "id", mark)
    assert not has_mark("", "id", mark)
    assert key.encode() not in mark
