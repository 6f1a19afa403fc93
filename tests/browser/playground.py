"""The playground as a test drives it: its public interface, and the cabinet inside its frame."""

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page

LOADED = """async (element) => {
  const late = performance.now() + 30_000;
  while (!(await element.getState('lead'))?.isLeadLoaded) {
    if (performance.now() > late) throw new Error('the lead did not load');
    await new Promise(requestAnimationFrame);
  }
}"""
"""Asks in every frame of the page: an empty cabinet tells nobody that its lead was loaded."""


DRAWN = """async () => {
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
}"""
"""A click at once missed the cabinet 14 times in 120, after two frames once, after four never."""


ACKNOWLEDGED = 5
"""How long a key may take, in seconds, until it counts as lost."""


@dataclass
class Playground:
    """One `<personal-page-playground>` on an open page."""

    page: Page
    element: Locator

    @classmethod
    def open(cls, page: Page, url: str) -> "Playground":
        """Open `url` and wait until its first playground answers."""
        page.goto(url)
        element = page.locator("personal-page-playground").first
        element.scroll_into_view_if_needed()
        element.evaluate("e => e.ready")
        return cls(page, element)

    @property
    def cabinet(self) -> FrameLocator:
        """The simulated cabinet."""
        return self.element.frame_locator('iframe[name="personal-page-cabinet"]')

    @property
    def slot(self) -> Locator:
        """The first widget's slot in the widgets bar."""
        return self.cabinet.locator("[data-slot]").first

    @property
    def frames(self) -> Locator:
        """The visible frames of the cabinet: one, or none where it was taken away."""
        return self.element.locator('iframe[name="personal-page-cabinet"]')

    @property
    def editor(self) -> Locator:
        return self.editor_of("personal_page.js")

    def editor_of(self, file: str) -> Locator:
        return self.element.get_by_role("textbox", name=file)

    @property
    def log(self) -> Locator:
        """The console's messages."""
        return self.element.get_by_role("log")

    def button(self, name: str) -> Locator:
        return self.element.get_by_role("button", name=name, exact=True)

    def status(self, text: str) -> Locator:
        """What the playground says of itself, if it says `text`."""
        return self.element.get_by_role("status").filter(has_text=text)

    def tab(self, name: str) -> Locator:
        return self.element.get_by_role("tab", name=name)

    def open_tab(self, name: str) -> Locator:
        """Open a tab, and in the settings every group, and return its panel."""
        self.tab(name).click()
        panel = self.element.get_by_role("tabpanel", name=name)
        if name == "Settings":
            panel.get_by_role("searchbox").wait_for()
            closed = panel.get_by_role("button", name="Open all")
            if closed.is_visible():
                closed.click()
        return panel

    def command(self, line: str) -> None:
        """Type `line` into the console's command line and send it."""
        self.open_tab("Console")
        self.element.get_by_role("textbox", name="Console command line").fill(line)
        self.page.keyboard.press("Enter")

    def call(self, expression: str, argument: object = None) -> Any:  # noqa: ANN401
        """Return what `expression` gives, with `e` the element and `a` the argument."""
        return self.element.evaluate(f"async (e, a) => ({expression})", argument)

    def run(self, code: str) -> dict[str, Any]:
        """Put `code` into the editor and run it; return the report."""
        return self.element.evaluate("(e, code) => { e.code = code; return e.run() }", code)

    def select_lead(self, lead: str) -> dict[str, Any]:
        return self.element.evaluate("(e, lead) => e.selectLead(lead)", lead)

    def leads(self) -> list[dict[str, str]]:
        return self.call("e.leads")

    def console_line(self, source: str) -> Any:  # noqa: ANN401
        """Evaluate `source` as the console's input does."""
        return self.element.evaluate("(e, source) => e.evaluate(source)", source)

    def point_into_cabinet(self) -> None:
        """Come to the cabinet as a reader does: what is typed before that, it does not hear."""
        self.wait_until_drawn()
        self.cabinet.get_by_role("heading").first.click(force=True)
        # Where the cabinet has a process of its own, the focus comes there after the click.
        frame = self.frames.first.element_handle().content_frame()
        assert frame
        frame.wait_for_function("document.hasFocus()", polling=50)

    def type(self, text: str) -> None:
        """Type where the focus is, while the frame that has it may be ended.

        Chromium acknowledges no key that was on its way to such a frame, and `Keyboard.type` would
        wait for that without end.
        """
        for key in text:
            with contextlib.suppress(TimeoutError):
                typed = self.page.keyboard._impl_obj.type(key)
                self.page._sync(asyncio.wait_for(typed, ACKNOWLEDGED))

    def events(self, *types: str) -> list[dict[str, Any]]:
        """The timeline so far, of these types only where any are given."""
        events = self.call("e.events")
        return [event for event in events if not types or event["type"] in types]

    def order(self, *types: str) -> list[str]:
        """The types of the timeline in order, of these types only where any are given."""
        return [event["type"] for event in self.events(*types)]

    def logged(self) -> list[str]:
        """The console's lines as text."""
        return [entry["text"] for entry in self.call("e.console")]

    def problems(self) -> list[dict[str, Any]]:
        return self.call("e.problems")

    def codes(self) -> list[str]:
        """The codes of the problems so far, in order."""
        return [problem["code"] for problem in self.problems()]

    def wait_for_event(self, kind: str, count: int = 1) -> None:
        """Wait until the timeline has `count` events of this type."""
        self.wait_for("e.events.filter(({ type }) => type === a[0]).length >= a[1]", [kind, count])

    def wait_until_loaded(self) -> None:
        """Wait until the data of the open lead have arrived."""
        self.element.evaluate(LOADED)

    def wait_until_drawn(self) -> None:
        """Wait until the browser finds a cabinet that has just come under the pointer."""
        self.page.evaluate(DRAWN)

    def wait_until_told(self) -> None:
        """Wait until the cabinet has heard what the page told it, such as that its reader came."""
        self.call("e.getState('lead')")

    def wait_for(self, expression: str, argument: object = None) -> None:
        """Wait until `expression` of the element `e` and the argument `a` is truthy."""
        handle = self.element.element_handle()
        self.page.wait_for_function(f"([e, a]) => ({expression})", arg=[handle, argument])
