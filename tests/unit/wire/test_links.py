import pytest

from app.booking.errors import UnexpectedAnswer
from app.wire.links import create_path, link_path, read_link


def test_a_link_is_read_whichever_way_it_is_called() -> None:
    assert read_link(b'{"id": 7, "url": "https://a.example/x"}').id == "7"
    assert read_link(b'{"id": "l-1", "link": "https://a.example/x", "used": "?"}').used is None
    with pytest.raises(UnexpectedAnswer):
        read_link(b'{"url": "https://a.example/x"}')


def test_paths_hold_any_id() -> None:
    assert create_path("t/1") == "/v4/one-time-booking-link/create/t%2F1"
    assert link_path("l 1") == "/v4/one-time-booking-link/l%201"
