"""A backend that answers with a list of services: the same one to every client of the account."""

import json
import os
from urllib.parse import parse_qs

import jwt  # pip install pyjwt

CLIENT_SECRET = os.environ["CLIENT_SECRET"]
AUDIENCE = "https://widget.example"

CORS = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Headers", "X-Auth-Token"),
]

# A database in real life, where each account has services of its own.
SERVICES = [
    {"name": {"ru": "Замер", "en": "Measuring"}, "price": 1500},
    {"name": {"ru": "Доставка", "en": "Delivery"}, "price": 2900},
    {"name": {"ru": "Сборка", "en": "Assembly"}, "price": 12000},
]


def account_of(environ):
    """Return the account that the token proves."""
    claims = jwt.decode(
        environ.get("HTTP_X_AUTH_TOKEN", ""),
        CLIENT_SECRET,
        algorithms=["HS256", "HS512"],
        audience=AUDIENCE,
        leeway=10,
        options={"require": ["exp", "nbf", "aud", "account_id"]},
    )
    return claims["account_id"]


def services(environ):
    """Return the list in the language that was asked for."""
    asked = parse_qs(environ.get("QUERY_STRING", "")).get("lang", ["en"])[0]
    lang = "ru" if asked == "ru" else "en"
    return [{"name": item["name"][lang], "price": item["price"]} for item in SERVICES]


def application(environ, start_response):
    if environ["REQUEST_METHOD"] == "OPTIONS":
        start_response("204 No Content", [*CORS])
        return []
    try:
        account = account_of(environ)
    except jwt.InvalidTokenError:
        status, body = "401 Unauthorized", {"error": "unauthorized"}
    else:
        print("the list is for account", account)
        status, body = "200 OK", {"services": services(environ)}
    start_response(status, [("Content-Type", "application/json"), *CORS])
    return [json.dumps(body).encode()]


if __name__ == "__main__":
    from wsgiref.simple_server import make_server

    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000/")
        server.serve_forever()
