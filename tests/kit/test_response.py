"""What a backend.py answers, by the rules of PEP 3333, and what is said where it breaks them."""

import sys

import pytest

from kit.served import Backend

HEAD = "def application(environ, start_response):\n"


def body_of(returned: str, status: str = "200 OK", headers: str = "[]") -> str:
    return f"{HEAD}    start_response({status!r}, {headers})\n    return {returned}\n"


def test_status_headers_and_body_are_what_was_given(backend: Backend) -> None:
    headers = '[("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("X-Name", "caf\xe9")]'
    backend.load(body_of('[b"one", b"", b" two"]', "404 Not Found", headers))
    answer = backend.send()
    assert (answer.status, answer.reason, answer.body) == (404, "Not Found", b"one two")
    assert answer.headers == [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("X-Name", "café")]


def test_a_body_that_is_streamed_is_joined_and_closed(backend: Backend) -> None:
    backend.load("""
        class Stream:
            closed = 0
            def __iter__(self):
                for number in range(1000):
                    yield b"%d " % number
            def close(self):
                Stream.closed += 1
        def application(environ, start_response):
            start_response("200 OK", [("X-Closed", str(Stream.closed))])
            return Stream()
    """)
    assert backend.send().body.split() == [str(number).encode() for number in range(1000)]
    assert backend.send().headers == [("X-Closed", "1")]


def test_a_generator_may_call_start_response_itself(backend: Backend) -> None:
    backend.load("""
        def application(environ, start_response):
            start_response("200 OK", [])
            yield b"a"
            yield b"b"
    """)
    assert backend.send().body == b"ab"


def test_written_parts_come_before_returned_ones(backend: Backend) -> None:
    backend.load("""
        def application(environ, start_response):
            write = start_response("200 OK", [])
            write(b"a")
            write(b"b")
            return [b"c"]
    """)
    assert backend.send().body == b"abc"


def test_an_object_may_be_the_application(backend: Backend) -> None:
    backend.load("""
        class App:
            def __call__(self, environ, start_response):
                start_response("200 OK", [])
                return (part for part in [b"a"])
        application = App()
    """)
    assert backend.send().body == b"a"


@pytest.mark.parametrize(
    ("method", "status"),
    [("HEAD", "200 OK"), ("GET", "204 No Content"), ("GET", "304 Not Modified")],
)
def test_where_http_has_no_body_none_is_given(backend: Backend, method: str, status: str) -> None:
    backend.load(body_of('[b"abc"]', status, '[("Content-Length", "3")]'))
    answer = backend.send(method)
    assert answer.body == b""
    assert answer.headers == [("Content-Length", "3")]


def test_an_error_may_be_answered_until_the_body_has_begun(backend: Backend) -> None:
    backend.load("""
        import sys
        def application(environ, start_response):
            write = start_response("200 OK", [])
            try:
                if environ["QUERY_STRING"]:
                    write(b"begun")
                raise ValueError("late")
            except ValueError:
                start_response("500 Oh No", [], sys.exc_info())
            return [b"sorry"]
    """)
    answer = backend.send()
    assert (answer.status, answer.reason, answer.body) == (500, "Oh No", b"sorry")
    with pytest.raises(Exception, match="ValueError: late") as caught:
        backend.send(url="https://backend.example/?begun")
    assert (caught.value.code, caught.value.line) == ("backend-threw", 8)


def test_what_is_raised_while_answering_is_told_and_the_next_request_answered(
    backend: Backend,
) -> None:
    backend.load("""
        def application(environ, start_response):
            start_response("200 OK", [])
            return [parse(environ["QUERY_STRING"])]
        def parse(text):
            return b"%d" % int(text)
    """)
    with pytest.raises(Exception, match="invalid literal") as caught:
        backend.send(url="https://backend.example/?x")
    error = caught.value
    assert (error.code, error.line) == ("backend-threw", 6)
    assert error.traceback.splitlines()[1] == '  File "backend.py", line 4, in application'
    assert backend.send(url="https://backend.example/?5").body == b"5"


@pytest.mark.parametrize(
    "body",
    [
        "import sys; sys.exit('gone')",
        "raise KeyboardInterrupt",
        "[bytearray(10 ** 15)]",
        "application(environ, start_response)",
    ],
)
def test_leaving_and_excess_are_told_like_any_other_exception(backend: Backend, body: str) -> None:
    assert backend.cannot_answer(f"{HEAD}    {body}\n").code == "backend-threw"
    backend.load(body_of("[]"))
    assert backend.send().status == 200


def test_a_body_that_fails_half_way_is_closed(backend: Backend) -> None:
    error = backend.cannot_answer("""
        CLOSED = []
        def application(environ, start_response):
            start_response("200 OK", [])
            try:
                yield b"a"
                yield "b"
            finally:
                CLOSED.append(True)
    """)
    assert (error.code, error.line) == ("backend-bad-response", 7)
    assert sys.modules["backend"].CLOSED == [True]


def test_an_import_while_answering_is_refused_like_one_while_loading(backend: Backend) -> None:
    error = backend.cannot_answer(f"{HEAD}    import flask\n")
    assert (error.code, error.module, error.line) == ("backend-requirement", "flask", 2)


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        (body_of("None"), "application returned None; it has to return a list of bytes", 1),
        (body_of("5"), "application returned 5 (int); it has to return a list of bytes", 1),
        (body_of('"text"'), "application returned 'text' (str); put the bytes into a list", 1),
        (body_of('b"text"'), "application returned b'text' (bytes); put the bytes into a list", 1),
        (body_of('["text"]'), "'text' (str), not bytes; encode it with .encode()", 1),
        (body_of("[5]"), "A part of the body is 5 (int), not bytes.", 1),
        (f"async {body_of('[]')}", "application is async", 1),
        (f"{HEAD}    return []", "without having called start_response", 1),
        (f"{HEAD}    return [b'a']", "The body began before start_response was called", 1),
        (body_of("[]", "200"), "The status is '200' (str); it has to be a number of three", 2),
        (body_of("[]", "OK"), "The status is 'OK' (str); it has to be", 2),
        (body_of("[]", "200 a\r\nb"), "The status is '200 a\\r\\nb' (str)", 2),
        (body_of("[]", "101 Switch"), "The status 101 is not between 200 and 599", 2),
        (body_of("[]", "200 Хорошо"), "The status contains 'Х'; outside the body", 2),
        (body_of("[]", headers="{}"), "The headers are {} (dict); a list of pairs is needed", 2),
        (body_of("[]", headers='["a"]'), "The header 'a' (str) is not a pair", 2),
        (body_of("[]", headers='[("a", 1)]'), "The header ('a', 1) (tuple) has to be two", 2),
        (body_of("[]", headers='[("a b", "1")]'), "'a b' (str) cannot be the name", 2),
        (body_of("[]", headers='[("a", "1\\n2")]'), "The header a has a line break", 2),
        (body_of("[]", headers='[("a", "я")]'), "The header a contains 'я'", 2),
        (body_of("[]", headers='[("Connection", "close")]'), "Connection is the server's", 2),
        (
            body_of('[b"ab"]', headers='[("Content-Length", "3")]'),
            "Content-Length is 3, the body has 2 bytes",
            1,
        ),
        (
            f"{HEAD}    start_response('200 OK', [])\n    start_response('200 OK', [])\n",
            "start_response was called twice",
            3,
        ),
        (f"{HEAD}    start_response('200 OK', [])('a')\n", "'a' (str), not bytes", 2),
    ],
)
def test_a_broken_rule_is_named_with_its_place(
    backend: Backend, source: str, message: str, line: int
) -> None:
    error = backend.cannot_answer(source)
    assert error.code == "backend-bad-response"
    assert message in error.message
    assert error.line == line


def test_a_broken_rule_is_given_by_name_too(backend: Backend) -> None:
    error = backend.cannot_answer(body_of("[]", "101 Switch"))
    assert (error.rule, error.values) == ("status-range", [("value", "101")])


def test_a_list_of_headers_that_serves_several_answers_is_caught_as_a_server_would(
    backend: Backend,
) -> None:
    source = """
        CORS = [("Access-Control-Allow-Origin", "*")]
        def application(environ, start_response):
            if environ["REQUEST_METHOD"] == "OPTIONS":
                start_response("204 No Content", CORS)
                return []
            start_response("200 OK", [("Content-Type", "text/plain"), *CORS])
            return [b"text"]
    """
    backend.load(source)
    assert backend.send("OPTIONS").headers == [("Access-Control-Allow-Origin", "*")]
    with pytest.raises(Exception, match="Content-Length is 0, the body has 4 bytes") as caught:
        backend.send()
    assert (caught.value.code, "[*HEADERS]" in caught.value.message) == (
        "backend-bad-response",
        True,
    )
    backend.load(source.replace(", CORS)", ", [*CORS])"))
    backend.send("OPTIONS")
    assert backend.send().body == b"text"


@pytest.mark.parametrize(
    ("returned", "length"),
    [("[]", ["0"]), ('[b"ab"]', ["2"]), ('[b"a", b"b"]', []), ('(b"a" for _ in "a")', [])],
)
def test_a_length_is_added_to_the_list_where_it_is_known(
    backend: Backend, returned: str, length: list[str]
) -> None:
    backend.load(f"HEADERS = []\n{body_of(returned, headers='HEADERS')}")
    assert backend.send().headers == []
    assert [("Content-Length", value) for value in length] == sys.modules["backend"].HEADERS
