"""The page's palette reaches the workbench and the sandboxed frame."""

from playwright.sync_api import Page, expect

from browser.behaviours.widgets import LIFE
from browser.playground import Playground

BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def brightness(colour: str) -> int:
    """Return the mean of the three parts of `rgb(…)`, 0 to 255."""
    parts = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    return sum(parts) // 3


def switch_palette(page: Page) -> None:
    """Press Material's switch until the page has the other palette."""
    before = page.locator("body").get_attribute("data-md-color-scheme")
    for _ in range(3):
        page.locator(".md-header__option label:visible").first.click()
        if page.locator("body").get_attribute("data-md-color-scheme") != before:
            return


def test_the_switch_of_the_palette_recolours_the_cabinet_without_a_run(
    playground: Playground,
) -> None:
    page = playground.page
    playground.run(LIFE)
    editor = playground.editor
    light = playground.console_line(BACKGROUND)
    light_text = editor.evaluate("(e) => getComputedStyle(e).color")
    assert brightness(light) > 200
    switch_palette(page)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = playground.console_line(BACKGROUND)
    assert brightness(dark) < 60
    dark_text = editor.evaluate("(e) => getComputedStyle(e).color")
    assert dark_text != light_text
    switch_palette(page)
    assert playground.console_line(BACKGROUND) == light
    assert playground.logged() == ["factory", "init", "slot"]


def test_a_cabinet_that_comes_later_has_the_palette_of_the_page(playground: Playground) -> None:
    switch_palette(playground.page)
    playground.run(LIFE)
    assert brightness(playground.console_line(BACKGROUND)) < 60
