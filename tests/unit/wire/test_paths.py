import pytest

from app.wire import paths


@pytest.mark.parametrize(
    "address", ["https://api.example.com/v4", "https://api.example.com/v4/", "https://api.example.com"]
)
def test_the_root_is_the_same_with_and_without_the_version(address: str) -> None:
    assert paths.root_of(address) == "https://api.example.com"


def test_only_one_version_is_taken_away() -> None:
    assert paths.root_of("https://example.com/v4/v4") == "https://example.com/v4"


def test_an_id_stays_one_segment() -> None:
    assert paths.appointment("a/../b?c") == "/v4/appointment/a%2F..%2Fb%3Fc"
    assert paths.cancellation("..") == "/v4/appointment/%2E%2E/cancel"
    assert paths.meeting_type("t1") == "/v4/meeting-type/t1"
    assert paths.refusal("p1") == "/v4/provisional-booking/p1/decline"
