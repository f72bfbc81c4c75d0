"""What a Linux desktop is told about the program."""

from datetime import UTC, datetime

from development import places
from shipping.workshop import Source


def metainfo(source: Source) -> str:
    """Return the AppStream description with the version and the date of the commit."""
    text = (places.PACKAGING / "linux" / "foyer.metainfo.xml").read_text(encoding="utf-8")
    date = datetime.fromtimestamp(source.time, UTC).date().isoformat()
    return text.replace("@VERSION@", source.version).replace("@DATE@", date)
