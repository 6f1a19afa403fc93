import json


def app(environ, start_response):
    body = json.dumps({"text": "Hello"}).encode()
    start_response(
        "200 OK",
        [
            ("Content-Type", "application/json"),
            ("Access-Control-Allow-Origin", "*"),
        ],
    )
    return [body]
