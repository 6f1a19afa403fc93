"""Which widgets the page of the cabinet has."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE
from browser.playground import Playground


def run_with(playground: Playground, *locations: str) -> dict[str, Any]:
    """Run a widget whose manifest lists these locations; return the report."""
    manifest = json.dumps({"locations": locations}, indent=2)
    files = {"personal_page.js": LIFE, "manifest.json": manifest}
    return playground.call("(e.files = a, e.run())", files)


@pytest.mark.behaviour("page.widget-loaded-by-location")
def test_only_a_widget_whose_manifest_lists_the_cabinet_is_loaded(playground: Playground) -> None:
    assert run_with(playground, "settings")["status"] == "failed"
    assert playground.logged() == []
    assert run_with(playground, "settings", "personal_page")["status"] == "mounted"
    assert playground.logged() == ["factory", "init", "slot"]


@pytest.mark.behaviour("page.widgets-button")
def test_the_widgets_button_is_there_only_if_a_manifest_lists_the_cabinet(
    playground: Playground,
) -> None:
    button = playground.cabinet.get_by_role("button", name="Widgets")
    run_with(playground, "settings", "personal_page")
    expect(button).to_be_visible()
    run_with(playground, "settings")
    expect(playground.cabinet.get_by_role("heading", name="Contacts")).to_be_visible()
    expect(button).to_be_hidden()
