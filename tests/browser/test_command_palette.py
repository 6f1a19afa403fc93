"""The palette of commands: opened by keys, filtered, walked and left again."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.playground import Playground

FIELD = {"en": "Find a command", "ru": "Найти команду"}


def palette(playground: Playground, language: str = "en") -> Locator:
    """The field of the open palette."""
    return playground.element.get_by_role("combobox", name=FIELD[language])


def options(playground: Playground) -> Locator:
    return playground.element.get_by_role("listbox").get_by_role("option")


@pytest.mark.parametrize("keys", ["F1", "Control+Shift+KeyP", "Meta+Shift+KeyP"])
def test_keys_open_it_in_the_editor_and_escape_gives_the_focus_back(
    shared: Playground, keys: str
) -> None:
    shared.editor.click()
    shared.page.keyboard.press(keys)
    expect(palette(shared)).to_be_focused()
    shared.page.keyboard.press("Escape")
    expect(palette(shared)).to_have_count(0)
    expect(shared.editor).to_be_focused()


def test_what_is_typed_before_it_is_there_goes_into_its_field(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}en/playground/")
    playground.editor.click()
    before = playground.call("e.code")
    for key in ("F1", "F1", "s", "t", "a", "c", "k"):
        page.keyboard.press(key)
    expect(palette(playground)).to_have_value("stack")
    expect(playground.element.get_by_role("dialog")).to_have_count(1)
    assert playground.call("e.code") == before


def test_letters_without_keys_go_into_its_field_too(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}ru/playground/")
    playground.editor.click()
    before = playground.call("e.code")
    page.keyboard.press("F1")
    page.keyboard.insert_text("файлы")
    expect(palette(playground, "ru")).to_have_value("файлы")
    assert playground.call("e.code") == before


def test_keys_open_it_anywhere_in_the_playground_but_once(shared: Playground) -> None:
    line = shared.element.get_by_role("textbox", name="Console command line")
    for place in (line, shared.button("Run"), shared.tab("Console")):
        place.focus()
        shared.page.keyboard.press("F1")
        expect(palette(shared)).to_be_focused()
        shared.page.keyboard.press("F1")
        expect(shared.element.get_by_role("dialog")).to_have_count(1)
        shared.page.keyboard.press("Escape")
        expect(place).to_be_focused()


def test_what_is_typed_filters_arrows_choose_and_enter_does_it(shared: Playground) -> None:
    keyboard = shared.page.keyboard
    shared.button("Run").focus()
    keyboard.press("F1")
    expect(options(shared).first).to_have_attribute("aria-selected", "true")
    expect(options(shared).first).to_contain_text("Ctrl+Enter")
    expect(options(shared).filter(has_text="Stop")).to_have_count(0)
    keyboard.press("ArrowUp")
    expect(options(shared).last).to_have_attribute("aria-selected", "true")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    active = palette(shared).get_attribute("aria-activedescendant")
    expect(shared.element.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    keyboard.type("panes")
    expect(options(shared)).to_have_text(["Stack the panes"])
    expect(shared.element.get_by_role("dialog").get_by_role("status")).to_have_text("Commands: 1")
    keyboard.press("Enter")
    expect(shared.button("Panes side by side")).to_be_visible()
    keyboard.press("F1")
    expect(palette(shared)).to_be_focused()
    keyboard.type("side by side")
    keyboard.press("Enter")
    expect(shared.button("Stack the panes")).to_be_visible()


def test_the_other_keyboard_is_understood(shared: Playground) -> None:
    shared.button("Run").focus()
    shared.page.keyboard.press("F1")
    palette(shared).fill("ырфку")
    expect(options(shared)).to_have_text(["Share by link…"])
    palette(shared).fill("zzz")
    expect(options(shared)).to_have_count(0)
    expect(shared.element.get_by_role("dialog").get_by_role("status")).to_contain_text("no such")
    shared.page.keyboard.press("Enter")
    expect(palette(shared)).to_be_focused()
    shared.page.keyboard.press("Escape")


def test_a_command_is_done_by_a_click_and_the_keys_are_listed(shared: Playground) -> None:
    shared.button("All commands…").click()
    options(shared).filter(has_text="Keyboard shortcuts").click()
    dialog = shared.element.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog.get_by_role("row").filter(has_text="All commands")).to_contain_text("F1")
    expect(dialog.get_by_role("row").filter(has_text="leave the editor")).to_be_visible()
    shared.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_keys_of_the_site_are_not_stolen_nor_do_they_act_here(shared: Playground) -> None:
    page = shared.page
    shared.button("Run").focus()
    page.keyboard.press("F1")
    expect(palette(shared)).to_be_focused()
    page.keyboard.type("/sf")
    expect(palette(shared)).to_have_value("/sf")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("Escape")
    link = page.get_by_role("link", name="How it works")
    link.focus()
    page.evaluate(
        "addEventListener('keydown', ({ key, defaultPrevented }) =>"
        " (globalThis.stolen ??= []).push([key, defaultPrevented]))"
    )
    for keys in ("F1", "Control+Shift+KeyP"):
        page.keyboard.press(keys)
        expect(shared.element.get_by_role("dialog")).to_have_count(0)
    expect(link).to_be_focused()
    assert not any(stolen for key, stolen in page.evaluate("stolen"))
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")


def test_it_is_in_russian_on_the_russian_page(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}ru/playground/")
    playground.editor.click()
    page.keyboard.press("F1")
    palette(playground, "ru").fill("запус")
    page.keyboard.press("Enter")
    expect(playground.slot).to_be_visible()


def test_an_example_has_it_too(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    example.editor.click()
    page.keyboard.press("F1")
    palette(example).fill("open in")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/playground/?draft=*")


def test_it_fits_a_phone(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    playground = Playground.open(context.new_page(), f"{site}en/playground/")
    playground.button("All commands…").tap()
    dialog = playground.element.get_by_role("dialog", name="All commands")
    expect(options(playground).first).to_be_in_viewport()
    assert dialog.evaluate("e => e.scrollWidth <= e.clientWidth && e.offsetWidth <= innerWidth")
    assert playground.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for option in options(playground).all():
        assert option.evaluate("e => e.offsetHeight >= 44")
    dialog.get_by_role("button", name="Close").tap()
    expect(dialog).to_have_count(0)
    context.close()
