import json


def application(environ, start_response):
    attempts = 0
    while attempts < 3:
        text = "Hello"
        attempts += 1
    start_response(
        "200 OK",
        [
            ("Content-Type", "application/json"),
            ("Access-Control-Allow-Origin", "*"),
        ],
    )
    return [json.dumps({"text": text}).encode()]
