"""Whatever a widget posts or asks for, the page goes on answering its reader."""

import pytest

from browser.behaviours.widgets import LIFE, widget
from browser.playground import Playground

STEAL = """
  const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
  Object.defineProperty(MessageEvent.prototype, 'data', { get() {
    if (this.target instanceof MessagePort && !window.port) {
      window.port = this.target;
      setTimeout(window.onport);
    }
    return get.call(this);
  } });"""

FLOODS = {
    "addWidget": """
      for (let n = 0; n < 300; n++)
        AMOCRM.developer.addWidget({
          script: '/en/assets/javascripts/lunr/wordcut.js?' + n, token: 't' });""",
    "replies": f"""{STEAL}
      window.onport = () => {{
        const value = '[' + '[],'.repeat(20000) + '1]';
        const t = '{{"type":"reply","id":999999,"outcome":{{"ok":true,"value":' + value + '}}}}';
        const end = Date.now() + 4000;
        const go = () => {{
          for (let i = 0; i < 300; i++) port.postMessage(t);
          if (Date.now() < end) setTimeout(go, 30);
        }};
        go();
      }};""",
    "events": f"""{STEAL}
      window.onport = () => {{
        const detail = {{}};
        for (let i = 0; i < 4500; i++) detail['k' + i] = [i];
        const event = {{ id: 1, at: 1, type: 'state.read', widget: 'w', detail }};
        const t = JSON.stringify({{ type: 'event', event }});
        let k = 0;
        const go = () => {{
          for (let i = 0; i < 150; i++) port.postMessage(t);
          if (k++ < 20) setTimeout(go, 50);
        }};
        go();
      }};""",
    "deep events": f"""{STEAL}
      window.onport = () => {{
        const deep = '{{"a":'.repeat(9000) + '1' + '}}'.repeat(9000);
        const event = '"id":1,"at":1,"type":"state.read","widget":"w","detail":' + deep;
        const t = '{{"type":"event","event":{{' + event + '}}}}';
        for (let i = 0; i < 500; i++) port.postMessage(t);
      }};""",
    "messages to the window": """
      const end = Date.now() + 900;
      while (Date.now() < end) parent.postMessage([[], [], []], '*');""",
    "styled text": """
      const text = '%c' + 'a%cb'.repeat(200);
      const styles = Array(201).fill('color: red; font-size: 40px');
      let k = 0;
      const go = () => {
        for (let i = 0; i < 80; i++) console.log(text, ...styles);
        if (k++ < 20) setTimeout(go, 5);
      };
      go();""",
    "a long literal": f"const list = [{'1,' * 200_000}];",
}

PACE = """() => {
  const text = JSON.stringify(Array.from({ length: 200_000 }, (_, index) => ({ index })));
  const takes = Array.from({ length: 9 }, () => {
    const began = performance.now();
    JSON.stringify(JSON.parse(text));
    return performance.now() - began;
  });
  return Math.max(...takes);
}"""
"""How long a known piece of work takes at most, in ms: what this machine is worth now."""

LONGEST = """async () => {
  const until = performance.now() + 4000;
  let longest = 0;
  for (let last = performance.now(); last < until; ) {
    await new Promise((done) => setTimeout(done));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}"""
"""The longest time, in ms, for which the page did nothing else."""


@pytest.mark.parametrize("flood", FLOODS)
def test_the_page_answers_in_a_flood(shared: Playground, flood: str) -> None:
    page = shared.page
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    shared.open_tab("Console" if flood == "styled text" else "Timeline")
    shared.call("(void e.run(), null)", None)
    shared.call("(e.code = a, void e.run(), null)", widget(slot=FLOODS[flood]))
    longest = page.evaluate(LONGEST)
    pace = page.evaluate(PACE)
    print(f"{flood}: the page stood still for {longest:.0f} ms at most, pace {pace:.1f} ms")
    # Without limits it stands still for seconds.
    assert longest < 40 * pace
    assert shared.run(LIFE)["status"] == "mounted"
    assert errors == []
