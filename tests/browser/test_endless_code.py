"""Code that never ends is ended; the text stays, and the next good widget runs."""

import pytest

from browser.chromium import MODES
from browser.playground import Playground

WIDGET = """define(['amocrm-sdk'], function () {
  return {
    initLead: function () { %s },
    registerWidgetsBarSlot: function (el) { el.textContent = 'shown'; },
  };
});"""

GOOD = WIDGET % ""

IN_EACH_MODE = pytest.mark.parametrize("browser", MODES, indirect=True)

ENDED_BY_THE_GUARD = {
    "while": "while (true) {}",
    "while without a block": "let n = 0; while (true) n++;",
    "do": "do {} while (true);",
    "for": "for (;;);",
    "for in": "for (const k in { a: 1 }) { for (;;) {} }",
    "for of": "for (const x of (function* () { while (true) yield 1; })()) {}",
    "continue": "while (true) { continue; }",
    "label": "outer: while (true) { while (true) { continue outer; } }",
    "catch inside": "for (;;) { try { while (true) {} } catch (e) {} }",
    "recursion with catch": (
        "function f() { try { f(); } catch (e) {} try { f(); } catch (e) {} }f();"
    ),
    "mutual recursion with catch": (
        "const f = () => { try { g(); } finally { g(); } };"
        "const g = () => { try { f(); } finally { f(); } };"
        "f();"
    ),
    "promise storm": "(function f() { Promise.resolve().then(f); })();",
    "async loop": "(async function () { while (true) await null; })();",
    "callback of a library": "[1, 2].sort(() => { for (;;) {} });",
    "a million lines of console": "for (;;) console.debug('again');",
    "a string without end": "let s = 'x'; for (;;) { s += s.slice(0, 1000); }",
}

FLOODS = {
    "timeouts": "(function f() { setTimeout(f); setTimeout(f); })();",
    "intervals": "(function f() { setInterval(f, 10); })();",
    "frames": "(function f() { requestAnimationFrame(f); requestAnimationFrame(f); })();",
    "timeouts and a catch": "(function f() { try { setTimeout(f); f(); } catch { f(); } })();",
}

MICROTASKS = "(function f() { queueMicrotask(f); queueMicrotask(f); })();"

ENDED_ONE_WAY_OR_THE_OTHER = {
    "nodes without end": "for (;;) document.body.append(document.createElement('i'));",
    "message flood": (
        "onmessage = () => { postMessage(0, '*'); postMessage(0, '*'); };postMessage(0, '*');"
    ),
}

HEAVY = {
    "a long text": "console.debug('x'.repeat(5e7)); window.text = 'x'.repeat(5e7);",
    "many nodes": "for (let i = 0; i < 1e5; i++) document.body.append(new Text('x'));",
    "many lines": "for (let i = 0; i < 1e5; i++) console.debug(i);",
}

ENDED_WITH_ITS_FRAME = {
    "sort": "Array.from({ length: 4e7 }, Math.random).sort();",
    "regular expression": "/^(a+)+$/.test('a'.repeat(60) + 'b');",
}


def is_good(playground: Playground) -> bool:
    return playground.run(GOOD)["status"] == "mounted" and playground.slot.inner_text() == "shown"


@IN_EACH_MODE
@pytest.mark.parametrize("shape", ENDED_BY_THE_GUARD)
def test_the_guard_ends_code_that_never_ends(playground: Playground, shape: str) -> None:
    code = WIDGET % f"\n{ENDED_BY_THE_GUARD[shape]}\n"
    playground.element.evaluate("(e, code) => { e.code = code; e.run() }", code)
    playground.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    problem = next(one for one in playground.problems() if one["code"] == "endless-loop")
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    assert playground.call("e.code") == code
    assert is_good(playground)


@IN_EACH_MODE
@pytest.mark.parametrize("shape", ENDED_ONE_WAY_OR_THE_OTHER)
def test_work_that_breeds_work_is_ended(playground: Playground, shape: str) -> None:
    expect_to_be_ended(playground, ENDED_ONE_WAY_OR_THE_OTHER[shape])


def test_microtasks_that_breed_are_ended_where_the_frame_has_its_own_process(
    playground: Playground,
) -> None:
    expect_to_be_ended(playground, MICROTASKS)


def expect_to_be_ended(playground: Playground, work: str) -> None:
    """Expect guard or watchdog to end the work, whichever comes first, and all to be well after."""
    code = WIDGET % work
    playground.element.evaluate("(e, code) => { e.code = code; e.run() }", code)
    playground.wait_for(
        "e.problems.some(({ code }) => ['endless-loop', 'unresponsive'].includes(code))"
    )
    assert playground.call("e.code") == code
    assert is_good(playground)


@pytest.mark.parametrize("shape", ENDED_WITH_ITS_FRAME)
def test_a_frame_that_stands_still_is_replaced(playground: Playground, shape: str) -> None:
    code = WIDGET % ENDED_WITH_ITS_FRAME[shape]
    assert playground.run(code)["status"] == "failed"
    assert playground.codes() == ["unresponsive"]
    assert playground.call("e.code") == code
    assert is_good(playground)


@IN_EACH_MODE
@pytest.mark.parametrize("shape", HEAVY)
def test_heavy_work_that_ends_leaves_the_page_usable(playground: Playground, shape: str) -> None:
    playground.run(WIDGET % HEAVY[shape])
    playground.button("Stop").click()
    playground.status("Stopped").wait_for()
    assert is_good(playground)


@pytest.mark.parametrize("shape", FLOODS)
def test_timers_that_breed_timers_are_ended(playground: Playground, shape: str) -> None:
    code = WIDGET % f"\n{FLOODS[shape]}\n"
    playground.element.evaluate("(e, code) => { e.code = code; e.run() }", code)
    playground.wait_for("e.problems.some(({ code }) => code === 'timer-flood')")
    [problem] = playground.problems()
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    assert playground.call("e.code") == code
    assert is_good(playground)


def test_a_line_of_the_console_that_never_ends_is_ended(playground: Playground) -> None:
    playground.run(GOOD)
    playground.element.evaluate("e => { e.evaluate('while (true) {}').catch(() => null) }")
    playground.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    assert is_good(playground)


def test_work_that_gives_the_browser_its_turns_goes_on(playground: Playground) -> None:
    work = """
      let n = 0;
      const timer = setInterval(() => {
        for (let i = 0; i < 1e5; i++) n++;
        if (n > 3e6) { clearInterval(timer); console.debug('done'); }
      });"""
    playground.run(WIDGET % work)
    playground.wait_for("e.console.some(({ text }) => text === 'done')")
    assert playground.codes() == []


def test_places_are_those_of_the_text_as_it_was_written(playground: Playground) -> None:
    code = WIDGET % "\n  [1].map((n) => { console.debug('here'); missing(n); });\n  "
    playground.run(code)
    line = code.split("\n")[4 - 1]
    entry = next(one for one in playground.call("e.console") if one["text"] == "here")
    problem = playground.problems()[0]
    assert (entry["line"], entry["column"]) == (4, line.index("debug") + 1)
    assert (problem["line"], problem["column"]) == (4, line.index("missing") + 1)
