"""Text that is no widget: one clear problem with its place, and the next good text runs."""

import pytest

from browser.playground import Playground

CALLBACKS = "{ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'ready' } }"
GOOD = f"define([], function () {{ return {CALLBACKS} }})"

PASTES = {
    "nothing": ("", "empty", None),
    "white space": ("  \n\t\n", "empty", None),
    "prose": ("Please write me a widget\nthat shows the lead.", "not-a-widget", (1, 1)),
    "HTML": ("<!doctype html>\n<div>Hello</div>", "not-a-widget", (1, 1)),
    "a syntax error": (
        "define([], function () {\n  return { initLead( {} }\n})",
        "syntax",
        (2, 25),
    ),
    "an ES module": (
        f"import $ from 'jquery'\nexport default {CALLBACKS}",
        "es-module",
        (1, 1),
    ),
    "a script without define": ("console.debug('hello')", "not-amd", None),
    "a factory that throws": (
        "define([], function () {\n  throw new Error('no luck')\n})",
        "factory-threw",
        (2, 9),
    ),
    "an object without callbacks": (
        "define([], function () { return {} })",
        "missing-callback",
        (1, 33),
    ),
    "callbacks with a slip in their names": (
        "define([], () => ({ initlead() {}, registerWidgetBarSlot() {} }))",
        "misnamed-callback",
        (1, 19),
    ),
    "a factory that returns nothing": ("define([], function () {})", "no-callbacks", None),
    "an unknown module": (
        f"define([\n  'underscore'\n], function () {{ return {CALLBACKS} }})",
        "unknown-module",
        (2, 3),
    ),
}


@pytest.mark.parametrize(("text", "code", "place"), PASTES.values(), ids=PASTES.keys())
def test_text_that_is_no_widget_gives_one_clear_problem_and_the_next_good_text_runs(
    playground: Playground, text: str, code: str, place: tuple[int, int] | None
) -> None:
    report = playground.run(text)
    assert report["status"] == "failed"
    problems = report["problems"]
    assert [problem["code"] for problem in problems] == [code]
    [problem] = problems
    assert problem["severity"] == "error"
    assert problem["message"]
    assert "{" not in problem["message"]
    assert f"/en/problems/{code}/" in problem["docs"]
    if place:
        assert (problem["line"], problem["column"]) == place

    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.codes() == []
    playground.slot.get_by_text("ready").wait_for()


def test_every_missing_callback_is_named(playground: Playground) -> None:
    report = playground.run("define([], function () { return {} })")
    messages = " ".join(problem["message"] for problem in report["problems"])
    assert "initLead" in messages
    assert "registerWidgetsBarSlot" in messages
