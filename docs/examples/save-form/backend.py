"""A backend that keeps suggestions of clients; it forgets them when it stops."""

import json
import os

import jwt  # pip install pyjwt

CLIENT_SECRET = os.environ["CLIENT_SECRET"]
AUDIENCE = "https://widget.example"
LONGEST = 500  # characters

CORS = [
    ("Access-Control-Allow-Origin", "*"),
    # Because of these two the browser asks before each request.
    ("Access-Control-Allow-Headers", "Content-Type, X-Auth-Token"),
    ("Access-Control-Allow-Methods", "GET, POST"),
]

suggestions = {}


class BadRequestError(Exception):
    """What was sent is not what was agreed upon."""


def account_of(environ):
    """Return the account that the token proves. Which of its clients asks, it does not say."""
    token = environ.get("HTTP_X_AUTH_TOKEN", "")
    claims = jwt.decode(
        token,
        CLIENT_SECRET,
        algorithms=["HS256", "HS512"],
        audience=AUDIENCE,
        leeway=10,
        options={"require": ["exp", "nbf", "aud", "account_id"]},
    )
    return claims["account_id"]


def sent_text(environ):
    """Return the text in the JSON body of a request."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    try:
        text = json.loads(environ["wsgi.input"].read(length))["text"]
    except (ValueError, KeyError, TypeError):
        raise BadRequestError("a JSON object with a text was expected") from None
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST:
        raise BadRequestError(f"a text of 1 to {LONGEST} characters was expected")
    return text


def answer(environ):
    """Return the status and the answer to a request whose token is good."""
    status = "200 OK"
    received = suggestions.setdefault(account_of(environ), [])
    if environ["REQUEST_METHOD"] == "POST":
        received.append(sent_text(environ))
        print("suggestion", len(received), "is saved")
        status = "201 Created"
    # Their number and never the texts: those are of other clients, too.
    return status, {"count": len(received)}


def application(environ, start_response):
    if environ["REQUEST_METHOD"] == "OPTIONS":
        start_response("204 No Content", [*CORS])
        return []
    try:
        status, body = answer(environ)
    except jwt.InvalidTokenError:
        status, body = "401 Unauthorized", {"error": "unauthorized"}
    except BadRequestError as error:
        status, body = "400 Bad Request", {"error": str(error)}
    start_response(status, [("Content-Type", "application/json"), *CORS])
    return [json.dumps(body).encode()]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000/")
        server.serve_forever()
