CIRCLE = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
<circle cx="20" cy="20" r="18" fill="teal"/></svg>"""


def application(environ, start_response):
    start_response(
        "200 OK",
        [
            ("Content-Type", "image/svg+xml"),
            ("Access-Control-Allow-Origin", "*"),
        ],
    )
    return [CIRCLE]
