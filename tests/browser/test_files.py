"""The list of the widget's files: made, renamed, replaced, taken away, and taken back."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import personal_page
from browser.behaviours.widgets import widget
from browser.kept_drafts import wait_until_kept
from browser.playground import Playground

IMAGES = Path(personal_page.__file__).parent / "widget/starter/images"
WORDS = {
    "en": {
        "files": "Files of the widget…",
        "title": "Files of the widget",
        "new": "New file",
        "add": "Add",
        "rename": "Rename",
        "delete": "Delete",
        "save": "Save",
        "undo": "Undo",
        "redo": "Redo",
        "replace": "Replace…",
        "edit": "Edit",
    },
    "ru": {
        "files": "Файлы виджета…",
        "title": "Файлы виджета",
        "new": "Новый файл",
        "add": "Добавить",
        "rename": "Переименовать",
        "delete": "Удалить",
        "save": "Сохранить",
        "undo": "Отменить",
        "redo": "Вернуть",
        "replace": "Заменить…",
        "edit": "Изменить",
    },
}


def listed(playground: Playground, words: dict[str, str]) -> Locator:
    """The open list."""
    playground.button(words["files"]).click()
    return playground.element.get_by_role("dialog", name=words["title"])


def row(dialog: Locator, path: str) -> Locator:
    return dialog.locator(f'li[data-path="{path}"]')


def act(dialog: Locator, words: dict[str, str], action: str, path: str) -> Locator:
    return dialog.get_by_role("button", name=f"{words[action]}: {path}", exact=True)


def add(dialog: Locator, words: dict[str, str], path: str) -> None:
    dialog.get_by_label(words["new"]).fill(path)
    dialog.get_by_role("button", name=words["add"], exact=True).click()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_file_is_made_written_renamed_deleted_and_brought_back(
    page: Page, site: str, language: str
) -> None:
    words = WORDS[language]
    playground = Playground.open(page, f"{site}{language}/playground/")
    add(listed(playground, words), words, "i18n/es.json")
    editor = playground.editor_of("i18n/es.json")
    expect(editor).to_be_focused()
    page.keyboard.insert_text('{"hola": 1}')
    dialog = listed(playground, words)
    act(dialog, words, "rename", "i18n/es.json").click()
    page.keyboard.insert_text("pt.json")
    page.keyboard.press("Enter")
    expect(row(dialog, "i18n/pt.json")).to_be_visible()
    expect(act(dialog, words, "rename", "i18n/pt.json")).to_be_focused()
    act(dialog, words, "delete", "i18n/pt.json").click()
    expect(row(dialog, "i18n/pt.json")).to_have_count(0)
    undo = dialog.get_by_role("button", name=words["undo"], exact=True)
    undo.click()
    expect(row(dialog, "i18n/pt.json")).to_be_visible()
    undo.click()
    expect(row(dialog, "i18n/es.json")).to_be_visible()
    dialog.get_by_role("button", name=words["redo"], exact=True).click()
    row(dialog, "i18n/pt.json").locator(".open").click()
    renamed = playground.editor_of("i18n/pt.json")
    expect(renamed).to_contain_text("hola")
    renamed.click()
    page.keyboard.press("ControlOrMeta+z")
    expect(renamed).not_to_contain_text("hola")
    page.keyboard.press("ControlOrMeta+y")
    expect(renamed).to_contain_text("hola")
    page.reload()
    playground.tab("i18n/pt.json").click()
    expect(playground.editor_of("i18n/pt.json")).to_have_text('{"hola": 1}')


def test_names_that_no_archive_takes_are_refused_and_nothing_changes(
    playground: Playground,
) -> None:
    words = WORDS["en"]
    dialog = listed(playground, words)
    refused = {
        "": "Enter the name",
        "../x.js": "leads out",
        "personal_page.js": "personal_page.js",
        "PERSONAL_PAGE.JS": "personal_page.js",
        "node_modules/x.js": "packages to build with",
    }
    for path, reason in refused.items():
        add(dialog, words, path)
        expect(dialog.get_by_role("alert")).to_contain_text(reason)
    assert playground.call("Object.keys(e.files)") == ["personal_page.js"]
    expect(act(dialog, words, "delete", "personal_page.js")).to_have_count(0)


def test_an_image_of_the_starter_is_replaced_in_the_archive(
    playground: Playground, page: Page
) -> None:
    words = WORDS["en"]
    dialog = listed(playground, words)
    logo = row(dialog, "images/logo.png")
    expect(logo).to_contain_text("130 × 100 px · from the starter")
    with page.expect_file_chooser() as chooser:
        act(dialog, words, "replace", "images/logo.png").click()
    chooser.value.set_files(IMAGES / "logo_min.png")
    expect(logo).to_contain_text("84 × 84 px")
    expect(logo).not_to_contain_text("from the starter")
    logo.get_by_role("button", name="full size").click()
    image = logo.get_by_role("img")
    expect(image).to_be_visible()
    assert image.evaluate("e => e.naturalWidth") == 84
    page.keyboard.press("Escape")
    data = playground.call(
        "e.export('widget').then(async (b) => [...new Uint8Array(await b.arrayBuffer())])"
    )
    archive = zipfile.ZipFile(io.BytesIO(bytes(data)))
    assert archive.read("images/logo.png") == (IMAGES / "logo_min.png").read_bytes()
    page.reload()
    expect(row(listed(playground, words), "images/logo.png")).to_contain_text("84 × 84 px")


def test_a_manifest_of_the_starter_is_made_ones_own_and_acts_at_once(
    playground: Playground, page: Page
) -> None:
    playground.run(widget(slot="el.textContent = 'shown'"))
    expect(playground.slot).to_have_text("shown")
    words = WORDS["en"]
    act(listed(playground, words), words, "edit", "manifest.json").click()
    expect(playground.editor_of("manifest.json")).to_be_focused()
    manifest = json.loads(playground.call("e.files['manifest.json']"))
    manifest["locations"].remove("personal_page")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(json.dumps(manifest))
    page.keyboard.press("ControlOrMeta+Enter")
    expect(playground.slot).to_have_count(0)
    dialog = listed(playground, words)
    act(dialog, words, "delete", "manifest.json").click()
    expect(row(dialog, "manifest.json")).to_contain_text("from the starter")


def test_a_file_goes_back_to_how_it_was_opened_and_to_the_example(
    playground: Playground, page: Page
) -> None:
    words = WORDS["en"]
    example = playground.call("e.code")
    playground.editor.click()
    page.keyboard.insert_text("// first")
    wait_until_kept(page, "// first")
    page.reload()
    opened = playground.call("e.ready.then(() => e.code)")
    playground.editor.click()
    page.keyboard.insert_text("// second")
    dialog = listed(playground, words)
    dialog.get_by_role("button", name="As opened: personal_page.js").click()
    assert playground.call("e.code") == opened
    dialog.get_by_role("button", name="As in the example: personal_page.js").click()
    assert playground.call("e.code") == example
    dialog.get_by_role("button", name="Undo", exact=True).click()
    assert playground.call("e.code") == opened


def test_a_draft_that_another_tab_edits_keeps_its_files(
    playground: Playground, page: Page, site: str
) -> None:
    playground.editor.click()
    page.keyboard.insert_text("// mine")
    wait_until_kept(page, "// mine")
    other = page.context.new_page()
    second = Playground.open(other, f"{site}en/playground/")
    words = WORDS["en"]
    dialog = listed(second, words)
    add(dialog, words, "new.css")
    expect(dialog.get_by_role("status")).to_contain_text("another tab")
    assert "new.css" not in second.call("e.files")
    other.close()
