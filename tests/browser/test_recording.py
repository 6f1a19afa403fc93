"""What a reader does in the cabinet becomes a scenario, which fails where the widget breaks."""

import json
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, expect

from browser.playground import Playground

I18N = '{"send": "Send it", "twice": "Open", "other": "Open"}'

FORM = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  const root = el.appendChild(document.createElement('div'));
  const draw = (said) => {
    root.innerHTML = `<ul><li>Delivery <button><b>Open</b></button></li>
      <li>Payment <button><b>Open</b></button></li></ul>
      <form><label>Comment <input name="comment"></label>
      <label>Way <select><option>Post</option><option>Courier</option></select></label>
      <label><input type="checkbox"> Agree</label>
      <input type="radio" name="r" aria-label="One"><input type="radio" name="r" aria-label="Two">
      <input type="password" aria-label="Secret"><button>Send it</button></form>
      <button type="button" id="ask">Ask</button><span id="bare" style="cursor:pointer">Bare</span>
      <output>${said}</output>`;
  };
  draw('');
  const say = (text) => { root.querySelector('output').textContent = text; };
  root.addEventListener('click', ({ target }) => {
    const item = target.closest('li');
    if (item) { const text = item.firstChild.data.trim(); draw(''); say('Opened ' + text); }
    if (target.id === 'ask') {
      const dialog = root.appendChild(document.createElement('dialog'));
      dialog.setAttribute('aria-label', 'Question');
      dialog.innerHTML = '<p>Sure?</p><button>Yes</button>';
      dialog.addEventListener('close', () => { dialog.remove(); say('Closed'); });
      dialog.lastChild.onclick = () => dialog.close();
      dialog.showModal();
    }
  });
  root.addEventListener('change', ({ target }) => {
    if (target.type === 'password') return;
    say('Changed to ' + (target.type === 'checkbox' ? target.checked : target.value));
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    say('Sent: ' + root.querySelector('[name=comment]').value);
  });
} }))"""


def panel_of(playground: Playground) -> Locator:
    return playground.open_tab("Scenarios")


def record(playground: Playground, files: dict[str, str]) -> Locator:
    playground.call("e.files = a", files)
    panel_of(playground).get_by_role("button", name="Record", exact=True).click()
    region = playground.element.get_by_role("region", name="What is recorded")
    expect(region).to_contain_text("steps:")
    playground.point_into_cabinet()
    return region


def stop(playground: Playground) -> str:
    """End the recording; return the text of its file."""
    playground.element.get_by_role("tab", name="Scenarios", exact=True).click()
    playground.button("Stop recording").click()
    expect(playground.button("Record")).to_be_visible()
    files: dict[str, str] = playground.call("e.files")
    return files[[name for name in files if name.startswith("scenarios/recorded")][-1]]


def play(playground: Playground, text: str) -> dict[str, Any]:
    return playground.call("e.play(a)", text)


def failed(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for step in report["steps"] if step["status"] == "failed"]


def test_what_a_person_does_is_recorded_played_and_fails_where_the_widget_breaks(
    shared: Playground,
) -> None:
    files = {"personal_page.js": FORM, "i18n/en.json": I18N, "i18n/ru.json": I18N}
    region = record(shared, files)
    slot = shared.slot
    slot.get_by_role("listitem").filter(has_text="Payment").locator("b").click()
    comment = slot.get_by_role("textbox", name="Comment")
    comment.click()
    comment.press_sequentially("no")
    comment.press("Enter")
    slot.get_by_label("Way").press("ArrowDown")
    slot.get_by_text("Agree").click()
    slot.get_by_role("radio", name="Two").click()
    slot.get_by_role("textbox", name="Secret").fill("hunter2")
    slot.get_by_role("button", name="Send it").click()
    slot.get_by_role("button", name="Ask").press("Enter")
    slot.get_by_role("button", name="Yes").click()
    slot.locator("#bare").click()
    expect(region).to_contain_text("#")
    expect(shared.status("Bare")).to_be_visible()
    text = stop(shared)
    assert "hunter2" not in text
    for line in (
        "- click: {role: button, name: Open, in: {role: listitem, name: Payment}}",
        '- fill: {role: textbox, name: Comment, value: "no"}',
        "- press: {key: Enter, role: textbox, name: Comment}",
        "- select: {role: combobox, name: Way, option: Courier}",
        "- click: {role: checkbox, name: Agree}",
        "- click: {role: radio, name: Two}",
        "- click: {role: button, name: {i18n: send}}",
        "- press: {key: Enter, role: button, name: Ask}",
        '- click: {role: button, name: "Yes"}',
    ):
        assert line in text, text
    assert "a password" in text
    assert "Bare" in text
    assert text.count("- click:") == 6, text
    report = play(shared, text)
    assert report["status"] == "passed", (failed(report), text)
    shared.call("e.files = a", {**files, "personal_page.js": FORM.replace("'Sent: '", "'Lost: '")})
    [step] = failed(play(shared, text))
    assert "Sent: no" in step["expected"]


LEAD = """define(['amocrm-sdk'], (init) => {
  const { methods } = init({ version: '1.0.0' });
  return { initLead() {}, registerWidgetsBarSlot(el) {
    el.innerHTML = '<h3></h3><p></p>';
    const show = (lead) => {
      el.firstChild.textContent = lead?.name ?? '';
      el.lastChild.textContent = 'price ' + lead?.price;
    };
    const closing = methods.subscribe('lead', show, { withInitialResult: true });
    return () => closing.close?.();
  } };
})"""


def test_leads_state_panel_and_reload_are_steps_and_the_timeline_knows_them_too(
    shared: Playground,
) -> None:
    record(shared, {"personal_page.js": LEAD})
    other = shared.leads()[1]["id"]
    shared.select_lead(other)
    shared.wait_until_loaded()
    shared.call("e.setState('lead', { company: null })")
    toggle = shared.cabinet.get_by_role("button", name="Widgets")
    toggle.click()
    toggle.click()
    expect(shared.slot).to_be_visible()
    text = stop(shared)
    shared.button("Make a scenario of this run").or_(shared.tab("Timeline")).first.click()
    shared.button("Make a scenario of this run").click()
    shared.tab("scenarios/recorded-2.yaml").wait_for()
    of_run: dict[str, str] = shared.call("e.files")
    run = of_run["scenarios/recorded-2.yaml"]
    for scenario in (text, run):
        for line in (
            f'- selectLead: "{other}"',
            "- setState: {lead: {company: null}}",
            "- panel: closed",
            "- panel: open",
            "problems: ",
        ):
            assert line in scenario, scenario
        report = play(shared, scenario)
        assert report["status"] == "passed", (failed(report), scenario)
    assert "slot.destroyed" in run


@pytest.mark.parametrize("how", ["stop", "hang"])
def test_a_frame_that_dies_ends_the_recording_and_what_was_recorded_stays(
    shared: Playground, how: str
) -> None:
    hang = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
      el.innerHTML = '<button>Go</button>';
      el.firstChild.onclick = () => { if (HANG) for (;;) {} };
    } }))"""
    record(shared, {"personal_page.js": hang.replace("HANG", str(how == "hang").lower())})
    shared.slot.get_by_role("button").click()
    if how == "stop":
        shared.button("Stop").click()
    expect(shared.status("The recording has ended").first).to_be_visible()
    files: dict[str, str] = shared.call("e.files")
    assert "- click: {role: button, name: Go}" in files["scenarios/recorded.yaml"]


ODD = """
<style>
  .vh { position:absolute; width:1px; overflow:hidden; clip-path:inset(50%) }
  .b::before { content:"Before " }
</style>
<button data-n=1 aria-label="Close it">×</button>
<span id=l1>Labelled</span> <span id=l2>twice</span>
<button data-n=2 aria-labelledby="l1 l2">q</button>
<button data-n=3><img alt="Picture" width=20 height=20></button>
<a data-n=4 href="#x">A  link
  with &nbsp;spaces</a>
<button data-n=5><svg width=20 height=20><title>Drawn</title>
  <rect width=20 height=20 /></svg></button>
<input data-n=6 type=submit value="Submit me">
<input data-n=7 type=image alt="Image button" width=20 height=20>
<details><summary data-n=8>More about it</summary>text</details>
<div role=tablist><button role=tab data-n=9 aria-selected=false>First tab</button></div>
<div role=menu><div role=menuitem tabindex=0 data-n=10>Cut</div></div>
<div role=switch tabindex=0 aria-checked=false data-n=11 aria-label="Night">o</div>
<label><span>Wrapped <b>label</b></span><input type=checkbox data-n=12></label>
<div role=button tabindex=0 data-n=13>🚀 Launch</div>
<button data-n=14><span class=vh>Delete</span> item</button>
<button data-n=15 class=b>that</button>
<button data-n=16 title="From title"></button>
<div id=host></div>
<table><tr>
<th scope=row>Ann</th><td><button data-n=18>Edit</button></td></tr>
<tr><th scope=row>Bob</th><td><button data-n=19>Edit</button></td></tr></table>
<fieldset><legend>Size</legend><label><input type=radio name=s data-n=20> L</label></fieldset>
<button data-n=21><span aria-hidden=true>★</span>Favourite</button>
<input type=button data-n=22 value="Value" aria-label="Over value">
<button data-n=24>Quote "it" #: - {x}</button>
<h3 data-n=25>Heading</h3>
<button data-n=26>Да, «конечно»</button>
<button data-n=27>Save<br>all</button>
<button data-n=28><div>Block</div><div>names</div></button>
"""
"""Buttons and their like, named in each way that there is, by number."""

DRAWS = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
  el.innerHTML = '<div></div>';
  el.firstChild.innerHTML = %s;
  const shadow = el.querySelector('#host').attachShadow({ mode: 'open' });
  shadow.innerHTML = '<button data-n=17>In shadow</button>';
} }))"""


def test_what_is_recorded_finds_what_playwright_finds_by_the_same_words(
    shared: Playground,
) -> None:
    record(shared, {"personal_page.js": DRAWS % json.dumps(ODD)})
    numbered = shared.slot.locator("[data-n]")
    numbers = [one.get_attribute("data-n") for one in numbered.all()]
    assert len(numbers) == 27
    for number in numbers:
        shared.slot.locator(f"[data-n='{number}']").click()
    text = stop(shared)
    clicks = [step["click"] for step in yaml.safe_load(text)["steps"] if "click" in step][1:]
    assert [click.get("role", "summary") for click in clicks].count("summary") == 1
    found = []
    for click in clicks:
        scope = shared.slot
        if around := click.get("in"):
            scope = scope.get_by_role(around["role"], name=around["name"], exact=True)
        element = (
            scope.get_by_role(click["role"], name=click["name"], exact=True)
            if "role" in click
            else scope.get_by_text(click["text"], exact=True)
        )
        found.append(element.get_attribute("data-n"))
    assert found == numbers
    report = play(shared, text)
    assert report["status"] == "passed", failed(report)


REACT = """define(['react', 'react-dom'], (React, ReactDOM) => {
  const e = React.createElement;
  function Tasks() {
    const [tasks, setTasks] = React.useState([]);
    const [text, setText] = React.useState('');
    const add = (event) => { event.preventDefault(); setTasks([...tasks, text]); setText(''); };
    const without = (index) => () => setTasks(tasks.filter((_, other) => other !== index));
    return e('form', {onSubmit: add},
      e('label', null, 'Task ', e('input',
        {value: text, onChange: (event) => setText(event.target.value)})),
      e('button', {disabled: !text}, 'Add'),
      e('ul', null, tasks.map((task, index) =>
        e('li', {key: task}, task, ' ',
          e('button', {type: 'button', onClick: without(index)}, 'Remove')))));
  }
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      ReactDOM.render(e(Tasks), el);
      return () => ReactDOM.unmountComponentAtNode(el);
    },
  };
})"""


def test_what_react_draws_is_recorded_over_a_reload(shared: Playground) -> None:
    record(shared, {"personal_page.js": REACT})
    slot = shared.slot
    task = slot.get_by_role("textbox", name="Task")
    for name in ("One", "Two"):
        task.click()
        task.press_sequentially(name)
        slot.get_by_role("button", name="Add").click()
    slot.get_by_role("listitem").filter(has_text="One").get_by_role("button").click()
    expect(slot.get_by_role("listitem")).to_have_count(1)
    shared.element.get_by_role("button", name="Reload the cabinet page", exact=True).click()
    expect(slot.get_by_role("listitem")).to_have_count(0)
    task.click()
    task.press_sequentially("Three")
    task.press("Enter")
    expect(slot.get_by_role("listitem")).to_have_count(1)
    text = stop(shared)
    assert "- click: {role: button, name: Remove, in: {role: listitem, name: One}}" in text, text
    assert "- reload: true" in text
    report = play(shared, text)
    assert report["status"] == "passed", failed(report)
    broken = REACT.replace("[...tasks, text]", "[text]")
    shared.call("e.files = a", {"personal_page.js": broken})
    assert play(shared, text)["status"] == "failed"
