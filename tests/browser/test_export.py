"""Before the first download the page asks what the archive tells of the widget."""

import io
import json
import zipfile

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from browser.playground import Playground

FIELDS = {
    "Name in English": "Delivery",
    "Description in English": "Shows where the order is.",
    "Name in Russian": "Доставка",
    "Description in Russian": "Показывает, где заказ.",
    "Support: a link or an email address": "https://pine.example/help",
}
SUPPORT = "Support: a link or an email address"


def press_download(playground: Playground) -> Locator:
    """Press the button of the toolbar and return the dialog."""
    playground.button("Download widget.zip").click()
    return playground.element.get_by_role("dialog", name="About your widget")


def fill(dialog: Locator, fields: dict[str, str]) -> None:
    for label, text in fields.items():
        dialog.get_by_label(label).fill(text)


def archive_of(page: Page, press: Locator) -> zipfile.ZipFile:
    """Press a button and return the archive that it saves."""
    with page.expect_download() as download:
        press.click()
    assert download.value.suggested_filename == "widget.zip"
    return zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))


def read(archive: zipfile.ZipFile, name: str) -> dict[str, dict[str, object]]:
    return json.loads(archive.read(name))


def test_the_archive_says_what_the_reader_said_and_the_page_what_comes_next(
    playground: Playground,
) -> None:
    page = playground.page
    dialog = press_download(playground)
    fill(dialog, FIELDS)
    archive = archive_of(page, dialog.get_by_role("button", name="Download widget.zip"))
    assert read(archive, "manifest.json")["widget"]["support"] == {
        "link": "https://pine.example/help"
    }
    assert read(archive, "i18n/en.json")["widget"]["name"] == "Delivery"
    assert read(archive, "i18n/ru.json")["widget"]["description"] == "Показывает, где заказ."
    expect(playground.status("widget.zip is ready")).to_be_visible()
    # It does not ask on later visits, and the answers can be changed.
    reopened = Playground.open(page, page.url)
    archive = archive_of(page, reopened.button("Download widget.zip"))
    assert read(archive, "i18n/ru.json")["widget"]["name"] == "Доставка"
    reopened.button("Change name and support").click()
    dialog = reopened.element.get_by_role("dialog")
    expect(dialog.get_by_label("Name in English")).to_have_value("Delivery")
    fill(dialog, {SUPPORT: "help@pine.example"})
    archive = archive_of(page, dialog.get_by_role("button", name="Download widget.zip"))
    assert read(archive, "manifest.json")["widget"]["support"] == {"email": "help@pine.example"}
    reopened.element.get_by_role("link", name="What to do next").click()
    page.wait_for_url("**/quickstart/#upload")
    expect(page.locator("#upload")).to_be_in_viewport()


def test_what_is_missing_is_said_beside_its_field_which_gets_the_focus(
    playground: Playground,
) -> None:
    dialog = press_download(playground)
    fill(dialog, FIELDS | {"Name in English": " ", SUPPORT: "pine.example"})
    keyboard = playground.page.keyboard
    keyboard.press("Enter")
    name, support = dialog.get_by_label("Name in English"), dialog.get_by_label(SUPPORT)
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("Fill in this field.")
    expect(support).to_have_attribute("aria-invalid", "true")
    expect(support).to_have_accessible_description(
        "Enter a link that begins with https:// or an email address."
    )
    expect(dialog).to_be_visible()


@pytest.mark.parametrize("leave", ["Escape", "Cancel"])
def test_who_changes_their_mind_gets_nothing(playground: Playground, leave: str) -> None:
    page = playground.page
    downloads: list[Download] = []

    def note(download: Download) -> None:
        downloads.append(download)

    page.on("download", note)
    button = playground.button("Download widget.zip")
    button.focus()
    page.keyboard.press("Enter")
    dialog = playground.element.get_by_role("dialog")
    expect(dialog.get_by_label("Name in English")).to_be_focused()
    fill(dialog, FIELDS)
    if leave == "Escape":
        page.keyboard.press("Escape")
    else:
        dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()
    # The public method asks nobody, and knows nothing of what was not given.
    archive = playground.call("e.export('widget').then((blob) => blob.text())")
    assert "Delivery" not in archive
    assert "example.com" in archive
    assert downloads == []
