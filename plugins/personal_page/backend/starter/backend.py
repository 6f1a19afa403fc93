"""The widget's backend: answers who the token belongs to, if the token is genuine.

The widget asks it like this, with `params` of `initLead`:

    fetch("https://backend.example/", {
      headers: { "X-Auth-Token": params.token },
    })

On your own machine: pip install pyjwt, set CLIENT_SECRET, run python backend.py.
"""

import json
import os

import jwt

# The secret key of the integration, from its "Keys and scopes".
SECRET = os.environ["CLIENT_SECRET"]
# The scheme and the host of the integration's redirect URI.
AUDIENCE = "https://widget.example"
# Which algorithm signs the token is not published. The token itself must not choose it.
ALGORITHMS = ["HS256", "HS512"]
CORS = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Headers", "Content-Type, X-Auth-Token"),
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
]


def application(environ, start_response):
    if environ["REQUEST_METHOD"] == "OPTIONS":
        start_response("204 No Content", [*CORS])
        return []
    try:
        claims = verify(environ.get("HTTP_X_AUTH_TOKEN", ""))
    except jwt.InvalidTokenError as error:
        reason = f"{type(error).__name__}: {error}"
        return answer(start_response, "401 Unauthorized", {"error": reason})
    return answer(start_response, "200 OK", {"account": claims["account_id"]})


def verify(token):
    return jwt.decode(
        token,
        SECRET,
        algorithms=ALGORITHMS,
        audience=AUDIENCE,
        options={"require": ["account_id", "exp"]},
    )


def answer(start_response, status, content):
    body = json.dumps(content).encode()
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(status, CORS + headers)
    return [body]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000/")
        server.serve_forever()
