"""Brings an older database up to today's tables."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from app.service.schema import DatabaseTooNew


def upgrade(connection: Connection) -> None:
    """Apply what is missing, within the connection's transaction.

    Raises:
        DatabaseTooNew: A newer version of the service wrote this database.
    """
    config = configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseTooNew from error


def revisions() -> tuple[str, ...]:
    """Return the names of all migrations, the newest first."""
    return tuple(each.revision for each in ScriptDirectory.from_config(configuration()).walk_revisions())


def configuration() -> Config:
    """Return where Alembic finds the migrations."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
