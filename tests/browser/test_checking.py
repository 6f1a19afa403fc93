"""The check of a widget's files: what is found without a run, and where it is explained."""

from playwright.sync_api import Locator, Page, expect

from browser.behaviours.widgets import LIFE
from browser.playground import Playground

MISSPELT = """define(['amocrm-sdk', 'lodahs'], () => ({
  initLead() {},
  registerWidgetsBarSlot() {},
}));
"""
"""The second dependency, in line 1, is misspelt."""

MANIFEST = '{"widget": {}, // mine\n  "locations": ["settings"],\n}'


def findings(playground: Playground) -> Locator:
    panel = playground.element.get_by_role("list", name="List of problems")
    return panel.get_by_role("listitem")


def put(playground: Playground, **files: str) -> None:
    named = {name.replace("__", "."): text for name, text in files.items()}
    playground.call("(e.files = a, null)", named)


def test_the_button_lists_what_is_found_in_all_files_without_a_run(shared: Playground) -> None:
    put(shared, personal_page__js=MISSPELT, manifest__json=MANIFEST)
    shared.button("Check the files").click()
    expect(shared.tab("Problems")).to_have_attribute("aria-selected", "true")
    for code in ("unknown-module", "json-comment", "json-trailing-comma", "location-missing"):
        expect(findings(shared).filter(has_text=code)).to_have_count(1)
    expect(shared.status("Files checked")).to_contain_text("Errors: ")
    assert shared.call("e.problems") == []


def test_a_place_leads_to_the_editor_and_a_link_to_the_rule(shared: Playground, page: Page) -> None:
    put(shared, personal_page__js=LIFE, manifest__json=MANIFEST)
    shared.button("Check the files").click()
    item = findings(shared).filter(has_text="json-comment")
    item.get_by_role("button", name="manifest.json:1", exact=True).click()
    expect(shared.editor_of("manifest.json")).to_be_focused()
    link = item.get_by_role("link")
    page.goto(link.evaluate("a => a.href"))
    expect(page.locator("#json-comment")).to_be_in_viewport()


def test_a_place_in_a_file_of_the_starter_is_told_without_a_button(shared: Playground) -> None:
    put(shared, personal_page__js=LIFE)
    shared.button("Check the files").click()
    item = findings(shared).filter(has_text="starter-text").filter(has_text="example.com/support")
    expect(item).to_contain_text("manifest.json:")
    expect(item.get_by_role("button")).to_have_count(0)


def test_after_the_first_check_the_list_keeps_up_with_what_is_typed(shared: Playground) -> None:
    put(shared, personal_page__js=MISSPELT)
    shared.button("Check the files").click()
    expect(findings(shared).filter(has_text="unknown-module")).to_have_count(1)
    shared.editor.fill(MISSPELT.replace("lodahs", "lodash"))
    expect(findings(shared).filter(has_text="starter-text")).not_to_have_count(0)
    expect(findings(shared).filter(has_text="unknown-module")).to_have_count(0)


def test_a_page_is_answered_with_the_findings(shared: Playground) -> None:
    put(shared, personal_page__js=MISSPELT)
    found = shared.call("e.check()")
    (own,) = [one for one in found if one["code"] == "unknown-module"]
    assert own["severity"] == "error"
    assert (own["file"], own["line"], own["column"]) == ("personal_page.js", 1, 23)
    assert own["docs"].endswith("/en/problems/unknown-module/")
    rule = next(one for one in found if one["code"] == "starter-text")
    assert rule["docs"].endswith("/en/reference/rules/#starter-text")


def test_what_a_run_has_found_is_not_listed_twice(shared: Playground) -> None:
    shared.run(MISSPELT)
    expect(findings(shared).filter(has_text="unknown-module")).to_have_count(1)
    shared.button("Check the files").click()
    expect(shared.status("Files checked")).to_be_visible()
    expect(findings(shared).filter(has_text="unknown-module")).to_have_count(1)


def test_the_archive_of_the_page_has_no_error(shared: Playground) -> None:
    put(shared, personal_page__js=LIFE)
    found = shared.call("e.check()")
    assert [one for one in found if one["severity"] == "error"] == []


def test_a_location_that_a_run_has_missed_is_listed_once(shared: Playground) -> None:
    manifest = '{\n  "locations":\n  [\n    "settings"\n  ]\n}'
    put(shared, personal_page__js=LIFE, manifest__json=manifest)
    shared.call("e.run()")
    shared.button("Check the files").click()
    expect(shared.status("Files checked")).to_be_visible()
    found = findings(shared).filter(has_text="location-missing")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("manifest.json:2")


def test_what_is_no_text_has_a_name_and_no_line(shared: Playground) -> None:
    put(shared, personal_page__js=LIFE)
    shared.call("e.import(new File([new Uint8Array([0, 1])], 'logo.png'))")
    found = shared.call("e.check()")
    (picture,) = [one for one in found if one["code"] == "image-format"]
    assert picture["file"] == "images/logo.png"
    assert "line" not in picture


FIXABLE = """define(['amocrm-sdk'], (init) => {
  const { methods, constants } = init({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITES;
  return {
    initLead() { console.log(lead); },
    registerWidgetsBarSlot(el) { console.log(methods.getState('sys')); },
  };
});
"""
"""The name of the constants in line 3 is misspelt."""
FIXED = FIXABLE.replace("ENTITES", "ENTITIES")


def test_what_is_typed_is_marked_and_fixed_by_the_keyboard_in_one_step(shared: Playground) -> None:
    put(shared, personal_page__js="")
    shared.editor.fill(FIXABLE)
    mark = shared.element.locator(".cm-lintRange-error")
    expect(mark).to_have_text("PUBLIC_STATE_ENTITES")
    # Moderation is not told of to somebody who writes and has not asked.
    expect(shared.element.locator(".cm-lintRange-warning")).to_have_count(0)
    mark.click()
    shared.page.keyboard.press("Control+.")
    menu = shared.element.get_by_role("menu", name="Fixes")
    expect(menu.get_by_role("menuitem")).to_be_focused()
    shared.page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(shared.editor).to_be_focused()
    shared.page.keyboard.press("Home")
    shared.page.keyboard.press("Home")
    shared.page.keyboard.press("Control+.")
    expect(menu.get_by_role("menuitem")).to_be_focused()
    expect(menu).to_be_in_viewport()
    shared.page.keyboard.press("Enter")
    expect(shared.editor).to_be_focused()
    assert shared.call("e.code") == FIXED
    expect(mark).to_have_count(0)
    shared.page.keyboard.press("Control+z")
    assert shared.call("e.code") == FIXABLE


def test_a_line_without_a_fix_says_so_and_leaves_the_focus_where_it_is(shared: Playground) -> None:
    put(shared, personal_page__js=FIXED)
    shared.editor.click()
    shared.page.keyboard.press("ControlOrMeta+Home")
    shared.page.keyboard.press("Control+.")
    said = shared.status("There is no ready fix for this line.")
    expect(said).to_be_in_viewport()
    expect(shared.editor).to_be_focused()
    shared.page.keyboard.press("ArrowDown")
    expect(said).to_have_count(0)


def test_the_list_has_a_button_that_fixes_all_of_a_kind_in_a_file(shared: Playground) -> None:
    put(shared, personal_page__js=FIXED)
    shared.button("Check the files").click()
    found = findings(shared).filter(has_text="console-method")
    expect(found).to_have_count(FIXED.count("console.log"))
    found.get_by_role("button", name="all such places in the file").first.click()
    expect(found).to_have_count(0)
    assert shared.call("e.code") == FIXED.replace("console.log", "console.debug")


def test_without_a_worker_the_page_checks_and_says_so(page: Page, site: str) -> None:
    page.route("**/check-worker.js", lambda route: route.abort())
    playground = Playground.open(page, f"{site}en/playground/")
    playground.button("Check the files").click()
    expect(playground.status("Files checked")).to_contain_text("No worker can be started")
