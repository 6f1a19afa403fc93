"""A second frame waits out of sight, so that a run need not load one; no widget can tell."""

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


def test_what_changes_while_a_frame_waits_is_so_in_the_next_run(playground: Playground) -> None:
    run(playground, widget())
    playground.page.emulate_media(color_scheme="dark")
    playground.page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    playground.run(widget())
    assert playground.console_line("document.documentElement.dataset.scheme") == "dark"


def test_modules_of_the_code_before_are_not_in_the_next_run(playground: Playground) -> None:
    assert "'jquery'" in playground.call("e.code")
    playground.element.locator(WAITING).evaluate(MARK)
    playground.run(widget(slot="console.debug(typeof jQuery)"))
    assert playground.logged() == ["undefined"]


def test_code_that_hangs_takes_the_waiting_frame_with_it(playground: Playground) -> None:
    run(playground, widget())
    playground.run(HANG)
    marked = "[...e.shadowRoot.querySelectorAll('iframe')].some((f) => f.marked)"
    assert playground.codes() == ["unresponsive"]
    assert playground.call(marked) is False
    assert playground.run(widget(slot=log("well")))["status"] == "mounted"


def test_a_playground_within_a_text_has_no_frame_before_its_first_run(
    page: Page, site: str
) -> None:
    playground = Playground.open(page, f"{site}en/lifecycle/")
    expect(playground.element.locator("iframe")).to_have_count(0)
    playground.call("e.run()")
    expect(playground.element.locator(WAITING)).to_have_count(1)
