"""What a backend.py prints and logs, with the line that did it."""

import importlib.util
import sys
import warnings

import pytest

from kit.served import Backend
from personal_page_backend import console


class Hearing:
    """Everything that has been said since `begin`; pytest sets streams of its own before a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch
        self.said: list[tuple[str, str, int | None]] = []

    def begin(self) -> None:
        for name in ("stdin", "stdout", "stderr"):
            self.monkeypatch.setattr(sys, name, getattr(sys, name))
        self.monkeypatch.setattr(console, "_streams", {})
        console.redirect(lambda level, text, line: self.said.append((level, text, line)))


@pytest.fixture
def hearing(monkeypatch: pytest.MonkeyPatch) -> Hearing:
    return Hearing(monkeypatch)


def test_print_names_its_line(backend: Backend, hearing: Hearing) -> None:
    hearing.begin()
    backend.load("""
        def tell(*parts):
            print(*parts)
        print("loaded")
        tell("a", 1,
             "сделка")
        application = tell
    """)
    assert hearing.said == [("log", "loaded", 4), ("log", "a 1 сделка", 3)]


def test_lines_are_handed_on_one_by_one_and_the_rest_at_the_end(
    backend: Backend, hearing: Hearing
) -> None:
    hearing.begin()
    backend.load("""
        import sys
        print("one\\ntwo\\n\\nthr", end="")
        print("ee", end="")
        sys.stderr.write("wrong")
        application = print
    """)
    assert hearing.said == [
        ("log", "one", 3),
        ("log", "two", 3),
        ("log", "", 3),
        ("log", "three", 3),
        ("error", "wrong", 5),
    ]


def test_a_record_keeps_its_level(backend: Backend, hearing: Hearing) -> None:
    hearing.begin()
    backend.load("""
        import logging
        logging.basicConfig(level=logging.DEBUG, format="%(message)s")
        log = logging.getLogger("mine")
        def application(environ, start_response):
            log.debug("a")
            log.info("b")
            log.warning("c")
            log.error("d")
            environ["wsgi.errors"].write("e\\n")
            start_response("200 OK", [])
            return []
    """)
    backend.send()
    levels = ["debug", "info", "warn", "error", "error"]
    assert hearing.said == [(level, "abcde"[i], 6 + i) for i, level in enumerate(levels)]


def test_a_backend_that_is_loaded_anew_logs_once(backend: Backend, hearing: Hearing) -> None:
    hearing.begin()
    for name in ("mine", None):
        source = f"""
            import logging
            log = logging.getLogger({name!r})
            log.addHandler(logging.StreamHandler())
            log.setLevel("INFO")
            log.info("x")
            application = print
        """
        hearing.said.clear()
        backend.load(source)
        backend.load(source)
        assert hearing.said == [("info", "x", 6)] * 2


@pytest.mark.parametrize("lost", ["sys.stdout = None", "sys.stdout.close()", "del sys.stdout"])
def test_a_backend_that_loses_its_streams_has_them_again_when_it_is_loaded_anew(
    backend: Backend, hearing: Hearing, lost: str
) -> None:
    hearing.begin()
    backend.load(f"import sys; {lost}; application = print")
    backend.load("print('here'); application = print")
    assert hearing.said == [("log", "here", 1)]


def test_a_warning_is_no_error(
    backend: Backend, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    # pytest takes warnings before they are written: put back what Python does with them.
    spec = importlib.util.find_spec("warnings")
    assert spec
    assert spec.loader
    original = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(original)
    monkeypatch.setattr(warnings, "_showwarnmsg_impl", original._showwarnmsg_impl)
    hearing.begin()
    backend.load("""
        import warnings
        warnings.simplefilter("default")
        warnings.warn("old")
        application = print
    """)
    assert hearing.said[0] == ("warn", "backend.py:4: UserWarning: old", 4)


def test_a_printed_traceback_is_an_error(backend: Backend, hearing: Hearing) -> None:
    hearing.begin()
    backend.load("""
        import traceback
        try:
            1 / 0
        except ZeroDivisionError:
            traceback.print_exc()
        application = print
    """)
    assert ("error", "ZeroDivisionError: division by zero", 6) in hearing.said
    assert {level for level, _, _ in hearing.said} == {"error"}


def test_what_colours_text_in_a_terminal_is_left_out(backend: Backend, hearing: Hearing) -> None:
    hearing.begin()
    backend.load("""
        print("\\x1b[1;31mred", end="")
        print("\\x1b[0m, \\x1b]8;;https://a.example\\x1b\\\\a link\\x1b]8;;\\x1b\\\\, [0m")
        application = print
    """)
    assert hearing.said == [("log", "red, a link, [0m", 2)]


@pytest.mark.parametrize("reading", ["input('Name? ')", "sys.stdin.read()", "list(sys.stdin)"])
def test_reading_from_a_keyboard_says_that_there_is_none(
    backend: Backend, hearing: Hearing, reading: str
) -> None:
    hearing.begin()
    error = backend.cannot_load(f"import sys; {reading}; application = print")
    assert (error.code, error.line) == ("backend-threw", 1)
    assert error.message.startswith("EOFError: there is no keyboard")
