"""The backend of a widget: verifies the token of the client cabinet and answers JSON."""

import json
import os

import jwt  # pip install pyjwt

# The secret key of the integration. It belongs here and never into the widget.
CLIENT_SECRET = os.environ["CLIENT_SECRET"]

# Whom the token is for. Assumed: the address of the integration's redirect URI.
AUDIENCE = "https://widget.example"

# A list of our own: the header of a token is written by whoever made the token.
# Both sign with the secret; which of them the cabinet uses is not published.
ALGORITHMS = ["HS256", "HS512"]

CORS = [
    # Any page may ask: there are no cookies, what counts is the token.
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Headers", "Content-Type, X-Auth-Token"),
]


def verified(token):
    """Return the claims of a token that is ours and in time, or raise."""
    return jwt.decode(
        token,
        CLIENT_SECRET,
        algorithms=ALGORITHMS,
        audience=AUDIENCE,
        leeway=10,  # clocks differ
        options={"require": ["exp", "nbf", "aud", "account_id"]},
    )


def application(environ, start_response):
    if environ["REQUEST_METHOD"] == "OPTIONS":
        start_response("204 No Content", [*CORS])
        return []
    try:
        claims = verified(environ.get("HTTP_X_AUTH_TOKEN", ""))
    except jwt.InvalidTokenError as error:
        # The reason is for the log. The client learns that it was refused.
        print("refused:", type(error).__name__, error)
        status, answer = "401 Unauthorized", {"error": "unauthorized"}
    else:
        status, answer = "200 OK", {"account": claims["account_id"]}
    start_response(status, [("Content-Type", "application/json"), *CORS])
    return [json.dumps(answer).encode()]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000/")
        server.serve_forever()
