"""The element on a page that somebody else has written, by the snippet that the guide gives."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).parents[2]
GREETINGS = {"ru": "Привет", "en": "Hello"}


def blocks(language: str) -> dict[str, str]:
    """Return the guide's blocks of code about the element, by their language of code."""
    guide = (ROOT / "docs" / language / "playground-guide.md").read_text(encoding="utf-8")
    section = guide.partition("{#element}\n")[2].partition("\n## ")[0]
    return dict(re.findall(r"```(\w+)\n(.*?)```", section, re.DOTALL))


def opened(page: Page, site: str, body: str) -> None:
    """Open a page of the site that holds nothing but `body`."""
    page.route(
        f"{site}own-page.html",
        lambda route: route.fulfill(
            content_type="text/html; charset=utf-8", body=f"<!doctype html><title>Own</title>{body}"
        ),
    )
    page.goto(f"{site}own-page.html")


def cabinets(page: Page) -> int:
    """Return how many cabinets the page holds beside those that wait for the next run."""
    shown = "e => [...e.shadowRoot.querySelectorAll('iframe')].filter((f) => f.name).length"
    return sum(one.evaluate(shown) for one in page.locator("personal-page-playground").all())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_snippet_runs_as_it_is_copied(page: Page, site: str, language: str) -> None:
    snippet = blocks(language)
    opened(page, site, snippet["html"])
    with page.expect_console_message(lambda message: message.type == "debug") as said:
        page.evaluate(f"async () => {{ {snippet['js']} }}")
    assert said.value.text == "mounted []"
    element = page.locator("personal-page-playground")
    expect(element.frame_locator("iframe[name]").get_by_text(GREETINGS[language])).to_be_visible()


def test_three_on_a_page_share_nothing_and_cost_one_frame_at_a_time(page: Page, site: str) -> None:
    snippet = blocks("en")["html"]
    script, one = snippet.split("\n\n", 1)
    opened(page, site, script + one * 3)
    elements = page.locator("personal-page-playground")
    for number in range(3):
        element = elements.nth(number)
        code = f"window.own = {number};\n" + element.evaluate("e => e.code")
        report = element.evaluate("(e, code) => { e.code = code; return e.run(); }", code)
        assert report["status"] == "mounted"
        assert element.evaluate("e => e.evaluate('window.own')") == number
        assert cabinets(page) == 1
    assert [elements.nth(n).evaluate("e => e.code.split('\\n')[0]") for n in range(3)] == [
        f"window.own = {number};" for number in range(3)
    ]
    # The first one comes back with what it had, and the last one makes room.
    assert elements.nth(0).evaluate("e => e.run()")["status"] == "mounted"
    assert elements.nth(0).evaluate("e => e.evaluate('window.own')") == 0
    assert cabinets(page) == 1
    expect(elements.nth(2).get_by_text("Another example on this page runs.")).to_be_visible()
