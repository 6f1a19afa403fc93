"""The first page of each language: what it is about, a widget that runs, and the ways on."""

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.behaviours.widgets import widget
from browser.playground import Playground

SIZES = {
    "desktop": ViewportSize(width=1440, height=900),
    "phone": ViewportSize(width=390, height=844),
}
WAYS = {
    "ru": {"Первый виджет": "quickstart/", "Песочница": "playground/", "Справочник": "reference/"},
    "en": {"First widget": "quickstart/", "Playground": "playground/", "Reference": "reference/"},
}
SENTENCES = {
    "ru": "Личный кабинет клиента — страница amoCRM",
    "en": "The client cabinet is the page",
}
RUNS = {"ru": "Этот пример запустился сам.", "en": "This example runs by itself."}
PLACES = """(element) => {
  const place = (part) => element.shadowRoot.querySelector(part).getBoundingClientRect();
  const [code, cabinet] = [place('.code'), place('.cabinet')];
  const after = (last, first) => last > first - 1;
  return {
    beside: after(cabinet.left, code.right) && Math.abs(code.top - cabinet.top) < 1,
    codeFirst: after(cabinet.top, code.bottom),
    cabinetFirst: after(code.top, cabinet.bottom),
  };
}"""
"""How the code and the cabinet stand to each other, but for parts of a pixel."""


def opened(page: Page, site: str, language: str, size: str) -> Playground:
    """Open the front page and wait for its widget, touching nothing."""
    page.set_viewport_size(SIZES[size])
    page.goto(f"{site}{language}/")
    playground = Playground(page, page.locator("personal-page-playground").first)
    playground.call("e.ready")
    playground.wait_for_event("slot.registered")
    playground.wait_until_loaded()
    return playground


def in_window(page: Page, part: Locator) -> bool:
    box, size = part.bounding_box(), page.viewport_size
    assert box
    assert size
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] and bottom <= size["height"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", WAYS)
def test_the_first_screen_has_the_sentence_the_ways_on_and_a_widget_that_runs(
    page: Page, site: str, language: str, size: str
) -> None:
    playground = opened(page, site, language, size)
    expect(playground.slot).not_to_be_empty()
    article = page.get_by_role("article")
    ways = [article.get_by_role("link", name=name, exact=True).first for name in WAYS[language]]
    addresses = [way.evaluate("link => link.href") for way in ways]
    assert addresses == [f"{site}{language}/{path}" for path in WAYS[language].values()]
    sentence = article.get_by_text(SENTENCES[language])
    said = playground.status(RUNS[language])
    parts = {"sentence": sentence, "slot": playground.slot, "said": said}
    parts |= dict(zip(WAYS[language], ways, strict=True))
    assert {name for name, part in parts.items() if not in_window(page, part)} == set()
    # It has come by itself, so the page stays where it was and the keyboard where it would be.
    assert page.evaluate("[scrollY, document.activeElement.tagName]") == [0, "BODY"]


def test_it_runs_when_it_comes_into_the_window_and_not_before(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 220})
    page.goto(f"{site}en/")
    playground = Playground(page, page.locator("personal-page-playground").first)
    playground.call("e.ready")
    page.wait_for_load_state("networkidle")
    playground.wait_until_drawn()
    assert playground.events() == []
    page.mouse.move(700, 100)
    page.mouse.wheel(0, 200)
    playground.wait_for_event("slot.registered")


def test_what_the_reader_has_run_does_not_run_again_by_itself(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 220})
    page.goto(f"{site}en/")
    playground = Playground(page, page.locator("personal-page-playground").first)
    playground.call("e.run()")
    page.mouse.move(700, 100)
    page.mouse.wheel(0, 200)
    expect(playground.element).to_be_in_viewport()
    playground.wait_until_drawn()
    assert playground.order("module.connected") == ["module.connected"]
    expect(playground.status(RUNS["en"])).to_have_count(0)


def test_a_reader_who_prefers_less_motion_starts_it_themselves(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}en/")
    playground = Playground(page, page.locator("personal-page-playground").first)
    playground.call("e.ready")
    page.wait_for_load_state("networkidle")
    playground.wait_until_drawn()
    assert playground.events() == []
    expect(playground.element.get_by_text("Run the widget and it appears here")).to_be_visible()
    playground.button("Run").click()
    playground.wait_for_event("slot.registered")


def test_code_and_cabinet_stand_side_by_side_where_the_element_is_wide(
    page: Page, site: str
) -> None:
    playground = opened(page, site, "en", "desktop")
    assert playground.element.evaluate(PLACES)["beside"]
    page.set_viewport_size(SIZES["phone"])
    # What runs by itself is what the reader sees first.
    assert playground.element.evaluate(PLACES)["cabinetFirst"]
    page.set_viewport_size(SIZES["desktop"])
    example = Playground.open(page, f"{site}en/quickstart/")
    assert example.element.evaluate(PLACES)["codeFirst"]
    for sidebar in page.locator(".md-sidebar").all():
        sidebar.evaluate("sidebar => { sidebar.style.display = 'none' }")
    assert example.element.evaluate(PLACES)["beside"]


def test_an_example_that_becomes_full_leaves_the_look_of_one_in_a_text(
    page: Page, site: str
) -> None:
    playground = opened(page, site, "en", "desktop")
    playground.element.evaluate("e => { e.setAttribute('view', 'full') }")
    playground.call("e.ready")
    height = "getComputedStyle(e.shadowRoot.querySelector('.code')).maxHeight"
    assert playground.call(height) == "none"
    playground.element.evaluate("e => { e.setAttribute('view', 'inline') }")
    playground.call("e.ready")
    assert playground.element.evaluate(PLACES)["beside"]


@pytest.mark.parametrize("size", SIZES)
def test_what_a_run_comes_to_is_in_the_window_beside_the_code_as_below_it(
    page: Page, site: str, size: str
) -> None:
    playground = opened(page, site, "en", size)
    playground.call("e.code = a", widget(slot="el.textContent = 'changed'"))
    playground.button("Run").click()
    expect(playground.slot).to_have_text("changed")
    expect(playground.slot).to_be_in_viewport(ratio=1)
    playground.call("e.code = a", "syntax error")
    playground.button("Run").click()
    problems = playground.element.get_by_role("tabpanel", name="Problems")
    expect(problems).to_be_in_viewport(ratio=0.99)
