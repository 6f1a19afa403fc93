"""The console's panel, and what happens while values are looked at."""

import re

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import widget
from browser.playground import Playground


def test_a_table_is_a_table(shared: Playground) -> None:
    rows = "[{ id: 1, name: 'Kitchen' }, { id: 2 }, 'plain']"
    shared.run(widget(slot=f"console.table({rows}); console.table({rows}, ['name'])"))
    tables = shared.log.get_by_role("table")
    expect(tables).to_have_count(2)
    expect(columns(tables.first)).to_have_text(["(index)", "id", "name", "Value"])
    expect(tables.first.get_by_role("rowheader")).to_have_text(["0", "1", "2"])
    expect(tables.first.get_by_role("row").nth(1)).to_have_text(re.compile(r"0\s+1\s*'Kitchen'"))
    expect(columns(tables.last)).to_have_text(["(index)", "name"])
    entry = shared.call("e.console")[0]
    assert entry["table"]["rows"][2] == ["2", "", "", "'plain'"]


def columns(table: Locator) -> Locator:
    return table.get_by_role("columnheader")


def test_groups_fold_and_unfold(shared: Playground) -> None:
    shared.run(
        widget(
            slot="console.group('outer'); console.log('first'); console.groupCollapsed('inner');"
            "console.log('deep'); console.groupEnd(); console.log('second'); console.groupEnd();"
            "console.log('after')"
        )
    )

    def lines() -> list[str]:
        return shared.log.locator(".row .text").all_text_contents()

    expect(shared.log).to_contain_text("after")
    assert [text.strip() for text in lines()] == ["outer", "first", "inner", "second", "after"]
    shared.log.get_by_role("button", name="Group: inner").click()
    expect(shared.log.get_by_text("deep", exact=True)).to_be_visible()
    outer = shared.log.get_by_role("button", name="Group: outer")
    expect(outer).to_have_attribute("aria-expanded", "true")
    outer.press("Enter")
    expect(outer).to_have_attribute("aria-expanded", "false")
    assert [text.strip() for text in lines()] == ["outer", "after"]


def test_a_trace_has_its_calls_with_their_places_in_the_editor(shared: Playground) -> None:
    code = widget(
        slot="\n  const save = () => { for (const n of [5]) console.trace('at %d', n) };\n  save()"
    )
    line = next(n for n, text in enumerate(code.split("\n"), 1) if "console.trace" in text)
    column = code.split("\n")[line - 1].index("trace") + 1
    shared.run(code)
    expect(shared.log).to_contain_text("trace at 5")
    expect(shared.log).to_contain_text(f"save (personal_page.js:{line}:{column})")
    expect(shared.log).not_to_contain_text("about:srcdoc")


def test_an_error_unfolds_into_what_explains_it(shared: Playground) -> None:
    shared.run(
        widget(
            slot="console.error(new Error('not saved', { cause: new TypeError('offline') }));"
            "console.error(new AggregateError([new Error('first')], 'all failed'));"
            "console.error(Object.assign(new Error('http'), { status: 422 }))"
        )
    )
    assert shared.logged() == [
        "Error: not saved\nCaused by: TypeError: offline",
        "AggregateError: all failed {errors: [Error: first]}",
        "Error: http {status: 422}",
    ]
    shared.log.get_by_text("Error: http").click()
    items = shared.log.get_by_role("listitem")
    expect(items.filter(has_text="status: 422")).to_be_visible()
    expect(items.filter(has_text="stack").first).to_contain_text("personal_page.js:5:")


def test_a_style_is_taken_as_far_as_it_is_harmless(shared: Playground) -> None:
    style = "color: rgb(1, 2, 3); background: url(https://a.example/x.png); position: fixed"
    shared.run(widget(slot=f"console.log('plain %cstyled%c end', '{style}', '')"))
    styled = shared.log.get_by_text("styled", exact=True)
    expect(styled).to_have_css("color", "rgb(1, 2, 3)")
    expect(styled).to_have_css("position", "static")
    expect(styled).to_have_css("background-image", "none")
    assert shared.logged() == ["plain styled end"]


def test_a_node_unfolds_into_its_children(shared: Playground) -> None:
    shared.run(
        widget(
            slot="const box = document.createElement('div'); box.className = 'note';"
            "box.innerHTML = 'Total <b>42</b><!--c-->'; console.log(box)"
        )
    )
    shared.log.get_by_text('<div class="note">…</div>').click()
    expect(shared.log.get_by_role("listitem")).to_have_text(['"Total "', "<b>42</b>", "<!--c-->"])


TRAPS = """
  let ran = 0;
  const includes = Function.prototype.call.bind(String.prototype.includes);
  const trap = () => {
    // The browser's own console gets each call as well, and asks objects for their text.
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = undefined;
    const { stack } = new Error();
    Error.prepareStackTrace = prepareStackTrace;
    if (!includes(stack, 'at console.')) ran += 1;
    throw new Error('looked');
  };
  const traps = Object.fromEntries(Reflect.ownKeys(Reflect).map((name) => [name, trap]));
  customElements.define('x-made', class extends HTMLElement {
    constructor() { super(); ran += 1 }
  });
  const own = document.createElement('x-made');
  const picture = new Image();
  picture.src = 'https://pictures.example/a.png';
  ran = 0;
  const hostile = {
    get a() { return trap() }, get [Symbol.toStringTag]() { return trap() },
    toString: trap, toJSON: trap, [Symbol.toPrimitive]: trap, get constructor() { return trap() },
  };
  const values = [
    own, picture, hostile, new Proxy({}, traps), new Proxy([], traps), new Proxy(() => 1, traps),
    Object.create(new Proxy({}, traps)), new Map([[hostile, hostile]]),
    Proxy.revocable({}, traps).proxy, /a/g, new Date(0), Promise.resolve(1),
    new URL('https://a.example/'), Object.defineProperty(new Error('e'), 'message', { get: trap }),
    (function () { return arguments })(1),
  ];
  const { log, table, dir } = console;
  let restore = () => {};
"""
REPLACED = """
  Error.prepareStackTrace = trap;
  const methods = [
    [Array.prototype, 'map', 'push', 'slice', 'forEach', 'includes', Symbol.iterator],
    [Map.prototype, 'entries', 'get', 'has', 'forEach', Symbol.iterator],
    [Set.prototype, 'values', Symbol.iterator], [WeakMap.prototype, 'get', 'has'],
    [Function.prototype, 'call', 'apply', 'bind', 'toString'],
    [RegExp.prototype, 'exec', 'toString'], [Date.prototype, 'toString', 'toISOString', 'getTime'],
    [String.prototype, 'slice', 'replace'], [Object, 'keys', 'getPrototypeOf'],
    [Reflect, 'ownKeys', 'apply', 'get'], [Node.prototype, 'cloneNode'],
    [Element.prototype, 'getAttribute', 'getAttributeNames'], [Promise.prototype, 'then'],
  ];
  const getters = [
    [RegExp.prototype, 'flags'], [RegExp.prototype, 'source'], [Map.prototype, 'size'],
    [Node.prototype, 'nodeType'], [Element.prototype, 'outerHTML'], [URL.prototype, 'href'],
  ];
  const define = Object.defineProperty;
  const before = [];
  const replace = (owner, name, property) => {
    before[before.length] = [owner, name, Object.getOwnPropertyDescriptor(owner, name)];
    define(owner, name, property);
  };
  restore = () => {
    for (let at = before.length - 1; at >= 0; at -= 1) {
      define(before[at][0], before[at][1], before[at][2]);
    }
    delete Error.prepareStackTrace;
  };
  for (let row = 0; row < getters.length; row += 1) {
    replace(getters[row][0], getters[row][1], { get: trap, configurable: true });
  }
  for (let row = 0; row < methods.length; row += 1) {
    for (let at = 1; at < methods[row].length; at += 1) {
      replace(methods[row][0], methods[row][at], { value: trap, configurable: true });
    }
  }
"""


@pytest.mark.parametrize("replaced", ["", REPLACED], ids=["values", "natives replaced"])
def test_looking_at_a_value_runs_no_code_of_the_widget(shared: Playground, replaced: str) -> None:
    code = widget(
        slot=f"{TRAPS}{replaced}"
        "let at = 0; while (at < values.length) { log(values[at]); at += 1 }"
        "log(values); table(values); dir(own); restore();"
        "el.textContent = 'ran ' + ran"
    )
    shared.run(code)
    expect(shared.slot).to_have_text("ran 0")
    shared.wait_for("e.console.length === 18")
    texts = shared.logged()
    assert texts[:5] == [
        "<x-made></x-made>",
        '<img src="https://pictures.example/a.png">',
        texts[2],
        "Proxy(Object) {}",
        "Proxy(Array) {}",
    ]
    assert shared.codes().count("network-blocked") <= 1
    assert "network.request" not in shared.order("network.request")[1:]


def test_the_error_of_a_command_says_where_it_is(shared: Playground) -> None:
    shared.run(widget())
    for source, error in (
        (
            "let a = 1; null.x",
            "TypeError: Cannot read properties of null (reading 'x') (console:1:17)",
        ),
        (
            "1 *",
            "a closing bracket or the rest is missing (console:1:4)",
        ),
        (
            "const location = 1",
            "SyntaxError: Identifier 'location' has already been declared (console:1:1)",
        ),
    ):
        shared.command(source)
        expect(shared.log).to_contain_text(error)
    assert shared.codes() == []
    expect(shared.cabinet.locator("h1")).to_be_visible()
