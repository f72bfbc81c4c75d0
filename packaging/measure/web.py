"""The web kiosk's page, served on loopback, and the options of the browser that shows it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from measure.report import Unmeasurable

PAGE = Path(__file__).with_name("kiosk_page.html")
MILLISECONDS = 1e-3


class Served:
    """The page, and when a browser painted it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._painted = threading.Event()
        self._when = 0.0

    def note(self, milliseconds: float) -> None:
        """Take the browser's word for when it painted, in milliseconds of the wall clock."""
        self._when = milliseconds * MILLISECONDS
        self._painted.set()

    def wait_until_painted(self, seconds: float) -> float:
        """Return when it was painted, by the wall clock.

        Raises:
            Unmeasurable: It was not, in this time.
        """
        if not self._painted.wait(seconds):
            raise Unmeasurable("the browser did not show its page")
        return self._when


def options(profile: str) -> list[str]:
    """Return the options of a browser that shows one page over the whole screen and asks for nothing."""
    return [
        "--kiosk",
        "--no-sandbox",  # it runs as root here, where its sandbox refuses to
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--password-store=basic",
        f"--user-data-dir={profile}",
    ]


@contextmanager
def page() -> Iterator[Served]:
    """Serve the page."""
    content = PAGE.read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            if path == "/painted":
                served.note(float(query))
            found = path == "/"
            self.send_response(200 if found else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if found:
                self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{server.server_port}/")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
