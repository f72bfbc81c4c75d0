import pytest

from app.booking.errors import CredentialsUnavailable
from app.credentials import KeyringEndpoint, MemoryVault, SecretKeeper

pytestmark = pytest.mark.anyio


async def test_a_key_is_read_anew_after_a_minute() -> None:
    now = 100.0
    keeper = SecretKeeper(MemoryVault())
    endpoint = KeyringEndpoint("https://api.example/v4", "api.example", keeper, lambda: now)
    with pytest.raises(CredentialsUnavailable):
        await endpoint.read_key()
    await keeper.write_api_key("api.example", "first")
    assert await endpoint.read_key() == "first"
    await keeper.write_api_key("api.example", "second")
    now = 159.0
    assert await endpoint.read_key() == "first"
    now = 160.0
    assert await endpoint.read_key() == "second"
    assert endpoint.address == "https://api.example/v4"
    keeper.close()
