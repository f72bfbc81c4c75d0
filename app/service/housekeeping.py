"""What has to be done when nobody asks: requests lapse, reminders are written, old bookings are forgotten."""

import asyncio
import logging
import sqlite3

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from app.service.approvals import lapse
from app.service.practice import Practice
from app.service.reminders import remind
from app.service.rules import DAY
from app.service.schema import appointments, busy, one_time_links, outbox, provisional_bookings
from app.service.store import Store

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 30.0
_MAIL_DAYS = 14


async def keep_house(store: Store) -> None:
    """Do it twice a minute, until cancelled."""
    while True:
        await asyncio.sleep(_PAUSE_SECONDS)
        try:
            await store.change(tidy)
        except (SQLAlchemyError, sqlite3.Error) as error:
            log.warning("housekeeping failed: %s", type(error).__name__)


def tidy(connection: Connection, practice: Practice, now: int) -> None:
    """End what is over, and forget what has been kept long enough."""
    lapse(connection, practice, now)
    remind(connection, now)
    oldest = now - practice.terms.kept_days * DAY
    connection.execute(appointments.delete().where(appointments.c.end < oldest))
    connection.execute(
        provisional_bookings.delete().where(
            provisional_bookings.c.end < oldest, provisional_bookings.c.expires_at < now
        )
    )
    connection.execute(one_time_links.delete().where(one_time_links.c.created_at < oldest))
    connection.execute(busy.delete().where(busy.c.end < oldest))
    connection.execute(outbox.delete().where(outbox.c.created_at < now - _MAIL_DAYS * DAY))
