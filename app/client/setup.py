"""What the settings say to a client."""

from zoneinfo import ZoneInfo

from app.client.account import Account
from app.client.catalogue import Directory
from app.client.client import Setup
from app.client.policy import Patience
from app.settings import Settings, SourceKind


def client_setup(settings: Settings, patience: Patience) -> Setup:
    """Return what the settings say to a client."""
    source = settings.source
    return Setup(
        account=Account(source.account, source.user_id, takes_secrets=source.kind is not SourceKind.MEETERGO),
        zone=ZoneInfo(settings.venue.time_zone),
        directory=Directory(settings.hosts, settings.queues, settings.presentations, settings.additions),
        reference_key=settings.reference_key,
        requests_per_minute=settings.requests_per_minute,
        journal_kept=settings.retention.journal,
        patience=patience,
    )
