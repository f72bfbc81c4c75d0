"""Run by Alembic: on the connection, and within the transaction, that it is handed."""

from alembic import context

from app.service.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a column by copying its table
    transactional_ddl=True,
)
context.run_migrations()
