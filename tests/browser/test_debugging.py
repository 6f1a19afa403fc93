"""Debugging a widget with the browser's own tools, here through the protocol that they speak."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from browser.playground import Playground

LABEL = "Run the code without protection against hanging"
CODE = """define(['amocrm-sdk'], function (init) {
  return {
    initLead() {
      for (let turn = 0; turn < 3; turn++) {
        console.debug('turn', turn);
      }
    },
    registerWidgetsBarSlot(el) { el.textContent = 'shown'; },
  };
});
"""
LOOP = 5
"""The line within the loop."""

IMPATIENT = """(() => {
  const native = window.setTimeout;
  if (window === top) {
    window.setTimeout = (work, delay, ...rest) =>
      native(work, delay === 10_000 ? 300 : delay, ...rest);
  }
})()"""
"""A page in which a run has 0.3 seconds instead of 10."""


@dataclass
class Debugger:
    """The debugger of the cabinet's frame; `paused` are the places at which it has stopped."""

    session: CDPSession
    scripts: dict[str, str] = field(default_factory=dict)
    paused: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session.on("Debugger.scriptParsed", self._parsed)
        self.session.on("Debugger.paused", self._paused)
        self.session.send("Debugger.enable")

    def _parsed(self, event: dict[str, Any]) -> None:
        self.scripts[event["url"]] = event["scriptId"]

    def _paused(self, event: dict[str, Any]) -> None:
        self.paused.append(event)

    def text(self, name: str) -> str:
        answer = self.session.send("Debugger.getScriptSource", {"scriptId": self.scripts[name]})
        return str(answer["scriptSource"])

    def stop_at(self, name: str, line: int) -> None:
        self.session.send("Debugger.setBreakpointByUrl", {"url": name, "lineNumber": line - 1})

    def wait(self, playground: Playground, count: int) -> None:
        """Wait until it has stopped so many times."""
        late = monotonic() + 15
        while len(self.paused) < count:
            assert monotonic() < late
            playground.page.evaluate("new Promise(requestAnimationFrame)")


def debugged(playground: Playground) -> Debugger:
    """Run the code for debugging and attach to its frame."""
    playground.open_tab("Settings").get_by_role("checkbox", name=LABEL).check()
    assert playground.run(CODE)["status"] == "mounted"
    frame = playground.frames.element_handle().content_frame()
    assert frame
    return Debugger(playground.page.context.new_cdp_session(frame))


@pytest.fixture
def impatient(page: Page, site: str) -> Playground:
    page.add_init_script(IMPATIENT)
    return Playground.open(page, f"{site}en/playground/")


def switch(playground: Playground) -> None:
    """Begin to open another lead, which calls `initLead`."""
    playground.element.evaluate("e => { window.switched = e.selectLead(e.leads[1].id) }")


def test_the_code_is_in_the_tools_as_it_was_written_under_its_own_name(
    playground: Playground,
) -> None:
    written = debugged(playground).text("personal_page.js")
    assert written.removesuffix("\n//# sourceURL=personal_page.js") == CODE


def test_breakpoints_hold_at_their_lines_for_as_long_as_one_likes(impatient: Playground) -> None:
    endless = CODE.replace("initLead() {", "initLead() { return new Promise(() => {});")
    assert impatient.run(endless)["status"] == "failed"
    assert "run-timeout" in impatient.codes()

    debugger = debugged(impatient)
    debugger.stop_at("personal_page.js", LOOP)
    switch(impatient)
    for turn in range(1, 4):
        debugger.wait(impatient, turn)
        [frame, *_] = debugger.paused[-1]["callFrames"]
        script, line = frame["location"]["scriptId"], frame["location"]["lineNumber"] + 1
        assert (script, line) == (debugger.scripts["personal_page.js"], LOOP)
        assert frame["functionName"] == "initLead"
        # Longer than a run may take that nobody debugs.
        impatient.page.evaluate("new Promise((done) => setTimeout(done, 400))")
        debugger.session.send("Debugger.resume")
    report = impatient.page.evaluate("window.switched")
    assert (report["status"], report["problems"]) == ("mounted", [])
    expect(impatient.slot).to_have_text("shown")


def test_stop_works_at_a_breakpoint(playground: Playground) -> None:
    debugger = debugged(playground)
    debugger.stop_at("personal_page.js", LOOP)
    switch(playground)
    debugger.wait(playground, 1)
    playground.button("Stop").click()
    expect(playground.status("Stopped")).to_be_visible()
    expect(playground.element.locator("iframe")).to_have_count(0)
    assert playground.page.evaluate("window.switched")["status"] == "stopped"
    assert playground.run(CODE)["status"] == "mounted"
