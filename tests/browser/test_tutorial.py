"""The tutorial as a reader walks it: step by step, by keyboard, and without a script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import profile
from browser.playground import Playground
from personal_page.site.tutorial.reading import read_tutorial

STEPS = read_tutorial(Path(__file__).parents[2] / "docs" / "tutorial")
WORDS = {
    "en": ("Check", "This step is passed", "Next", "Hint", "Show me", "Take the solution", "Begin"),
    "ru": (
        "Проверить",
        "Шаг пройден",
        "Дальше",
        "Подсказка",
        "Показать решение",
        "Взять решение",
        "Начать",
    ),
}


def playground_on(page: Page) -> Playground:
    element = page.locator("personal-page-playground").first
    element.evaluate("e => e.ready")
    return Playground(page, element)


def test_the_ten_steps_are_walked_from_the_overview_to_the_archive(
    browser: Browser, site: str
) -> None:
    check, passed, following, *_, begin = WORDS["ru"]
    with profile(browser, site) as context:
        page = context.new_page()
        page.goto(f"{site}ru/tutorial/")
        page.get_by_role("link", name=begin, exact=True).click()
        for step in STEPS:
            expect(page.get_by_role("heading", level=1)).to_contain_text(step.lessons["ru"].title)
            tasks = page.get_by_role("region", name="Задания шага")
            expect(tasks.get_by_role("listitem")).to_have_count(len(step.tasks))
            playground = playground_on(page)
            playground.call("e.files = a", {**playground.call("e.files"), **step.solution})
            tasks.get_by_role("button", name=check, exact=True).click()
            expect(tasks.get_by_text(passed)).to_be_visible()
            expect(tasks.locator(".pp-done")).to_have_count(len(step.tasks))
            expect(tasks.get_by_role("button", name=check, exact=True)).to_be_focused()
            tasks.locator("[rel=next]").click()
        expect(page.get_by_text("Сделано 10 из 10")).to_be_visible()
        assert following


def test_a_reader_is_helped_keeps_their_code_and_takes_it_along(
    browser: Browser, site: str
) -> None:
    check, passed, following, hint, show, take, _ = WORDS["en"]
    with profile(browser, site) as context:
        page = context.new_page()
        page.goto(f"{site}en/tutorial/{STEPS[0].name}/")
        playground = playground_on(page)
        tasks = page.get_by_role("region", name="Tasks of this step")
        # A run of the reader's is followed by a check, even if it has overtaken one.
        tasks.get_by_role("button", name=check, exact=True).click()
        expect(tasks.get_by_text("Checking…")).to_be_visible()
        playground.element.get_by_role("button", name="Run", exact=True).click()
        expect(tasks.get_by_text("0 of 2 done")).to_be_visible()
        tasks.get_by_role("button", name=hint, exact=True).click()
        expect(tasks.get_by_text("The file has to call define")).to_be_visible()
        tasks.get_by_role("button", name=show, exact=True).click()
        expect(tasks.get_by_role("group", name="What the solution changes")).to_be_visible()
        tasks.get_by_role("button", name=take, exact=True).click()
        assert playground.call("e.code") == STEPS[0].solution["personal_page.js"]
        # The editor's own undo brings back what was there.
        editor = playground.element.get_by_role("textbox").first
        editor.click()
        page.keyboard.press("Control+z")
        expect(editor).to_contain_text("Unfinished")
        mine = "// mine\n" + STEPS[0].solution["personal_page.js"]
        playground.call("e.files = a", {"personal_page.js": mine})
        page.keyboard.press("Control+Shift+Enter")
        expect(tasks.get_by_text(passed)).to_be_visible()
        page.keyboard.press("Control+Shift+Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Two callbacks")
        expect(page.get_by_text("This step goes on with your code")).to_be_visible()
        assert playground_on(page).call("e.code") == mine
        page.goto(f"{site}en/tutorial/")
        expect(page.get_by_role("link", name="Go on: Two callbacks")).to_be_visible()
        assert check
        assert following


@pytest.mark.parametrize("language", ["ru", "en"])
def test_without_a_script_text_tasks_code_and_solution_are_there(
    browser: Browser, site: str, language: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    step = STEPS[2]
    page.goto(f"{site}{language}/tutorial/{step.name}/")
    text = page.locator("article").inner_text()
    assert step.tasks[0][language] in text
    page.locator("article details summary").click()
    expect(page.locator("article details")).to_contain_text("el.textContent = 'Hello'")
    context.close()
