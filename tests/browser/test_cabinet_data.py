"""The data of the simulated accounts, as the sidebar shows them and as a widget reads them."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground


def open_lead(playground: Playground, lead: str) -> None:
    playground.run(widget())
    playground.select_lead(lead)
    playground.wait_until_loaded()


@pytest.mark.parametrize("lang", ["ru", "en", "es", "pt"])
def test_a_widget_reads_the_language_that_the_reader_chose(shared: Playground, lang: str) -> None:
    shared.open_tab("Settings")
    shared.element.get_by_label("sys.lang").select_option(lang)
    shared.run(widget(factory=f"{SDK}; console.debug(sdk.methods.getState('sys').lang)"))
    assert shared.logged() == [lang]


def test_of_200_fields_the_sidebar_shows_the_first_and_on_demand_the_rest(
    shared: Playground,
) -> None:
    open_lead(shared, "1005")
    names = shared.cabinet.locator("section", has_text="Details").locator("dt")
    assert names.count() < 20
    shared.cabinet.get_by_role("button", name="Show all 200 fields").click()
    expect(names).to_have_count(200)


def test_a_lead_without_anything_says_so_in_words(shared: Playground) -> None:
    open_lead(shared, "1007")
    for words in ("No fields are filled in", "No contacts", "No company", "No messages yet"):
        expect(shared.cabinet.get_by_text(words)).to_be_visible()


def test_long_names_make_the_cabinet_of_a_phone_no_wider(shared: Playground) -> None:
    shared.page.set_viewport_size({"width": 390, "height": 844})
    shared.tab("Cabinet").click()
    open_lead(shared, "1006")
    body = shared.cabinet.locator("body")
    assert body.evaluate("e => document.documentElement.scrollWidth <= innerWidth")
    shared.page.set_viewport_size({"width": 1440, "height": 900})


def test_a_name_from_right_to_left_is_set_so(shared: Playground) -> None:
    open_lead(shared, "1006")
    name = shared.cabinet.get_by_role("heading", name="אורי")
    assert name.evaluate("e => getComputedStyle(e).direction") == "rtl"
