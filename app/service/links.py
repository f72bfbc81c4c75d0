"""Links that are good for one booking of one meeting type."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from app.service.schema import one_time_links
from app.service.statements import new_id


@dataclass(frozen=True, slots=True)
class Link:
    """A link: for which type it is, and whether it is used up."""

    meeting_type_id: str
    used: bool


def make_link(connection: Connection, meeting_type_id: str, now: int) -> str:
    """Make a link; returns its id."""
    link_id = new_id()
    connection.execute(
        one_time_links.insert().values(id=link_id, meeting_type_id=meeting_type_id, created_at=now)
    )
    return link_id


def find_link(connection: Connection, link_id: str) -> Link | None:
    """Return a link; None where there is none."""
    table = one_time_links
    row = connection.execute(select(table).where(table.c.id == link_id)).one_or_none()
    return None if row is None else Link(row.meeting_type_id, used=row.used_at is not None)


def is_unused(connection: Connection, link_id: str, meeting_type_id: str) -> bool:
    """Tell whether a link can still be used for a booking of this type."""
    return find_link(connection, link_id) == Link(meeting_type_id, used=False)


def use_up(connection: Connection, link_id: str, now: int) -> None:
    """Let a link be of no more use."""
    connection.execute(one_time_links.update().where(one_time_links.c.id == link_id).values(used_at=now))
