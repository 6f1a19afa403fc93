"""On paper an example is its whole code, and nothing that is there to be pressed."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.playground import Playground
from sites import ROOT

EXAMPLES = ROOT / "docs" / "examples"


def example(name: str, file: str = "personal_page.js") -> str:
    return (EXAMPLES / name / file).read_text(encoding="utf-8").rstrip()


def preview(page: Page) -> None:
    """Show the page as on paper, with the event that a browser raises before it prints."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def test_an_open_example_is_printed_whole_as_the_reader_has_it(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}en/recipes/contact-phone/")
    playground.call("e.code = e.code + a", "\n// My own last line.\n")
    preview(page)
    printed = playground.element.locator("pre:visible")
    expect(printed).to_have_count(1)
    expect(printed).to_contain_text(example("contact-phone"))
    expect(printed).to_contain_text("// My own last line.")
    expect(
        playground.element.locator("button:visible, iframe:visible, .cm-editor:visible")
    ).to_have_count(0)
    page.emulate_media(media="screen")
    expect(playground.button("Run")).to_be_visible()
    expect(playground.element.locator("personal-page-workbench + pre")).to_be_hidden()


def test_a_backend_is_printed_below_its_widget(page: Page, site: str) -> None:
    playground = Playground.open(page, f"{site}en/recipes/backend-list/")
    preview(page)
    programs = [example("backend-list"), example("backend-list", "backend.py")]
    expect(playground.element.locator("pre:visible")).to_have_text("\n\n\n".join(programs))


@pytest.mark.parametrize("javascript", [True, False])
def test_an_example_that_may_not_have_come_into_view_is_printed_whole(
    browser: Browser, site: str, *, javascript: bool
) -> None:
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(f"{site}en/problems/subscription-leak/")
    block = page.locator("personal-page-playground").last.locator("pre:visible")
    expect(block).to_contain_text("return () => unsubscribe();")
    sizes = "({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>"
    assert block.evaluate(f"{sizes} scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth")
    context.close()


def test_what_is_folded_is_printed_open(page: Page, site: str) -> None:
    page.goto(f"{site}en/reference/models/LeadFieldsModel/")
    sample = page.locator(".pp-sample pre")
    expect(sample).to_be_hidden()
    page.emulate_media(media="print")
    expect(sample).to_be_visible()
