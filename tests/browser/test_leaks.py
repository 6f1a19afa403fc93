"""What a widget leaves behind after its cleanups, and what it may keep."""

import pytest

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground

LEAKS = ["subscription-leak", "timer-leak", "listener-leak", "outside-slot"]
REPORTED = "e.problems.some(({ code }) => a.includes(code))"


def switch_leads(playground: Playground, code: str) -> None:
    """Run a widget and open two more leads, one after the other."""
    assert playground.run(code)["status"] == "mounted"
    for lead in playground.leads()[1:3]:
        playground.wait_until_loaded()
        assert playground.select_lead(lead["id"])["status"] == "mounted"
    playground.wait_until_loaded()


def settle(playground: Playground) -> None:
    """Wait until what the last cleanup left behind would have been reported."""
    playground.console_line("new Promise((done) => setTimeout(done, 300))")


LEFT = {
    "a subscription": ("sdk.methods.subscribe('lead', () => undefined)", "subscription-leak"),
    "an interval": ("setInterval(() => undefined, 1000)", "timer-leak"),
    "a chain of timeouts": ("(function next() { setTimeout(next, 20) })()", "timer-leak"),
    "a chain of frames": (
        "const f = () => requestAnimationFrame(f); requestAnimationFrame(f)",
        "timer-leak",
    ),
    "an interval within a timeout": (
        "setTimeout(() => setInterval(() => undefined, 1000), 0)",
        "timer-leak",
    ),
    "a listener on window": ("addEventListener('resize', () => undefined)", "listener-leak"),
    "an object that listens": (
        "document.addEventListener('click', { handleEvent() {} }, true)",
        "listener-leak",
    ),
    "a listener taken off in the other phase": (
        (
            "const f = () => undefined; document.addEventListener('click', f, true);"
            "return () => document.removeEventListener('click', f)"
        ),
        "listener-leak",
    ),
    "a listener after a promise": (
        "Promise.resolve().then(() => addEventListener('resize', () => undefined))",
        "listener-leak",
    ),
    "a subscription within a subscriber": (
        (
            "return sdk.methods.subscribe('sys', () => sdk.methods.subscribe('lead', () => 0),"
            " { withInitialResult: true })"
        ),
        "subscription-leak",
    ),
    "a node in the body": ("document.body.append(document.createElement('b'))", "outside-slot"),
    "an attribute of the body": ("document.body.style.overflow = 'hidden'", "outside-slot"),
    "a node added after a promise": (
        "Promise.resolve().then(() => document.body.append(document.createElement('b')))",
        "outside-slot",
    ),
}


@pytest.mark.parametrize(("code", "problem"), LEFT.values(), ids=LEFT.keys())
def test_what_a_callback_leaves_behind_is_named(
    shared: Playground, code: str, problem: str
) -> None:
    switch_leads(shared, widget(factory=SDK, lead=f"\n{code}"))
    shared.wait_for(REPORTED, LEAKS)
    [found] = shared.problems()
    assert (found["code"], found["widget"]) == (problem, "personal_page.js")
    if problem == "outside-slot":
        assert "`<b></b>`" in found["message"] or "overflow: hidden" in found["message"]
    else:
        assert (found["file"], found["line"]) == ("personal_page.js", 5)


KEPT = {
    "what the factory opens": widget(
        factory=f"{SDK}; sdk.methods.subscribe('lead', () => undefined);"
        "setInterval(() => undefined, 1000); addEventListener('resize', () => undefined);"
        "document.body.append(document.createElement('b'))"
    ),
    "what the cleanup closes": widget(
        factory=SDK,
        lead=(
            "const stop = sdk.methods.subscribe('lead', () => undefined);"
            "const timer = setInterval(() => undefined, 1000);"
            "const listener = { handleEvent() {} };"
            "addEventListener('resize', listener, { capture: true });"
            "const node = document.createElement('b'); document.body.append(node);"
            "document.body.classList.add('open');"
            "return () => { stop(); clearTimeout(timer); node.remove();"
            "document.body.classList.remove('open');"
            "removeEventListener('resize', listener, true) }"
        ),
    ),
    "what a signal closes": widget(
        slot=(
            "const end = new AbortController();"
            "document.addEventListener('click', () => undefined, { signal: end.signal });"
            "return () => end.abort()"
        )
    ),
    "what has happened once": widget(
        slot="addEventListener('mine', () => undefined, { once: true });"
        "dispatchEvent(new Event('mine'))"
    ),
    "a delayed call": widget(lead="setTimeout(() => undefined, 50)"),
    "what the slot holds": widget(
        slot="el.innerHTML = '<p>text</p>'; el.classList.add('mine');"
        "el.addEventListener('click', () => undefined)"
    ),
    "styles": widget(slot="document.head.append(document.createElement('style'))"),
}


@pytest.mark.parametrize("code", KEPT.values(), ids=KEPT.keys())
def test_what_a_widget_may_keep_is_no_leak(shared: Playground, code: str) -> None:
    switch_leads(shared, code)
    settle(shared)
    assert shared.codes() == []


def test_a_react_widget_that_unmounts_leaves_nothing(shared: Playground) -> None:
    code = """define(['react', 'react-dom'], (React, ReactDOM) => {
      let root;
      const Hello = () => {
        const [width, setWidth] = React.useState(innerWidth);
        React.useEffect(() => {
          const changed = () => setWidth(innerWidth);
          addEventListener('resize', changed);
          return () => removeEventListener('resize', changed);
        }, []);
        return React.createElement('b', null, width);
      };
      return {
        initLead() {},
        registerWidgetsBarSlot(el) {
          const root = ReactDOM.createRoot(el);
          root.render(React.createElement(Hello));
          return () => root.unmount();
        },
      };
    })"""
    switch_leads(shared, code)
    settle(shared)
    assert shared.codes() == []


FAITHFUL = {
    "setTimeout.name": "setTimeout",
    "setInterval.length": 1,
    "String(addEventListener).includes('[native code]')": True,
    "new Promise((done) => setTimeout(function (...p) { done([this === window, ...p]) }, 0, 1, 2))": [  # noqa: E501
        True,
        1,
        2,
    ],
    "new Promise((done) => { const id = setTimeout(done, 0, 'fired'); clearTimeout(id);"
    " setTimeout(done, 20, 'cleared') })": "cleared",
    "(() => { let calls = 0; const f = () => { calls++ };"
    " addEventListener('mine', f); addEventListener('mine', f); dispatchEvent(new Event('mine'));"
    " removeEventListener('mine', f); dispatchEvent(new Event('mine')); return calls })()": 1,
    "(() => { let calls = 0; const f = () => { calls++ };"
    " addEventListener('mine', f, { once: true }); dispatchEvent(new Event('mine'));"
    " addEventListener('mine', f, { once: true }); dispatchEvent(new Event('mine'));"
    " return calls })()": 2,
    "(() => { let seen; const o = { handleEvent(e) { seen = [this === o, e.currentTarget === window] }"  # noqa: E501
    " }; addEventListener('mine', o); dispatchEvent(new Event('mine')); return seen })()": [
        True,
        True,
    ],
    "(() => { try { EventTarget.prototype.addEventListener.call({}, 'x', () => 0) }"
    " catch (error) { return error.name } })()": "TypeError",
}


@pytest.mark.parametrize("source", FAITHFUL)
def test_timers_and_listeners_are_to_a_widget_what_they_were(
    shared: Playground, source: str
) -> None:
    shared.run(widget())
    assert shared.console_line(source) == FAITHFUL[source]
