"""What is wrong with a backend is said where it is; the draft stays, the next good run works."""

import pytest

from browser.backend.backends import GOOD, ORIGIN, ask, faulty, run
from browser.playground import Playground

SYNTAX = "import json\n\ndef application(environ, start_response)\n    return []\n"

ANSWER = """    start_response('200 OK', CORS)
    return [b'here']
"""


def assert_recovers(playground: Playground, broken: str) -> None:
    """Check that the draft is as it was, and that a good one answers."""
    assert playground.call("e.files['backend.py']") == broken
    assert run(playground, GOOD)["problems"] == []
    assert ask(playground) == "good 1"


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        (SYNTAX, "backend-syntax", 3),
        ("import json\nraise ValueError('early')\n", "backend-threw", 2),
        ("import numpy\n", "backend-requirement", 1),
        ("def app(environ, start_response):\n    pass\n", "backend-no-application", None),
        ("while True:\n    pass\n", "backend-unresponsive", 2),
    ],
)
def test_a_backend_that_cannot_be_loaded_keeps_no_widget_from_running(
    shared: Playground, source: str, code: str, line: int | None
) -> None:
    report = run(shared, source)
    assert report["status"] == "mounted"
    problems = [(one["code"], one.get("line")) for one in report["problems"]]
    assert [found for found, _ in problems] == [code]
    if line:
        assert (problems[0][1], report["problems"][0]["file"]) in {
            (line, "backend.py"),
            (line - 1, "backend.py"),
        }
    assert ask(shared) == "TypeError"
    assert_recovers(shared, source)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("throw", "backend-threw"),
        ("not iterable", "backend-bad-response"),
        ("wrong status", "backend-bad-response"),
        ("text", "backend-bad-response"),
    ],
)
def test_a_request_that_goes_wrong_is_answered_as_a_server_would(
    shared: Playground, fault: str, code: str
) -> None:
    source = faulty(fault)
    assert run(shared, source)["problems"] == []
    assert ask(shared) == "TypeError"
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == [code]
    assert shared.problems()[0]["file"] == "backend.py"
    assert shared.events("network.request")[-1]["detail"]["status"] == 500
    hidden = f"fetch('{ORIGIN}/', {{ mode: 'no-cors' }}).then((r) => r.type)"
    assert shared.console_line(hidden) == "opaque"
    assert_recovers(shared, source)


def test_a_traceback_is_in_the_console_with_its_line(shared: Playground) -> None:
    run(shared, faulty("throw"))
    ask(shared)
    shared.wait_for("e.console.some(({ level }) => level === 'error')")
    entry = next(one for one in shared.call("e.console") if one["level"] == "error")
    assert entry["text"].startswith("Traceback (most recent call last):")
    assert entry["text"].endswith("ValueError: no such lead")
    assert (entry["file"], entry["line"]) == ("backend.py", 6)


@pytest.mark.parametrize("fault", ["hang", "hang on"])
def test_python_that_does_not_come_to_an_end_is_ended_and_starts_again(
    shared: Playground, fault: str
) -> None:
    source = faulty(fault).replace("True", "environ['PATH_INFO'] == '/hang'") + ANSWER
    run(shared, source)
    assert ask(shared, "/hang") == "TypeError"
    shared.wait_for("e.problems.length > 0")
    problem = shared.problems()[0]
    assert problem["code"] == "backend-unresponsive"
    assert problem.get("line") == (6 if fault == "hang" else None)
    assert ask(shared) == "here"
    assert_recovers(shared, source)


def test_memory_without_end_is_an_error_of_the_backend(shared: Playground) -> None:
    source = faulty("allocate")
    run(shared, source)
    assert ask(shared) == "TypeError"
    shared.wait_for("e.problems.length > 0")
    problem = shared.problems()[0]
    assert problem["code"] == "backend-threw"
    assert "MemoryError" in problem["message"]
    assert_recovers(shared, source)


def test_python_that_is_taken_away_starts_again_with_the_same_backend(shared: Playground) -> None:
    waiting = GOOD.replace(
        "    asked += 1", "    asked += 1\n    while environ['PATH_INFO'] == '/wait': pass"
    )
    run(shared, waiting)
    shared.call(
        "e.evaluate(a).then(() => e.shadowRoot.querySelector('iframe[title=Python]').remove())",
        f"void (window.asked = fetch('{ORIGIN}/wait').then(() => 'came', (e) => e.name))",
    )
    assert shared.console_line("window.asked") == "TypeError"
    assert ask(shared) == "good 1"
    assert shared.codes() == ["backend-unavailable"]
    assert_recovers(shared, waiting)
