import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.logs import FactsOnly, set_up

SECRET = "ada@firm.example"


@pytest.fixture
def levels_kept() -> Iterator[None]:
    loggers = [logging.getLogger(), logging.getLogger("app")]
    before = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@pytest.fixture
def lines(tmp_path: Path, levels_kept: None) -> Iterator["Lines"]:
    handler = set_up(tmp_path / "logs", timedelta(days=3))
    yield Lines(tmp_path / "logs" / "foyer.log")
    logging.getLogger().removeHandler(handler)
    handler.close()


class Lines:
    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._file.read_text(encoding="utf-8").splitlines()]

    @property
    def text(self) -> str:
        return self._file.read_text(encoding="utf-8")


def test_a_line_has_the_text_of_the_code_and_the_facts_that_are_allowed(lines: Lines) -> None:
    extra = {"code": 3, "seconds": 1.5, "state": "locked", "email": SECRET}
    logging.getLogger("app.client").warning("look-up failed for %s", SECRET, extra=extra)
    (line,) = lines.read()
    assert line.pop("at")
    assert line == {
        "level": "warning",
        "by": "app.client",
        "what": "look-up failed for %s",
        "code": 3,
        "seconds": 1.5,
        "state": "locked",
    }
    assert SECRET not in lines.text


def test_an_exception_leaves_its_kind_and_place_but_not_its_text(lines: Lines) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger("app.main").exception("out of order")
    (line,) = lines.read()
    assert line["error"] == "ValueError"
    assert "test_logs.py" in str(line["through"])
    assert SECRET not in lines.text


def test_of_others_only_their_name_is_kept(lines: Lines) -> None:
    logging.getLogger("httpx").warning(f"GET /?email={SECRET}", extra={"code": SECRET})
    logging.getLogger("app.x").warning(ValueError(SECRET))
    logging.getLogger("httpx").info("below the level")
    assert [line["by"] for line in lines.read()] == ["httpx", "app.x"]
    assert SECRET not in lines.text


def test_our_own_news_is_kept_and_what_is_for_finding_faults_only_on_demand(
    lines: Lines, tmp_path: Path
) -> None:
    logging.getLogger("app.main").info("started")
    logging.getLogger("app.main").debug("detail")
    assert [line["what"] for line in lines.read()] == ["started"]
    handler = set_up(tmp_path / "logs", timedelta(days=3), debug=True)
    logging.getLogger("app.main").debug("detail")
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert lines.read()[-1]["what"] == "detail"


def test_old_files_go(tmp_path: Path, levels_kept: None) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    for day in range(1, 9):
        (folder / f"foyer.log.2027-04-{day:02}").write_text("old\n")
    handler = set_up(folder, timedelta(days=3))
    assert isinstance(handler, logging.handlers.TimedRotatingFileHandler)
    handler.doRollover()
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert len(list(folder.glob("foyer.log.*"))) == 3


def test_a_record_without_an_exception_says_nothing_of_one() -> None:
    record = logging.LogRecord("app.x", logging.INFO, "x.py", 1, "text", None, (None, None, None))
    assert set(json.loads(FactsOnly().format(record))) == {"at", "level", "by", "what"}
