"""A backend that says why a token is no good, in the words of its own contract."""

import json
import os

import jwt  # pip install pyjwt

CLIENT_SECRET = os.environ["CLIENT_SECRET"]
AUDIENCE = "https://widget.example"

CORS = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Headers", "X-Auth-Token"),
]


def check(token):
    """Return the status and the answer for the token of a request."""
    try:
        jwt.decode(
            token,
            CLIENT_SECRET,
            algorithms=["HS256", "HS512"],
            audience=AUDIENCE,
            leeway=10,
            options={"require": ["exp", "nbf", "aud", "account_id"]},
        )
    except jwt.ExpiredSignatureError:
        # It was genuine once: the client can get a new one.
        return "401 Unauthorized", {"error": "expired"}
    except jwt.InvalidTokenError as error:
        # A forgery is told nothing more; the log is told everything.
        print("forged:", type(error).__name__, error)
        return "403 Forbidden", {"error": "forged"}
    return "200 OK", {"error": None}


def application(environ, start_response):
    if environ["REQUEST_METHOD"] == "OPTIONS":
        start_response("204 No Content", [*CORS])
        return []
    status, answer = check(environ.get("HTTP_X_AUTH_TOKEN", ""))
    start_response(status, [("Content-Type", "application/json"), *CORS])
    return [json.dumps(answer).encode()]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000/")
        server.serve_forever()
