from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from app.wire.times import read_day, read_instant, write_utc

BERLIN = ZoneInfo("Europe/Berlin")
MOMENT = datetime(2024, 1, 15, 9, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "text", ["2024-01-15T09:00:00+01:00", "2024-01-15T08:00:00Z", "2024-01-15T08:00:00.000Z"]
)
def test_any_offset_names_the_instant(text: str) -> None:
    assert read_instant(text) == MOMENT


@pytest.mark.parametrize(
    "text", ["", "soon", "2024-01-15T09:00:00", "0001-01-01T00:00:00+09:00", "2024-13-01"]
)
def test_what_names_no_instant(text: str) -> None:
    assert read_instant(text) is None


def test_a_text_without_an_offset_is_local_where_a_zone_is_known() -> None:
    assert read_instant("2024-01-15T09:00:00", BERLIN) == MOMENT


def test_days() -> None:
    assert read_day("2024-01-15T00:00:00Z") == date(2024, 1, 15)
    assert read_day("") is None


def test_instants_are_written_with_milliseconds() -> None:
    assert write_utc(MOMENT) == "2024-01-15T08:00:00.000Z"
    assert read_instant(write_utc(MOMENT.astimezone(UTC))) == MOMENT
