"""The backends of the docs' examples: whom they believe, and what they keep."""

import json
import time
from pathlib import Path
from typing import Any

import jwt
import pytest

from kit.served import Backend
from kit.test_starter import SECRET, claims, forged

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"

GENUINE = jwt.encode(claims(), SECRET)
EXPIRED = jwt.encode(claims(exp=time.time() - 60), SECRET)
DECEPTIONS = {
    "nothing": "",
    "no token": "foo",
    "forged": jwt.encode(claims(), "another-" * 8),
    "other audience": jwt.encode(claims(aud="https://other.example"), SECRET),
    "unsigned": jwt.encode(claims(), None, "none"),
    "swapped algorithm": forged({"typ": "JWT", "alg": "RS256"}, claims(), SECRET.encode()),
    "no time": jwt.encode({"account_id": 31, "aud": "https://widget.example"}, SECRET),
}


def asked(backend: Backend, token: str, *arguments: Any) -> tuple[int, Any]:  # noqa: ANN401
    """Return the status and the answer, which a page of another origin may read in any case."""
    answer = backend.send(*arguments, X_Auth_Token=token, Content_Type="application/json")
    assert dict(answer.headers)["Access-Control-Allow-Origin"] == "*"
    return answer.status, json.loads(answer.body)


@pytest.fixture
def example(backend: Backend, request: pytest.FixtureRequest) -> Backend:
    """The example that the test names with `indirect`."""
    path = EXAMPLES / request.param / "backend.py"
    backend.load(path.read_text(encoding="utf-8"), CLIENT_SECRET=SECRET)
    return backend


ALL = ["verify-token", "refuse-token", "save-form"]


@pytest.mark.parametrize("example", ALL, indirect=True)
def test_a_browser_that_asks_first_may_send_the_token(example: Backend) -> None:
    answer = example.send("OPTIONS")
    assert (answer.status, answer.body) == (204, b"")
    assert "X-Auth-Token" in dict(answer.headers)["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("example", ALL, indirect=True)
@pytest.mark.parametrize("token", [EXPIRED, *DECEPTIONS.values()])
def test_no_token_but_a_genuine_one_is_believed(example: Backend, token: str) -> None:
    assert asked(example, GENUINE)[0] == 200
    status, answer = asked(example, token)
    assert status in {401, 403}
    assert answer.keys() == {"error"}


@pytest.mark.parametrize("example", ["verify-token"], indirect=True)
def test_a_genuine_token_proves_the_account(example: Backend) -> None:
    assert asked(example, GENUINE) == (200, {"account": 31})


def test_without_its_check_a_token_for_another_audience_is_believed(backend: Backend) -> None:
    """The experiment of the guide on tokens."""
    source = (EXAMPLES / "verify-token" / "backend.py").read_text(encoding="utf-8")
    required = '["exp", "nbf", "aud", "account_id"]'
    assert source.count(required) == 1
    backend.load(source.replace(required, f'{required}, "verify_aud": False'), CLIENT_SECRET=SECRET)
    for name, token in DECEPTIONS.items():
        assert asked(backend, token)[0] == (200 if name == "other audience" else 401)
    assert asked(backend, EXPIRED)[0] == 401


@pytest.mark.parametrize("example", ["verify-token"], indirect=True)
def test_the_reason_of_a_refusal_is_for_the_log_alone(
    example: Backend, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(example, EXPIRED) == (401, {"error": "unauthorized"})
    assert "ExpiredSignatureError" in capsys.readouterr().out


@pytest.mark.parametrize("example", ["refuse-token"], indirect=True)
def test_an_expired_token_is_told_from_a_forged_one(example: Backend) -> None:
    assert asked(example, GENUINE) == (200, {"error": None})
    assert asked(example, EXPIRED) == (401, {"error": "expired"})
    for token in DECEPTIONS.values():
        assert asked(example, token) == (403, {"error": "forged"})


URL = "https://backend.example/suggestions"


@pytest.mark.parametrize("example", ["save-form"], indirect=True)
def test_what_is_posted_is_kept_for_the_account_of_the_token(example: Backend) -> None:
    def post(text: str) -> tuple[int, Any]:
        return asked(example, GENUINE, "POST", URL, json.dumps({"text": text}).encode())

    assert post("быстрее") == (201, {"count": 1})
    assert post("cheaper") == (201, {"count": 2})
    assert asked(example, GENUINE) == (200, {"count": 2})
    assert asked(example, jwt.encode(claims(account_id=32), SECRET)) == (200, {"count": 0})


@pytest.mark.parametrize("example", ["save-form"], indirect=True)
@pytest.mark.parametrize(
    "body", [b"", b"{", b"7", b"[]", b'{"text": 7}', b'{"text": ""}', b"\xff", b'{"note": "a"}']
)
def test_what_is_no_suggestion_is_refused_with_a_reason(example: Backend, body: bytes) -> None:
    status, answer = asked(example, GENUINE, "POST", URL, body)
    assert (status, "expected" in answer["error"]) == (400, True)
    long = json.dumps({"text": "a" * 501}).encode()
    assert asked(example, GENUINE, "POST", URL, long)[0] == 400
    assert asked(example, GENUINE) == (200, {"count": 0})
