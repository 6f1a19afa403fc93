import json


def application(environ, start_response):
    body = json.dumps({"text": "Hello"}).encode()
    start_response(
        "200 OK",
        [
            ("Content-Type", "application/json"),
        ],
    )
    return [body]
