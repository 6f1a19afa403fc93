"""Trying the code under every alternative, from the settings."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import widget
from browser.playground import Playground
from personal_page.contract.loader import default_folder, load_contract

ALTERNATIVES = {
    (behaviour.id, alternative.id): alternative
    for behaviour in load_contract(default_folder()).behaviours
    for alternative in behaviour.alternatives
}
COUNT = len(ALTERNATIVES)
LONG = 120_000
"""Every alternative is one run more, in ms."""


def try_each(playground: Playground, code: str) -> Locator:
    """Put `code` into the editor, try it under each alternative, and return the settings."""
    playground.call("void (e.code = a)", code)
    settings = playground.open_tab("Settings")
    settings.get_by_role("button", name="Try each", exact=True).click()
    cancel = settings.get_by_role("button", name="Cancel")
    cancel.wait_for()
    expect(cancel).to_be_hidden(timeout=LONG)
    return settings


def test_what_differs_is_listed_with_a_way_to_use_that_alternative(shared: Playground) -> None:
    chosen = ALTERNATIVES["slot.fresh-element", "reused"]
    assert chosen.example
    settings = try_each(shared, chosen.example.code)
    row = settings.get_by_role("row").filter(has_text=chosen.summary.get("en"))
    assert "Text in the slot" in row.inner_text()
    row.get_by_role("button", name="Use it").click()
    radio = settings.get_by_role("radio", name=chosen.summary.get("en"), exact=True)
    expect(radio).to_be_checked()


def test_the_cabinet_before_the_reader_and_the_console_stay_as_they_are(
    shared: Playground,
) -> None:
    shared.run(widget(lead="console.debug('init')", slot="el.textContent = 'shown'"))
    shared.wait_until_loaded()
    events, logged = shared.events(), shared.logged()
    try_each(shared, shared.call("e.code"))
    assert (shared.events(), shared.logged()) == (events, logged)
    assert shared.slot.inner_text() == "shown"
    assert shared.frames.count() == 1


def test_a_trial_can_be_cancelled_and_an_edit_takes_its_result_back(shared: Playground) -> None:
    shared.call("void (e.code = a)", widget())
    settings = shared.open_tab("Settings")
    settings.get_by_role("button", name="Try each", exact=True).click()
    settings.get_by_text(f"Run 2 of {COUNT + 2}").wait_for()
    settings.get_by_role("button", name="Cancel").click()
    expect(settings.get_by_role("button", name="Try each", exact=True)).to_be_visible()
    expect(shared.frames).to_have_count(1)

    settings.get_by_role("button", name="Try each", exact=True).click()
    settings.get_by_role("button", name="Cancel").wait_for()
    shared.call("void (e.code = a)", widget(lead="return undefined"))
    expect(settings.get_by_role("button", name="Try each", exact=True)).to_be_visible()


def test_code_that_hangs_is_not_run_again(shared: Playground) -> None:
    settings = try_each(shared, widget(lead="for (;;) {}"))
    settings.get_by_text("The code did not come to an end, so it was not run again.").wait_for()
    assert settings.get_by_role("table").count() == 0


def test_a_trial_that_hangs_natively_leaves_the_cabinet_running(shared: Playground) -> None:
    """Frames in a sandbox may share a process, and no guard ends a regular expression."""
    hang = "if (++calls > 1) /^(a+)+$/.test('a'.repeat(60) + 'b')"
    code = widget(factory="let calls = 0;", lead=hang, slot="el.textContent = 'shown'")
    assert shared.run(code)["status"] == "mounted"
    settings = try_each(shared, code)
    settings.get_by_text("The code did not come to an end, so it was not run again.").wait_for()
    expect(shared.slot).to_have_text("shown", timeout=LONG)
    expect(shared.tab("Settings")).to_have_attribute("aria-selected", "true")
    assert shared.codes() == []


def test_what_differs_by_itself_is_not_held_against_an_alternative(shared: Playground) -> None:
    settings = try_each(shared, widget(slot="el.textContent = Math.random()"))
    settings.get_by_text(
        "two runs of the same cabinet already differ in it: text in the slot"
    ).wait_for()
    assert settings.get_by_role("table").count() == 0


def test_the_starter_fares_the_same_under_all_alternatives(shared: Playground) -> None:
    settings = try_each(shared, shared.call("e.code"))
    settings.get_by_text(f"The outcome is the same under all {COUNT} alternatives.").wait_for()


@pytest.mark.parametrize("size", [(390, 844), (1440, 900)])
def test_the_result_needs_no_horizontal_scrolling(
    playground: Playground, size: tuple[int, int]
) -> None:
    chosen = ALTERNATIVES["slot.fresh-element", "reused"]
    assert chosen.example
    settings = try_each(playground, chosen.example.code)
    playground.page.set_viewport_size({"width": size[0], "height": size[1]})
    settings.get_by_role("button", name="Use it").first.scroll_into_view_if_needed()
    overflow = "e => e.scrollWidth > e.clientWidth"
    assert not settings.locator(".settings").evaluate(overflow)
    assert not playground.page.evaluate(f"({overflow})(document.documentElement)")
