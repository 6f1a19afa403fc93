"""The settings of the cabinet."""

from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE, widget
from browser.playground import Playground

LONG = "const until = Date.now() + 3_000; while (Date.now() < until) {}"
"""Longer than the guard and the watchdog let it."""

DEBUG = "Run the code without protection against hanging"


def change(playground: Playground, label: str, *, checked: bool) -> None:
    panel = playground.open_tab("Settings")
    panel.get_by_role("checkbox", name=label).set_checked(checked)


def test_debugging_runs_the_code_as_it_was_written(playground: Playground) -> None:
    change(playground, DEBUG, checked=True)
    source = widget(slot=f"{LONG} console.debug(String(arguments.callee))")
    assert playground.run(source)["status"] == "mounted"
    (written,) = playground.logged()
    assert written in source


def test_without_debugging_the_same_code_is_ended(playground: Playground) -> None:
    assert playground.run(widget(slot=LONG))["status"] == "failed"
    assert playground.codes() == ["endless-loop"]


def test_stop_ends_code_that_is_being_debugged(playground: Playground) -> None:
    change(playground, DEBUG, checked=True)
    endless = widget(slot="for (;;) {}")
    playground.element.evaluate("(e, code) => { e.code = code; e.run() }", endless)
    playground.wait_for_event("initLead.finished")
    playground.button("Stop").click()
    expect(playground.status("Stopped")).to_be_visible()
    change(playground, DEBUG, checked=False)
    assert playground.run(LIFE)["status"] == "mounted"


def test_the_tab_counts_what_was_changed_and_one_button_restores_it(playground: Playground) -> None:
    change(playground, DEBUG, checked=True)
    expect(playground.tab("Settings")).to_have_text("Settings 1")
    playground.button("Restore defaults").click()
    expect(playground.tab("Settings")).to_have_text("Settings")
    panel = playground.open_tab("Settings")
    expect(panel.get_by_role("checkbox", name=DEBUG)).not_to_be_checked()


def test_the_data_of_a_lead_arrive_when_the_reader_wants(playground: Playground) -> None:
    panel = playground.open_tab("Settings")
    panel.get_by_label("Its data arrive after").select_option(label="10 s")
    assert playground.run(LIFE)["status"] == "mounted"
    assert playground.call("e.getState('lead')")["isLeadLoaded"] is False
    playground.open_tab("Settings")
    panel.get_by_label("Its data arrive after").select_option(label="no delay")
    playground.wait_for_event("slot.registered", 2)
    playground.wait_until_loaded()
