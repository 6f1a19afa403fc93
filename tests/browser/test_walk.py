"""The way of a new reader: from the root of the site to an archive that holds what they wrote."""

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.playground import Playground
from browser.test_export import archive_of, fill, read


@dataclass
class Walk:
    """What a reader of a language sees on the way, and what they write."""

    locale: str
    first_widget: str
    word: str
    own_word: str
    run: str
    move: str
    download: str
    details: dict[str, str]
    next_step: str


WALKS = {
    "ru": Walk(
        locale="ru-RU",
        first_widget="Первый виджет",
        word="Контактов",
        own_word="Людей",
        run="Запустить",
        move="Открыть в песочнице",
        download="Скачать widget.zip",
        details={
            "Название на русском": "Люди сделки",
            "Описание на русском": "Считает контакты.",
            "Название на английском": "People of the lead",
            "Описание на английском": "Counts the contacts.",
            "Поддержка: ссылка или почта": "help@pine.example",
        },
        next_step="Что делать дальше",
    ),
    "en": Walk(
        locale="en-US",
        first_widget="First widget",
        word="Contacts",
        own_word="People",
        run="Run",
        move="Open in the playground",
        download="Download widget.zip",
        details={
            "Name in Russian": "Люди сделки",
            "Description in Russian": "Считает контакты.",
            "Name in English": "People of the lead",
            "Description in English": "Counts the contacts.",
            "Support: a link or an email address": "help@pine.example",
        },
        next_step="What to do next",
    ),
}


def shown(page: Page, view: str) -> Playground:
    """The first playground of this view on the page that the reader came to."""
    playground = Playground(page, page.locator(f'personal-page-playground[view="{view}"]').first)
    playground.element.scroll_into_view_if_needed()
    playground.call("e.ready")
    return playground


@pytest.mark.parametrize("language", WALKS)
def test_what_a_reader_changes_on_the_way_is_in_the_archive(
    browser: Browser, site: str, language: str
) -> None:
    walk = WALKS[language]
    context = browser.new_context(
        locale=walk.locale, accept_downloads=True, viewport={"width": 1440, "height": 900}
    )
    page = context.new_page()
    page.goto(site)
    page.wait_for_url(f"**/{language}/")
    page.get_by_role("link", name=walk.first_widget, exact=True).click()
    # The address changes before the page does.
    expect(page.locator("h1#quickstart")).to_be_visible()

    example = shown(page, "inline")
    example.editor.get_by_text(f"'{walk.word}'", exact=True).dblclick()
    page.keyboard.type(walk.own_word)
    example.button(walk.run).click()
    expect(example.slot).to_contain_text(walk.own_word)
    example.element.get_by_role("link", name=walk.move).click()
    page.wait_for_url(f"**/{language}/playground/?draft=*")

    full = shown(page, "full")
    expect(full.editor).to_contain_text(walk.own_word)
    full.button(walk.run).click()
    expect(full.slot).to_contain_text(walk.own_word)
    full.button(walk.download).click()
    dialog = full.element.get_by_role("dialog")
    fill(dialog, walk.details)
    archive = archive_of(page, dialog.get_by_role("button", name=walk.download))

    assert archive.testzip() is None
    code = archive.read("personal_page.js").decode()
    assert code == full.call("e.code")
    assert walk.own_word in code
    assert "personal_page" in json.loads(archive.read("manifest.json"))["locations"]
    assert read(archive, "i18n/ru.json")["widget"]["name"] == "Люди сделки"
    assert read(archive, "i18n/en.json")["widget"]["name"] == "People of the lead"

    full.element.get_by_role("link", name=walk.next_step).click()
    page.wait_for_url(f"**/{language}/quickstart/#upload")
    expect(page.locator("#upload")).to_be_in_viewport()
    context.close()
