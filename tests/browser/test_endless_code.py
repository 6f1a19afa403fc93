"""Code that never ends is ended; the text stays, and the next good widget runs."""

import time

import pytest

from browser.modes import FIREFOX, in_each_engine, in_each_mode
from browser.playground import Playground

WIDGET = """define(['amocrm-sdk'], function () {
  return {
    initLead: function () { %s },
    registerWidgetsBarSlot: function (el) { el.textContent = 'shown'; },
  };
});"""

GOOD = WIDGET % ""

ENDED_BY_THE_GUARD = {
    "while": "while (true) {}",
    "for await": (
        "(async () => { for await (const x of (function* () { while (true) yield 1; })()) {} })();"
    ),
    "recursion with catch": (
        "function f() { try { f(); } catch (e) {} try { f(); } catch (e) {} }f();"
    ),
    "promise storm": "(function f() { Promise.resolve().then(f); })();",
    "async loop": "(async function () { while (true) await null; })();",
    "async generator": (
        "(async function () { for await (const x of (async function* () {"
        " while (true) yield 1; })()) {} })();"
    ),
    "a million lines of console": "for (;;) console.debug('again');",
    "a string without end": "let s = 'x'; for (;;) { s += s.slice(0, 1000); }",
}

ENDED_WITHIN_A_TASK = {
    "while without a block": "let n = 0; while (true) n++;",
    "do": "do {} while (true);",
    "for": "for (;;);",
    "for in": "for (const k in { a: 1 }) { for (;;) {} }",
    "for of": "for (const x of (function* () { while (true) yield 1; })()) {}",
    "continue": "while (true) { continue; }",
    "continue of a do": "do { continue; } while (true);",
    "label": "outer: while (true) { while (true) { continue outer; } }",
    "catch inside": "for (;;) { try { while (true) {} } catch (e) {} }",
    "mutual recursion with catch": (
        "const f = () => { try { g(); } finally { g(); } };"
        "const g = () => { try { f(); } finally { f(); } };"
        "f();"
    ),
    "generator that yields to nobody": "(function* () { while (true) {} })().next();",
    "generator of generators": (
        "const one = function* () { yield 1; };"
        "for (const x of (function* () { while (true) yield* one(); })()) {}"
    ),
    "getter": "const o = { get x() { for (;;) {} } }; o.x;",
    "class": "new (class { field = (() => { for (;;) {} })(); })();",
    "fields of a class": (
        "let n = 60; class A { a = n > 0 && (n--, new A(), new A(), n++); } new A();"
    ),
    "classes in the fields of a class": (
        "let n = 60; class A { a = class {"
        " static { n > 0 && (n--, new A(), new A(), n++); } }; } new A();"
    ),
    "callback of a library": "[1, 2].sort(() => { for (;;) {} });",
}
"""Chromium runs them as Node does, where a test of the guard proves the same of them."""

FLOODS = {
    "timeouts": "(function f() { setTimeout(f); setTimeout(f); })();",
    "intervals": "(function f() { setInterval(f, 10); })();",
    "frames": "(function f() { requestAnimationFrame(f); requestAnimationFrame(f); })();",
    "timeouts and a catch": "(function f() { try { setTimeout(f); f(); } catch { f(); } })();",
}

MICROTASKS = {
    "two for one": "(function f() { queueMicrotask(f); queueMicrotask(f); })();",
    "native code alone": (
        "const o = {}; o.then = Array.prototype.forEach.bind([o]); Promise.resolve(o);"
    ),
}

ENDED_ONE_WAY_OR_THE_OTHER = {
    "nodes without end": "for (;;) document.body.append(document.createElement('i'));",
    "message flood": (
        "onmessage = () => { postMessage(0, '*'); postMessage(0, '*'); };postMessage(0, '*');"
    ),
}

HEAVY = {
    "a long text": "console.debug('x'.repeat(5e7)); window.text = 'x'.repeat(5e7);",
    "many nodes": (
        "for (let i = 0; i < 1e5; i++) document.body.append(document.createElement('i'));"
    ),
    "a million lines of console": (
        "let n = 0;"
        "setInterval(() => { for (let i = 0; i < 1e4 && n < 1e6; i++) console.debug(n++); });"
    ),
}

ENDED_WITH_ITS_FRAME = {
    "sort": "Array.from({ length: 4e7 }, Math.random).sort();",
    "regular expression": "/^(a+)+$/.test('a'.repeat(60) + 'b');",
}


_BLOB = "URL.createObjectURL(new Blob(['for (;;);'], { type: 'text/javascript' }))"

UNGUARDED = {
    "script of a Blob": (
        f"const s = document.createElement('script'); s.src = {_BLOB}; document.head.append(s);"
    ),
    "module of a Blob": (
        "const s = document.createElement('script'); s.type = 'module';"
        f" s.src = {_BLOB}; document.head.append(s);"
    ),
    "script of data": (
        "const s = document.createElement('script');"
        " s.src = 'data:text/javascript,for(;;);'; document.head.append(s);"
    ),
    "import of a Blob": f"import({_BLOB}).catch(() => null);",
    "import of an object": (
        f"const url = {_BLOB}; import({{ toString: () => url }}).catch(() => null);"
    ),
    "import of data": "import('data:text/javascript,for(;;);').catch(() => null);",
    "import with a polluted prototype": (
        f"const url = {_BLOB}; Object.prototype[Symbol.toPrimitive] = () => url;"
        " const made = import(url); delete Object.prototype[Symbol.toPrimitive];"
        " made.catch(() => null);"
    ),
    "worker of a Blob": f"new Worker({_BLOB});",
}


def start(playground: Playground, code: str) -> None:
    """Run `code` without waiting for its report."""
    playground.element.evaluate("(e, code) => { e.code = code; void e.run() }", code)


def expect_all_well(playground: Playground, code: str) -> None:
    """Expect the page to answer, the draft to be there, and a good widget to run."""
    began = time.monotonic()
    playground.call("new Promise((done) => setTimeout(done))")
    assert time.monotonic() - began < 2
    assert playground.call("e.code") == code
    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.slot.inner_text() == "shown"


def expect_to_be_ended(playground: Playground, code: str) -> None:
    """Expect guard or watchdog to end the code, whichever comes first, and all to be well after."""
    start(playground, code)
    playground.wait_for(
        "e.problems.some(({ code }) => ['endless-loop', 'unresponsive'].includes(code))"
    )
    expect_all_well(playground, code)


def expect_the_guard_to_end(playground: Playground, source: str) -> None:
    """Expect the guard to end the code, at its line, and all to be well after."""
    code = WIDGET % f"\n{source}\n"
    start(playground, code)
    playground.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    problem = next(one for one in playground.problems() if one["code"] == "endless-loop")
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    expect_all_well(playground, code)


@in_each_mode
@pytest.mark.parametrize("shape", ENDED_BY_THE_GUARD)
def test_the_guard_ends_code_that_never_ends(shared: Playground, shape: str) -> None:
    expect_the_guard_to_end(shared, ENDED_BY_THE_GUARD[shape])


@pytest.mark.modes(FIREFOX)
@pytest.mark.parametrize("shape", ENDED_WITHIN_A_TASK)
def test_the_guard_ends_code_of_any_shape(shared: Playground, shape: str) -> None:
    expect_the_guard_to_end(shared, ENDED_WITHIN_A_TASK[shape])


@in_each_mode
@pytest.mark.parametrize("shape", UNGUARDED)
def test_code_that_would_call_no_guard_does_not_run(shared: Playground, shape: str) -> None:
    code = WIDGET % UNGUARDED[shape]
    assert shared.run(code)["status"] == "mounted"
    shared.wait_for("e.problems.some(({ code }) => code === 'code-at-run-time')")
    assert shared.codes() == ["code-at-run-time"]
    expect_all_well(shared, code)


@in_each_mode
@pytest.mark.parametrize("shape", ENDED_ONE_WAY_OR_THE_OTHER)
def test_work_that_breeds_work_is_ended(shared: Playground, shape: str) -> None:
    expect_to_be_ended(shared, WIDGET % ENDED_ONE_WAY_OR_THE_OTHER[shape])


@pytest.mark.parametrize("shape", MICROTASKS)
def test_microtasks_that_breed_are_ended_where_the_frame_has_its_own_process(
    shared: Playground, shape: str
) -> None:
    expect_to_be_ended(shared, WIDGET % MICROTASKS[shape])


@pytest.mark.parametrize("shape", ENDED_WITH_ITS_FRAME)
def test_a_frame_that_stands_still_is_replaced(shared: Playground, shape: str) -> None:
    code = WIDGET % ENDED_WITH_ITS_FRAME[shape]
    assert shared.run(code)["status"] == "failed"
    assert shared.codes() == ["unresponsive"]
    expect_all_well(shared, code)


@in_each_mode
@pytest.mark.parametrize("shape", HEAVY)
def test_heavy_work_that_ends_leaves_the_page_usable(shared: Playground, shape: str) -> None:
    code = WIDGET % HEAVY[shape]
    shared.run(code)
    shared.button("Stop").click()
    shared.status("Stopped").wait_for()
    expect_all_well(shared, code)


@in_each_mode
@pytest.mark.parametrize("shape", FLOODS)
def test_timers_that_breed_timers_are_ended(shared: Playground, shape: str) -> None:
    code = WIDGET % f"\n{FLOODS[shape]}\n"
    start(shared, code)
    shared.wait_for("e.problems.some(({ code }) => code === 'timer-flood')")
    [problem] = shared.problems()
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    expect_all_well(shared, code)


@in_each_engine
def test_a_line_of_the_console_that_never_ends_is_ended(shared: Playground) -> None:
    shared.run(GOOD)
    shared.element.evaluate("e => { e.evaluate('while (true) {}').catch(() => null) }")
    shared.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    expect_all_well(shared, GOOD)


@in_each_engine
def test_work_that_gives_the_browser_its_turns_goes_on(shared: Playground) -> None:
    work = """
      let n = 0;
      const timer = setInterval(() => {
        for (let i = 0; i < 1e5; i++) n++;
        if (n > 3e6) { clearInterval(timer); console.debug('done'); }
      });"""
    shared.run(WIDGET % work)
    shared.wait_for("e.console.some(({ text }) => text === 'done')")
    assert shared.codes() == []


@in_each_engine
def test_places_are_those_of_the_text_as_it_was_written(shared: Playground) -> None:
    code = WIDGET % "\n  [1].map((n) => { console.debug('here'); missing(n); });\n  "
    shared.run(code)
    line = code.split("\n")[4 - 1]
    entry = next(one for one in shared.call("e.console") if one["text"] == "here")
    problem = shared.problems()[0]
    assert (entry["line"], entry["column"]) == (4, line.index("debug") + 1)
    assert (problem["line"], problem["column"]) == (4, line.index("missing") + 1)
