"""axe finds nothing on any kind of page, in both languages and palettes, wide and narrow."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

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
    "not found": "404.html",
    "playground": "playground/",
}
WIDGET: FilePayload = {
    "name": "manifest.json",
    "mimeType": "application/json",
    "buffer": b'\xef\xbb\xbf{"locations": []}\r\n',
}
OPENED = list(product(PAGES, ["ru", "en"], [1440, 390]))

in_each_palette = pytest.mark.parametrize("scheme", ["light", "dark"])
in_two_playgrounds = pytest.mark.parametrize(
    "opened", [("playground", "en", 1440), ("playground", "ru", 390)], indirect=True
)


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


@in_each_palette
@in_two_playgrounds
def test_axe_reports_nothing_in_settings_and_dialog(opened: Page, scheme: str) -> None:
    choose(opened, scheme)
    element = opened.locator("personal-page-playground")
    element.get_by_role("tab", name=re.compile("^(Settings|Настройки)")).click()
    search = element.get_by_role("searchbox")
    search.fill("нет такого nothing")
    assert violations(opened) == []
    search.fill("")
    closed = element.locator(".settings details:not([open]) > summary")
    while closed.count():
        closed.first.click()
    assert violations(opened) == []
    element.get_by_role("button", name=re.compile(r"^(Скачать|Download) widget\.zip$")).click()
    dialog = element.get_by_role("dialog")
    dialog.get_by_role("button", name="widget.zip").click()
    expect(dialog.locator(":focus[aria-invalid='true']")).to_have_count(1)
    assert violations(opened) == []
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


@in_each_palette
@in_two_playgrounds
def test_axe_reports_nothing_in_the_report_of_an_import(opened: Page, scheme: str) -> None:
    choose(opened, scheme)
    element = opened.locator("personal-page-playground")
    with opened.expect_file_chooser() as chooser:
        element.get_by_role("button", name="widget.zip…").click()
    chooser.value.set_files([WIDGET, {**WIDGET, "name": "script.js"}])
    dialog = element.get_by_role("dialog")
    expect(dialog.get_by_role("heading", level=2)).to_be_visible()
    assert violations(opened) == []
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


@in_each_palette
@in_two_playgrounds
def test_axe_reports_nothing_in_palette_link_and_files(opened: Page, scheme: str) -> None:
    choose(opened, scheme)
    element = opened.locator("personal-page-playground")
    dialog = element.get_by_role("dialog")
    element.get_by_role("button", name=re.compile("^(Share by link|Поделиться ссылкой)")).click()
    dialog.get_by_role("textbox").wait_for()
    assert violations(opened) == []
    opened.keyboard.press("Escape")
    element.get_by_role("button", name=re.compile("^(All commands|Все команды)")).click()
    search = dialog.get_by_role("combobox")
    search.wait_for()
    assert violations(opened) == []
    search.fill("нет такой none")
    assert violations(opened) == []
    search.fill("")
    dialog.get_by_role("option", name=re.compile("^(Files of the widget|Файлы виджета)")).click()
    dialog.get_by_text("images/logo.png", exact=True).wait_for()
    dialog.get_by_role("combobox").fill("../x")
    opened.keyboard.press("Enter")
    dialog.get_by_role("alert").wait_for()
    dialog.locator("button.thumb").first.click()
    assert violations(opened) == []
    opened.keyboard.press("Escape")
    element.get_by_role("button", name=re.compile("^(All commands|Все команды)")).click()
    dialog.get_by_role("option", name=re.compile("^(Keyboard shortcuts|Сочетания)")).click()
    dialog.get_by_role("table").wait_for()
    assert violations(opened) == []
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def violations(page: Page) -> list[str]:
    """What axe finds on a page, each with its element."""
    results = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
