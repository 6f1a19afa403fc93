"""Leads and accounts of the reader's: made, edited, kept, imported."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.behaviours.widgets import LIFE
from browser.conftest import profile
from browser.playground import Playground


@pytest.fixture
def own(browser: Browser, site: str) -> Iterator[Playground]:
    """A playground in a profile of its own, since what is made is kept there."""
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


def accounts(playground: Playground) -> Locator:
    """The dialog, opened by the list of commands."""
    playground.button("All commands…").click()
    playground.element.get_by_role("combobox", name="Find a command").fill("leads and accounts")
    playground.page.keyboard.press("Enter")
    dialog = playground.element.get_by_role("dialog", name="Leads and accounts")
    dialog.get_by_role("listitem").first.wait_for()
    return dialog


def told(dialog: Locator, text: str) -> None:
    expect(dialog.locator(".told")).to_contain_text(text)


def exported(playground: Playground, dialog: Locator, name: str) -> dict[str, Any]:
    with playground.page.expect_download() as download:
        dialog.get_by_role("button", name=f"Export: {name}").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def imported(playground: Playground, dialog: Locator, text: str) -> None:
    with playground.page.expect_file_chooser() as chooser:
        dialog.get_by_role("button", name="Import…").click()
    file = {"name": "cut.json", "mimeType": "application/json", "buffer": text.encode()}
    chooser.value.set_files([file])  # type: ignore[list-item]


def test_a_lead_is_copied_edited_opened_and_kept_and_no_link_names_it(own: Playground) -> None:
    own.run(LIFE)
    dialog = accounts(own)
    dialog.get_by_role("button", name="Duplicate: Custom kitchen").click()
    told(dialog, "“Custom kitchen (copy)” has been added.")
    dialog.get_by_role("button", name="Edit: Custom kitchen (copy)").click()
    editor = own.element.get_by_role("dialog", name="Edit “Custom kitchen (copy)”")
    tree = editor.get_by_role("tree", name="Data")
    tree.get_by_role("treeitem").first.click()
    name = tree.get_by_role("treeitem").filter(has_text="Custom kitchen (copy)").last
    name.locator(".value").click()
    tree.get_by_role("textbox").fill("Library")
    own.page.keyboard.press("Enter")
    expect(tree.locator(".editable").get_by_text("'Library'")).to_be_visible()
    editor.get_by_role("button", name="Save").click()
    told(dialog, "“Library” has been saved.")
    expect(dialog.get_by_text("built in, changed by you, 8 leads")).to_be_visible()
    dialog.get_by_role("button", name="Open: Library").click()
    expect(own.cabinet.get_by_role("heading", name="Library")).to_be_visible()
    own.wait_for_event("initLead.called", 2)
    [made] = [lead["id"] for lead in own.leads() if lead["name"] == "Library"]
    assert own.call("e.getState('lead')")["id"] == made
    link = own.call("e.shareUrl()")
    opened = Playground.open(own.page.context.new_page(), link)
    assert made not in [lead["id"] for lead in opened.leads()]
    opened.page.close()
    own.page.reload()
    again = Playground.open(own.page, own.page.url)
    assert {"id": made, "name": "Library"} in again.leads()
    again.select_lead(made)
    expect(again.cabinet.get_by_role("heading", name="Library")).to_be_visible()
    dialog = accounts(again)
    dialog.get_by_role("button", name="Restore: Pine Workshop").click()
    told(dialog, "“Pine Workshop” is as it was at first.")
    assert again.call("e.leads.length") == 7
    dialog.get_by_role("button", name="Undo").click()
    told(dialog, "The last change has been undone.")
    again.wait_for("e.leads.length === 8")


def test_an_import_is_saved_only_after_what_is_real_can_be_replaced(own: Playground) -> None:
    dialog = accounts(own)
    given = exported(own, dialog, "Polyglot Language School")
    assert given["personalPageAccounts"] == 1
    wrong = json.loads(json.dumps(given))
    wrong["accounts"][0]["sys"]["lang"] = 7
    del wrong["accounts"][0]["leads"][1]["name"]
    imported(own, dialog, json.dumps(wrong))
    told(dialog, "cut.json has not been imported, nothing has changed.")
    expect(dialog.locator(".faults li")).to_have_text(
        [re.compile(r"accounts\[0\]\.sys\.lang"), re.compile(r"accounts\[0\]\.leads\[1\]\.name")]
    )
    imported(own, dialog, json.dumps(given))
    taking = own.element.get_by_role("dialog", name="Import accounts")
    expect(taking.get_by_role("row", name=re.compile("^person Anna Bell "))).to_be_visible()
    expect(dialog.get_by_text("your own")).to_have_count(0)
    taking.get_by_role("button", name="Cancel").click()
    expect(dialog.get_by_text("your own")).to_have_count(0)
    imported(own, dialog, json.dumps(given))
    person = taking.get_by_role("row", name=re.compile("^person Anna Bell "))
    made_up = person.get_by_role("cell").last.inner_text()
    taking.get_by_role("button", name="Save").click()
    told(dialog, "Imported: 1 account.")
    expect(dialog.get_by_text("your own, 2 leads")).to_be_visible()
    name = dialog.locator("[data-account] > .about > b").last.inner_text()
    again = json.dumps(exported(own, dialog, name))
    assert made_up in again
    for real in ("Anna Bell", "+7 900 000-00-01", "polyglot.example", "See you in class"):
        assert real not in again
    dialog.locator("[data-account] > ul [data-lead] .open").last.click()
    expect(own.cabinet.get_by_role("heading", name=name)).to_be_visible()


def test_the_state_of_now_becomes_a_lead(own: Playground) -> None:
    own.wait_until_loaded()
    own.call("e.setState('lead', { company: null })")
    dialog = accounts(own)
    dialog.get_by_role("button", name="New lead from the state of now").click()
    told(dialog, "“Custom kitchen (copy)” has been added.")
    dialog.get_by_role("button", name="Open: Custom kitchen (copy)").click()
    own.wait_until_loaded()
    assert own.call("e.getState('lead')")["company"] is None
