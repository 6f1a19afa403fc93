"""The state: what a widget reads of it, as a tree that its reader changes."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground

HEARS = widget(
    factory=SDK,
    lead=(
        "const stop = sdk.methods.subscribe('sys', ({ pageTitle }) => console.debug(pageTitle),"
        " { withInitialResult: false }); return () => stop()"
    ),
)
"""Says each title of the page that it is told of."""


def row(playground: Playground, name: str) -> Locator:
    """The first line of the tree with this key."""
    tree = playground.element.get_by_role("tree", name="State of the cabinet")
    return (
        tree.get_by_role("treeitem")
        .filter(has=playground.page.locator(f".key:text-is('{name}')"))
        .first
    )


def field(playground: Playground, path: str) -> Locator:
    return playground.element.get_by_label(path, exact=True)


@pytest.fixture
def state(shared: Playground) -> Playground:
    """The state of a cabinet with a widget that listens, every entity closed."""
    shared.run(HEARS)
    shared.wait_until_loaded()
    shared.open_tab("State")
    row(shared, "authors").wait_for()
    for entity in ("sys", "lead", "leadFields", "authors"):
        if row(shared, entity).get_attribute("aria-expanded") == "true":
            row(shared, entity).click()
    return shared


def test_an_edit_by_keys_is_told_to_the_widget_and_undone_the_same_way(state: Playground) -> None:
    press = state.page.keyboard.press
    row(state, "sys").focus()
    press("ArrowRight")
    press("ArrowRight")
    for _ in range(6):
        press("ArrowDown")
    expect(row(state, "pageTitle")).to_be_focused()
    press("Enter")
    expect(field(state, "sys.pageTitle")).to_be_focused()
    state.page.keyboard.type("Mine")
    press("Enter")
    expect(row(state, "pageTitle")).to_be_focused()
    expect(row(state, "pageTitle")).to_contain_text("'Mine'")
    press("Control+z")
    expect(row(state, "pageTitle")).to_contain_text("'Pine Workshop'")
    press("Control+Shift+z")
    expect(row(state, "pageTitle")).to_contain_text("'Mine'")
    state.button("Undo the edit of the state").click()
    expect(row(state, "pageTitle")).to_contain_text("'Pine Workshop'")
    assert state.logged() == ["Mine", "Pine Workshop", "Mine", "Pine Workshop"]


def test_a_value_is_edited_by_its_type_and_what_is_none_is_said_beside_it(
    state: Playground,
) -> None:
    row(state, "sys").click()
    row(state, "lang").locator(".value").click()
    expect(field(state, "sys.lang").get_by_role("option")).to_have_text(["ru", "en", "es", "pt"])
    field(state, "sys.lang").select_option("pt")
    expect(row(state, "lang")).to_contain_text("'pt'")
    row(state, "isRemovalAvailable").focus()
    state.page.keyboard.press("Space")
    expect(row(state, "isRemovalAvailable")).to_contain_text("false")
    row(state, "sys").click()
    row(state, "leadFields").click()
    row(state, "lead_1001_12").click()
    row(state, "value").locator(".value").click()
    number = field(state, "leadFields.lead_1001_12.value")
    number.fill("many")
    state.page.keyboard.press("Enter")
    alert = row(state, "value").get_by_role("alert")
    expect(alert).to_have_text("A number is needed, such as 12 or -0.5.")
    expect(number).to_have_attribute("aria-invalid", "true")
    assert state.call("e.getState('leadFields')")["lead_1001_12"]["value"] == 340
    number.fill("12,5")
    # Leaving the field is the end of one edit.
    row(state, "authors").click()
    expect(row(state, "value")).to_contain_text("12.5")
    assert state.call("e.getState('leadFields')")["lead_1001_12"]["value"] == 12.5
    state.button("Undo the edit of the state").click()
    expect(row(state, "value")).to_contain_text("340")


def test_entries_come_and_go_and_null_is_a_choice(state: Playground) -> None:
    row(state, "lead").click()
    row(state, "company").click()
    state.button("Set to null").click()
    expect(row(state, "company")).to_contain_text("null")
    state.button("Fill in").click()
    expect(row(state, "company")).to_have_attribute("aria-expanded", "true")
    row(state, "contacts").focus()
    state.button("Add an item").click()
    key = state.element.get_by_role("textbox", name="Key of the new entry")
    key.fill("2001")
    state.page.keyboard.press("Enter")
    about = state.element.get_by_role("group", name="Selected: lead.contacts")
    expect(about.get_by_role("alert")).to_have_text("There is an entry 2001 already.")
    key.fill("__proto__")
    state.page.keyboard.press("Enter")
    expect(row(state, "__proto__")).to_be_focused()
    kept = state.call("Object.keys((await e.getState('lead')).contacts)")
    assert kept == ["2001", "__proto__"]
    state.page.keyboard.press("Delete")
    expect(row(state, "__proto__")).to_have_count(0)
    row(state, "statuses").focus()
    state.button("Add an item").click()
    expect(row(state, "5")).to_be_focused()
    assert len(state.call("e.getState('lead')")["statuses"]) == 6


def test_what_the_contract_says_is_beside_and_code_path_and_value_are_copied(
    state: Playground,
) -> None:
    state.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    row(state, "lead").click()
    row(state, "company").click()
    about = state.element.get_by_role("group", name="Selected: lead.company")
    expect(about).to_contain_text("object | null")
    expect(about).to_contain_text("The lead's company, or null if it has none.")
    for name, text in [
        ("Copy the code", "methods.getState('lead')?.company"),
        ("Copy the path", "lead.company"),
    ]:
        about.get_by_role("button", name=name).click()
        expect(about.get_by_role("status")).to_have_text("Copied.")
        assert state.page.evaluate("navigator.clipboard.readText()") == text
    about.get_by_role("button", name="Copy the value").click()
    state.page.wait_for_function("async () => (await navigator.clipboard.readText())[0] === '{'")


def test_changes_of_the_cabinet_are_followed_and_marked(state: Playground) -> None:
    state.element.get_by_role("combobox", name="Mark changes").select_option("seen")
    state.open_tab("Console")
    state.call("e.setState('sys', { currencySymbol: '¥' })")
    state.open_tab("State")
    expect(row(state, "sys")).to_contain_text("1 change")
    row(state, "sys").click()
    expect(row(state, "currencySymbol")).to_contain_text("was '$'")
    state.button("Only changed").click()
    items = state.element.get_by_role("tree").get_by_role("treeitem")
    expect(items).to_have_count(2)
    state.button("Only changed").click()
    state.select_lead(state.leads()[1]["id"])
    state.wait_until_loaded()
    row(state, "lead").click()
    expect(row(state, "id")).to_contain_text("'1002'")


def test_the_filter_leaves_what_has_the_text(state: Playground) -> None:
    search = state.element.get_by_role("searchbox", name="Filter by name or value")
    search.fill("light studio")
    items = state.element.get_by_role("tree").get_by_role("treeitem")
    expect(items).to_contain_text(["lead", "company", "name"])
    search.fill("no such thing")
    expect(state.element.get_by_text("Nothing in the state has “no such thing”.")).to_be_visible()
    search.fill("")
    expect(items.first).to_be_visible()


def test_what_something_else_has_changed_is_not_undone(state: Playground) -> None:
    row(state, "sys").click()
    row(state, "pageTitle").locator(".value").click()
    field(state, "sys.pageTitle").fill("Mine")
    state.page.keyboard.press("Enter")
    expect(row(state, "pageTitle")).to_contain_text("'Mine'")
    state.call("e.setState('sys', { pageTitle: 'Theirs' })")
    state.button("Undo the edit of the state").click()
    said = "something else has changed sys.pageTitle since"
    expect(state.element.get_by_text(said)).to_be_visible()
    assert state.call("e.getState('sys')")["pageTitle"] == "Theirs"


def test_every_preset_is_laid_over_the_state_by_one_click_and_undone(state: Playground) -> None:
    before = state.call("e.getState('lead')")
    state.button("Presets of the state…").click()
    dialog = state.element.get_by_role("dialog", name="Presets of the state")
    names = dialog.get_by_role("button", name="Apply: ")
    names.first.wait_for()
    titles = [name.get_attribute("aria-label") or "" for name in names.all()]
    state.page.keyboard.press("Escape")
    undo = state.button("Undo the edit of the state")
    assert len(titles) >= 10
    for title in titles:
        state.button("Presets of the state…").click()
        dialog.get_by_role("button", name=title, exact=True).click()
        expect(undo).to_have_attribute("aria-disabled", "false")
        undo.click()
        expect(undo).to_have_attribute("aria-disabled", "true")
    assert state.call("e.getState('lead')") == before
    state.button("Presets of the state…").click()
    dialog.get_by_role("button", name="Apply: 200 fields of all 16 types").click()
    expect(row(state, "leadFields")).to_contain_text("204 items")
    expect(state.cabinet.get_by_text("Field 12, legalEntity").first).to_be_attached()


def test_one_entity_that_is_too_large_hides_no_other(state: Playground) -> None:
    rows = state.element.get_by_role("treeitem").and_(state.page.locator("[aria-level='1']"))
    expect(rows).to_have_count(4)
    fault = state.element.locator(".state-faults").get_by_text("sys")
    state.call("e.setState('sys', {pageTitle: 'x'.repeat(70_000)})")
    expect(fault).to_be_visible()
    expect(rows).to_have_count(3)
    state.call("e.run()")
    expect(rows).to_have_count(4)
    expect(fault).to_have_count(0)
