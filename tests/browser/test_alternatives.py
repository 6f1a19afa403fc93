"""The cabinet without one of its assumptions: an alternative's widget has another outcome there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from browser.playground import Playground
from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import Alternative

BEHAVIOURS = {
    behaviour.id: behaviour
    for behaviour in load_contract(default_folder()).behaviours
    if behaviour.alternatives
}
CHOICES = [
    pytest.param(name, other, id=f"{name}: {other.id}")
    for name, behaviour in BEHAVIOURS.items()
    for other in behaviour.alternatives
]
FAULTS = {
    "callbacks.both-required": ["missing-callback"],
    "slot.none-after-failed-initLead": ["callback-threw"],
    "subscriber.throw-isolated": ["subscriber-threw"],
    "sdk.version-missing": ["version-missing"],
    "sdk.version-unknown": ["version-unknown"],
}
"""What the cabinet as assumed says of the widgets of alternatives that are about faults."""

SWITCH_TWICE = """async (element, [away, back]) => {
  const begun = new Promise((resolve) => {
    element.addEventListener('personal-page-event', ({ detail }) => {
      if (detail.type === 'lead.selected') resolve();
    });
  });
  void element.selectLead(away);
  await begun;
  return element.selectLead(back);
}"""
"""Goes to a lead and, while the widget may still be busy there, back."""

Outcome = tuple[str, list[str], list[str]]
"""The status, the codes of the problems, and what the slots show."""


def outcome_of(playground: Playground, status: str) -> Outcome:
    # How often a lead that is left in passing has come to load is not told apart.
    codes = [code for code in dict.fromkeys(playground.codes()) if code != "undocumented-promise"]
    return status, codes, playground.cabinet.locator("[data-slot]").all_inner_texts()


def visit(playground: Playground, code: str) -> Outcome:
    """Do what a client does: wait for the data, close and open the widgets bar, switch the lead."""
    playground.call("e.reset()")
    status = playground.run(code)["status"]
    playground.wait_until_loaded()
    if status == "mounted":
        for _ in range(2):
            playground.cabinet.get_by_role("button", name="Widgets").click()
        first, second = (lead["id"] for lead in playground.leads()[:2])
        playground.select_lead(second)
        status = playground.element.evaluate(SWITCH_TWICE, [first, second])["status"]
        playground.wait_until_loaded()
    return outcome_of(playground, status)


def visit_with_another_widget(playground: Playground, code: str) -> Outcome:
    """Run the widget, add another one, and switch the lead."""
    address = playground.page.url.split("/en/")[0] + "/en/guest.js"
    playground.page.route(
        address + "*", lambda route: route.fulfill(content_type="text/javascript", body=code)
    )
    playground.call("e.reset()")
    playground.run(code)
    playground.console_line(f"AMOCRM.developer.addWidget({{ script: '{address}', token: '' }})")
    playground.wait_for_event("slot.registered", 2)
    report = playground.select_lead(playground.leads()[1]["id"])
    return outcome_of(playground, report["status"])


VISITS: dict[str, Callable[[Playground, str], Outcome]] = {
    "addWidget.bar-empty-after-switch": visit_with_another_widget,
}


def choose(playground: Playground, behaviour: str, label: str) -> None:
    """Give up the assumption `behaviour` for the alternative that the settings call `label`."""
    group = group_of(playground.open_tab("Settings"), behaviour)
    group.get_by_role("radio", name=plain(label), exact=True).check()


def group_of(settings: Locator, behaviour: str) -> Locator:
    """The alternatives of a behaviour."""
    return settings.get_by_role("group", name=plain(BEHAVIOURS[behaviour].summary.get("en")))


def plain(text: str) -> str:
    return text.replace("`", "")


@pytest.mark.parametrize(("behaviour", "alternative"), CHOICES)
def test_the_widget_of_an_alternative_has_another_outcome_under_it(
    shared: Playground, behaviour: str, alternative: Alternative
) -> None:
    assert alternative.example, f"{behaviour}: {alternative.id} has no widget"
    run_through = VISITS.get(behaviour, visit)
    assumed = run_through(shared, alternative.example.code)
    assert assumed[1] == FAULTS.get(behaviour, [])
    choose(shared, behaviour, alternative.summary.get("en"))
    assert run_through(shared, alternative.example.code) != assumed
    settings = shared.open_tab("Settings")
    settings.get_by_role("button", name="Restore defaults").click()
    expect(settings.get_by_role("radio", name="Everything as assumed")).to_be_checked()
    assert run_through(shared, alternative.example.code) == assumed


def test_choosing_an_alternative_takes_back_the_one_before(shared: Playground) -> None:
    names = ("slot.fresh-element", "slot.panel-close")
    for name in names:
        choose(shared, name, BEHAVIOURS[name].alternatives[0].summary.get("en"))
    settings = shared.open_tab("Settings")
    groups = [group_of(settings, name) for name in names]
    assert [group.get_by_role("radio", checked=True).count() for group in groups] == [0, 1]
    settings.get_by_role("radio", name="Everything as assumed").check()
    expect(settings.get_by_role("button", name="Restore defaults")).to_be_disabled()
