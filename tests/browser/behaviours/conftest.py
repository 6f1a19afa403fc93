"""One page for the tests of a file, and a second server for scripts of another origin."""

import contextlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser

from browser.playground import Playground


@pytest.fixture
def playground(module_playground: Playground) -> Playground:
    """One page for all tests of a file; cabinet and settings are those of the start each time."""
    # First of all: an error of the test before would still open the list of problems.
    module_playground.call("e.reset()")
    restore = module_playground.open_tab("Settings").get_by_role("button", name="Restore defaults")
    if restore.is_enabled():
        restore.click()
    module_playground.open_tab("Console")
    return module_playground


class Scripts:
    """Scripts by path, served to any origin; `asked` lists the paths that were fetched."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.asked: list[str] = []
        self.address = ""
        self.private: set[str] = set()
        """Paths that no other origin may read."""
        self.moved: set[str] = set()
        """Paths that lead elsewhere."""


@contextlib.contextmanager
def serving() -> Iterator[Scripts]:
    """Serve scripts on this machine."""
    held = Scripts()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            held.asked.append(self.path)
            text = held.texts.get(self.path)
            moved = self.path in held.moved
            self.send_response(302 if moved else 404 if text is None else 200)
            if moved:
                self.send_header("Location", "/widget.js")
            if self.path not in held.private:
                self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", "text/javascript; charset=utf-8")
            self.end_headers()
            self.wfile.write((text or "").encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep the test output to the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    held.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield held
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def scripts() -> Iterator[Scripts]:
    with serving() as held:
        yield held


@pytest.fixture
def serve_script(playground: Playground) -> Callable[[str], str]:
    """Make the site itself answer an address with a script; return that address."""
    served: dict[str, str] = {}

    def serve(text: str, name: str = "widget.js") -> str:
        url = playground.page.url.split("/en/")[0] + f"/en/{name}"
        fresh = url not in served
        served[url] = text
        if fresh:

            def answer(route: Any) -> None:  # noqa: ANN401
                route.fulfill(content_type="text/javascript", body=served[url])

            playground.page.route(url + "*", answer)
        return url

    return serve


@pytest.fixture
def page_for_two_origins(browser: Browser, site: str) -> Iterator[Playground]:
    """The English playground in a profile that lets requests to a second origin pass."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield Playground.open(context.new_page(), f"{site}en/playground/")
    context.close()
