"""Certificates that are made for one run."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

from tests.faults.faults import Fault

HOST = "localhost"


class Certificates:
    """An authority, and what a server shows: a good certificate or one that must be refused."""

    def __init__(self) -> None:
        authority, now = trustme.CA(), datetime.now(UTC)
        self._authority = authority
        self.good = _context(authority.issue_cert(HOST))
        stranger = trustme.CA()
        self_signed = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with stranger.cert_pem.tempfile() as cert, stranger.private_key_pem.tempfile() as key:
            self_signed.load_cert_chain(cert, key)
        old = authority.issue_cert(
            HOST, not_before=now - timedelta(days=9), not_after=now - timedelta(days=1)
        )
        self.bad = {
            Fault.TLS_EXPIRED: _context(old),
            Fault.TLS_SELF_SIGNED: self_signed,
            Fault.TLS_WRONG_HOST: _context(authority.issue_cert("elsewhere.example")),
        }

    def write_authority(self, file: Path) -> None:
        """Write down whom to trust."""
        self._authority.cert_pem.write_to_path(str(file))


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
