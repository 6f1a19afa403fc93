import requests


def application(environ, start_response):
    greeting = requests.get("https://greetings.example").json()
    start_response(
        "200 OK",
        [
            ("Content-Type", "application/json"),
            ("Access-Control-Allow-Origin", "*"),
        ],
    )
    return [greeting.encode()]
