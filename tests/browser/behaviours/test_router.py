"""Accounts, and the address of the simulated page with its history."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE, SDK, widget
from browser.playground import Playground

LOGS_QUERY = widget(
    factory=SDK,
    lead="const { accountId, leadId } = sdk.methods.getRouterQuery();"
    " console.debug(accountId, leadId)",
)


def select_account(playground: Playground, name: str) -> None:
    """Choose an account in the bar above the cabinet and wait until the widget shows there."""
    slots = len(playground.events("slot.registered"))
    playground.element.get_by_role("combobox", name="Account", exact=True).select_option(label=name)
    playground.wait_for_event("slot.registered", slots + 1)


@pytest.mark.behaviour("initLead.on-account-change")
def test_init_lead_is_called_again_when_the_account_changes(playground: Playground) -> None:
    playground.run(LIFE)
    select_account(playground, "Polyglot Language School")
    steps = ["factory", "init", "slot", "slot cleanup", "init cleanup", "init", "slot"]
    assert playground.logged() == steps
    assert playground.events("account.selected")[0]["detail"] == {
        "accountId": "30002",
        "leadId": "1101",
    }
    assert playground.events("slot.destroyed")[0]["detail"]["reason"] == "account"
    assert playground.events("initLead.called")[-1]["detail"]["reason"] == "account"


@pytest.mark.behaviour("router.account-id")
def test_the_routers_query_has_the_id_of_the_leads_account(playground: Playground) -> None:
    playground.run(LOGS_QUERY)
    select_account(playground, "Polyglot Language School")
    assert playground.logged() == ["30001 1001", "30002 1101"]
    address = playground.element.get_by_label("Address of the cabinet")
    expect(address).to_have_value("https://polyglot.example/?leadId=1101&accountId=30002")


@pytest.mark.behaviour("router.back-and-forward")
def test_back_and_forward_change_the_lead_by_keyboard_too(playground: Playground) -> None:
    playground.run(LOGS_QUERY)
    select_account(playground, "Polyglot Language School")
    back = playground.button("Back to the previous lead")
    expect(back).to_have_attribute("aria-disabled", "false")
    back.focus()
    playground.page.keyboard.press("Enter")
    playground.wait_for_event("slot.registered", 3)
    expect(back).to_have_attribute("aria-disabled", "true")
    playground.button("Forward to the next lead").click()
    playground.wait_for_event("slot.registered", 4)
    leads = [line.split()[1] for line in playground.logged()]
    assert leads == ["1001", "1101", "1001", "1101"]
