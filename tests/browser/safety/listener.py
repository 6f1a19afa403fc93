"""A server on this machine that only counts: whatever reaches it, has leaked."""

import contextlib
import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

ANSWER = (
    b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n"
    b"Content-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)
CONTROL = "/control"
CONNECTION = "a connection"
DATAGRAM = "a datagram"


@dataclass
class Listener:
    """What has arrived, over TCP and over UDP, at the same port."""

    port: int
    arrived: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def leaks(self) -> list[str]:
        """What has arrived that no test has sent to show that the way is open."""
        return [what for what in self.arrived if CONTROL not in what]

    def sent(self) -> list[str]:
        """The same without connections on which nothing was sent."""
        return [what for what in self.leaks() if what != CONNECTION]

    def wait(self, seconds: float = 10) -> bool:
        """Wait until something arrives; return whether it did."""
        late = time.monotonic() + seconds
        while not self.leaks() and time.monotonic() < late:
            time.sleep(0.01)
        return bool(self.leaks())


class _Requests(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        super().__init__(("127.0.0.1", listener.port), _Request)


class _Request(socketserver.BaseRequestHandler):
    server: _Requests

    def handle(self) -> None:
        """Note the first line of what is sent; a connection on which nothing is, counts as well."""
        self.request.settimeout(1)
        first = ""
        with contextlib.suppress(OSError):
            first = self.request.recv(65_536).split(b"\r\n")[0].decode("latin-1")
        self.server.listener.arrived.append(first or CONNECTION)
        with contextlib.suppress(OSError):
            self.request.sendall(ANSWER)


def _datagrams(listener: Listener, udp: socket.socket, stopping: threading.Event) -> None:
    udp.settimeout(0.2)
    while not stopping.is_set():
        with contextlib.suppress(TimeoutError):
            udp.recv(2048)
            listener.arrived.append(DATAGRAM)


@contextlib.contextmanager
def listening() -> Iterator[Listener]:
    """Listen on a free port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))
        listener = Listener(port=int(udp.getsockname()[1]))
        server = _Requests(listener)
        stopping = threading.Event()
        threads = (
            threading.Thread(target=server.serve_forever, daemon=True),
            threading.Thread(target=_datagrams, args=(listener, udp, stopping), daemon=True),
        )
        for thread in threads:
            thread.start()
        try:
            yield listener
        finally:
            server.shutdown()
            server.server_close()
            stopping.set()
            threads[1].join()
