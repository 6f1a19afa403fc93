"""The timeline: what happened, in order, with its details."""

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
    return playground.element.get_by_role("list", name="Events of the run")


def test_events_are_listed_in_order_as_the_public_interface_has_them(shared: Playground) -> None:
    shared.run(BUSY)
    shared.wait_until_loaded()
    shared.select_lead(shared.leads()[2]["id"])
    shared.wait_until_loaded()
    shared.open_tab("Timeline")
    events = shared.events()
    shown = timeline(shared).locator("> li")
    expect(shown).to_have_count(len(events))
    for text, event in zip(shown.all_text_contents(), events, strict=True):
        assert event["type"] in text
    expect(shared.tab("Timeline")).to_have_text(f"Timeline {len(events)}")
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    times = [event["at"] for event in events]
    assert times == sorted(times)


def test_an_event_unfolds_into_its_details(shared: Playground) -> None:
    shared.run(LIFE)
    shared.open_tab("Timeline")
    called = timeline(shared).get_by_role("listitem").filter(has_text="initLead.called")
    expect(called).to_contain_text("{leadId: '1001', reason: 'connected'}")
    called.get_by_text("{leadId:").click()
    expect(called.get_by_role("listitem")).to_have_text(["leadId: '1001'", "reason: 'connected'"])


def test_the_filter_leaves_the_events_of_one_kind(shared: Playground) -> None:
    shared.run(BUSY)
    shared.open_tab("Timeline")
    choice = shared.element.get_by_role("combobox", name="Which events to show")
    choice.select_option("initLead")
    types = timeline(shared).locator("> li .type")
    expect(types).to_have_text(["initLead.called", "initLead.finished"])
    choice.select_option("account")
    expect(timeline(shared)).to_have_count(0)
    choice.select_option("")
    expect(types.filter(has_text="module.connected")).to_have_count(1)


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
