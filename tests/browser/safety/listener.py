"""A server on this machine that only counts: whatever reaches it, has leaked."""

import contextlib
import errno
import selectors
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

ANSWER = (
    b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n"
    b"Content-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)
CONNECTION = "a connection"
DATAGRAM = "a datagram"


@dataclass
class Listener:
    """What has arrived at one port, over TCP and over UDP."""

    tcp: socket.socket
    udp: socket.socket
    arrived: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.tcp.getsockname()[1]}"

    def sent(self) -> list[str]:
        """What has arrived without connections on which nothing was sent."""
        return [what for what in self.arrived if what != CONNECTION]

    def accept(self) -> None:
        """Take a connection, and note what comes on it."""
        connection, _ = self.tcp.accept()
        threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def receive(self) -> None:
        """Take a datagram."""
        self.udp.recv(2048)
        self.arrived.append(DATAGRAM)

    def _answer(self, connection: socket.socket) -> None:
        """Note the first line of what is sent; a connection on which nothing is, counts as well."""
        with connection, contextlib.suppress(OSError):
            connection.settimeout(1)
            first = ""
            try:
                first = connection.recv(65_536).split(b"\r\n")[0].decode("latin-1")
            finally:
                self.arrived.append(first or CONNECTION)
            connection.sendall(ANSWER)


def wait_for(listeners: Iterable[Listener], seconds: float) -> list[Listener]:
    """Wait until something was sent to each of these; return those that have nothing by then."""
    late = time.monotonic() + seconds
    silent = list(listeners)
    while silent and time.monotonic() < late:
        time.sleep(0.01)
        silent = [listener for listener in silent if not listener.sent()]
    return silent


@contextlib.contextmanager
def _open() -> Iterator[Listener]:
    """Take a port that is free over TCP and over UDP."""
    with contextlib.ExitStack() as stack:
        while True:
            tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            try:
                udp.bind(tcp.getsockname())
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                break
        yield Listener(tcp, udp)


def _serve(listeners: Iterable[Listener], stopping: threading.Event) -> None:
    with selectors.DefaultSelector() as selector:
        for listener in listeners:
            selector.register(listener.tcp, selectors.EVENT_READ, listener.accept)
            selector.register(listener.udp, selectors.EVENT_READ, listener.receive)
        while not stopping.is_set():
            for key, _ in selector.select(0.2):
                key.data()


@contextlib.contextmanager
def listening(names: Iterable[str]) -> Iterator[dict[str, Listener]]:
    """Listen on a free port of this machine for each name."""
    with contextlib.ExitStack() as stack:
        listeners = {name: stack.enter_context(_open()) for name in names}
        stopping = threading.Event()
        thread = threading.Thread(target=_serve, args=[listeners.values(), stopping], daemon=True)
        thread.start()
        try:
            yield listeners
        finally:
            stopping.set()
            thread.join()
