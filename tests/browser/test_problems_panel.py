"""The list of problems: what is wrong, where, and the page that explains it."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import LIFE, SDK, widget
from browser.playground import Playground

TWO = widget(
    factory="init()",
    slot="\n  throw new Error('no luck')",
)
"""No version, and a slot that throws in line 6."""


def problems(playground: Playground) -> Locator:
    return playground.element.get_by_role("list", name="List of problems")


def test_problems_show_their_message_and_how_grave_they_are(shared: Playground) -> None:
    shared.run(TWO)
    items = problems(shared).get_by_role("listitem")
    expect(items).to_have_count(2)
    for item, problem in zip(items.all(), shared.problems(), strict=True):
        expect(item).to_contain_text(problem["code"])
        expect(item).to_contain_text(problem["severity"].capitalize())
        # Names of code are marked with backticks, which are shown as code.
        expect(item).to_contain_text(problem["message"].replace("`", ""))
    expect(items.last).to_contain_text("no luck")


def test_the_number_of_problems_is_on_the_tab_and_in_the_status(shared: Playground) -> None:
    shared.run(TWO)
    expect(shared.tab("Problems")).to_have_text("Problems 2")
    expect(shared.status("The widget did not start")).to_contain_text("2 problems")
    shared.run(LIFE)
    expect(shared.tab("Problems")).to_have_text("Problems")
    expect(shared.status("The widget is running")).not_to_contain_text("problem")


def test_the_first_error_opens_the_list(shared: Playground) -> None:
    shared.run(TWO)
    expect(problems(shared)).to_be_visible()
    expect(shared.tab("Problems")).to_have_attribute("aria-selected", "true")


def test_the_place_of_a_problem_leads_to_its_line_in_the_editor(shared: Playground) -> None:
    shared.run(TWO)
    item = problems(shared).get_by_role("listitem").filter(has_text="callback-threw")
    item.get_by_role("button", name="personal_page.js:6", exact=True).click()
    expect(shared.editor).to_be_focused()
    expect(shared.editor.locator(".cm-activeLine")).to_have_text("  throw new Error('no luck') },")


def test_a_syntax_error_is_marked_in_the_editor(shared: Playground) -> None:
    shared.run("define([], function () {\n  return { initLead( {} }\n})")
    expect(shared.editor.locator(".cm-lintRange-error")).to_have_count(1)
    shared.run(LIFE)
    expect(shared.editor.locator(".cm-lintRange-error")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_link_of_a_problem_leads_to_its_page(
    shared: Playground, site: str, language: str
) -> None:
    here = Playground.open(shared.page.context.new_page(), f"{site}{language}/playground/")
    here.run(widget(factory="init()"))
    link = here.element.get_by_role("link", name="version-missing")
    with here.page.context.expect_page() as opened:
        link.click()
    page = opened.value
    page.wait_for_url(f"{site}{language}/problems/version-missing/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.title() != ""
    expect(page.locator("article")).to_contain_text("version-missing")
    page.close()
    here.page.close()


def test_no_problem_is_told_apart_from_nothing_run(shared: Playground) -> None:
    said = shared.open_tab("Problems").get_by_role("paragraph")
    expect(said).to_have_text("Problems found during the run appear here.")
    shared.run(LIFE)
    expect(said).to_have_text("No problems found.")
    expect(problems(shared)).to_have_count(0)


def test_a_problem_after_the_run_joins_the_list(shared: Playground) -> None:
    shared.run(widget(factory=f"{SDK}; window.sdk = sdk"))
    shared.command("sdk.methods.getState('weather')")
    expect(shared.tab("Problems")).to_have_text("Problems 1")
    assert shared.codes() == ["unknown-entity"]


@pytest.mark.parametrize(
    ("attempt", "place"),
    [
        ("fetch(URL).catch(() => undefined)", ("personal_page.js", 7, 3)),
        ("const x = new XMLHttpRequest(); x.open('GET', URL); x.send()", None),
        ("el.innerHTML = `<img src=${URL}>`", None),
    ],
    ids=["fetch", "XMLHttpRequest", "image"],
)
def test_a_request_that_the_cabinet_holds_back_is_named_with_its_address(
    shared: Playground, site: str, attempt: str, place: tuple[str, int, int] | None
) -> None:
    url = f"{site}some/server"
    code = widget(slot=f"\n  const URL = '{url}';\n  {attempt};")
    assert shared.run(code)["status"] == "mounted"
    shared.wait_for("e.problems.length > 0")
    [problem] = shared.problems()
    assert problem["code"] == "network-blocked"
    assert problem["severity"] == "warning"
    assert url in problem["message"]
    if place:
        assert (problem["file"], problem["line"], problem["column"]) == place
