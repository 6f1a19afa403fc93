"""The settings have room, groups that open and close, and a search."""

import pytest
from playwright.sync_api import Locator, expect

from browser.playground import Playground


@pytest.fixture
def settings(shared: Playground) -> Locator:
    panel = shared.open_tab("Settings")
    panel.get_by_role("searchbox", name="Search the settings").fill("")
    return panel


def group(settings: Locator, name: str) -> Locator:
    return settings.locator("details").filter(has=settings.page.get_by_role("heading", name=name))


def test_the_settings_have_more_room_than_the_other_tools(shared: Playground) -> None:
    splitter = shared.element.get_by_role("separator", name="Height of the cabinet")
    heights = {}
    for tab in ("Console", "Settings", "Timeline"):
        box = shared.open_tab(tab).bounding_box()
        assert box
        heights[tab] = box["height"]
    assert heights["Settings"] > 1.4 * heights["Console"]
    assert heights["Timeline"] == heights["Console"]
    # What the reader makes of it is theirs, and not that of the other tools.
    shared.open_tab("Settings")
    before = int(splitter.get_attribute("aria-valuenow") or "")
    splitter.focus()
    shared.page.keyboard.press("ArrowDown")
    expect(splitter).to_have_attribute("aria-valuenow", str(before + 2))
    shared.open_tab("Console")
    expect(splitter).not_to_have_attribute("aria-valuenow", str(before + 2))
    expect(shared.slot.or_(shared.cabinet.get_by_role("main")).first).to_be_visible()


def test_the_search_leaves_what_fits_and_says_how_much(settings: Locator) -> None:
    search = settings.get_by_role("searchbox")
    search.fill("sys.lang")
    expect(settings.get_by_label("sys.lang")).to_be_visible()
    expect(settings.get_by_label("Begin at")).to_be_hidden()
    expect(settings.get_by_role("status").first).to_have_text("Settings found: 1")
    search.fill("client_secret")
    expect(settings.get_by_role("heading", name="Token", exact=True)).to_be_visible()
    expect(settings.get_by_label("sys.lang")).to_be_hidden()
    search.fill("element is the same")
    expect(settings.get_by_role("radio").filter(visible=True)).to_have_count(2)
    search.fill("")
    expect(settings.get_by_label("sys.lang")).to_be_visible()
    expect(settings.get_by_label("Begin at")).to_be_visible()


def test_a_search_that_finds_nothing_says_so(settings: Locator) -> None:
    settings.get_by_role("searchbox").fill("elephant")
    expect(settings.get_by_text("Nothing found for “elephant”. Try another word.")).to_be_visible()
    expect(settings.get_by_role("group").filter(visible=True)).to_have_count(0)
    settings.page.keyboard.press("ControlOrMeta+A")
    settings.page.keyboard.press("Backspace")
    expect(settings.get_by_text("Nothing found")).to_be_hidden()
    expect(settings.get_by_label("Begin at")).to_be_visible()


def test_a_group_is_closed_and_opened_by_keyboard_and_stays_so(
    shared: Playground, settings: Locator
) -> None:
    begin = settings.get_by_label("Begin at")
    group(settings, "The cabinet").locator("summary").focus()
    settings.page.keyboard.press("Enter")
    expect(begin).to_be_hidden()
    expect(settings.get_by_label("client_secret, which stays")).to_be_visible()
    shared.tab("Console").click()
    shared.tab("Settings").click()
    expect(begin).to_be_hidden()
    # What is looked for is shown, wherever it is, and closed again afterwards.
    settings.get_by_role("searchbox").fill("begin")
    expect(begin).to_be_visible()
    settings.get_by_role("searchbox").fill("")
    expect(begin).to_be_hidden()
    group(settings, "The cabinet").locator("summary").focus()
    settings.page.keyboard.press("Enter")
    expect(begin).to_be_visible()


def test_at_first_one_group_is_open_and_each_says_what_was_changed_in_it(
    playground: Playground,
) -> None:
    playground.tab("Settings").click()
    panel = playground.element.get_by_role("tabpanel", name="Settings")
    expect(panel.locator("details[open]")).to_have_count(1)
    expect(panel.get_by_label("Begin at")).to_be_visible()
    panel.get_by_label("sys.lang").select_option("es")
    expect(group(panel, "The cabinet").locator("summary")).to_contain_text("changed: 1")
    expect(group(panel, "Running the code").locator("summary")).not_to_contain_text("changed")
    panel.get_by_role("button", name="Restore defaults").click()
    expect(group(panel, "The cabinet").locator("summary")).not_to_contain_text("changed")


def test_all_groups_are_closed_and_opened_by_one_button(settings: Locator) -> None:
    settings.get_by_role("button", name="Close all").click()
    expect(settings.locator("details[open]")).to_have_count(0)
    settings.get_by_role("button", name="Open all").click()
    expect(settings.locator("details[open]")).to_have_count(4)
