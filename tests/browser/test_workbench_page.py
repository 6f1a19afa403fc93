"""The page of the playground is its workbench: all of it in the window, nothing below."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.playground import Playground

SCROLLS = """() => {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return scrollHeight > innerHeight || scrollWidth > innerWidth;
}"""
WORDS = {
    "ru": ("Песочница", "Как она устроена", "нужен JavaScript"),
    "en": ("Playground", "How it works", "needs JavaScript"),
}


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_workbench_fills_the_window_below_the_header(
    page: Page, site: str, language: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    playground = Playground.open(page, f"{site}{language}/playground/")
    heading, guide, _ = WORDS[language]
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    expect(page.get_by_role("link", name=guide)).to_be_in_viewport()
    assert not page.evaluate(SCROLLS)
    box = playground.element.bounding_box()
    assert box
    assert box["height"] > height - 100
    assert box["width"] > width - 20


@pytest.mark.parametrize("language", ["ru", "en"])
def test_nothing_is_cut_where_there_is_less_room(page: Page, site: str, language: str) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    playground = Playground.open(page, f"{site}{language}/playground/")
    lines = "(all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size"
    assert playground.element.locator(".toolbar .button").evaluate_all(lines) == 1
    levels = playground.element.locator(".chips")
    expect(levels.get_by_role("button")).to_have_count(4)
    for level in levels.get_by_role("button").all():
        expect(level).to_be_in_viewport(ratio=1)
    assert levels.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    name = "src/расчёт-стоимости-доставки-по-городу.ts"
    playground.call("void (e.files = {...e.files, [a]: ''})", name)
    page.set_viewport_size({"width": 390, "height": 844})
    tab = playground.tab(name)
    tab.click()
    box = tab.bounding_box()
    assert box
    assert box["width"] < 280
    expect(tab).to_be_in_viewport(ratio=0.99)
    expect(tab.get_by_title(name)).to_be_visible()


def test_code_cabinet_and_console_are_seen_at_once(playground: Playground) -> None:
    playground.call("e.run()")
    for seen in (playground.editor, playground.cabinet.get_by_role("main"), playground.log):
        expect(seen).to_be_in_viewport(ratio=0.3)
    expect(playground.slot.get_by_text("Hello")).to_be_in_viewport(ratio=1)


def test_pages_that_follow_are_as_always(playground: Playground) -> None:
    page = playground.page
    page.get_by_role("link", name="How it works").click()
    page.wait_for_url("**/playground-guide/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("How the playground works")
    expect(page.locator("footer")).to_have_count(1)
    assert page.evaluate(SCROLLS)
    page.go_back()
    page.wait_for_url("**/playground/")
    expect(page.locator("footer")).to_have_count(0)
    Playground(page, page.locator("personal-page-playground")).call("e.ready")
    assert not page.evaluate(SCROLLS)


def as_parsed_without_scripts(route: Route) -> None:
    """Answer with the page as a browser without scripts parses it: Playwright stops them later."""
    answer = route.fetch()
    html = answer.text().replace("<noscript>", "<div>").replace("</noscript>", "</div>")
    route.fulfill(response=answer, body=html)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_without_javascript_the_page_says_what_it_is_and_shows_the_code(
    browser: Browser, site: str, language: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.route("**/playground/", as_parsed_without_scripts)
        page.goto(f"{site}{language}/playground/")
        text = page.get_by_text(WORDS[language][2])
        expect(text).to_be_visible()
        expect(page.locator(".md-content a[href='../quickstart/']")).to_be_visible()
        code = page.locator("personal-page-playground code")
        expect(code).to_contain_text("initAmocrmWidgetSdk")
        above, below = text.bounding_box(), code.bounding_box()
        assert above
        assert below
        assert above["y"] < below["y"]


def test_the_text_for_browsers_without_javascript_is_theirs_alone(page: Page, site: str) -> None:
    page.goto(f"{site}en/playground/")
    expect(page.locator("noscript")).to_have_count(1)
    expect(page.get_by_text(WORDS["en"][2])).to_have_count(0)
