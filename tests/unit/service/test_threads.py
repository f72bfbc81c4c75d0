"""Work on the database: together, whole, and without harm to each other."""

import asyncio
from collections.abc import AsyncIterator
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
async def writer(database: Database) -> AsyncIterator[Writer]:
    made = Writer(database.open_write_access)
    yield made
    await made.close()


@pytest.fixture
async def reader(database: Database) -> AsyncIterator[Reader]:
    made = Reader(database.connect_to_read)
    yield made
    await made.close()


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


async def test_another_writer_is_waited_for(writer: Writer, reader: Reader, database: Database) -> None:
    with database.connect_to_write() as other:
        transaction = other.begin()
        add(other, "a")
        waiting = asyncio.create_task(writer.run(lambda connection: add(connection, "b")))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        transaction.commit()
        assert await waiting == "b"
    assert await writer.run(lambda connection: add(connection, "c")) == "c"
    assert await reader.run(names) == ["a", "b", "c"]


async def test_what_was_begun_is_finished_before_the_end(database: Database) -> None:
    writer = Writer(database.open_write_access)
    tasks = [asyncio.create_task(writer.run(partial(add, name=each))) for each in "abc"]
    await asyncio.sleep(0)
    await writer.close()
    assert await asyncio.gather(*tasks) == ["a", "b", "c"]
