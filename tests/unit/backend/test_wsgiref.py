"""Every backend.py that is shipped gives the same answers on one's own machine, under wsgiref."""

import http.client
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from wsgiref import simple_server
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.validate import validator

import jwt
import pytest

from personal_page_backend import bridge

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

ROOT = Path(__file__).parents[3]
SOURCES = {
    path.parent.name: path.read_text(encoding="utf-8")
    for path in (
        ROOT / "plugins/personal_page/backend/starter/backend.py",
        *sorted((ROOT / "docs/examples").glob("*/backend.py")),
    )
}
SECRET = "test-secret-" * 8
CLAIMS = {
    "aud": "https://widget.example",
    "account_id": 31,
    "nbf": int(time.time()) - 60,
    "exp": int(time.time()) + 1800,
}
BY_THE_SERVER = {"date", "server"}
PATH = "/path?query=1"


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest) -> str:
    return SOURCES[request.param]


@pytest.fixture
def server(source: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[WSGIServer]:
    monkeypatch.setenv("CLIENT_SECRET", SECRET)
    module = ModuleType("backend")
    exec(compile(source, "backend.py", "exec"), module.__dict__)  # noqa: S102 - what python does
    application = validator(module.application)
    with make_server("127.0.0.1", 0, application, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("secret", [SECRET, "another-" * 8], ids=["genuine", "forged"])
def test_status_headers_and_body_are_the_same_one_request_after_another(
    source: str, server: WSGIServer, secret: str
) -> None:
    headers = {"X-Auth-Token": jwt.encode(CLAIMS, secret)}
    bridge.load(source, {"CLIENT_SECRET": SECRET})
    for method in ("OPTIONS", "GET", "OPTIONS", "POST"):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
        connection.request(method, PATH, headers=headers)
        answer = connection.getresponse()
        there = [header for header in answer.getheaders() if header[0].lower() not in BY_THE_SERVER]
        body = answer.read()
        connection.close()

        here = bridge.handle(method, f"https://backend.example{PATH}", list(headers.items()), b"")
        assert (here.status, here.reason, here.body) == (answer.status, answer.reason, body)
        assert bool(body) == (method != "OPTIONS")
        by_the_application = {name for name, _ in here.headers}
        assert here.headers == [
            header
            for header in there
            if header[0] != "Content-Length" or header[0] in by_the_application
        ]


def test_started_as_a_script_it_says_where_it_listens(
    source: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[str] = []

    def make(host: str, port: int, application: "WSGIApplication") -> WSGIServer:
        server = make_server(host, 0, application)
        monkeypatch.setattr(
            server, "serve_forever", lambda: served.append(f"http://{host}:{port}/")
        )
        return server

    monkeypatch.setenv("CLIENT_SECRET", SECRET)
    monkeypatch.setattr(simple_server, "make_server", make)
    exec(compile(source, "backend.py", "exec"), {"__name__": "__main__"})  # noqa: S102 - as above
    assert served == capsys.readouterr().out.split() == ["http://127.0.0.1:8000/"]
