from dataclasses import replace
from datetime import timedelta

from app.client.policy import Patience
from app.client.setup import client_setup
from app.settings import Settings


def test_what_the_settings_say_reaches_the_client() -> None:
    settings = Settings.demo()
    kept = settings.retention._replace(journal=timedelta(days=7))
    settings = replace(settings, retention=kept, requests_per_minute=20, reference_key="ours")
    setup = client_setup(settings, Patience())
    assert (setup.journal_kept, setup.requests_per_minute) == (timedelta(days=7), 20)
    assert (setup.reference_key, setup.zone.key) == ("ours", settings.venue.time_zone)
    assert setup.account.takes_secrets
