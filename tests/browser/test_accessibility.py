"""axe finds nothing on any kind of page, in both languages and palettes, wide and narrow."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.playground import Playground

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "playground" / "node_modules" / "axe-core" / "axe.min.js"
BACKEND = {"ru": "Добавить бэкенд", "en": "Add a backend"}
PAGES = {
    "home": "",
    "overview": "reference/",
    "reference": "reference/methods/getState/",
    "constants": "reference/constants/",
    "model": "reference/models/LeadModel/",
    "problem": "problems/syntax/",
    "rules": "reference/rules/",
    "gallery": "gallery/",
    "example": "gallery/save-form/",
    "step": "tutorial/subscribe/",
    "not found": "404.html",
    "playground": "playground/",
}
OPENED = list(product(PAGES, ["ru", "en"], [1440, 390]))

in_each_palette = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def opened(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with axe in all its frames; its palette changes while it is open."""
    name, language, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site}{language}/{PAGES[name]}")
    if name in ("home", "playground"):
        element = page.locator("personal-page-playground")
        report = element.evaluate("e => e.ready.then(() => e.run())")
        assert report["status"] == "mounted"
    if name == "playground":
        element.get_by_role("button", name=BACKEND[language]).click()
        element.get_by_role("textbox", name="backend.py").wait_for()
    for frame in page.frames:
        frame.evaluate(AXE.read_text(encoding="utf-8"))
    yield page
    context.close()


def choose(page: Page, scheme: str) -> None:
    """Have the page, and a cabinet in it, take a palette."""
    page.emulate_media(color_scheme=scheme)
    palette = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", palette)
    for element in page.locator("personal-page-playground").all():
        playground = Playground(page, element)
        if playground.frames.count():
            root = playground.cabinet.locator(":root")
            expect(root).to_have_attribute("data-scheme", scheme)


@in_each_palette
@pytest.mark.parametrize(
    "opened", OPENED, indirect=True, ids=["-".join(map(str, one)) for one in OPENED]
)
def test_axe_reports_nothing(opened: Page, scheme: str) -> None:
    choose(opened, scheme)
    assert violations(opened) == []


def violations(page: Page) -> list[str]:
    """What axe finds on a page, each with its element."""
    results = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
