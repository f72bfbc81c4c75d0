"""Which hosts are this machine itself, and who vouches for the others."""

import ipaddress
import ssl
import sys
from pathlib import Path

import certifi
import truststore


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_trust() -> ssl.SSLContext:
    """Return the system's trust, or the bundled one where the system has none."""
    if sys.platform == "linux" and not _system_has_certificates():
        return ssl.create_default_context(cafile=certifi.where())
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _system_has_certificates() -> bool:
    paths = ssl.get_default_verify_paths()
    return bool(paths.cafile) or (bool(paths.capath) and any(Path(paths.capath).iterdir()))
