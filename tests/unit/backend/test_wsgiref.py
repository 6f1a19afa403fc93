"""The backend.py to start from gives the same answers on one's own machine, under wsgiref."""

import http.client
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.validate import validator

import jwt
import pytest

from personal_page_backend import bridge

ROOT = Path(__file__).parents[3]
SOURCE = (ROOT / "plugins/personal_page/backend/starter/backend.py").read_text(encoding="utf-8")
SECRET = "test-secret-" * 8
CLAIMS = {"aud": "https://widget.example", "account_id": 31, "exp": int(time.time()) + 1800}
BY_THE_SERVER = {"date", "server"}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[WSGIServer]:
    monkeypatch.setenv("CLIENT_SECRET", SECRET)
    module = ModuleType("backend")
    exec(compile(SOURCE, "backend.py", "exec"), module.__dict__)  # noqa: S102 - what python does
    application = validator(module.application)
    with make_server("127.0.0.1", 0, application, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
@pytest.mark.parametrize("secret", [SECRET, "another-" * 8], ids=["genuine", "forged"])
def test_status_headers_and_body_are_the_same(server: WSGIServer, method: str, secret: str) -> None:
    headers = {"X-Auth-Token": jwt.encode(CLAIMS, secret)}
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request(method, "/path?query=1", headers=headers)
    answer = connection.getresponse()
    there = [header for header in answer.getheaders() if header[0].lower() not in BY_THE_SERVER]
    body = answer.read()
    connection.close()

    bridge.load(SOURCE, {"CLIENT_SECRET": SECRET})
    url = "https://backend.example/path?query=1"
    here = bridge.handle(method, url, list(headers.items()), b"")
    assert (here.status, here.reason, here.body) == (answer.status, answer.reason, body)
    assert here.headers == [header for header in there if header[0] != "Content-Length" or body]
