"""axe finds nothing on any kind of page, in both languages and palettes, wide and narrow."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "playground" / "node_modules" / "axe-core" / "axe.min.js"
BACKEND = {"ru": "Добавить бэкенд", "en": "Add a backend"}
PAGES = {
    "home": "",
    "reference": "reference/methods/getState/",
    "constants": "reference/constants/",
    "problem": "problems/syntax/",
    "playground": "playground/",
}


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_reports_nothing(
    browser: Browser, site: str, path: str, language: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{site}{language}/{path}")
    if path == "playground/":
        element = page.locator("personal-page-playground")
        report = element.evaluate("e => e.ready.then(() => e.run())")
        assert report["status"] == "mounted"
        element.get_by_role("button", name=BACKEND[language]).click()
        element.get_by_role("textbox", name="backend.py").wait_for()
    assert (page.locator("body").get_attribute("data-md-color-scheme") == "slate") == (
        scheme == "dark"
    )
    page.add_script_tag(path=AXE)
    for frame in page.frames:
        if frame != page.main_frame:
            frame.evaluate(AXE.read_text(encoding="utf-8"))
    results = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    found = [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
    context.close()
    assert not found, "\n".join(found)
