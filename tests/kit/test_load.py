"""Loading a backend.py, and what is said about one that does not load."""

import os

import pytest

from kit.served import Backend
from personal_page_backend.bridge import RequestError


def test_the_environment_of_the_file_before_is_gone(backend: Backend) -> None:
    source = """
        import os
        SEEN = sorted(name for name in os.environ if name in ("CLIENT_SECRET", "OTHER"))
        def application(environ, start_response):
            start_response("200 OK", [])
            return [" ".join(SEEN).encode()]
    """
    backend.load(source, CLIENT_SECRET="s", OTHER="o")
    assert backend.send().body == b"CLIENT_SECRET OTHER"
    backend.load(source, CLIENT_SECRET="s")
    assert backend.send().body == b"CLIENT_SECRET"
    assert "OTHER" not in os.environ


def test_the_part_for_ones_own_machine_is_not_executed(backend: Backend) -> None:
    backend.load("""
        def application(environ, start_response):
            start_response("200 OK", [])
            return [__file__.encode(), b" ", __name__.encode()]
        if __name__ == "__main__":
            raise RuntimeError
    """)
    assert backend.send().body == b"backend.py backend"


def test_a_syntax_error_is_told_with_its_place(backend: Backend) -> None:
    error = backend.cannot_load("def application(environ, start_response):\n    return [\n")
    assert (error.code, error.line, error.column) == ("backend-syntax", 2, 12)
    assert error.message == "'[' was never closed"
    assert 'File "backend.py", line 2' in error.traceback


@pytest.mark.parametrize("source", ["x = 1\0", "(" * 5000 + ")" * 5000, "x = '\ud800'"])
def test_source_that_no_compiler_takes_is_a_syntax_error(backend: Backend, source: str) -> None:
    error = backend.cannot_load(source)
    assert error.code == "backend-syntax"
    assert error.message


def test_an_exception_is_told_with_the_traceback_from_the_file_on(backend: Backend) -> None:
    error = backend.cannot_load("import json\n\n\njson.loads('{')\n")
    assert (error.code, error.line) == ("backend-threw", 4)
    assert error.message.startswith("JSONDecodeError: Expecting property name")
    first, second, third, *_ = error.traceback.splitlines()
    assert first == "Traceback (most recent call last):"
    assert second == '  File "backend.py", line 4, in <module>'
    assert third == "    json.loads('{')"


def test_an_exception_is_told_with_the_column_in_characters(backend: Backend) -> None:
    error = backend.cannot_load("""
        if True:
            name = "сделка" + str(1 / 0)
    """)
    assert (error.line, error.column) == (3, 27)


@pytest.mark.parametrize("source", ["import sys; sys.exit(3)", "raise KeyboardInterrupt"])
def test_leaving_is_an_exception_like_any_other(backend: Backend, source: str) -> None:
    assert backend.cannot_load(source).code == "backend-threw"


def test_an_exception_that_cannot_be_shown_is_told_by_its_name(backend: Backend) -> None:
    error = backend.cannot_load("""
        class Mute(Exception):
            def __str__(self):
                raise ValueError
        raise Mute
    """)
    assert (error.code, error.message, error.line) == ("backend-threw", "Mute", 5)


def test_a_package_that_is_not_there_is_named(backend: Backend) -> None:
    error = backend.cannot_load("import flask.views")
    assert (error.code, error.module, error.line) == ("backend-requirement", "flask", 1)
    assert error.message == "ModuleNotFoundError: No module named 'flask'"


def test_a_package_may_be_optional(backend: Backend) -> None:
    backend.load("""
        try:
            import flask
        except ImportError:
            flask = None
        application = lambda environ, start_response: []
    """)


@pytest.mark.parametrize("source", ["import jwt.flask", "from json import flask", "import json.x"])
def test_a_missing_part_of_what_is_there_is_an_ordinary_mistake(
    backend: Backend, source: str
) -> None:
    assert backend.cannot_load(source).code == "backend-threw"


def test_what_is_promised_to_be_there_is_there(backend: Backend) -> None:
    backend.load("""
        import jinja2, jwt, markupsafe, yaml
        TEXT = jinja2.Template("{{ x }}").render(x=markupsafe.Markup("<b>"))
        def application(environ, start_response):
            start_response("200 OK", [])
            return [yaml.safe_dump({"a": [TEXT]}).encode()]
    """)
    assert backend.send().body == b"a:\n- <b>\n"


@pytest.mark.parametrize("source", ["", "app = print", "application = 'text'"])
def test_a_file_without_an_application_is_refused(backend: Backend, source: str) -> None:
    assert backend.cannot_load(source).code == "backend-no-application"


def test_after_a_failed_load_nothing_answers_until_a_good_one(backend: Backend) -> None:
    good = """
        def application(environ, start_response):
            start_response("200 OK", [])
            return []
    """
    backend.load(good)
    backend.cannot_load("(")
    with pytest.raises(RequestError) as caught:
        backend.send()
    assert caught.value.code == "backend-no-application"
    backend.load(good)
    assert backend.send().status == 200
