"""The toolbar: run, stop, another lead, a reloaded page."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE, log, widget
from browser.playground import Playground

NEVER = "return new Promise(() => undefined)"


def test_the_run_button_runs_what_the_editor_holds(shared: Playground) -> None:
    shared.call("e.code = a", LIFE)
    shared.button("Run").click()
    shared.wait_for_event("slot.registered")
    assert shared.logged() == ["factory", "init", "slot"]
    expect(shared.status("The widget is running")).to_be_visible()


def test_control_and_enter_runs_what_was_typed_last(shared: Playground) -> None:
    shared.run(widget(slot=log("before")))
    shared.editor.click()
    shared.page.keyboard.press("ControlOrMeta+Home")
    shared.page.keyboard.insert_text("console.debug('typed');")
    expect(shared.status("Code changed since the run")).to_be_visible()
    shared.page.keyboard.press("Control+Enter")
    shared.wait_for_event("slot.registered")
    assert shared.logged() == ["typed", "before"]
    expect(shared.status("Code changed since the run")).to_have_count(0)


def test_stop_takes_the_cabinet_away(shared: Playground) -> None:
    shared.run(LIFE)
    expect(shared.frames).to_have_count(1)
    shared.button("Stop").click()
    expect(shared.frames).to_have_count(0)
    expect(shared.status("Stopped")).to_be_visible()
    expect(shared.button("Stop")).to_be_disabled()


def test_stop_ends_a_run_that_has_not_come_to_its_end(shared: Playground) -> None:
    start = "(e, code) => { e.code = code; window.running = e.run() }"
    shared.element.evaluate(start, widget(lead=NEVER))
    shared.wait_for_event("initLead.called")
    shared.button("Stop").click()
    assert shared.page.evaluate("window.running")["status"] == "stopped"
    expect(shared.frames).to_have_count(0)


def test_a_second_run_takes_the_place_of_one_that_is_on_its_way(shared: Playground) -> None:
    reports = shared.element.evaluate(
        "(e, [first, second]) => {"
        " e.code = first; const one = e.run();"
        " e.code = second; const two = e.run();"
        " return Promise.all([one, two]) }",
        [widget(slot=log("first")), widget(slot=log("second"))],
    )
    assert [report["status"] for report in reports] == ["stopped", "mounted"]
    assert shared.logged() == ["second"]
    expect(shared.frames).to_have_count(1)


def test_a_chosen_lead_is_the_one_the_cabinet_shows(shared: Playground) -> None:
    shared.run(LIFE)
    leads = shared.leads()
    choice = shared.element.get_by_role("combobox", name="Lead")
    assert choice.get_by_role("option").all_text_contents() == [lead["name"] for lead in leads]
    for lead in [*leads[1:], leads[0]]:
        choice.select_option(label=lead["name"])
        expect(shared.cabinet.get_by_role("heading", name=lead["name"])).to_be_visible()
    shared.wait_for_event("slot.registered", len(leads) + 1)
    switched = [event["detail"]["leadId"] for event in shared.events("lead.selected")]
    assert switched == [lead["id"] for lead in [*leads[1:], leads[0]]]


def test_a_lead_that_is_open_stays_open_in_the_next_run(shared: Playground) -> None:
    shared.run(LIFE)
    last = shared.leads()[-1]
    shared.select_lead(last["id"])
    shared.button("Run").click()
    shared.wait_for_event("slot.registered")
    assert [event["detail"]["leadId"] for event in shared.events("initLead.called")] == [last["id"]]
    expect(shared.element.get_by_role("combobox", name="Lead")).to_have_value(last["id"])


def test_reload_begins_anew_with_the_same_lead_and_keeps_what_was_seen(shared: Playground) -> None:
    shared.run(LIFE)
    lead = shared.leads()[2]["id"]
    shared.select_lead(lead)
    before = len(shared.events())
    shared.button("Reload the cabinet page").click()
    shared.wait_for_event("slot.registered", 3)
    order = ("page.reloaded", "module.connected", "initLead.called", "slot.registered")
    after = [event for event in shared.events()[before:] if event["type"] in order]
    assert tuple(event["type"] for event in after) == order
    assert after[2]["detail"]["leadId"] == lead
    assert shared.logged().count("factory") == 2
    times = [event["at"] for event in shared.events()]
    assert times == sorted(times)


@pytest.mark.parametrize("name", ["Stop", "Reload the cabinet page"])
def test_what_needs_a_widget_cannot_be_pressed_before_there_is_one(
    shared: Playground, name: str
) -> None:
    expect(shared.button(name)).to_be_disabled()
    shared.run(LIFE)
    expect(shared.button(name)).to_be_enabled()


def test_the_status_follows_a_widget_that_add_widget_brought(shared: Playground, site: str) -> None:
    starter = f"{site}en/assets/personal-page/starter/personal_page.js"
    shared.run(LIFE)
    shared.console_line(f"AMOCRM.developer.addWidget({{ script: '{starter}', token: '' }})")
    shared.wait_for_event("slot.registered", 2)
    expect(shared.status("The widget is running")).to_be_visible()
    assert shared.select_lead(shared.leads()[1]["id"])["status"] == "stopped"
    expect(shared.status("No widget is shown")).to_be_visible()
    shared.button("Reload the cabinet page").click()
    expect(shared.status("The widget is running")).to_be_visible()


def test_a_widget_that_add_widget_brought_to_an_empty_cabinet_runs(
    shared: Playground, site: str
) -> None:
    starter = f"{site}en/assets/personal-page/starter/personal_page.js"
    expect(shared.status("Ready to run")).to_be_visible()
    shared.console_line(f"AMOCRM.developer.addWidget({{ script: '{starter}', token: '' }})")
    expect(shared.status("The widget is running")).to_be_visible()


def test_the_lists_show_what_is_open_also_after_each_entry_was_chosen(
    shared: Playground,
) -> None:
    shared.run(LIFE)
    back = shared.button("Back to the previous lead")
    slots = 1
    for name in ("Lead", "Account"):
        chosen = shared.element.get_by_role("combobox", name=name, exact=True)
        for index in (1, 0):
            chosen.select_option(index=index)
            slots += 1
            shared.wait_for_event("slot.registered", slots)
        second = chosen.locator("option").nth(1).get_attribute("value")
        expect(back).to_have_attribute("aria-disabled", "false")
        back.click()
        slots += 1
        shared.wait_for_event("slot.registered", slots)
        expect(chosen).to_have_value(str(second))
