"""The examples of the docs: fit for moderation, and their backends run as they are elsewhere."""

import json
import re
import runpy
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.validate import validator

import jwt
import pytest

from kit.test_starter import claims

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SECRET = "a-client-secret-of-the-tests-alone"
BACKENDS = sorted(EXAMPLES.glob("*/backend.py"))
# amoCRM's own sample is quoted to the letter, and it logs what moderation forbids.
OURS = sorted(path for path in EXAMPLES.glob("*/*.js") if path.parent.name != "official-sample")


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.parent.name)
def test_examples_log_as_public_moderation_allows(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert set(re.findall(r"console\.(\w+)", code)) <= {"debug"}
    assert "AMOCRM.developer" not in code


class Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(params=BACKENDS, ids=lambda path: path.parent.name)
def address(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the standard library serves a backend and watches that it keeps to the rules."""
    monkeypatch.setenv("CLIENT_SECRET", SECRET)
    application = runpy.run_path(str(request.param))["application"]
    with make_server("127.0.0.1", 0, validator(application), handler_class=Silent) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_backend_runs_unchanged_under_wsgiref(address: str) -> None:
    headers = {"X-Auth-Token": jwt.encode(claims(), SECRET)}
    with urlopen(Request(address, headers=headers), timeout=10) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert json.load(answer)
    with urlopen(Request(address, method="OPTIONS"), timeout=10) as answer:
        assert answer.status == 204
