"""Code that never ends is ended; the text stays, and the next good widget runs."""

import pytest

from browser.endless import GOOD, WIDGET, expect_all_well, start
from browser.modes import FIREFOX, in_each_engine, in_each_mode
from browser.playground import Playground

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


@in_each_engine
@pytest.mark.parametrize("shape", UNGUARDED)
def test_code_that_would_call_no_guard_does_not_run(shared: Playground, shape: str) -> None:
    code = WIDGET % UNGUARDED[shape]
    assert shared.run(code)["status"] == "mounted"
    shared.wait_for("e.problems.some(({ code }) => code === 'code-at-run-time')")
    assert shared.codes() == ["code-at-run-time"]
    expect_all_well(shared, code)


@in_each_engine
def test_a_line_of_the_console_that_never_ends_is_ended(shared: Playground) -> None:
    shared.run(GOOD)
    shared.element.evaluate("e => { e.evaluate('while (true) {}').catch(() => null) }")
    shared.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    expect_all_well(shared, GOOD)


@in_each_engine
def test_places_are_those_of_the_text_as_it_was_written(shared: Playground) -> None:
    code = WIDGET % "\n  [1].map((n) => { console.debug('here'); missing(n); });\n  "
    shared.run(code)
    line = code.split("\n")[4 - 1]
    entry = next(one for one in shared.call("e.console") if one["text"] == "here")
    problem = shared.problems()[0]
    assert (entry["line"], entry["column"]) == (4, line.index("debug") + 1)
    assert (problem["line"], problem["column"]) == (4, line.index("missing") + 1)
