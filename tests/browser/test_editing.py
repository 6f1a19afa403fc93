"""The commands of editing: format, find and replace, go to a place, fold, wrap, several cursors."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.playground import Playground

MANIFEST = '{"widget":{"name":"widget.name"}}'
WIDGET = "define([],function(){const lead=1;return {initLead(){},late:(lead)=>lead}})"
ENDLESS = "a" * 40 + "!"


@pytest.fixture
def editing(shared: Playground) -> Playground:
    """The shared playground with two files and the cursor at the beginning of the first."""
    shared.call("(e.files = a, 1)", {"personal_page.js": WIDGET, "manifest.json": MANIFEST})
    shared.tab("personal_page.js").click()
    shared.editor.focus()
    shared.page.keyboard.press("ControlOrMeta+Home")
    return shared


def press(playground: Playground, keys: str) -> None:
    playground.page.keyboard.press(keys)


def code(playground: Playground) -> str:
    return playground.call("e.code")


def said(playground: Playground) -> Locator:
    """What stands below the code."""
    return playground.element.locator(".said")


def finding(playground: Playground, text: str) -> Locator:
    """The open search over all files, with a query."""
    press(playground, "Control+Shift+KeyF")
    dialog = playground.element.get_by_role("dialog", name="Find and replace in all files")
    dialog.get_by_role("textbox", name="Find", exact=True).fill(text)
    return dialog


def options(playground: Playground) -> Locator:
    return playground.element.get_by_role("listbox").get_by_role("option")


def status(dialog: Locator) -> Locator:
    return dialog.get_by_role("status")


def test_formatting_is_one_step_that_can_be_undone_and_keeps_the_cursor(
    editing: Playground,
) -> None:
    for _ in WIDGET[: WIDGET.index("initLead")]:
        press(editing, "ArrowRight")
    press(editing, "Shift+Alt+KeyF")
    expect(said(editing)).to_contain_text("personal_page.js is formatted")
    assert code(editing).startswith("define([], function () {\n  const lead = 1;\n")
    editing.page.keyboard.type("/**/")
    assert "/**/initLead() {}" in code(editing)
    expect(said(editing)).to_have_count(0)
    press(editing, "Control+KeyZ")
    press(editing, "Control+KeyZ")
    assert code(editing) == WIDGET
    press(editing, "Control+KeyY")
    press(editing, "Shift+Alt+KeyF")
    expect(said(editing)).to_contain_text("is formatted already")


def test_a_syntax_error_is_said_with_its_place_and_nothing_changes(editing: Playground) -> None:
    broken = "const a = 1;\nconst  b c;\n"
    editing.call("(e.code = a, 1)", broken)
    press(editing, "Shift+Alt+KeyF")
    expect(said(editing)).to_contain_text("personal_page.js:2:9")
    assert code(editing) == broken
    said(editing).get_by_role("button", name="Go to line 2").click()
    editing.page.keyboard.type("=")
    assert code(editing) == broken.replace(" c", "= c")


def test_other_languages_are_formatted_and_python_is_said_not_to_be(editing: Playground) -> None:
    editing.call("(e.files = { ...e.files, 'a.yaml': 'a:   1', 'backend.py': 'a=1' }, 1)")
    for file, text in (
        ("manifest.json", '{ "widget": { "name": "widget.name" } }\n'),
        ("a.yaml", "a: 1\n"),
    ):
        editing.tab(file).click()
        editing.editor_of(file).focus()
        press(editing, "Shift+Alt+KeyF")
        expect(said(editing)).to_contain_text(f"{file} is formatted")
        assert editing.call("e.files[a]", file) == text
    editing.tab("backend.py").click()
    editing.editor_of("backend.py").focus()
    press(editing, "Shift+Alt+KeyF")
    expect(said(editing)).to_contain_text("Prettier knows no Python")
    assert editing.call("e.files['backend.py']") == "a=1"


def test_all_files_are_searched_and_a_match_is_gone_to_by_keys(editing: Playground) -> None:
    dialog = finding(editing, "name")
    expect(status(dialog)).to_have_text("Found: 2. Files: 1.")
    expect(dialog.locator("mark")).to_have_text(["name", "name"])
    press(editing, "ArrowDown")
    press(editing, "ArrowDown")
    second = dialog.get_by_role("region", name="manifest.json").locator(".find-match").nth(1)
    expect(second).to_be_focused()
    press(editing, "Enter")
    expect(dialog).to_have_count(0)
    expect(editing.editor_of("manifest.json")).to_be_focused()
    editing.page.keyboard.type("title")
    assert editing.call("e.files['manifest.json']") == MANIFEST.replace(".name", ".title")


def test_what_is_replaced_over_the_files_is_undone_at_once(editing: Playground) -> None:
    before = editing.call("e.files")
    dialog = finding(editing, r"(le|n)(ad|ame)\b")
    dialog.get_by_role("button", name="Regular expression").click()
    expect(status(dialog)).to_have_text("Found: 6. Files: 2.")
    dialog.get_by_role("textbox", name="Replace with").fill("<$2>")
    dialog.get_by_role("button", name="Replace in manifest.json, line 1").first.click()
    expect(status(dialog)).to_contain_text("Replaced: 1. Files changed: 1.")
    assert '{"<ame>":"widget.name"}' in editing.call("e.files['manifest.json']")
    dialog.get_by_role("button", name="Replace all", exact=True).first.click()
    expect(status(dialog)).to_contain_text("Replaced: 5. Files changed: 2.")
    expect(status(dialog)).to_contain_text("Nothing was found.")
    dialog.get_by_role("button", name="Undo the replacement").click()
    expect(status(dialog)).to_have_text("Found: 5. Files: 2.")
    press(editing, "Escape")
    expect(dialog).to_have_count(0)
    finding(editing, "widget")
    dialog.get_by_role("button", name="Regular expression").click()
    dialog.get_by_role("button", name="Replace all in manifest.json").click()
    expect(status(dialog)).to_contain_text("Replaced: 2.")
    press(editing, "Escape")
    editing.button("Undo").click()
    after = editing.call("e.files")
    assert after["personal_page.js"] == before["personal_page.js"]
    assert after["manifest.json"] == MANIFEST.replace('"name"', '"<ame>"')


def panel_of(playground: Playground, text: str) -> Locator:
    """The search panel of the file, with a regular expression."""
    press(playground, "Control+KeyF")
    panel = playground.element.locator(".cm-search")
    panel.get_by_role("checkbox", name="regexp").check()
    panel.get_by_role("textbox", name="Find").fill("")
    playground.page.keyboard.type(text)
    return panel


def test_the_panel_of_a_file_waits_for_its_expression_and_gives_one_up_without_end(
    editing: Playground,
) -> None:
    panel = panel_of(editing, "(le|in)([ai])t?d?")
    # At once: the matches are hardly known by now.
    press(editing, "Enter")
    selected = editing.element.locator(".cm-searchMatch-selected")
    expect(selected).to_have_text("lead")
    expect(editing.element.locator(".cm-searchMatch")).to_have_count(5)
    press(editing, "Enter")
    expect(selected).to_have_text("init")
    press(editing, "Shift+F3")
    expect(selected).to_have_text("lead")
    panel.get_by_role("textbox", name="Replace").fill("$2-$1")
    panel.get_by_role("button", name="replace all").click()
    assert code(editing) == re.sub(r"(?i)(le|in)([ai])t?d?", r"\2-\1", WIDGET)
    editing.call("(e.code = a, 1)", ENDLESS)
    panel.get_by_role("textbox", name="Find").fill("(a+)+$")
    press(editing, "Enter")
    # The page answers while the search goes on.
    assert editing.page.evaluate("new Promise((done) => requestAnimationFrame(() => done(1)))") == 1
    expect(said(editing)).to_contain_text("takes too long")
    panel.get_by_role("textbox", name="Find").fill("a{3}!")
    press(editing, "Enter")
    expect(editing.element.locator(".cm-searchMatch")).to_have_text("aaa!")
    panel.get_by_role("checkbox", name="regexp").uncheck()
    panel.get_by_role("textbox", name="Find").fill("")
    press(editing, "Escape")


def test_an_expression_without_end_is_stopped_and_the_page_answers(editing: Playground) -> None:
    editing.call("(e.code = a, 1)", ENDLESS)
    dialog = finding(editing, "(a+)+$")
    dialog.get_by_role("button", name="Regular expression").click()
    expect(status(dialog)).to_have_text("Searching…")
    # The page answers while the search goes on, and another query is not held up.
    assert editing.page.evaluate("new Promise((done) => requestAnimationFrame(() => done(1)))") == 1
    expect(status(dialog)).to_contain_text("takes too long")
    field = dialog.get_by_role("textbox", name="Find", exact=True)
    field.fill("(a+)+$|x")
    expect(status(dialog)).to_have_text("Searching…")
    field.fill("a!")
    expect(status(dialog)).to_have_text("Found: 1. Files: 1.")
    field.fill("a(")
    expect(status(dialog)).to_contain_text("no regular expression: Unterminated group")
    expect(field).to_have_attribute("aria-invalid", "true")
    dialog.get_by_role("button", name="Regular expression").click()
    expect(status(dialog)).to_have_text("Nothing was found.")
    field.fill("")
    expect(status(dialog)).to_contain_text("Type what to find")
    press(editing, "Escape")


def test_lines_and_names_are_gone_to(editing: Playground) -> None:
    press(editing, "Shift+Alt+KeyF")
    expect(said(editing)).to_contain_text("is formatted")
    press(editing, "Control+KeyG")
    search = editing.element.get_by_role("combobox", name="Find a command")
    expect(search).to_have_value(":")
    editing.page.keyboard.type("2:9")
    expect(options(editing)).to_contain_text("Line 2, column 9")
    press(editing, "Enter")
    expect(editing.editor).to_be_focused()
    editing.page.keyboard.type("/*here*/")
    assert "  const /*here*/lead = 1;" in code(editing)
    press(editing, "Control+Shift+KeyO")
    expect(options(editing)).to_contain_text(["initLead", "late", "widget", "widget.name"])
    editing.page.keyboard.type("w.n")
    expect(options(editing)).to_have_count(0)
    search.fill("@name")
    press(editing, "Enter")
    expect(editing.editor_of("manifest.json")).to_be_focused()


def test_folding_cursors_and_comments_have_their_keys(editing: Playground) -> None:
    editing.call("(e.code = a, 1)", "const a = () => {\n  one(1);\n  one(2);\n};\n")
    lines = editing.element.locator(".cm-line")
    press(editing, "Control+Shift+BracketLeft")
    expect(lines).to_have_count(2)
    press(editing, "Control+Shift+BracketRight")
    expect(lines).to_have_count(5)
    editing.element.get_by_title("Fold line", exact=True).click()
    expect(lines).to_have_count(2)
    editing.editor.focus()
    press(editing, "Control+Alt+BracketRight")
    expect(lines).to_have_count(5)
    editing.editor.press("ControlOrMeta+Home")
    press(editing, "Control+Alt+ArrowDown")
    editing.page.keyboard.type("x")
    assert code(editing).startswith("xconst a = () => {\nx  one(1);\n  one")
    press(editing, "Control+KeyZ")
    press(editing, "Escape")
    lines.nth(1).get_by_text("one").dblclick()
    press(editing, "Control+KeyD")
    editing.page.keyboard.type("two")
    assert code(editing).count("two(") == 2
    press(editing, "Control+KeyZ")
    lines.nth(0).click(position={"x": 2, "y": 8})
    lines.nth(3).click(position={"x": 2, "y": 8}, modifiers=["Alt"])
    press(editing, "Control+Slash")
    assert code(editing).startswith("// const a")
    assert code(editing).endswith("\n// };\n")


def test_long_lines_wrap_on_a_phone_and_where_the_reader_wants_it(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    playground = Playground.open(page, f"{site}ru/playground/")
    wrapping = playground.element.locator(".cm-lineWrapping")
    expect(playground.editor).to_be_visible()
    expect(wrapping).to_have_count(0)
    playground.editor.focus()
    page.keyboard.press("Alt+KeyZ")
    expect(wrapping).to_have_count(1)
    playground = Playground.open(page, page.url)
    expect(wrapping).to_have_count(1)
    playground.button("Все команды…").click()
    playground.element.get_by_role("dialog").get_by_role("combobox").wait_for()
    page.keyboard.type("переносить")
    page.keyboard.press("Enter")
    expect(wrapping).to_have_count(0)
    page.evaluate("localStorage.removeItem('personal-page-layout')")
    page.set_viewport_size({"width": 390, "height": 844})
    Playground.open(page, page.url)
    expect(wrapping).to_have_count(1)
    context.close()


def test_the_search_of_a_file_is_in_russian_and_leaves_the_browsers_own_alone(
    page: Page, site: str
) -> None:
    playground = Playground.open(page, f"{site}ru/playground/")
    page.evaluate(
        "addEventListener('keydown', ({ key, defaultPrevented }) =>"
        " (globalThis.stolen ??= []).push([key, defaultPrevented]), { capture: false })"
    )
    page.locator(".md-content a").first.focus()
    for keys in ("Control+KeyF", "Control+KeyG", "Control+Shift+KeyF", "Control+KeyD"):
        page.keyboard.press(keys)
    assert not any(stolen for _, stolen in page.evaluate("stolen"))
    playground.editor.focus()
    page.keyboard.press("Control+KeyF")
    panel = playground.element.locator(".cm-search")
    expect(panel.get_by_role("textbox", name="Найти")).to_be_focused()
    page.keyboard.type("initLead")
    page.keyboard.press("Enter")
    expect(playground.element.locator(".cm-searchMatch-selected")).to_have_text("initLead")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    page.keyboard.press("Control+Shift+KeyF")
    dialog = playground.element.get_by_role("dialog", name="Поиск и замена во всех файлах")
    expect(dialog.get_by_role("textbox", name="Найти")).to_have_value("initLead")
    expect(dialog.get_by_role("status")).to_contain_text("Найдено: ")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Alt+KeyF")
    expect(said(playground)).to_contain_text("отформатирован")


@pytest.mark.parametrize("instant", [True, False])
def test_the_other_language_has_the_draft_the_lead_and_the_settings(
    browser: Browser, site: str, *, instant: bool
) -> None:
    context = browser.new_context()
    page = context.new_page()
    playground = Playground.open(page, f"{site}en/playground/")
    playground.editor.focus()
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.type("// mine\n")
    lead = playground.leads()[1]["id"]
    playground.select_lead(lead)
    settings = playground.open_tab("Settings")
    settings.get_by_role("combobox", name="sys.lang").select_option("es")
    other = page.locator('link[rel="alternate"][hreflang="ru"], a[hreflang="ru"]').last
    if instant:
        page.evaluate("e => e.click()", other.element_handle())
    else:
        page.goto(f"{site}ru/playground/")
    page.wait_for_url("**/ru/playground/")
    russian = Playground(page, page.locator("personal-page-playground").first)
    russian.element.evaluate("e => e.ready")
    russian.wait_for("e.code.startsWith('// mine')")
    expect(russian.element.get_by_role("combobox", name="Сделка")).to_have_value(lead)
    settings = russian.open_tab("Настройки")
    expect(settings.get_by_role("combobox", name="sys.lang")).to_have_value("es")
    context.close()
