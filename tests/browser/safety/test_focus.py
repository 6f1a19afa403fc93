"""What the reader types goes where they brought the focus, whatever code takes it."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import widget
from browser.modes import FIREFOX, ONE_PROCESS, in_each_engine, in_each_mode
from browser.playground import Playground

RECORD = """
  const told = console.log.bind(console, 'GOT');
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
    for (const target of [window, document])
      target.addEventListener(type, (e) => told(type, e.key ?? e.data), true);
  const i = document.createElement('input');
  setInterval(() => { if (i.value) told(i.value); }, 50);
  const often = (take) => {
    window.begin = () => { for (const ms of [60, 160, 260]) setTimeout(take, ms); };
  };"""
"""Tells the console what a widget hears of typing; told to begin, it takes the focus some times."""

THIEVES = {
    "focus": "el.append(i); often(() => i.focus());",
    "focus of the window": "el.append(i); often(() => { i.focus(); window.focus(); });",
    "select": "el.append(i); often(() => i.select());",
    "a range": "el.append(i); often(() => { i.focus(); i.setSelectionRange(0, 0); });",
    "autofocus": """
      often(() => { i.remove(); i.autofocus = true; el.append(i); i.focus(); });""",
    "a dialog": """
      const d = document.createElement('dialog'); d.append(i); el.append(d);
      often(() => { d.close(); d.showModal(); });""",
    "a popover": """
      const p = document.createElement('div'); p.popover = 'manual'; i.autofocus = true;
      p.append(i); el.append(p); often(() => { p.hidePopover(); p.showPopover(); i.focus(); });""",
    "contenteditable": """
      const c = document.createElement('div'); c.contentEditable = 'true'; el.append(c);
      Object.defineProperty(i, 'value', { get: () => c.textContent });
      often(() => { c.focus(); document.execCommand('selectAll'); });""",
    "a shadow tree": """
      el.attachShadow({ mode: 'closed' }).append(i); often(() => i.focus());""",
    "a label": """
      const l = document.createElement('label'); l.append(i, 'x'); el.append(l);
      often(() => { l.click(); i.focus(); });""",
    "a nested document": """
      const f = document.createElement('iframe'); f.srcdoc = '<input autofocus>'; el.append(f, i);
      often(() => { f.focus(); f.contentWindow.focus(); });""",
    "a document written anew": """
      customElements.define('x-gone', class extends HTMLElement {
        disconnectedCallback() { addEventListener('keydown', (e) => told('x', e.key), true) }
      });
      el.append(document.createElement('x-gone'));
      window.begin = () => {
        document.open(); document.write('<input id=w>'); document.close();
        addEventListener('keydown', (e) => told('after', e.key), true);
        document.body.append(i);
        often(() => i.focus());
        begin();
      };""",
    "forged events": """
      el.append(i);
      often(() => {
        for (const type of ['pointerdown', 'mousedown', 'click'])
          window.dispatchEvent(new MouseEvent(type, { bubbles: true }));
        i.click(); i.focus();
      });""",
    "replaced natives": """
      el.append(i);
      Event.prototype.preventDefault = Event.prototype.stopImmediatePropagation = () => {};
      document.hasFocus = () => false; Object.prototype.once = true;
      often(() => i.focus());""",
    "forged messages": """
      el.append(i);
      const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
      Object.defineProperty(MessageEvent.prototype, 'data', { get() {
        if (this.target instanceof MessagePort) window.port = this.target;
        return get.call(this);
      } });
      often(() => {
        i.focus();
        for (const type of ['entered', 'resumed'])
          window.port?.dispatchEvent(new MessageEvent('message', { data: { type } }));
      });""",
}


ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def secret_of(playground: Playground) -> Locator:
    return playground.open_tab("Settings").get_by_role("textbox", name="client_secret")


def command_line_of(playground: Playground) -> Locator:
    playground.open_tab("Console")
    return playground.element.get_by_role("textbox", name="Console command line")


def type_slowly(playground: Playground, text: str) -> None:
    """Type as a quick reader does: some keys at once, then a moment."""
    for start in range(0, len(text), 3):
        playground.type(text[start : start + 3])
        playground.page.evaluate("new Promise((done) => setTimeout(done, 20))")


def start(playground: Playground, code: str) -> None:
    report = playground.run(widget(slot=f"{RECORD} {code}"))
    assert report["status"] == "mounted"


BEGIN = "e.evaluate('begin()').catch(() => null)"
"""Lets the widget take the focus from now on; its document may go with that."""


def begin(playground: Playground) -> None:
    playground.call(BEGIN)


@in_each_engine
@pytest.mark.parametrize("thief", THIEVES)
def test_a_widget_gets_nothing_of_what_is_typed_elsewhere(restored: Playground, thief: str) -> None:
    start(restored, THIEVES[thief])
    secret_of(restored).click()
    begin(restored)
    type_slowly(restored, ALPHABET)
    assert restored.logged() == []


@pytest.mark.modes(ONE_PROCESS, FIREFOX)
def test_where_frame_and_page_share_a_process_nothing_typed_is_lost(restored: Playground) -> None:
    start(restored, THIEVES["focus"])
    restored.call("e.code = ''")
    restored.editor.click()
    # Who has begun to type loses nothing; before that, the page hears too late that the focus went.
    restored.call(f"document.addEventListener('keydown', () => {BEGIN}, {{ once: true }})")
    type_slowly(restored, ALPHABET)
    assert restored.call("e.code") == ALPHABET
    assert restored.logged() == []


@in_each_mode
def test_a_widget_that_keeps_taking_the_focus_is_ended(restored: Playground) -> None:
    code = f"{RECORD} el.append(i); setInterval(() => i.focus(), 20);"
    restored.run(widget(slot=code))
    restored.wait_for("e.problems.some(({ code }) => code === 'focus-taken')")
    command_line_of(restored).click()
    restored.type("1 + 1")
    expect(command_line_of(restored)).to_have_value("1 + 1")
    assert restored.logged() == []


@in_each_mode
def test_a_widget_that_takes_the_focus_once_leaves_it_where_the_reader_is(
    restored: Playground,
) -> None:
    restored.call(
        "e.code = a",
        widget(slot=f"{RECORD} el.append(i); i.setAttribute('aria-label', 'own'); i.focus()"),
    )
    restored.editor.click()
    restored.page.keyboard.press("ControlOrMeta+Enter")
    expect(restored.status("Running")).to_be_visible()
    expect(restored.editor).to_be_focused()
    restored.page.keyboard.type("x")
    assert restored.logged() == []


@in_each_mode
def test_a_reader_who_pointed_into_the_cabinet_types_there(restored: Playground) -> None:
    code = """
      const b = document.createElement('button'); b.textContent = 'Write';
      const i = document.createElement('input'); i.setAttribute('aria-label', 'Comment');
      b.onclick = async () => { await new Promise((f) => setTimeout(f, 200)); i.focus(); };
      el.append(b, i);"""
    assert restored.run(widget(slot=code))["status"] == "mounted"
    command_line_of(restored).click()
    restored.wait_until_drawn()
    restored.slot.get_by_role("button", name="Write").click()
    field = restored.slot.get_by_role("textbox", name="Comment")
    expect(field).to_be_focused()
    restored.page.keyboard.type("after a press")
    expect(field).to_have_value("after a press")
    command_line_of(restored).click()
    field.click()
    restored.page.keyboard.type("!")
    expect(field).to_have_value("after a press!")


@in_each_mode
def test_a_reader_who_came_by_tab_types_in_the_cabinet(restored: Playground) -> None:
    code = """
      const i = document.createElement('input'); i.setAttribute('aria-label', 'Comment');
      el.append(i);"""
    assert restored.run(widget(slot=code))["status"] == "mounted"
    restored.element.get_by_role("combobox", name="Account", exact=True).focus()
    field = restored.slot.get_by_role("textbox", name="Comment")
    for _ in range(12):
        restored.page.keyboard.press("Tab")
        if field.evaluate("e => e.ownerDocument.hasFocus() && e === e.ownerDocument.activeElement"):
            break
    restored.page.keyboard.type("by keyboard")
    expect(field).to_have_value("by keyboard")
