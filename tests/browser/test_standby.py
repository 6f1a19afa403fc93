"""A second frame waits out of sight, so that a run need not load one; no widget can tell."""

import pytest
from playwright.sync_api import Page, expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground

WAITING = "iframe:not([name])"
SHOWN = 'iframe[name="personal-page-cabinet"]'
MARK = "frame => { frame.marked = true }"
IS_MARKED = "frame => frame.marked === true"
HANG = widget(lead="/^(a+)+$/.test('a'.repeat(60) + 'b');")


def run(playground: Playground, code: str) -> dict[str, object]:
    """Run `code` and wait for the frame that is made for the next run; mark it."""
    report = playground.run(code)
    playground.element.locator(WAITING).evaluate(MARK)
    return report


def test_a_run_is_shown_in_the_frame_that_waited(playground: Playground) -> None:
    run(playground, widget())
    assert playground.run(widget(slot=log("again")))["status"] == "mounted"
    assert playground.element.locator(SHOWN).evaluate(IS_MARKED)
    assert playground.logged() == ["again"]
    expect(playground.slot).to_be_visible()


def test_the_first_run_is_shown_in_the_frame_that_waited(playground: Playground) -> None:
    playground.element.locator(WAITING).evaluate(MARK)
    assert playground.call("e.run()")["status"] == "mounted"
    assert playground.element.locator(SHOWN).evaluate(IS_MARKED)


def test_a_frame_that_waits_is_neither_seen_nor_reached_by_keyboard(
    playground: Playground,
) -> None:
    run(playground, widget())
    waiting = playground.element.locator(WAITING)
    expect(waiting).to_have_count(1)
    expect(waiting).to_be_hidden()
    assert waiting.evaluate("f => { f.focus(); return f.getRootNode().activeElement !== f }")
    expect(playground.element.get_by_title("Client cabinet, simulated")).to_have_count(1)


@pytest.mark.parametrize("kind", ["the palette", "the lead"])
def test_what_changes_while_a_frame_waits_is_so_in_the_next_run(
    playground: Playground, kind: str
) -> None:
    run(playground, widget())
    if kind == "the palette":
        playground.page.emulate_media(color_scheme="dark")
        playground.page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        playground.run(widget())
        assert playground.console_line("document.documentElement.dataset.scheme") == "dark"
    else:
        lead = playground.leads()[1]
        playground.select_lead(lead["id"])
        playground.run(widget())
        expect(playground.cabinet.get_by_role("heading", name=lead["name"])).to_be_visible()


def test_modules_of_the_code_before_are_not_in_the_next_run(playground: Playground) -> None:
    assert "'jquery'" in playground.call("e.code")
    playground.element.locator(WAITING).evaluate(MARK)
    playground.run(widget(slot="console.debug(typeof jQuery)"))
    assert playground.logged() == ["undefined"]


def test_the_frame_that_waits_is_made_for_the_code_as_it_is_now(playground: Playground) -> None:
    playground.element.locator(WAITING).evaluate(MARK)
    playground.call("void (e.code = a)", widget(slot="console.debug(typeof jQuery)"))
    unmarked = "[...e.shadowRoot.querySelectorAll('iframe:not([name])')].some((f) => !f.marked)"
    playground.wait_for(unmarked)
    playground.element.locator(WAITING).evaluate(MARK)
    playground.call("e.run()")
    assert playground.logged() == ["undefined"]
    assert playground.element.locator(SHOWN).evaluate(IS_MARKED)


def test_code_that_hangs_takes_the_waiting_frame_with_it(playground: Playground) -> None:
    run(playground, widget())
    playground.run(HANG)
    marked = "[...e.shadowRoot.querySelectorAll('iframe')].some((f) => f.marked)"
    assert playground.codes() == ["unresponsive"]
    assert playground.call(marked) is False
    assert playground.run(widget(slot=log("well")))["status"] == "mounted"


def test_stop_takes_the_waiting_frame_too(playground: Playground) -> None:
    run(playground, widget())
    playground.button("Stop").click()
    expect(playground.element.locator("iframe")).to_have_count(0)
    playground.call("void (e.code = a)", widget(slot=log("edited")))
    # A timer set later and for longer: one that makes a frame would have come before it.
    playground.page.evaluate("new Promise((done) => setTimeout(done, 600))")
    expect(playground.element.locator("iframe")).to_have_count(0)


def test_a_playground_within_a_text_has_no_frame_before_its_first_run(
    page: Page, site: str
) -> None:
    playground = Playground.open(page, f"{site}en/lifecycle/")
    expect(playground.element.locator("iframe")).to_have_count(0)
    playground.call("e.run()")
    expect(playground.element.locator(WAITING)).to_have_count(1)


def test_a_page_that_nobody_sees_has_no_waiting_frame(page: Page, site: str) -> None:
    page.add_init_script("Object.defineProperty(document, 'hidden', { get: () => true })")
    playground = Playground.open(page, f"{site}en/playground/")
    for _ in range(2):
        assert playground.run(widget())["status"] == "mounted"
        # A timer set later and for longer: one that makes a frame would have come before it.
        playground.page.evaluate("new Promise((done) => setTimeout(done, 300))")
        expect(playground.element.locator("iframe")).to_have_count(1)
