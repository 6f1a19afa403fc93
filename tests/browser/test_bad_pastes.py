"""Text that is no widget: one clear problem with its place, and the next good text runs.

Each kind of such text is tried beside the sources; here it is one that does not parse, one that
RequireJS refuses, and one that throws.
"""

import pytest

from browser.playground import Playground

CALLBACKS = "{ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'ready' } }"
GOOD = f"define([], function () {{ return {CALLBACKS} }})"

PASTES = {
    "a syntax error": (
        "define([], function () {\n  return { initLead( {} }\n})",
        "syntax",
        (2, 25),
    ),
    "an unknown module": (
        f"define([\n  'underscore'\n], function () {{ return {CALLBACKS} }})",
        "unknown-module",
        (2, 3),
    ),
    "a factory that throws": (
        "define([], function () {\n  throw new Error('no luck')\n})",
        "factory-threw",
        (2, 9),
    ),
}


@pytest.mark.parametrize(("text", "code", "place"), PASTES.values(), ids=PASTES.keys())
def test_text_that_is_no_widget_gives_one_clear_problem_and_the_next_good_text_runs(
    shared: Playground, text: str, code: str, place: tuple[int, int]
) -> None:
    report = shared.run(text)
    assert report["status"] == "failed"
    problems = report["problems"]
    assert [problem["code"] for problem in problems] == [code]
    [problem] = problems
    assert problem["severity"] == "error"
    assert problem["message"]
    assert "{" not in problem["message"]
    assert f"/en/problems/{code}/" in problem["docs"]
    assert (problem["line"], problem["column"]) == place

    assert shared.run(GOOD)["status"] == "mounted"
    assert shared.codes() == []
    shared.slot.get_by_text("ready").wait_for()


def test_every_missing_callback_is_named(shared: Playground) -> None:
    report = shared.run("define([], function () { return {} })")
    messages = " ".join(problem["message"] for problem in report["problems"])
    assert "initLead" in messages
    assert "registerWidgetsBarSlot" in messages
