"""Widgets that may never end, and what has to be well after them."""

import time

from browser.playground import Playground

WIDGET = """define(['amocrm-sdk'], function () {
  return {
    initLead: function () { %s },
    registerWidgetsBarSlot: function (el) { el.textContent = 'shown'; },
  };
});"""

GOOD = WIDGET % ""


def start(playground: Playground, code: str) -> None:
    """Run `code` without waiting for its report."""
    playground.element.evaluate("(e, code) => { e.code = code; void e.run() }", code)


def expect_all_well(playground: Playground, code: str) -> None:
    """Expect the page to answer, the draft to be there, and a good widget to run."""
    began = time.monotonic()
    playground.call("new Promise((done) => setTimeout(done))")
    assert time.monotonic() - began < 2
    assert playground.call("e.code") == code
    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.slot.inner_text() == "shown"
