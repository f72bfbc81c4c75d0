"""Log files that can hold nothing about a person.

A line is one JSON object: when, how serious, who says it, what happened, and the named facts of `_FACTS`.
What happened is the text in the code, before anything is put into it; of an exception only its kind and where
it was raised are kept. So a name, a key or an answer has no way into a file, whatever is logged and by whom.
"""

import json
import logging
import traceback
from datetime import UTC, datetime, timedelta
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

_FACTS = (
    *(
        "code",
        "count",
        "crash",
        "meeting_type_id",
        "reference",
        "screen",
        "seconds",
        "session",
        "state",
        "status",
    ),
    *("step", "store", "version"),
)
"""The keys of `extra` that are written down."""

_OURS = "app."
"""Only texts of our own loggers are constants. Others may have put anything into theirs: left out."""


class FactsOnly(logging.Formatter):
    """Writes a record as one line of JSON, with nothing in it that is not allowed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, str | int | float | list[str]] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "by": record.name,
        }
        if record.name.startswith(_OURS) and isinstance(record.msg, str):
            line["what"] = record.msg
            line |= {key: _plain(getattr(record, key)) for key in _FACTS if hasattr(record, key)}
        if record.exc_info and record.exc_info[1] is not None:
            line |= _where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _plain(value: object) -> str | int | float:
    return value if isinstance(value, int | float) else str(value)


def _where(error: BaseException) -> dict[str, str | list[str]]:
    """Return an exception's kind and the places it came through, without its text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__name__, "through": places}


def set_up(folder: Path, keep: timedelta, *, debug: bool = False) -> logging.Handler:
    """Write the log into a file a day, and delete files that are older than `keep`.

    Args:
        folder: Is made where it is not there.
        keep: At least a day.
        debug: Also what is only of interest while looking for a fault.

    Returns:
        The handler, to be closed at the end.

    Raises:
        OSError: The folder or the file can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = TimedRotatingFileHandler(
        folder / "foyer.log", when="midnight", utc=True, backupCount=max(1, keep.days), encoding="utf-8"
    )
    handler.setFormatter(FactsOnly())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(_OURS.rstrip(".")).setLevel(logging.DEBUG if debug else logging.INFO)
    return handler
