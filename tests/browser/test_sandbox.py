"""The frame of strangers' code: opaque origin, its own policy, and nothing sent anywhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.behaviours.widgets import log, widget
from browser.modes import in_each_mode
from browser.playground import Playground

HEAR = "addEventListener('message', (event) => { if (event.data === 'mine') told = event.origin })"


def test_the_frame_has_an_opaque_origin_and_scripts_and_forms_only(page: Page, site: str) -> None:
    # The page lets no other listener hear what a frame sends it: this one stands before its own.
    page.add_init_script(HEAR)
    playground = Playground.open(page, f"{site}en/playground/")
    playground.run(widget(slot=log("slot")))
    frame = playground.element.locator('iframe[name="personal-page-cabinet"]')
    expect(frame).to_have_count(1)
    expect(frame).to_have_attribute("sandbox", "allow-scripts allow-forms")
    # The widget sees the origin of the simulated page; the browser says what it really is.
    playground.console_line("parent.postMessage('mine', '*')")
    page.wait_for_function("window.told")
    assert page.evaluate("window.told") == "null"


@in_each_mode
def test_a_widget_hears_that_its_form_is_to_be_sent(shared: Playground) -> None:
    form = "el.innerHTML = '<form><input><button>Send</button></form>';"
    hear = (
        "el.firstChild.addEventListener('submit', (event) => {"
        " event.preventDefault(); console.debug('heard'); });"
    )
    shared.run(widget(slot=form + hear))
    shared.wait_until_drawn()
    shared.cabinet.get_by_role("button", name="Send").click()
    shared.wait_for("e.console.some(({ text }) => text === 'heard')")
    assert shared.codes() == []


LOOKING = """
  const seen = [];
  const look = (text) => { seen.push(String(text)) };
  addEventListener('securitypolicyviolation', (event) => {
    for (const name in event) look(event[name]);
  });
  for (const method of ['append', 'addEventListener', 'setAttribute']) {
    const was = Element.prototype[method];
    Element.prototype[method] = function (...all) {
      look(this.nonce);
      return was.apply(this, all);
    };
  }
  for (const [of, name] of [[HTMLElement, 'nonce'], [HTMLScriptElement, 'src']]) {
    const { get, set } = Object.getOwnPropertyDescriptor(of.prototype, name);
    Object.defineProperty(of.prototype, name, {
      get,
      set(value) { look(name === 'nonce' ? value : this.nonce); set.call(this, value) },
      configurable: true,
    });
  }
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node.nonce);
  }).observe(document, { childList: true, subtree: true });
  for (const script of [document.currentScript, ...document.scripts]) look(script?.nonce);
  look(document.documentElement.outerHTML);
  try { eval('1') } catch (error) { look(error.message); look(error.stack) }
  try { new Function('') } catch (error) { look(error.message) }
  el.innerHTML = '<b onclick="mine()">b</b><a href="javascript:mine()">a</a>';
  el.firstChild.click(); el.lastChild.click();
  const script = document.createElement('script');
  script.textContent = 'mine()';
  el.append(script);
  window.seen = seen;
"""


@in_each_mode
def test_code_in_the_frame_does_not_find_the_nonce_of_its_scripts(shared: Playground) -> None:
    assert shared.run(widget(slot=LOOKING))["status"] == "mounted"
    shared.wait_for("e.problems.filter(({ code }) => code === 'inline-script').length >= 2")
    assert shared.console_line("1 + 1") == 2
    nonce = shared.element.evaluate("""(e) => {
      const frame = (e.shadowRoot ?? e).querySelector('iframe[name="personal-page-cabinet"]');
      return /nonce="([^"]{20,})"/.exec(frame.srcdoc)[1];
    }""")
    seen = "\n".join(shared.console_line("seen"))
    assert "mine()" in seen
    assert nonce not in seen


def test_code_in_the_frame_reaches_neither_the_page_nor_its_storage(playground: Playground) -> None:
    playground.run(widget())
    for attempt in ("parent.document.title", "top.document.title", "indexedDB.open('x')"):
        outcome = playground.element.evaluate(
            "(e, a) => e.evaluate(a).then(() => 'reached', (error) => error.name)", attempt
        )
        assert outcome == "SecurityError", attempt


@pytest.mark.parametrize("path", ["", "ru/", "en/playground/", "ru/404.html", "404.html"])
def test_every_page_allows_frames_of_its_own_only(page: Page, site: str, path: str) -> None:
    text = page.request.get(f"{site}{path}").text()
    policies = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert [policy for policy in policies if "frame-src 'self'" in policy]


def test_forged_and_oversized_messages_of_a_widget_are_dropped(playground: Playground) -> None:
    code = (
        "for (let i = 0; i < 50; i++) { parent.postMessage({ type: 'event', event: {} }, '*'); } "
        "console.debug('x'.repeat(10_000_000)); console.debug('after');"
    )
    assert playground.run(widget(slot=code))["status"] == "mounted"
    playground.wait_for("e.console.some((entry) => entry.text === 'after')")
    assert max(len(text) for text in playground.logged()) < 100_000
