"""What a scenario does in the cabinet is what Playwright does with a real mouse and keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from browser.playground import Playground

FORM = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  el.innerHTML = `<form id="form"><button id="plain" type="button">Plain</button>
    <button id="inner" type="button"><b id="bold">Bold</b> text</button>
    <label id="label"><input type="checkbox" id="box"> Agree</label>
    <input type="radio" name="r" aria-label="One">
    <input type="radio" name="r" id="r2" aria-label="Two">
    <label>Name <input id="name" value="old"></label>
    <label>Text <textarea id="area"></textarea></label>
    <label>Number <input id="num" type="number"></label>
    <label>Date <input id="date" type="date"></label>
    <label>Way <select id="way"><option>Post</option><option>Courier</option></select></label>
    <div id="edit" contenteditable role="textbox" aria-label="Notes">x</div>
    <a id="link" href="#x">Link</a><button id="send">Send</button></form>`;
  window.seen = [];
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'focusin', 'focusout',
    'beforeinput', 'input', 'change', 'keydown', 'keypress', 'keyup', 'submit'];
  for (const type of types) {
    el.addEventListener(type, (event) => {
      const { target, detail, inputType = '', key = '' } = event;
      window.seen.push(`${type} ${target.id} ${type === 'click' ? detail : inputType}${key}`);
      if (type === 'submit' || target.id === 'link') event.preventDefault();
    }, true);
  }
} }))"""

VALUES = """JSON.stringify([...document.querySelectorAll('#form :is(input, textarea, select)')]
  .map((one) => ['checkbox', 'radio'].includes(one.type) ? one.checked : one.value)
  .concat(document.querySelector('#edit').textContent))"""

ACTS: dict[str, tuple[str, Callable[[Locator], object]]] = {
    "click": (
        "click: {role: button, name: Plain}",
        lambda slot: slot.get_by_role("button", name="Plain").click(),
    ),
    "click on what is inside": (
        "click: {role: button, name: Bold text}",
        lambda slot: slot.get_by_role("button", name="Bold text").click(),
    ),
    "check": ("click: {label: Agree}", lambda slot: slot.get_by_label("Agree").click()),
    "choose": (
        "click: {role: radio, name: Two}",
        lambda slot: slot.get_by_role("radio", name="Two").click(),
    ),
    "link": (
        "click: {role: link, name: Link}",
        lambda slot: slot.get_by_role("link", name="Link").click(),
    ),
    "fill": (
        "fill: {label: Name, value: new}",
        lambda slot: slot.get_by_label("Name").fill("new"),
    ),
    "fill lines": (
        'fill: {label: Text, value: "a\\nb"}',
        lambda slot: slot.get_by_label("Text").fill("a\nb"),
    ),
    "fill number": (
        'fill: {label: Number, value: "12"}',
        lambda slot: slot.get_by_label("Number").fill("12"),
    ),
    "fill date": (
        'fill: {label: Date, value: "2026-02-01"}',
        lambda slot: slot.get_by_label("Date").fill("2026-02-01"),
    ),
    "fill editable": (
        "fill: {role: textbox, name: Notes, value: hi}",
        lambda slot: slot.get_by_role("textbox", name="Notes").fill("hi"),
    ),
    "enter": (
        "press: {label: Name, key: Enter}",
        lambda slot: slot.get_by_label("Name").press("Enter"),
    ),
    "letter": (
        "press: {label: Name, key: a}",
        lambda slot: slot.get_by_label("Name").press("a"),
    ),
    "space on a button": (
        "press: {role: button, name: Plain, key: Space}",
        lambda slot: slot.get_by_role("button", name="Plain").press("Space"),
    ),
    "enter on a button": (
        "press: {role: button, name: Plain, key: Enter}",
        lambda slot: slot.get_by_role("button", name="Plain").press("Enter"),
    ),
    "tab": (
        "press: {role: button, name: Plain, key: Tab}",
        lambda slot: slot.get_by_role("button", name="Plain").press("Tab"),
    ),
    "back by tab": (
        "press: {role: button, name: Bold text, key: Shift+Tab}",
        lambda slot: slot.get_by_role("button", name="Bold text").press("Shift+Tab"),
    ),
    "fill and leave": (
        "fill: {label: Name, value: new}\n  - click: {role: button, name: Plain}",
        lambda slot: (
            slot.get_by_label("Name").fill("new"),
            slot.get_by_role("button", name="Plain").click(),
        ),
    ),
    "fill and send": (
        "fill: {label: Name, value: new}\n  - press: {label: Name, key: Enter}",
        lambda slot: (
            slot.get_by_label("Name").fill("new"),
            slot.get_by_label("Name").press("Enter"),
        ),
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_makes_the_events_and_values_of_a_real_one(shared: Playground, name: str) -> None:
    steps, really = ACTS[name]
    shared.call("e.code = a", FORM)
    # The focus is the reader's again at the end, so that what was seen is put aside before that.
    keep = f"  - evaluate: |\n      window.kept = [seen.slice(), {' '.join(VALUES.split())}]\n"
    report = shared.call("e.play(a)", f"scenario: 1\nsteps:\n  - {steps}\n{keep}")
    assert report["status"] == "passed", report["steps"]
    ours = shared.console_line("kept")
    shared.call("e.run()")
    shared.point_into_cabinet()
    shared.console_line("seen = []")
    really(shared.slot)
    assert ours == shared.console_line(f"[seen, {VALUES}]")


ELEMENTS = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  el.innerHTML = `<h2>Order  <em>7</em></h2><button>Save</button>
    <button aria-label="Close">x</button>
    <button hidden>Gone</button><button style="visibility:hidden">Unseen</button>
    <div aria-hidden="true"><button>Silent</button></div>
    <div role="button" tabindex="0">Div</div><a href="#">Link</a><a>No link</a>
    <img alt="Photo" src="data:,"><input type="password" aria-label="Secret">
    <input type="date" aria-label="Day"><input type="search" placeholder="Find">
    <fieldset><legend>Group</legend><input type="checkbox" id="c"><label for="c">Check</label>
    </fieldset>
    <table><tr><th scope="col">Head</th></tr><tr><td>Cell</td></tr></table>
    <ul><li>One</li><li>Two</li></ul><section aria-label="Part">inside</section><p>Paragraph</p>
    <select aria-label="Many" multiple><option>First</option></select>
    <button><svg role="img"><title>Icon</title></svg></button><output>5</output>
    <details><summary>More</summary>Hidden text</details><div role="alert">Alarm</div>
    <span id="n">Named</span><button aria-labelledby="n">Other</button>`;
  const host = el.appendChild(document.createElement('div'));
  host.attachShadow({ mode: 'open' }).innerHTML = '<button>In shadow</button>';
} }))"""

ROLES = [
    ("heading", "Order 7"),
    ("heading", "Order"),
    ("button", "Save"),
    ("button", "save"),
    ("button", "Sav"),
    ("button", "Close"),
    ("button", "x"),
    ("button", "Gone"),
    ("button", "Unseen"),
    ("button", "Silent"),
    ("button", "Div"),
    ("button", "Icon"),
    ("button", "Named"),
    ("button", "Other"),
    ("button", "In shadow"),
    ("link", "Link"),
    ("link", "No link"),
    ("img", "Photo"),
    ("textbox", "Secret"),
    ("textbox", "Day"),
    ("searchbox", "Find"),
    ("checkbox", "Check"),
    ("group", "Group"),
    ("columnheader", "Head"),
    ("cell", "Cell"),
    ("region", "Part"),
    ("listbox", "Many"),
    ("option", "First"),
    ("alert", "Alarm"),
    ("status", "5"),
]


def test_elements_are_found_by_role_and_whole_name_as_playwright_finds_them(
    shared: Playground,
) -> None:
    shared.run(ELEMENTS)
    seen, unseen = [], []
    for role, name in ROLES:
        found = shared.slot.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        visible = [one for one in found.all() if one.is_visible()]
        (seen if visible else unseen).append(f'{{role: {role}, name: "{name}"}}')
    assert len(seen) > 15
    assert len(unseen) > 7
    lists = f"slot: [{', '.join(seen)}], absent: [{', '.join(unseen)}]"
    report = shared.call("e.play(a)", f"scenario: 1\nsteps:\n  - expect: {{{lists}}}\n")
    assert report["status"] == "passed", report["steps"][1]["expected"]


REFUSALS = {
    "click: {role: button, name: Twice}": 'several: button "Twice" in listitem "One Twice"',
    "click: {role: button, name: None}": "There is none. The slot shows: ",
    "click: {role: button, name: Off}": "disabled",
    "click: {role: button, name: Under}": 'covered by text "Cover"',
    "fill: {label: Fixed, value: x}": "read-only",
    "fill: {role: button, name: Off too, value: x}": "no field",
    "select: {label: Way, option: Ship}": '"Post"; "Rail"',
    "select: {label: Fixed, option: Ship}": "no <select>",
    "click: {text: Hidden}": "not to be seen",
}


def test_what_a_person_could_not_do_is_refused_in_words(shared: Playground) -> None:
    shared.run(
        """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
          el.innerHTML = `<ul><li>One <button>Twice</button></li>
            <li>Two <button>Twice</button></li></ul><button disabled>Off</button>
            <button>Off too</button><label>Fixed <input readonly></label>
            <label>Way <select><option>Post</option><option>Rail</option></select></label>
            <div style="position:relative"><button>Under</button>
            <div style="position:absolute;inset:0">Cover</div></div><p hidden>Hidden</p>`;
          for (const one of el.querySelectorAll('*')) {
            one.addEventListener('click', () => console.error('clicked'));
          }
        } }))"""
    )
    for step, reason in REFUSALS.items():
        report = shared.call("e.play(a)", f"scenario: 1\nsteps:\n  - {step}\n")
        assert report["status"] == "failed", step
        assert reason in report["steps"][1]["actual"], report["steps"][1]
        assert report["console"] == []
