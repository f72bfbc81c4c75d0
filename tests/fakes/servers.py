"""Servers on this machine that answer badly, in threads of their own."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Handle = Callable[["Connection"], None]


class Connection:
    """One connection, as its server sees it."""

    def __init__(self, inner: socket.socket) -> None:
        self.inner = inner
        self._reader = inner.makefile("rb")

    def read_head(self) -> bytes:
        """Return the request's line and headers; raises `EOFError` where no more comes."""
        lines = []
        while (line := self._reader.readline()) != b"\r\n":
            if not line:
                raise EOFError
            lines.append(line)
        return b"".join(lines)

    def read(self, count: int) -> bytes:
        """Return so many bytes of the body."""
        return self._reader.read(count)

    def write(self, *parts: bytes) -> None:
        """Send these bytes at once."""
        for part in parts:
            self.inner.sendall(part)

    def close(self) -> None:
        """Hang up."""
        with contextlib.suppress(OSError):
            self.inner.shutdown(socket.SHUT_RDWR)
        self._reader.close()
        self.inner.close()


class Server:
    """Serves every connection in a thread of its own."""

    def __init__(self, handle: Handle, encrypted: ssl.SSLContext | None) -> None:
        self._handle = handle
        self._encrypted = encrypted
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._connections: list[Connection] = []
        scheme = "https" if encrypted else "http"
        self.address = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def run(self) -> None:
        """Accept connections until the listener is closed."""
        with contextlib.suppress(OSError):
            while True:
                accepted, _ = self._listener.accept()
                thread = threading.Thread(target=self._serve, args=(accepted,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, accepted: socket.socket) -> None:
        with contextlib.suppress(OSError, EOFError, ValueError), accepted:
            encrypted = self._encrypted
            inner = encrypted.wrap_socket(accepted, server_side=True) if encrypted else accepted
            connection = Connection(inner)
            self._connections.append(connection)
            try:
                self._handle(connection)
            finally:
                connection.close()

    def end(self) -> None:
        """Hang up everywhere."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.inner.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)


@contextmanager
def a_server(handle: Handle, encrypted: ssl.SSLContext | None = None) -> Iterator[str]:
    """Give the address of a server."""
    server = Server(handle, encrypted)
    accepting = threading.Thread(target=server.run, daemon=True)
    accepting.start()
    try:
        yield server.address
    finally:
        server.end()
        accepting.join(10)


def answering(*parts: bytes, then_wait: float = 0) -> Handle:
    """Return what answers every first request with these bytes, and hangs up after so many seconds."""

    def handle(connection: Connection) -> None:
        connection.read_head()
        connection.write(*parts)
        time.sleep(then_wait)

    return handle


def an_answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return a whole answer."""
    lines = [f"HTTP/1.1 {status}", f"content-length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body
