"""The network of the frame: closed until the reader allows an origin; each attempt is listed."""

import http.server
import threading
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha1
from typing import ClassVar

import pytest
from playwright.sync_api import Browser

from browser.behaviours.widgets import widget
from browser.conftest import PATIENCE
from browser.playground import Playground

PICTURE = b"""<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>"""
EVENTS = b"data: answer\n\n"
SOCKETS = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""What every server of WebSockets adds to the key."""


class Server(http.server.BaseHTTPRequestHandler):
    """Answers everything, to whoever asks, and keeps the paths."""

    paths: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.paths.append(self.path)
        key = self.headers.get("Sec-WebSocket-Key")
        if key is not None:
            self.accept_socket(key)
            return
        self.send_response(404 if "missing" in self.path else 200)
        self.send_header("Access-Control-Allow-Origin", "null")
        kind = self.path.rpartition(".")[2]
        types = {"svg": "image/svg+xml", "events": "text/event-stream"}
        self.send_header("Content-Type", types.get(kind, "text/plain"))
        self.end_headers()
        self.wfile.write({"svg": PICTURE, "events": EVENTS}.get(kind, b"answer"))

    def accept_socket(self, key: str) -> None:
        """Open a WebSocket and say nothing in it (RFC 6455, 4.2.2)."""
        digest = sha1(f"{key}{SOCKETS}".encode(), usedforsecurity=False).digest()
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", b64encode(digest).decode())
        self.end_headers()
        self.close_connection = True

    do_POST = do_PUT = do_GET  # noqa: N815

    def do_OPTIONS(self) -> None:
        """Let any method pass."""
        self.send_response(204)
        self.send_header("Access-Control-Allow-Origin", "null")
        self.send_header("Access-Control-Allow-Methods", "*")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    Server.paths.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def playground(browser: Browser, site: str) -> Iterator[Playground]:
    """One whose requests to a server are what is tested."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield Playground.open(context.new_page(), f"{site}en/playground/")
    context.close()


WAYS = {
    # Way → the statement, and what is listed of it: before the origin is allowed, and after.
    "fetch": ("fetch('{}/fetch').catch(() => 0)", "GET", ("loaded", 200)),
    "opaque": ("fetch('{}/opaque', {{ mode: 'no-cors' }}).catch(() => 0)", "GET", ("sent", None)),
    "missing": (
        "const x = new XMLHttpRequest(); x.open('PUT', '{}/missing'); x.send()",
        "PUT",
        ("loaded", 404),
    ),
    "ajax": ("$.ajax('{}/ajax')", "GET", ("loaded", 200)),
    "beacon": ("navigator.sendBeacon('{}/beacon', 'x')", "POST", ("sent", None)),
    "socket": ("new WebSocket('{}/socket'.replace('http', 'ws'))", "GET", ("loaded", None)),
    "feed.events": ("new EventSource('{}/feed.events')", "GET", ("loaded", None)),
    "image.svg": ("new Image().src = '{}/image.svg'", "GET", ("loaded", None)),
    "missing.png": ("new Image().src = '{}/missing.png'", "GET", ("failed", None)),
    "markup.svg": ("el.innerHTML = '<img src=\"{}/markup.svg\">'", "GET", ("sent", None)),
    "script.js": (
        "$('<script>').prop('src', '{}/script.js').each((_, e) => document.head.append(e))",
        "GET",
        ("blocked", None),
    ),
}
FIRST = 6
"""The line of the first statement; each has one of its own."""
WITHOUT_PLACE = {"markup.svg"}
"""What no call of the code stands for."""


def code(server: str) -> str:
    statements = "\n".join(statement.format(server) for statement, _, _ in WAYS.values())
    written = widget(slot=f"\n{statements}\n")
    return written.replace("['amocrm-sdk'], function (init)", "['jquery'], function ($)")


def requests(playground: Playground, load: int) -> dict[str, tuple[str, str, object]]:
    """What is listed of the requests of the nth load."""
    events = playground.events("page.reloaded", "network.request")
    loads = "".join("|" if e["type"] == "page.reloaded" else "." for e in events).split("|")
    begin = len("|".join(loads[:load])) + (load > 0)
    details = [event["detail"] for event in events[begin : begin + len(loads[load])]]
    assert len({d["url"] for d in details}) == len(details), "one was listed twice"
    return {d["url"].rpartition("/")[2]: (d["method"], d["outcome"], d["status"]) for d in details}


def test_requests_are_blocked_until_the_reader_allows_the_origin(
    playground: Playground, server: str
) -> None:
    playground.run(code(server))
    playground.wait_for("e.problems.length >= a", len(WAYS))
    playground.wait_for_event("network.request", len(WAYS))
    assert requests(playground, 0) == {
        name: (method, "blocked", None) for name, (_, method, _) in WAYS.items()
    }
    assert {one["code"] for one in playground.problems()} == {
        "network-blocked",
        "resource-blocked",
    }
    places = {
        one["message"].rpartition("/")[2].split()[0]: one.get("line")
        for one in playground.problems()
    }
    assert places == {
        name: None if name in WITHOUT_PLACE else line for line, name in enumerate(WAYS, start=FIRST)
    }
    assert Server.paths == []

    playground.open_tab("Problems")
    playground.button(f"Allow {server}").first.click()
    playground.wait_for_event("network.request", 2 * len(WAYS))
    assert requests(playground, 1) == {
        name: (method, *outcome) for name, (_, method, outcome) in WAYS.items()
    }
    assert sorted(Server.paths) == sorted(f"/{name}" for name in WAYS if name != "script.js")
    assert playground.element.get_by_role("button", name="Allow http").count() == 0


def test_an_origin_is_allowed_and_taken_back_in_the_settings(
    playground: Playground, server: str
) -> None:
    panel = playground.open_tab("Settings")
    field = panel.get_by_role("textbox", name="Allow an origin")
    field.fill("no address")
    field.press("Enter")
    panel.get_by_role("alert").filter(has_text="Enter the address").wait_for()
    field.fill(f"{server}/some/path")
    field.press("Enter")
    remove = panel.get_by_role("button", name=f"Remove {server}")
    remove.wait_for()
    ask = f"fetch('{server}/fetch').then((r) => r.text(), (error) => error.name)"
    playground.run(widget())
    assert playground.console_line(ask) == "answer"
    remove.click()
    playground.wait_for_event("page.reloaded")
    playground.wait_for_event("slot.registered", 2)
    assert playground.console_line(ask) == "TypeError"
