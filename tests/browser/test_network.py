"""The network of the frame: closed until the reader allows an origin; each attempt is listed."""

import http.server
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from playwright.sync_api import Browser

from browser.behaviours.widgets import widget
from browser.playground import Playground


class Server(http.server.BaseHTTPRequestHandler):
    """Answers everything, to whoever asks, and keeps the paths."""

    paths: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_response(404 if "missing" in self.path else 200)
        self.send_header("Access-Control-Allow-Origin", "null")
        self.end_headers()
        self.wfile.write(b"answer")

    do_POST = do_GET  # noqa: N815

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
    context.set_default_timeout(15_000)
    yield Playground.open(context.new_page(), f"{site}en/playground/")
    context.close()


def code(server: str) -> str:
    return widget(
        slot=f"""
  fetch('{server}/fetch').then((r) => r.text(), () => undefined);
  const x = new XMLHttpRequest(); x.open('GET', '{server}/missing'); x.send();
  navigator.sendBeacon('{server}/beacon', 'x');
  new Image().src = '{server}/image';
  """
    )


def requests(playground: Playground) -> dict[str, list[object]]:
    events = [event["detail"] for event in playground.events("network.request")]
    return {e["url"].rpartition("/")[2]: [e["method"], e["outcome"], e["status"]] for e in events}


def test_requests_are_blocked_until_the_reader_allows_the_origin(
    playground: Playground, server: str
) -> None:
    playground.run(code(server))
    playground.wait_for("e.problems.length >= 4")
    playground.wait_for_event("network.request", 4)
    assert requests(playground) == {
        "fetch": ["GET", "blocked", None],
        "missing": ["GET", "blocked", None],
        "beacon": ["POST", "blocked", None],
        "image": ["GET", "blocked", None],
    }
    assert {one["code"] for one in playground.problems()} == {"network-blocked"}
    places = {
        one["message"].rpartition("/")[2].split()[0]: one.get("line")
        for one in playground.problems()
    }
    assert (places["fetch"], places["missing"], places["beacon"]) == (6, 7, 8)
    assert Server.paths == []

    playground.open_tab("Problems")
    playground.button(f"Allow {server}").first.click()
    playground.wait_for_event("network.request", 8)
    assert requests(playground) == {
        "fetch": ["GET", "loaded", 200],
        "missing": ["GET", "loaded", 404],
        "beacon": ["POST", "sent", None],
        "image": ["GET", "sent", None],
    }
    assert sorted(Server.paths) == ["/beacon", "/fetch", "/image", "/missing"]
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
