"""Work on the database: together, whole, and without harm to each other."""

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from app.service.database import Database
from app.service.schema import turns
from app.service.threads import Reader, Writer

pytestmark = pytest.mark.anyio


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "x.sqlite")
    made.prepare()
    return made


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    made = Writer(database.connect_to_write)
    yield made
    made.close()


@pytest.fixture
def reader(database: Database) -> Iterator[Reader]:
    made = Reader(database.connect_to_read)
    yield made
    made.close()


def add(connection: Connection, name: str) -> str:
    connection.execute(turns.insert().values(queue_id="q", host_id=name, taken=1))
    return name


def names(connection: Connection) -> list[str]:
    return list(connection.execute(select(turns.c.host_id).order_by(turns.c.host_id)).scalars())


async def test_work_comes_back_once_it_is_written(writer: Writer, reader: Reader) -> None:
    assert await writer.run(lambda connection: add(connection, "a")) == "a"
    assert await reader.run(names) == ["a"]


async def test_what_waits_is_written_together(writer: Writer, reader: Reader) -> None:
    wanted = [f"{number:03}" for number in range(300)]
    done = await asyncio.gather(*(writer.run(partial(add, name=each)) for each in wanted))
    assert done == wanted
    assert await reader.run(names) == wanted


async def test_one_failure_fails_alone(writer: Writer, reader: Reader) -> None:
    def fail(connection: Connection) -> str:
        add(connection, "trace")
        raise LookupError

    works = [partial(add, name=each) for each in "abc"]
    results = await asyncio.gather(
        *(writer.run(work) for work in (works[0], fail, works[1], works[2])), return_exceptions=True
    )
    assert [results[0], results[2], results[3]] == ["a", "b", "c"]
    assert isinstance(results[1], LookupError)
    assert await reader.run(names) == ["a", "b", "c"]
    assert await writer.run(lambda c: add(c, "d")) == "d"


async def test_who_stops_waiting_does_not_stop_the_work(writer: Writer, reader: Reader) -> None:
    task = asyncio.create_task(writer.run(lambda connection: add(connection, "a")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await writer.run(lambda connection: add(connection, "b")) == "b"
    assert await reader.run(names) == ["a", "b"]


async def test_a_reader_may_fail_and_read_again(reader: Reader) -> None:
    def fail(connection: Connection) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await reader.run(fail)
    assert await reader.run(names) == []
