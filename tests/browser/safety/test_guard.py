"""Code of a widget can neither put the guard out nor have a script run that does not call it."""

import re
from pathlib import Path

import pytest

from browser.behaviours.widgets import widget
from browser.endless import WIDGET, expect_all_well, start
from browser.modes import ISOLATED, ONE_PROCESS, in_each_mode
from browser.playground import Playground

HERE = Path(__file__).parent


def _ways(file: str) -> dict[str, str]:
    """Return the code of each way in a file, in which a line with four slashes names the next."""
    text = (HERE / file).read_text(encoding="utf-8")
    blocks = re.split(r"^//// (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(blocks[1::2], blocks[2::2], strict=True))


_EVERYTHING = (HERE / "everything.js").read_text(encoding="utf-8")

PUT_OUT = {
    **_ways("put_out.js"),
    **{
        f"everything {does}": f"const hostile = function () {{ {body} }};\n{_EVERYTHING}"
        for does, body in {
            "does nothing": "",
            "throws": "throw 1",
            "is true": "return true",
        }.items()
    },
}
"""Endless code that first does what might put the guard out."""


@in_each_mode
@pytest.mark.parametrize("way", PUT_OUT)
def test_the_guard_ends_code_that_tries_to_put_it_out(shared: Playground, way: str) -> None:
    code = WIDGET % f"\n{PUT_OUT[way]}\n"
    start(shared, code)
    shared.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    expect_all_well(shared, code)


@pytest.mark.modes(ISOLATED, ONE_PROCESS)
def test_promises_that_were_rejected_without_number_hold_chromium_up_for_no_time(
    shared: Playground,
) -> None:
    code = WIDGET % "const f = async (d, a = d && (f(d - 1), f(d - 1)), b = null.x) => {}; f(60);"
    start(shared, code)
    shared.wait_for("e.problems.some(({ code }) => code === 'endless-loop')")
    expect_all_well(shared, code)


_STEAL = """
const EVIL = "console.debug('unguarded')";
const run = (nonce) => {
  const script = document.createElement('script');
  script.nonce = nonce;
  script.src = URL.createObjectURL(new Blob([EVIL]));
  document.head.append(script);
};
const look = (node) => { if (node && node.nonce) run(node.nonce); };
const child = (node) => { try { node.append(document.createElement('x-leak')); } catch {} };
customElements.define('x-leak', class extends HTMLElement {
  connectedCallback() { look(this.parentNode); }
});
"""
_LOAD = "require(['lodash'], () => console.debug('loaded'), () => console.debug('refused'));"

NONCE = _ways("nonce.js")


@in_each_mode
@pytest.mark.parametrize("way", NONCE)
def test_no_script_runs_that_the_page_has_not_brought(shared: Playground, way: str) -> None:
    code = WIDGET % f"\n{_STEAL}\n{NONCE[way]}\n{_LOAD}\n"
    shared.run(code)
    shared.page.wait_for_timeout(300)
    assert "unguarded" not in shared.logged()
    expect_all_well(shared, code)


NESTED = """
const ways = [
  () => {},
  (frame) => { frame.srcdoc = '<p>'; },
  (frame) => { frame.src = 'about:blank'; },
  (frame) => { frame.setAttribute('sandbox', 'allow-scripts allow-same-origin'); },
];
for (const make of ways) {
  const frame = document.createElement('iframe');
  make(frame);
  document.body.append(frame);
  for (const name of ['performance', 'setTimeout', 'eval', 'Function', 'document']) {
    try { frame.contentWindow[name]; console.debug(name); } catch {}
  }
}
console.debug('looked');
"""


@in_each_mode
def test_a_nested_document_lends_none_of_its_functions(shared: Playground) -> None:
    code = WIDGET % NESTED
    shared.run(code)
    shared.wait_for("e.console.length > 0")
    assert shared.logged() == ["looked"]


NAMES = ["Array", "Map", "Object", "Promise", "Reflect", "Set", "String", "Symbol", "WeakMap"]
"""What the frame's own code is made of. A plain page cannot be compared: its driver needs them."""


@in_each_mode
def test_a_file_may_declare_names_that_the_frame_uses(shared: Playground) -> None:
    declared = ", ".join(f"{name} = {number}" for number, name in enumerate(NAMES))
    code = widget(lead="console.log({ a: [1] })", slot=f"el.textContent = [{', '.join(NAMES)}]")
    assert shared.run(f"let {declared};\n{code}")["status"] == "mounted"
    assert shared.slot.text_content() == ",".join(str(number) for number in range(len(NAMES)))
    assert shared.codes() == []


@in_each_mode
def test_lines_of_the_console_may_declare_names_that_the_frame_uses(shared: Playground) -> None:
    shared.run(widget())
    for name in NAMES:
        assert shared.console_line(f"let {name} = 1; {name}") == 1
        assert shared.console_line(f"{name} + 1") == 2
    assert shared.run(widget(slot="el.textContent = 'well'"))["status"] == "mounted"
    assert shared.codes() == []
