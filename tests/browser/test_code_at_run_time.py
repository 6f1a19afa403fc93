"""Text that is run as code: refused and named at its place, or allowed and guarded."""

import pytest

from browser.modes import in_each_engine
from browser.playground import Playground

MADE = {
    "eval": ("eval", "eval('1 + 1')"),
    "eval reached otherwise": ("eval", "(0, eval)('1 + 1')"),
    "eval of the window": ("eval", "window.eval('1 + 1')"),
    "Function": ("new Function", "new Function('a', 'return a')(2)"),
    "Function called": ("new Function", "Function('return 2')()"),
    "an async function's constructor": (
        "new Function",
        "(async () => 1).constructor('return await 2')()",
    ),
    "a generator's constructor": (
        "new Function",
        "(function* () {}).constructor('yield 2')().next().value",
    ),
    "a template of lodash": ("new Function", "Number(_.template('<%= 1 + 1 %>')())"),
    "a timeout": (
        "setTimeout",
        "new Promise((done) => { window.done = done; setTimeout('done(2)') })",
    ),
}

ENDLESS = {
    "eval": "eval('while (true) {}')",
    "eval that sees names": "const on = true; eval('while (on) {}')",
    "eval in eval": "eval('eval(\"while (true) {}\")')",
    "Function": "new Function('while (true) {}')()",
    "a parameter of Function": "new Function('a = (() => { for (;;) {} })()', '')()",
    "an async function's constructor": "(async () => 1).constructor('while (true) {}')()",
    "a template of lodash": "_.template('<% for (;;) {} %>')()",
}


LODASH = """define(['lodash'], (_) => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    %s
  },
}))"""
LABEL = "Let the widget run strings as code"
REPORTED = "e.problems.some(({ code }) => code === a)"


def allow(playground: Playground, *, allowed: bool) -> None:
    """Say in the settings whether the widget may run strings as code."""
    playground.open_tab("Settings").get_by_label(LABEL).set_checked(allowed)


@pytest.fixture
def refusing(shared: Playground) -> Playground:
    """A playground whose reader has not allowed it."""
    allow(shared, allowed=False)
    return shared


@pytest.fixture
def allowing(shared: Playground) -> Playground:
    """A playground whose reader has allowed it."""
    allow(shared, allowed=True)
    return shared


@in_each_engine
def test_what_makes_code_is_named_at_its_place(refusing: Playground) -> None:
    lines = [
        f"try {{ {code} }} catch (error) {{ console.debug(error.name) }}"
        for _, code in MADE.values()
    ]
    assert refusing.run(LODASH % "\n".join(lines))["status"] == "mounted"
    refusing.wait_for("e.problems.length >= a", len(MADE))
    for line, ((by, _), problem) in enumerate(
        zip(MADE.values(), refusing.problems(), strict=True), 4
    ):
        assert (problem["code"], problem["widget"]) == ("code-at-run-time", "personal_page.js")
        assert f"`{by}`" in problem["message"]
        assert (problem["file"], problem["line"]) == ("personal_page.js", line)


@in_each_engine
def test_a_method_of_that_name_is_not_taken_for_it(refusing: Playground) -> None:
    lines = ["const math = { eval(x) { return x } }; math.eval('1 + 1');", "new Function('1')"]
    refusing.run(LODASH % "\n".join(lines))
    refusing.wait_for(REPORTED, "code-at-run-time")
    problem = next(one for one in refusing.problems() if one["code"] == "code-at-run-time")
    assert "`new Function`" in problem["message"]
    assert problem["line"] == 5


@in_each_engine
def test_where_it_is_allowed_it_runs(allowing: Playground) -> None:
    assert allowing.run(LODASH % "window._ = _")["status"] == "mounted"
    values = {kind: allowing.console_line(code) for kind, (_, code) in MADE.items()}
    assert values == dict.fromkeys(MADE, 2)
    kinds = "[Function, (async () => 1).constructor].map((f) => [f.name, f.length])"
    assert allowing.console_line(kinds) == [["Function", 1], ["AsyncFunction", 1]]
    derived = (
        "new (class Mine extends Function { twice() { return 2 * this() } })('return 1').twice()"
    )
    assert allowing.console_line(derived) == 2
    assert allowing.codes() == []


@in_each_engine
def test_it_is_allowed_for_as_long_as_the_reader_says_so(allowing: Playground) -> None:
    code = LODASH % "el.textContent = eval('1 + 1')"
    assert allowing.run(code)["status"] == "mounted"
    assert allowing.slot.inner_text() == "2"
    allow(allowing, allowed=False)
    allowing.run(code)
    allowing.wait_for(REPORTED, "code-at-run-time")


@in_each_engine
@pytest.mark.parametrize("kind", ENDLESS)
def test_where_it_is_allowed_the_guard_ends_it(allowing: Playground, kind: str) -> None:
    code = LODASH % ENDLESS[kind]
    allowing.element.evaluate("(e, code) => { e.code = code; void e.run() }", code)
    allowing.wait_for(REPORTED, "endless-loop")
    problem = next(one for one in allowing.problems() if one["code"] == "endless-loop")
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    assert allowing.call("e.code") == code
    assert allowing.run(LODASH % "el.textContent = 'well'")["status"] == "mounted"
    assert allowing.slot.inner_text() == "well"
