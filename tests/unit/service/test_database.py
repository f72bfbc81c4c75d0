"""The database's file: made, brought up to date, refused."""

import threading
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from app.service.database import Database
from app.service.migrations.upgrade import configuration, upgrade
from app.service.schema import REVISION, DatabaseTooNew, metadata


def tables(connection: Connection) -> dict[str, list[tuple[str, str, bool]]]:
    """Return name, type and nullability of every column."""
    found = inspect(connection)
    return {
        table: [(each["name"], str(each["type"]), each["nullable"]) for each in found.get_columns(table)]
        for table in found.get_table_names()
    }


def test_a_fresh_file_gets_todays_tables(tmp_path: Path) -> None:
    database = Database(tmp_path / "deep" / "x.sqlite")
    database.prepare()
    database.prepare()
    with closing(database.connect_to_read()) as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == REVISION
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_newest_migration_is_todays_revision() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [REVISION]


def test_the_migrations_make_the_same_tables(tmp_path: Path) -> None:
    fresh, migrated = Database(tmp_path / "fresh.sqlite"), Database(tmp_path / "migrated.sqlite")
    fresh.prepare()
    with closing(migrated.connect_to_write()) as connection:
        with connection.begin():
            upgrade(connection)
        with connection.begin():
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
            made = tables(connection)
            indexes = {table: inspect(connection).get_indexes(table) for table in made}
    with closing(fresh.connect_to_read()) as connection, connection.begin():
        assert made == tables(connection)
        assert indexes == {table: inspect(connection).get_indexes(table) for table in made}


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.sqlite")
    database.prepare()
    with closing(database.connect_to_write()) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNew):
        database.prepare()


def test_many_may_prepare_one_file_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def prepare() -> None:
        try:
            Database(tmp_path / "x.sqlite").prepare()
        except BaseException as error:  # handed to the test
            failures.append(error)
            raise

    threads = [threading.Thread(target=prepare) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
