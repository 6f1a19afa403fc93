"""Other installed widgets, beside the reader's."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import LIFE, log, widget
from browser.playground import Playground

TIDY = "a well-behaved one"
ELSEWHERE = "one without personal_page in its manifest"
THROWING = "one that throws in initLead"
SLOW = "a slow one: its initLead takes 3 seconds"


@pytest.fixture
def playground(restored: Playground) -> Playground:
    return restored


def install(playground: Playground, *labels: str) -> None:
    """Choose neighbours in the settings."""
    panel = playground.open_tab("Settings")
    for label in labels:
        panel.get_by_role("checkbox", name=label).check()


def slot_of(playground: Playground, name: str) -> Locator:
    return playground.cabinet.locator(f"[data-slot={name}]")


def wait_for(playground: Playground, widget: str, *types: str) -> None:
    """Wait until the last event of a widget's is of one of these types."""
    playground.wait_for(
        "a[1].includes(e.events.findLast(({ widget }) => widget === a[0])?.type)",
        [widget, types],
    )


def order_of(playground: Playground, widget: str) -> list[str]:
    """The types of the events of one widget, those of state and subscriptions left out."""
    return [
        event["type"]
        for event in playground.events()
        if event["widget"] == widget and not event["type"].startswith(("state.", "subscription."))
    ]


def test_a_neighbour_shows_beside_the_widget(playground: Playground) -> None:
    install(playground, TIDY)
    assert playground.run(widget(slot="el.textContent = 'mine'"))["status"] == "mounted"
    expect(slot_of(playground, "tidy-neighbour")).to_have_text("The neighbour is here, lead 1001")
    expect(playground.slot).to_have_text("mine")
    playground.select_lead("1002")
    expect(slot_of(playground, "tidy-neighbour")).to_have_text("The neighbour is here, lead 1002")
    assert playground.codes() == []


def test_a_neighbour_without_the_location_is_not_loaded(playground: Playground) -> None:
    install(playground, ELSEWHERE)
    playground.run(LIFE)
    playground.wait_until_loaded()
    assert order_of(playground, "elsewhere-neighbour") == []
    assert playground.logged() == ["factory", "init", "slot"]


def test_a_neighbour_that_throws_is_no_failure_of_the_widget(playground: Playground) -> None:
    install(playground, THROWING)
    report = playground.run(LIFE)
    assert (report["status"], report["problems"]) == ("mounted", [])
    wait_for(playground, "throwing-neighbour", "initLead.failed")
    expect(playground.status("The widget is running")).to_be_visible()
    assert [(problem["code"], problem["widget"]) for problem in playground.problems()] == [
        ("callback-threw", "throwing-neighbour")
    ]
    expect(playground.tab("Problems")).to_have_text("Problems")
    expect(playground.tab("Problems")).to_have_attribute("aria-selected", "false")
    problems = playground.open_tab("Problems")
    expect(problems.get_by_text("another widget: throwing-neighbour")).to_be_visible()
    report = playground.select_lead("1002")
    assert (report["status"], report["problems"]) == ("mounted", [])


def test_a_slow_neighbour_does_not_delay_the_widget_and_shows_later(playground: Playground) -> None:
    install(playground, SLOW)
    report = playground.run(LIFE)
    assert report["status"] == "mounted"
    assert order_of(playground, "slow-neighbour")[-1:] != ["slot.registered"]
    expect(slot_of(playground, "slow-neighbour")).to_have_text("The slow neighbour is ready")
    assert playground.order("slot.registered") == ["slot.registered"] * 2


def test_a_slow_neighbour_does_not_delay_a_switch_of_the_lead(playground: Playground) -> None:
    install(playground, SLOW)
    playground.run(LIFE)
    assert playground.select_lead("1002")["status"] == "mounted"
    assert "initLead.finished" not in order_of(playground, "slow-neighbour")


BAD = {
    "throws in initLead": widget(lead="throw new Error('mine')"),
    "throws in its factory": widget(factory="throw new Error('mine')"),
    "never finishes initLead": widget(lead="return new Promise(() => {})"),
    "does not parse": "define([], function () {",
}


@pytest.mark.parametrize("name", BAD)
def test_a_widget_that_fails_leaves_its_neighbour_alone(playground: Playground, name: str) -> None:
    install(playground, TIDY)
    playground.element.evaluate("(e, code) => { e.code = code; e.run() }", BAD[name])
    expect(slot_of(playground, "tidy-neighbour")).to_have_text("The neighbour is here, lead 1001")
    if name != "never finishes initLead":
        expect(playground.status("The widget did not start")).to_be_visible()
        assert playground.call("e.problems.every(({ widget }) => widget === 'personal_page.js')")
    playground.element.evaluate("e => { e.selectLead('1002') }")
    expect(slot_of(playground, "tidy-neighbour")).to_have_text("The neighbour is here, lead 1002")


def test_an_added_widget_shows_without_the_neighbours(playground: Playground) -> None:
    install(playground, TIDY)
    playground.run(LIFE)
    expect(slot_of(playground, "tidy-neighbour")).to_be_visible()
    url = playground.page.url.split("/en/")[0] + "/en/guest.js"
    playground.page.route(
        url + "*", lambda route: route.fulfill(content_type="text/javascript", body=LIFE)
    )
    playground.console_line(f"AMOCRM.developer.addWidget({{ script: '{url}', token: '' }})")
    playground.wait_for_event("slot.registered", 3)
    expect(slot_of(playground, "tidy-neighbour")).to_have_count(0)
    playground.button("Reload the cabinet page").click()
    expect(slot_of(playground, "tidy-neighbour")).to_be_visible()


def test_a_manifest_without_the_location_is_a_problem_with_its_place(
    playground: Playground,
) -> None:
    files = {
        "personal_page.js": widget(lead=log("init")),
        "manifest.json": '{\n "locations": []\n}',
    }
    report = playground.call("(e.files = a, e.run())", files)
    assert report["status"] == "failed"
    (problem,) = report["problems"]
    assert (problem["code"], problem["file"], problem["line"], problem["column"]) == (
        "location-missing",
        "manifest.json",
        2,
        2,
    )


def test_the_choice_of_neighbours_is_undone_with_the_other_settings(playground: Playground) -> None:
    install(playground, TIDY, SLOW)
    playground.run(LIFE)
    expect(slot_of(playground, "tidy-neighbour")).to_be_visible()
    playground.button("Restore defaults").click()
    expect(slot_of(playground, "tidy-neighbour")).to_have_count(0)
    expect(playground.slot).to_have_count(1)
