"""Work that breeds work or keeps a frame busy is ended; what ends by itself is not."""

import pytest

from browser.endless import WIDGET, expect_all_well, start
from browser.modes import ISOLATED, ONE_PROCESS, in_each_engine, in_each_mode
from browser.playground import Playground

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


def expect_to_be_ended(playground: Playground, code: str) -> None:
    """Expect guard or watchdog to end the code, whichever comes first, and all to be well after."""
    start(playground, code)
    playground.wait_for(
        "e.problems.some(({ code }) => ['endless-loop', 'unresponsive'].includes(code))"
    )
    expect_all_well(playground, code)


@in_each_mode
@pytest.mark.parametrize("shape", ENDED_ONE_WAY_OR_THE_OTHER)
def test_work_that_breeds_work_is_ended(shared: Playground, shape: str) -> None:
    expect_to_be_ended(shared, WIDGET % ENDED_ONE_WAY_OR_THE_OTHER[shape])


@pytest.mark.modes(ISOLATED)
@pytest.mark.parametrize("shape", MICROTASKS)
def test_microtasks_that_breed_are_ended_where_the_frame_has_its_own_process(
    shared: Playground, shape: str
) -> None:
    expect_to_be_ended(shared, WIDGET % MICROTASKS[shape])


@pytest.mark.modes(ISOLATED)
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


@pytest.mark.modes(ONE_PROCESS)
def test_work_that_leaves_the_page_no_time_is_ended_though_each_turn_is_short(
    shared: Playground,
) -> None:
    turns = (
        "(function f() { const until = performance.now() + 900;"
        " while (performance.now() < until); setTimeout(f); })();"
    )
    code = WIDGET % turns
    start(shared, code)
    shared.wait_for("e.problems.some(({ code }) => code === 'unresponsive')")
    assert shared.codes() == ["unresponsive"]
    expect_all_well(shared, code)


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
