"""Trying the code under every alternative, from the settings."""

from typing import NamedTuple

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


DIFFERING = ALTERNATIVES["sdk.version-missing", "throws"]
UNSTEADY = widget(
    factory="init()",
    lead="console.debug('init')",
    slot="el.textContent = `shown ${Math.random()}`",
)


def try_each(playground: Playground, code: str) -> Locator:
    """Put `code` into the editor, try it under each alternative, and return the settings."""
    playground.call("void (e.code = a)", code)
    settings = playground.open_tab("Settings")
    settings.get_by_role("button", name="Try each", exact=True).click()
    cancel = settings.get_by_role("button", name="Cancel")
    cancel.wait_for()
    expect(cancel).to_be_hidden(timeout=LONG)
    return settings


class Tried(NamedTuple):
    playground: Playground
    before: tuple[object, ...]
    """What was seen before the trial."""


@pytest.fixture(scope="module")
def tried(module_playground: Playground) -> Tried:
    """A trial that is over: one alternative has other problems, and each slot another text."""
    playground = module_playground
    playground.run(UNSTEADY)
    playground.wait_until_loaded()
    before = seen(playground)
    try_each(playground, UNSTEADY)
    return Tried(playground, before)


def seen(playground: Playground) -> tuple[object, ...]:
    """What a reader sees of the cabinet and of the run."""
    shown = playground.slot.inner_text()
    return playground.events(), playground.logged(), playground.codes(), shown


def row_of(playground: Playground) -> Locator:
    """The row of the alternative that differs."""
    rows = playground.open_tab("Settings").get_by_role("row")
    return rows.filter(has_text=DIFFERING.summary.get("en").replace("`", ""))


def test_the_cabinet_before_the_reader_and_the_console_stay_as_they_are(tried: Tried) -> None:
    assert seen(tried.playground) == tried.before
    assert tried.playground.frames.count() == 1


def test_what_differs_by_itself_is_not_held_against_an_alternative(tried: Tried) -> None:
    settings = tried.playground.open_tab("Settings")
    settings.get_by_text(
        "two runs of the same cabinet already differ in it: text in the slot"
    ).wait_for()
    assert "Text in the slot" not in settings.get_by_role("table").inner_text()


@pytest.mark.parametrize("size", [(390, 844), (1440, 900)])
def test_the_result_needs_no_horizontal_scrolling(tried: Tried, size: tuple[int, int]) -> None:
    before = tried.playground.page.viewport_size
    settings = tried.playground.open_tab("Settings")
    tried.playground.page.set_viewport_size({"width": size[0], "height": size[1]})
    settings.get_by_role("button", name="Use it").first.scroll_into_view_if_needed()
    overflow = "e => e.scrollWidth > e.clientWidth"
    assert not settings.locator(".settings").evaluate(overflow)
    assert not tried.playground.page.evaluate(f"({overflow})(document.documentElement)")
    assert before
    tried.playground.page.set_viewport_size(before)


def test_what_differs_is_listed_with_a_way_to_use_that_alternative(tried: Tried) -> None:
    row = row_of(tried.playground)
    assert "Problems" in row.inner_text()
    row.get_by_role("button", name="Use it").click()
    radio = tried.playground.open_tab("Settings").get_by_role(
        "radio", name=DIFFERING.summary.get("en").replace("`", ""), exact=True
    )
    expect(radio).to_be_checked()
    tried.playground.button("Restore defaults").click()


def test_the_two_timelines_are_shown_where_they_part(tried: Tried) -> None:
    row = row_of(tried.playground)
    parting = row.get_by_role("group")
    parting.get_by_text("Where the events part").click()
    assumed, under = parting.get_by_role("definition").all()
    expect(assumed).to_contain_text("module.connected")
    expect(under).to_contain_text("module.failed")


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


def test_the_starter_fares_the_same_under_all_alternatives(shared: Playground) -> None:
    settings = try_each(shared, shared.call("e.code"))
    settings.get_by_text(f"The outcome is the same under all {COUNT} alternatives.").wait_for()
