"""What is wrong with a backend is said where it is; the draft stays, the next good run works."""

import pytest

from browser.backend.backends import FAULTS, GOOD, HEAD, ORIGIN, ask, faulty, run
from browser.playground import Playground

SYNTAX = "import json\n\ndef application(environ, start_response)\n    return []\n"

ANSWER = """    start_response('200 OK', CORS)
    return [b'here']
"""

WRONG = {
    "throw": "backend-threw",
    "not iterable": "backend-bad-response",
    "wrong status": "backend-bad-response",
    "text": "backend-bad-response",
}
"""What a request can go wrong by, and the problem that is said for it."""

MANY_WAYS = (
    f"{HEAD}\ndef application(environ, start_response):\n"
    + "".join(
        f"    if environ['PATH_INFO'] == '/{fault}':\n        {FAULTS[fault]}\n" for fault in WRONG
    )
    + ANSWER
)
"""One backend for all of them: a changed one costs the start of a Python."""


def draft(playground: Playground) -> str:
    return playground.call("e.files['backend.py']")


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
    assert draft(shared) == source


@pytest.mark.parametrize("broken", [SYNTAX, "import numpy\n"])
def test_a_good_backend_answers_after_a_broken_one(shared: Playground, broken: str) -> None:
    run(shared, broken)
    assert run(shared, GOOD)["problems"] == []
    assert ask(shared) == "good 1"


@pytest.mark.parametrize(("fault", "code"), WRONG.items())
def test_a_request_that_goes_wrong_is_answered_as_a_server_would(
    shared: Playground, fault: str, code: str
) -> None:
    path = "/" + fault.replace(" ", "%20")
    assert run(shared, MANY_WAYS)["problems"] == []
    assert ask(shared, path) == "TypeError"
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == [code]
    assert shared.problems()[0]["file"] == "backend.py"
    assert shared.events("network.request")[-1]["detail"]["status"] == 500
    hidden = f"fetch('{ORIGIN}{path}', {{ mode: 'no-cors' }}).then((r) => r.type)"
    assert shared.console_line(hidden) == "opaque"
    assert ask(shared) == "here"
    assert draft(shared) == MANY_WAYS


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
    assert draft(shared) == source


def test_memory_without_end_is_an_error_of_the_backend(shared: Playground) -> None:
    source = faulty("allocate")
    run(shared, source)
    assert ask(shared) == "TypeError"
    shared.wait_for("e.problems.length > 0")
    problem = shared.problems()[0]
    assert problem["code"] == "backend-threw"
    assert "MemoryError" in problem["message"]
    assert run(shared, GOOD)["problems"] == []
    assert ask(shared) == "good 1"


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
    assert draft(shared) == waiting
