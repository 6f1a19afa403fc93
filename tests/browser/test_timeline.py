"""The timeline: what happened, in order, with its details."""

import json
import re

from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import LIFE, SDK, widget
from browser.playground import Playground
from personal_page.contract.model import Contract

EMPTY = "Calls of callbacks, reads of the state and subscriptions appear here, in order."

BUSY = widget(
    factory=SDK,
    lead="sdk.methods.getState('lead'); return () => undefined",
    slot=(
        "const stop = sdk.methods.subscribe('lead', () => undefined, { withInitialResult: true });"
        "return () => stop()"
    ),
)
"""Does of everything a little."""


def timeline(playground: Playground) -> Locator:
    return playground.element.get_by_role("listbox", name="Events of the run")


def entry(playground: Playground, kind: str) -> Locator:
    return timeline(playground).get_by_role("option").filter(has_text=kind)


def details(playground: Playground) -> Locator:
    return playground.element.get_by_role("region", name="Event", exact=True)


def reset(playground: Playground) -> None:
    """Show the panel as it is at first: the tests share one page."""
    panel = playground.open_tab("Timeline")
    panel.get_by_role("button", name="Events", exact=True).click()
    panel.get_by_role("searchbox").fill("")
    panel.get_by_role("combobox", name="Which events to show").select_option("")


def test_events_are_listed_in_order_as_the_public_interface_has_them(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.select_lead(shared.leads()[2]["id"])
    shared.wait_until_loaded()
    reset(shared)
    events = shared.events()
    listed = timeline(shared)
    listed.focus()
    seen = []
    for position, event in enumerate(events, start=1):
        listed.press("Home" if position == 1 else "ArrowDown")
        row = listed.get_by_role("option", selected=True)
        expect(row).to_have_attribute("aria-posinset", str(position))
        expect(listed).to_have_attribute("aria-activedescendant", row.get_attribute("id") or "")
        seen.append(row.text_content() or "")
        assert event["type"] in seen[-1]
    expect(row).to_have_attribute("aria-setsize", str(len(events)))
    expect(shared.tab("Timeline")).to_have_text(f"Timeline {len(events)}")
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    times = [event["at"] for event in events]
    assert times == sorted(times)


def test_a_chosen_event_shows_its_fields_code_links_and_state(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    reset(shared)
    entry(shared, "state.read").first.click()
    shown = details(shared)
    expect(shown.get_by_role("definition").first).to_have_text("'lead'")
    expect(shown.locator(".line[data-it]")).to_contain_text("getState('lead')")
    expect(shown.locator("dl.state dt")).to_have_text(["sys", "lead", "leadFields", "authors"])
    shown.locator("dl.state summary").nth(1).click()
    expect(shown.locator("dl.state")).to_contain_text("isLeadLoaded: false")
    shown.get_by_role("button", name=re.compile(r"^personal_page\.js:\d")).click()
    expect(shared.element.locator(".cm-activeLine")).to_contain_text("getState('lead')")
    shown.get_by_role("button", name="initLead.called").first.click()
    expect(shown.get_by_role("heading", name="initLead.called")).to_be_visible()
    shown.get_by_role("button", name="initLead.finished").first.click()
    expect(shown).to_contain_text("Took")
    timeline(shared).press("Escape")
    expect(shown).to_have_count(0)


def test_a_change_of_the_state_says_what_was_and_what_is(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.call("e.setState('sys', { pageTitle: 'Renamed' })")
    reset(shared)
    shared.element.get_by_role("searchbox", name="Find an event").fill("renamed")
    entry(shared, "state.changed").click()
    row = details(shared).get_by_role("row", name="pageTitle")
    expect(row.get_by_role("cell")).to_have_text(["'Pine Workshop'", "'Renamed'"])


def test_the_events_to_show_are_chosen_by_lane_and_text(shared: Playground) -> None:
    shared.run(BUSY)
    reset(shared)
    choice = shared.element.get_by_role("combobox", name="Which events to show")
    choice.select_option("initLead")
    kinds = timeline(shared).locator(".type")
    expect(kinds).to_have_text(["initLead.called", "initLead.finished"])
    choice.select_option("")
    search = shared.element.get_by_role("searchbox", name="Find an event")
    search.fill("SUBSCRIPTION.op")
    expect(kinds).to_have_text(["subscription.opened"])
    search.fill("nothing of the kind")
    expect(shared.element.get_by_text("There are no such events.")).to_be_visible()
    search.fill("")
    expect(kinds.first).to_have_text("module.connected")


def test_what_was_seen_is_hidden_until_it_is_wanted_again(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    reset(shared)
    count = len(shared.events())
    shared.element.get_by_role("button", name="Hide those so far").click()
    expect(shared.element.get_by_text(f"{count} events are hidden.")).to_be_visible()
    shared.call("e.setState('sys', { pageTitle: 'Another' })")
    expect(timeline(shared).locator(".type")).to_have_text(["state.changed"])
    assert len(shared.events()) == count + 1
    shared.element.get_by_role("button", name="Show all").click()
    expect(entry(shared, "module.connected")).to_have_count(1)


def test_the_lanes_choose_an_event_and_grow(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    reset(shared)
    lanes = shared.element.locator(".lanes")
    expect(lanes.locator(".names li")).to_have_text(
        ["module", "initLead", "slot", "subscriptions", "state"]
    )
    picture = lanes.locator("svg")
    picture.click(position={"x": 2, "y": 5})
    expect(details(shared).get_by_role("heading", name="module.connected")).to_be_visible()
    width = float(picture.get_attribute("width") or 0)
    shared.element.get_by_role("button", name="Zoom in").click()
    expect(picture).to_have_attribute("width", re.compile(rf"^{2 * width:g}"))
    shared.element.get_by_role("button", name="Zoom out").click()
    axis = shared.element.get_by_role("button", name="By order")
    expect(lanes.locator("text").first).to_be_attached()
    axis.click()
    expect(lanes.locator("text")).to_have_count(0)
    axis.click()


def test_the_promised_order_stands_beside_what_happened(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.select_lead(shared.leads()[1]["id"])
    reset(shared)
    shared.element.get_by_role("button", name="Promised").click()
    promised = shared.element.get_by_role("region", name="Promised order")
    first = promised.get_by_role("table").first
    step = first.get_by_role("row").filter(has_text="slot.called")
    expect(step).to_contain_text("`initLead` has finished".replace("`", ""))
    expect(step.get_by_role("link", name="documented")).to_be_visible()
    expect(step).to_contain_text("as promised")
    assumed = first.get_by_role("row").filter(has_text="initLead.destroyed")
    expect(assumed.get_by_role("link", name="assumed")).to_have_attribute(
        "href", re.compile(r"reference/behaviours/#slot\.cleanup-before-initLead-cleanup$")
    )
    step.get_by_role("button").click()
    expect(details(shared).get_by_role("heading", name="slot.called")).to_be_visible()


def test_a_run_is_compared_with_the_one_before_in_words(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.run(BUSY.replace("sdk.methods.getState('lead'); return", "return"))
    shared.wait_until_loaded()
    reset(shared)
    shared.element.get_by_role("button", name="Compared").click()
    compared = shared.element.get_by_role("region", name="The run before and this one")
    expect(compared).to_contain_text("The code was changed.")
    part = compared.get_by_role("list")
    expect(part.get_by_role("listitem")).to_have_text([re.compile(r"^Gone:\s+state\.read lead$")])
    shared.run(BUSY.replace("sdk.methods.getState('lead'); return", "return"))
    shared.wait_until_loaded()
    expect(compared).to_contain_text("The code is the same. ")
    expect(compared).to_contain_text("There are no differences.")


def test_the_timeline_is_downloaded_with_what_the_state_was(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    reset(shared)
    with shared.page.expect_download() as download:
        shared.element.get_by_role("button", name="Download JSON").click()
    saved = json.loads(download.value.path().read_text("utf-8"))
    assert saved["timeline"] == 1
    assert saved["events"] == shared.events()
    known = {state["entity"]: state["value"] for state in saved["states"]}
    assert known["sys"] == shared.call("e.getState('sys')")


def test_thousands_of_events_are_a_few_rows(shared: Playground) -> None:
    shared.run(LIFE)
    shared.wait_until_loaded()
    reset(shared)
    shared.element.locator("personal-page-timeline").evaluate(
        """(element) => {
          const events = Array.from({ length: 5000 }, (_, index) => ({
            seq: index + 1, at: index, type: 'state.read', widget: '', detail: { n: index },
          }))
          // The workbench goes on to hand over those of the run.
          const kept = { get: () => events, set() {}, configurable: true }
          Object.defineProperty(element, 'events', kept)
          element.requestUpdate()
        }"""
    )
    listed = timeline(shared)
    expect(listed.get_by_role("option").first).to_have_attribute("aria-setsize", "5000")
    assert listed.get_by_role("option").count() < 100
    listed.press("End")
    expect(listed.get_by_role("option", selected=True)).to_have_attribute("aria-posinset", "5000")
    expect(listed.get_by_role("option", selected=True)).to_be_in_viewport()
    shared.element.locator("personal-page-timeline").evaluate("element => delete element.events")


def test_nothing_is_listed_before_anything_was_run(shared: Playground) -> None:
    panel = shared.open_tab("Timeline")
    shared.wait_until_loaded()
    assert shared.events() == []
    expect(panel).to_contain_text(EMPTY)


def test_every_event_has_the_details_that_the_contract_describes(
    shared: Playground, contract: Contract
) -> None:
    described = {event.type: {field.name for field in event.detail} for event in contract.events}
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.select_lead(shared.leads()[1]["id"])
    shared.call("e.setState('sys', { pageTitle: 'Renamed' })")
    shared.button("Reload the cabinet page").click()
    shared.wait_for_event("slot.registered", 3)
    elsewhere = "{ script: 'https://elsewhere.example/', token: '' }"
    shared.command(f"AMOCRM.developer.addWidget({elsewhere})")
    shared.button("Do not load it").click()
    shared.wait_for_event("network.request")
    seen = shared.events()
    shared.run(widget(lead="throw new Error()"))
    seen += shared.events()
    shared.run(widget(slot="throw new Error()"))
    seen += shared.events()
    shared.run("no widget")
    seen += shared.events()
    for event in seen:
        assert set(event["detail"]) == described[event["type"]], event
    # Accounts cannot be switched yet.
    assert {event["type"] for event in seen} == set(described) - {"account.selected"}


def test_the_timeline_of_a_new_run_begins_anew(shared: Playground) -> None:
    shared.run(LIFE)
    shared.select_lead(shared.leads()[1]["id"])
    shared.run(LIFE)
    first = shared.events()[0]
    assert first["seq"] == 1
    assert shared.order("lead.selected", "slot.destroyed") == []
