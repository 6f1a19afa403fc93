"""The cabinet without one of its assumptions, chosen in the settings.

That the widget of each alternative has another outcome under it is shown beside the sources; here
it is one that depends on a real element.
"""

from playwright.sync_api import Locator, expect

from browser.playground import Playground
from personal_page.contract.loader import default_folder, load_contract

BEHAVIOURS = {
    behaviour.id: behaviour
    for behaviour in load_contract(default_folder()).behaviours
    if behaviour.alternatives
}
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


def choose(playground: Playground, behaviour: str, label: str) -> None:
    """Give up the assumption `behaviour` for the alternative that the settings call `label`."""
    group = group_of(playground.open_tab("Settings"), behaviour)
    group.get_by_role("radio", name=plain(label), exact=True).check()


def group_of(settings: Locator, behaviour: str) -> Locator:
    """The alternatives of a behaviour."""
    return settings.get_by_role("group", name=plain(BEHAVIOURS[behaviour].summary.get("en")))


def plain(text: str) -> str:
    return text.replace("`", "")


def test_a_chosen_alternative_is_in_force_until_the_defaults_are_restored(
    shared: Playground,
) -> None:
    behaviour = "slot.fresh-element"
    [alternative] = BEHAVIOURS[behaviour].alternatives
    assert alternative.example
    code = alternative.example.code
    assumed = visit(shared, code)
    assert assumed[1] == []
    choose(shared, behaviour, alternative.summary.get("en"))
    assert visit(shared, code) != assumed
    settings = shared.open_tab("Settings")
    settings.get_by_role("button", name="Restore defaults").click()
    expect(settings.get_by_role("radio", name="Everything as assumed")).to_be_checked()
    assert visit(shared, code) == assumed


def test_each_alternative_can_be_chosen_and_has_a_widget(shared: Playground) -> None:
    settings = shared.open_tab("Settings")
    for name, behaviour in BEHAVIOURS.items():
        for other in behaviour.alternatives:
            assert other.example, f"{name}: {other.id} has no widget"
            radio = plain(other.summary.get("en"))
            group_of(settings, name).get_by_role("radio", name=radio, exact=True).check()
    settings.get_by_role("radio", name="Everything as assumed").check()


def test_choosing_an_alternative_takes_back_the_one_before(shared: Playground) -> None:
    names = ("slot.fresh-element", "slot.panel-close")
    for name in names:
        choose(shared, name, BEHAVIOURS[name].alternatives[0].summary.get("en"))
    settings = shared.open_tab("Settings")
    groups = [group_of(settings, name) for name in names]
    assert [group.get_by_role("radio", checked=True).count() for group in groups] == [0, 1]
    settings.get_by_role("radio", name="Everything as assumed").check()
    expect(settings.get_by_role("button", name="Restore defaults")).to_be_disabled()
