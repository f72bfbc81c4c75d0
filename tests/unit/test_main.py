"""What the start hands on to the local service."""

from datetime import timedelta
from pathlib import Path

from app.main import service_words
from app.settings import Opened
from app.settings.state import bookings_kept


def test_the_service_keeps_bookings_as_long_as_the_settings_say(tmp_path: Path) -> None:
    file = tmp_path / "foyer.toml"
    file.write_text("[retention]\nbooking_days = 7\n", encoding="utf-8")
    kept = bookings_kept(Opened.load(file, {}))
    assert kept == timedelta(days=7)
    words = service_words(tmp_path / "bookings.sqlite3", tmp_path / "place.toml", kept)
    assert words[words.index("--keep-days") + 1] == "7"
