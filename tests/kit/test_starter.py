"""The backend.py to start from: whom it believes."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jwt
import pytest

from kit.served import Backend

STARTER = Path(__file__).parents[2] / "plugins/personal_page/backend/starter/backend.py"
SECRET = "test-secret-" * 8
PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf
9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==
-----END PUBLIC KEY-----
"""


def claims(**changes: object) -> dict[str, Any]:
    now = int(time.time())
    return {
        "iss": "https://pine.example",
        "aud": "https://widget.example",
        "iat": now,
        "nbf": now,
        "exp": now + 1800,
        "account_id": 31,
    } | changes


def forged(header: dict[str, str], payload: dict[str, Any], key: bytes) -> str:
    """Sign with HMAC whatever the header says, as an attacker would."""
    parts = [json.dumps(part).encode() for part in (header, payload)]
    signed = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    signature = hmac.new(key, signed, hashlib.sha256).digest() if key else b""
    return b".".join((signed, base64.urlsafe_b64encode(signature).rstrip(b"="))).decode()


def with_claims_of(account: int, signature_of: int) -> str:
    """A token whose claims were changed after it had been signed."""
    head, payload, _ = jwt.encode(claims(account_id=account), SECRET).split(".")
    _, _, signature = jwt.encode(claims(account_id=signature_of), SECRET).split(".")
    return f"{head}.{payload}.{signature}"


@pytest.fixture
def ask(backend: Backend) -> Callable[[str], tuple[int, dict[str, Any]]]:
    """Ask with a token; return the status and the answer, which a page may always read."""
    backend.load(STARTER.read_text(encoding="utf-8"), CLIENT_SECRET=SECRET)

    def send(token: str) -> tuple[int, dict[str, Any]]:
        answer = backend.send(X_Auth_Token=token)
        headers = dict(answer.headers)
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert headers["Content-Type"] == "application/json"
        return answer.status, json.loads(answer.body)

    return send


@pytest.mark.parametrize("algorithm", ["HS256", "HS512"])
def test_a_genuine_token_is_believed(ask: Callable[..., Any], algorithm: str) -> None:
    assert ask(jwt.encode(claims(), SECRET, algorithm)) == (200, {"account": 31})


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        ("", "DecodeError"),
        ("foo", "DecodeError"),
        (jwt.encode(claims(exp=time.time() - 1), SECRET), "ExpiredSignatureError"),
        (jwt.encode(claims(nbf=time.time() + 86_400), SECRET), "ImmatureSignatureError"),
        (jwt.encode(claims(aud="https://other.example"), SECRET), "InvalidAudienceError"),
        (jwt.encode(claims(), "another-" * 8), "InvalidSignatureError"),
        (with_claims_of(31, signature_of=32), "InvalidSignatureError"),
        (jwt.encode(claims(), SECRET, "HS384"), "InvalidAlgorithmError"),
        (jwt.encode(claims(), None, "none"), "InvalidAlgorithmError"),
        (forged({"typ": "JWT", "alg": "none"}, claims(), b""), "InvalidAlgorithmError"),
        (forged({"typ": "JWT", "alg": "None"}, claims(), b""), "InvalidAlgorithmError"),
        (
            forged({"typ": "JWT", "alg": "RS256"}, claims(), SECRET.encode()),
            "InvalidAlgorithmError",
        ),
        (forged({"alg": "HS256"}, claims(), PUBLIC_KEY.encode()), "InvalidSignatureError"),
        (forged({"alg": "HS256"}, claims(), b""), "InvalidSignatureError"),
        (jwt.encode({"account_id": 31}, SECRET), "MissingRequiredClaimError"),
    ],
)
def test_any_other_token_is_refused_with_the_reason(
    ask: Callable[..., Any], token: str, reason: str
) -> None:
    status, answer = ask(token)
    assert status == 401
    assert answer["error"].startswith(f"{reason}: ")


def test_a_public_key_in_place_of_the_secret_believes_nobody(backend: Backend) -> None:
    backend.load(STARTER.read_text(encoding="utf-8"), CLIENT_SECRET=PUBLIC_KEY)
    token = forged({"alg": "HS256"}, claims(), PUBLIC_KEY.encode())
    with pytest.raises(Exception, match="asymmetric key"):
        backend.send(X_Auth_Token=token)


def test_a_browser_that_asks_first_is_told_what_it_may_send(backend: Backend) -> None:
    backend.load(STARTER.read_text(encoding="utf-8"), CLIENT_SECRET=SECRET)
    answer = backend.send("OPTIONS")
    allowed = dict(answer.headers)
    assert (answer.status, answer.body) == (204, b"")
    assert "X-Auth-Token" in allowed["Access-Control-Allow-Headers"]
    assert "GET" in allowed["Access-Control-Allow-Methods"]


def test_without_the_secret_it_does_not_load(backend: Backend) -> None:
    error = backend.cannot_load(STARTER.read_text(encoding="utf-8"))
    assert (error.code, error.message) == ("backend-threw", "KeyError: 'CLIENT_SECRET'")
