"""A booking service whose key lies in the keyring."""

from collections.abc import Callable
from time import monotonic

from app.credentials.keeper import SecretKeeper

_FRESH_SECONDS = 60.0
"""How long a key that was read is used. Reading takes tens of milliseconds; a new key may wait a minute."""


class KeyringEndpoint:
    """The address of a service, and the key that the keyring holds for it."""

    def __init__(
        self, address: str, account: str, keeper: SecretKeeper, clock: Callable[[], float] = monotonic
    ) -> None:
        """Read nothing yet.

        Args:
            address: Of the service.
            account: The name under which its key lies in the keyring.
            keeper: Reads it.
            clock: Seconds that only ever grow.
        """
        self.address = address
        self._account = account
        self._keeper = keeper
        self._clock = clock
        self._key = ""
        self._read_at = 0.0

    async def read_key(self) -> str:
        """Return the key, at most a minute old.

        Raises:
            CredentialsUnavailable: The keyring does not give it.
        """
        if not self._key or self._clock() - self._read_at >= _FRESH_SECONDS:
            self._key = await self._keeper.read_api_key(self._account)
            self._read_at = self._clock()
        return self._key
