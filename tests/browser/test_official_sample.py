"""The sample of amoCRM's own page, pasted as it stands: run, switch the lead, export."""

import io
import zipfile
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browser.playground import Playground

WORDS: dict[str, dict[str, Any]] = {
    "ru": {"editor": "personal_page.js", "lead": "Сделка", "download": "Скачать widget.zip"},
    "en": {"editor": "personal_page.js", "lead": "Lead", "download": "Download widget.zip"},
}
LIFE = (
    "initLead.called",
    "initLead.finished",
    "slot.registered",
    "slot.destroyed",
    "initLead.destroyed",
)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_pasted_sample_runs_switches_and_exports_as_the_very_same_text(
    browser: Browser, site: str, official_sample: str, language: str, scheme: str, width: int
) -> None:
    words = WORDS[language]
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    playground = Playground.open(page, f"{site}{language}/playground/")
    element = playground.element

    # As a reader does it: into the editor, everything selected, paste, run from the keyboard.
    editor = element.get_by_role("textbox", name=words["editor"])
    editor.click()
    page.evaluate("(text) => navigator.clipboard.writeText(text)", official_sample)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("ControlOrMeta+V")
    page.keyboard.press("ControlOrMeta+Enter")
    playground.wait_for("e.events.some((event) => event.type === 'slot.registered')")

    assert playground.call("e.code") == official_sample
    # The first letter of a line is not hidden below the line numbers.
    assert element.locator(".cm-scroller").evaluate("scroller => scroller.scrollLeft") == 0
    # No tab is out of sight.
    assert element.locator(".tabs").evaluate("row => row.scrollWidth <= row.clientWidth")
    if width < 700:
        element.get_by_role("tab", name="Кабинет" if language == "ru" else "Cabinet").click()
    expect(playground.slot.get_by_text("Hello world!")).to_be_visible()
    assert playground.codes() == []
    first, second = playground.logged()
    assert first.startswith("WIDGET: initLead with token:  eyJ")
    assert second.startswith("WIDGET registerWidgetsBarSlot inited at ")

    lead = element.get_by_role("combobox", name=words["lead"])
    lead.select_option(index=1)
    registered = "e.events.filter((event) => event.type === 'slot.registered').length === 2"
    playground.wait_for(registered)
    assert playground.order(*LIFE) == [*LIFE, *LIFE[:3]]
    assert playground.logged()[2:4] == [
        "WIDGET: registerWidgetsBarSlot destroyed",
        "WIDGET: initLead destroyed",
    ]

    element.get_by_role("button", name=words["download"]).click()
    dialog = element.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for field in dialog.get_by_role("textbox").all():
        field.fill("help@pine.example")
    with page.expect_download() as download:
        dialog.get_by_role("button", name=words["download"]).click()
    assert download.value.suggested_filename == "widget.zip"
    archive = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert archive.testzip() is None
    assert archive.read("personal_page.js").decode("utf-8") == official_sample
    assert "manifest.json" in archive.namelist()
    context.close()
