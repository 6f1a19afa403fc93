"""What a backend.py is told about a request."""

import json
from typing import Any

import pytest

from kit.served import Backend
from personal_page_backend.environ import environ_of

ECHO = """
    def application(environ, start_response):
        start_response("200 OK", [])
        return [environ["wsgi.input"].read()]
"""


def environ(
    method: str = "GET",
    url: str = "https://backend.example/",
    headers: list[tuple[str, str]] | None = None,
    body: bytes = b"",
) -> dict[str, Any]:
    return environ_of(method, url, headers or [], body)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://backend.example", ["/", "", "backend.example", "443", "https"]),
        (
            "http://127.0.0.1:8000/a/b?x=1&y=%20#z",
            ["/a/b", "x=1&y=%20", "127.0.0.1", "8000", "http"],
        ),
        ("https://backend.example/a%2Fb%20c?", ["/a/b c", "", "backend.example", "443", "https"]),
        ("http://[::1]/", ["/", "", "::1", "80", "http"]),
    ],
)
def test_the_address_is_taken_apart(url: str, expected: list[str]) -> None:
    names = ("PATH_INFO", "QUERY_STRING", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme")
    told = environ(url=url)
    assert [told[name] for name in names] == expected
    assert told["SCRIPT_NAME"] == ""


def test_a_path_in_another_script_is_given_as_bytes_in_latin_1() -> None:
    told = environ(url="https://backend.example/%D1%81%D0%B4%D0%B5%D0%BB%D0%BA%D0%B0")
    assert told["PATH_INFO"].encode("latin-1").decode() == "/сделка"


def test_headers_are_named_as_cgi_names_them() -> None:
    told = environ(
        headers=[
            ("X-Auth-Token", "t"),
            ("Content-Type", "text/plain"),
            ("Accept", "a"),
            ("accept", "b"),
            ("Cookie", "c=1"),
            ("Cookie", "d=2"),
        ]
    )
    assert told["HTTP_X_AUTH_TOKEN"] == "t"
    assert told["CONTENT_TYPE"] == "text/plain"
    assert told["HTTP_ACCEPT"] == "a, b"
    assert told["HTTP_COOKIE"] == "c=1; d=2"
    assert told["HTTP_HOST"] == "backend.example"
    assert "HTTP_CONTENT_TYPE" not in told


@pytest.mark.parametrize(
    ("method", "body", "length"),
    [("GET", b"", None), ("POST", b"", "0"), ("PUT", b"ab", "2"), ("DELETE", b"a", "1")],
)
def test_the_length_is_that_of_the_body(method: str, body: bytes, length: str | None) -> None:
    told = environ(method, headers=[("Content-Length", "99")] if body else [], body=body)
    assert told.get("CONTENT_LENGTH") == length


def test_it_is_what_pep_3333_asks_for() -> None:
    told = environ("PATCH")
    assert told["REQUEST_METHOD"] == "PATCH"
    assert told["SERVER_PROTOCOL"] == "HTTP/1.1"
    assert told["wsgi.version"] == (1, 0)
    assert type(told) is dict
    flags = ("wsgi.multithread", "wsgi.multiprocess", "wsgi.run_once")
    assert [told[flag] for flag in flags] == [False, False, False]
    assert told["wsgi.errors"].write("") == 0


def test_a_body_is_read_back_to_the_byte(backend: Backend) -> None:
    backend.load(ECHO)
    body = bytes(range(256)) * 4096
    assert backend.send("POST", body=body).body == body
    text = json.dumps({"имя": "сделка"}, ensure_ascii=False).encode()
    assert backend.send("POST", body=text, Content_Type="application/json").body == text


def test_a_file_is_sent_by_the_wrapper(backend: Backend) -> None:
    backend.load("""
        import io
        def application(environ, start_response):
            start_response("200 OK", [])
            return environ["wsgi.file_wrapper"](io.BytesIO(b"x" * 10000))
    """)
    assert backend.send().body == b"x" * 10000
