"""Everything works by keyboard, and what is typed here is nobody else's."""

import pytest
from playwright.sync_api import TimeoutError as NotInTime
from playwright.sync_api import expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground

FOCUSED = """() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const { title, textContent, labels } = focused;
  const label = labels?.[0]?.querySelector('span:not([aria-hidden])')?.textContent;
  return focused.getAttribute('aria-label') || label || textContent.trim() || title;
}"""

ORDER = [
    "Stop",
    "Lead",
    "Reload the cabinet page",
    "Reset to the example",
    "Check the files",
    "Stack the panes",
    "Open files or widget.zip…",
    "Open a folder…",
    "Download widget.zip",
    "Download a project for your editor",
    "Share by link…",
    "All commands…",
    "Files of the widget…",
    "Add a backend",
    "Draft: Untitled",
    "Editor, file personal_page.js",
    "Width of the editor",
    "Back to the previous lead",
    "Forward to the next lead",
    "Address of the cabinet",
    "Account",
    "Client cabinet, simulated",
    "Height of the cabinet",
    "Console 1",
    "Errors 0",
    "Warnings 0",
    "Info 0",
    "Debug 1",
    "Clear the console",
    "Console messages",
    "personal_page.js:5",
    "Console command line",
]

PAGE_KEYS = "n p,.fs/"
"""Keys by which Material turns the page and opens its search."""


def expect_focus(playground: Playground, name: str) -> None:
    """Expect the focus to come to `name`; into the frame it comes by way of another process."""
    script = f"(name) => ({FOCUSED})().replace(/\\s+/g, ' ') === name"
    try:
        playground.page.wait_for_function(script, arg=name)
    except NotInTime:
        pytest.fail(f"{name} was expected, focused is {playground.page.evaluate(FOCUSED)}")


def expect_to_be_left_alone(playground: Playground) -> None:
    """Expect the page to be where it was, its search closed."""
    page = playground.page
    expect(page.locator("#__search")).not_to_be_checked()
    # A key that turned the page has done so by the time another page could have been fetched.
    page.evaluate("fetch(location.href).then((answer) => answer.text())")
    assert page.url.endswith("/en/playground/")
    assert playground.call("e.isConnected")


def test_tab_reaches_every_control_in_the_order_of_the_screen(shared: Playground) -> None:
    shared.run(widget(slot=log("told")))
    keyboard = shared.page.keyboard
    shared.button("Run").focus()
    for name, before in zip(ORDER, ["", *ORDER], strict=False):
        if before.startswith("Editor"):
            keyboard.press("Escape")
        keyboard.press("Tab")
        expect_focus(shared, name)
    keyboard.press("Tab")
    expect(shared.element).not_to_be_focused()
    for name in reversed(ORDER):
        if name.startswith("Width"):
            # Shift and Tab come into the editor from below; there they would outdent.
            break
        keyboard.press("Shift+Tab")
        expect_focus(shared, name)


def test_tab_indents_in_the_editor_until_escape_was_pressed(shared: Playground) -> None:
    shared.call("e.code = 'first'")
    shared.editor.click()
    keyboard = shared.page.keyboard
    keyboard.press("ControlOrMeta+Home")
    keyboard.press("Tab")
    expect(shared.editor).to_be_focused()
    assert shared.call("e.code") == "  first"
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(shared.element.get_by_role("separator", name="Width of the editor")).to_be_focused()
    assert shared.call("e.code") == "  first"
    described = shared.editor.get_attribute("aria-describedby")
    expect(shared.element.locator(f"#{described}")).to_contain_text("press Esc, then Tab")


def test_arrow_keys_walk_the_tabs(shared: Playground) -> None:
    shared.tab("Console").focus()
    for key, name in (
        ("ArrowRight", "Timeline"),
        ("ArrowRight", "State"),
        ("ArrowRight", "Elements"),
        ("ArrowRight", "Problems"),
        ("ArrowRight", "Scenarios"),
        ("ArrowRight", "Settings"),
        ("ArrowRight", "Console"),
        ("ArrowLeft", "Settings"),
        ("Home", "Console"),
        ("End", "Settings"),
    ):
        shared.page.keyboard.press(key)
        expect(shared.tab(name)).to_be_focused()
        expect(shared.tab(name)).to_have_attribute("aria-selected", "true")
        expect(shared.element.get_by_role("tabpanel")).to_have_count(1)
        expect(shared.element.get_by_role("tabpanel", name=name)).to_be_visible()


@pytest.mark.parametrize(
    ("name", "side", "more", "less"),
    [
        ("Width of the editor", "width", "ArrowRight", "ArrowLeft"),
        ("Height of the cabinet", "height", "ArrowDown", "ArrowUp"),
    ],
)
def test_arrow_keys_move_a_splitter(
    shared: Playground, name: str, side: str, more: str, less: str
) -> None:
    splitter = shared.element.get_by_role("separator", name=name)
    pane = shared.element.get_by_role("region", name="Code" if side == "width" else "Cabinet")

    def size() -> float:
        box = pane.bounding_box()
        assert box
        return box[side]

    splitter.focus()
    began, value = size(), int(splitter.get_attribute("aria-valuenow") or "")
    for key, change in ((more, 2), (more, 4), (less, 2), (less, 0), (less, -2), (more, 0)):
        shared.page.keyboard.press(key)
        expect(splitter).to_have_attribute("aria-valuenow", str(value + change))
        assert (size() - began) * change > 0 or change == 0
    shared.page.keyboard.press("End")
    expect(splitter).to_have_attribute("aria-valuenow", "85")
    shared.page.keyboard.press("Home")
    expect(splitter).to_have_attribute("aria-valuenow", "15")
    assert size() > 50


def test_the_layout_is_kept_over_a_reload(playground: Playground) -> None:
    splitter = playground.element.get_by_role("separator", name="Width of the editor")
    splitter.focus()
    playground.page.keyboard.press("Home")
    expect(splitter).to_have_attribute("aria-valuenow", "15")
    reopened = Playground.open(playground.page, playground.page.url)
    splitter = reopened.element.get_by_role("separator", name="Width of the editor")
    expect(splitter).to_have_attribute("aria-valuenow", "15")


def test_the_keys_of_the_page_are_text_in_the_editor(shared: Playground) -> None:
    shared.call("e.code = ''")
    shared.editor.click()
    shared.page.keyboard.type(PAGE_KEYS)
    assert shared.call("e.code") == PAGE_KEYS
    expect_to_be_left_alone(shared)


def test_the_keys_of_the_page_are_text_in_the_command_line(shared: Playground) -> None:
    command = shared.element.get_by_role("textbox", name="Console command line")
    command.click()
    shared.page.keyboard.type(PAGE_KEYS)
    expect(command).to_have_value(PAGE_KEYS)
    expect_to_be_left_alone(shared)
    command.fill("")


def test_the_keys_of_the_page_do_nothing_on_a_control(shared: Playground) -> None:
    shared.tab("Console").focus()
    shared.page.keyboard.type(PAGE_KEYS.replace(" ", ""))
    expect(shared.tab("Console")).to_be_focused()
    expect_to_be_left_alone(shared)


def test_the_pages_search_still_opens_by_its_key(shared: Playground) -> None:
    page = shared.page
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_an_object_of_the_console_unfolds_by_keyboard(shared: Playground) -> None:
    shared.run(widget(slot="console.log({ name: 'Kitchen' })"))
    expect(shared.log).to_contain_text("Kitchen")
    shared.log.focus()
    shared.page.keyboard.press("Tab")
    shared.page.keyboard.press("Enter")
    expect(shared.log.get_by_role("listitem")).to_have_text("name: 'Kitchen'")


def test_the_widgets_panel_of_the_cabinet_is_reached_by_keyboard(shared: Playground) -> None:
    shared.run(widget(slot=log("slot")))
    shared.element.get_by_role("combobox", name="Account", exact=True).focus()
    shared.page.keyboard.press("Tab")
    expect_focus(shared, "Client cabinet, simulated")
    shared.wait_until_told()
    shared.page.keyboard.press("Enter")
    shared.wait_for_event("slot.destroyed")
    shared.page.keyboard.press("Enter")
    shared.wait_for_event("slot.registered", 2)
