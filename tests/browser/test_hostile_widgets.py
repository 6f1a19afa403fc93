"""Code that breaks what it touches: each failed run says why, and the next good one mounts."""

import pytest

from browser.behaviours.widgets import widget
from browser.playground import Playground

CALLBACKS = "{ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'ready' } }"
GOOD = f"define([], () => ({CALLBACKS}))"
REVOKED = "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()"
HOSTILE = "new Proxy(new Error('x'), { get() { throw 1 }, getPrototypeOf() { throw 2 } })"


def _with_init_lead(body: str) -> str:
    return f"define([], () => ({{ registerWidgetsBarSlot() {{}},\n  initLead() {{ {body} }} }}))"


FAILING = {
    "a getter that throws": (
        "define([], () => ({\n  get initLead() { throw 1 }, registerWidgetsBarSlot() {} }))",
        "unreadable-callback",
        "`initLead`",
        (2, 7),
    ),
    "a Proxy that throws": (
        "define([], () => new Proxy({}, { get(_, name) { throw new Error(name) } }))",
        "unreadable-callback",
        "Error: then",
        (1, 55),
    ),
    "a revoked Proxy": (
        f"define([], () => {REVOKED})",
        "unreadable-callback",
        "TypeError",
        (1, 18),
    ),
    "an async factory": (
        f"define([], async () => ({CALLBACKS}))",
        "async-factory",
        "`async`",
        (1, 1),
    ),
    "a factory that returns a promise which never settles": (
        "define([], () => new Promise(() => {}))",
        "promised-module",
        "promise",
        (1, 1),
    ),
    "a factory that throws null": (
        "define([], () => { throw null })",
        "factory-threw",
        "threw: null",
        (1, 1),
    ),
    "a factory that throws undefined": (
        "define([], () => { throw undefined })",
        "factory-threw",
        "threw: undefined",
        (1, 1),
    ),
    "a factory that throws a hostile Proxy": (
        f"define([], () => {{ throw {HOSTILE} }})",
        "factory-threw",
        "[unreadable]",
        (1, 1),
    ),
    "a script that throws null before its define": (
        f"if (1) throw null; {GOOD}",
        "runtime-error",
        "not handled: null",
        (1, 8),
    ),
    "a module with a name": (
        f"\ndefine('widget', [], () => ({CALLBACKS}))",
        "named-define",
        "`widget`",
        (2, 1),
    ),
    "a method `then` for all objects": (
        f"Object.prototype.then = () => {{}}; {GOOD}",
        "inherited-then",
        "`Object.prototype.then`",
        (1, 35),
    ),
    "initLead that returns a revoked Proxy": (
        _with_init_lead(f"return {REVOKED}"),
        "callback-threw",
        "`initLead` threw: TypeError",
        (2, 3),
    ),
    "initLead that throws a hostile Proxy": (
        _with_init_lead(f"throw {HOSTILE}"),
        "callback-threw",
        "[unreadable]",
        (2, 3),
    ),
    "a method of elements that is taken away": (
        widget(lead="Element.prototype.append = () => { throw new Error('mine') }"),
        "cabinet-broken",
        "mine",
        None,
    ),
}


@pytest.mark.parametrize(
    ("code", "problem", "message", "place"), FAILING.values(), ids=FAILING.keys()
)
def test_a_failed_run_bears_one_clear_problem(
    shared: Playground, code: str, problem: str, message: str, place: tuple[int, int] | None
) -> None:
    report = shared.run(code)
    assert report["status"] == "failed"
    [found] = report["problems"]
    assert (found["code"], found["severity"]) == (problem, "error")
    assert message in found["message"]
    assert (place is None) or (found["line"], found["column"]) == place
    assert shared.run(GOOD)["status"] == "mounted"


STANDING = {
    "the document's createElement": "document.createElement = () => { throw new Error('mine') }",
    "promises": "Promise.all = Promise.prototype.then = () => { throw new Error('mine') }",
    "URLs of Blobs": "URL.createObjectURL = () => { throw new Error('mine') }",
}


@pytest.mark.parametrize("code", STANDING.values(), ids=STANDING.keys())
def test_what_a_widget_replaces_does_not_break_the_cabinet(shared: Playground, code: str) -> None:
    assert shared.run(widget(factory=code))["status"] == "mounted"
    assert shared.console_line("1 + 1") == 2


def test_a_second_define_without_a_name_is_reported_at_its_place(shared: Playground) -> None:
    report = shared.run(f"{GOOD}\n;{GOOD}")
    assert report["status"] == "mounted"
    [found] = report["problems"]
    assert (found["code"], found["line"], found["column"]) == ("extra-define", 2, 2)


def test_a_bundle_of_named_modules_around_the_widget_mounts(shared: Playground) -> None:
    report = shared.run(f"define('own', [], () => 1);\ndefine(['own'], () => ({CALLBACKS}))")
    assert (report["status"], report["problems"]) == ("mounted", [])


def test_code_in_markup_is_reported_and_an_idle_link_is_not(shared: Playground) -> None:
    markup = '<button onclick="mine()">b</button><a href="javascript:void(0)">a</a>'
    clicks = "el.querySelector('a').click(); el.querySelector('button').click()"
    assert shared.run(widget(slot=f"el.innerHTML = `{markup}`; {clicks}"))["status"] == "mounted"
    shared.wait_for("e.problems.length > 0")
    [found] = shared.problems()
    assert found["code"] == "inline-script"
    assert "mine()" in found["message"]


def test_dialogs_and_windows_are_reported_at_their_places(shared: Playground) -> None:
    opening = "alert(1);\n confirm(2);\n prompt(3);\n open('https://a.example');"
    link = (
        "\n el.innerHTML = '<a href=https://b.example target=_blank>b</a>'; el.firstChild.click()"
    )
    assert shared.run(widget(slot=opening + link))["status"] == "mounted"
    shared.wait_for("e.problems.length >= 5")
    assert [(one["code"], one.get("line")) for one in shared.problems()] == [
        ("dialog-blocked", 5),
        ("dialog-blocked", 6),
        ("dialog-blocked", 7),
        ("window-blocked", 8),
        ("window-blocked", 9),
    ]
    assert "https://b.example" in shared.problems()[-1]["message"]


def test_a_flood_of_lines_costs_neither_the_run_nor_its_events(shared: Playground) -> None:
    flood = "for (let i = 0; i < 1_000; i++) console.debug('line', i)"
    report = shared.run(widget(lead=flood))
    assert report["status"] == "mounted"
    assert shared.order("initLead.finished", "slot.registered") == [
        "initLead.finished",
        "slot.registered",
    ]
    shared.wait_for("e.problems.some(({ code }) => code === 'message-flood')")
    [found] = shared.problems()
    assert str(1_000 - len(shared.logged())) in found["message"]
