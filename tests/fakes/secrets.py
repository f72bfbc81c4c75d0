"""A keyring in memory that can be away."""

import contextlib
from collections.abc import Callable
from datetime import datetime

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable


class MemorySecrets:
    """A `Secrets`. What is put while it is away is kept when it is back.

    Attributes:
        kept: The secrets, by appointment.
        ends: When each appointment ends.
        away: Whether it does not answer.
    """

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.ends: dict[str, datetime] = {}
        self.away = False
        self._waiting: dict[str, tuple[str, Callable[[], None]]] = {}

    def put(self, appointment_id: str, secret: str, ends: datetime, on_kept: Callable[[], None]) -> None:
        self.ends[appointment_id] = ends
        self._waiting[appointment_id] = (secret, on_kept)
        if not self.away:
            self.come_back()

    def come_back(self) -> None:
        """Answer again, and keep what waits."""
        self.away = False
        for appointment_id, (secret, on_kept) in tuple(self._waiting.items()):
            self.kept[appointment_id] = secret
            with contextlib.suppress(StoreUnavailable):
                on_kept()
                del self._waiting[appointment_id]

    async def get(self, appointment_id: str) -> str | None:
        if self.away:
            raise CredentialsUnavailable(KeyringState.LOCKED)
        return self.kept.get(appointment_id)

    async def delete(self, appointment_id: str) -> None:
        self._waiting.pop(appointment_id, None)
        self.kept.pop(appointment_id, None)
