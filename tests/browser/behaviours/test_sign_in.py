"""How a client comes to the cabinet."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE
from browser.client_path import (
    PHONE,
    SIGN_IN,
    ask_for_code,
    begin_at,
    button,
    enter_code,
    field,
    other_code,
    received_code,
    report,
    start_run,
)
from browser.playground import Playground


@pytest.mark.behaviour("page.sign-in-by-phone")
def test_only_a_phone_of_the_lead_is_sent_a_code(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    ask_for_code(playground, "+7 900 000-00-02")
    refusal = playground.cabinet.get_by_role("alert")
    expect(refusal).to_contain_text("it is not in the lead")
    expect(field(playground, "Phone number")).to_be_focused()
    ask_for_code(playground, "8 (900) 000 00 01")
    expect(playground.cabinet.get_by_text(f"The code was sent to {PHONE}.")).to_be_visible()


@pytest.mark.behaviour("page.sign-in-code")
def test_only_the_code_of_the_last_sms_lets_the_client_in(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    ask_for_code(playground)
    first = received_code(playground)
    enter_code(playground, other_code(first))
    expect(playground.cabinet.get_by_role("alert")).to_contain_text("The code is wrong")
    expect(field(playground, "Code from the SMS")).to_be_focused()
    code = first
    while code == first:
        button(playground, "Send a new code").click()
        code = received_code(playground)
    enter_code(playground, first)
    expect(playground.cabinet.get_by_role("alert")).to_contain_text("The code is wrong")
    enter_code(playground, code)
    expect(playground.cabinet.get_by_role("heading", name="Custom kitchen")).to_be_visible()


@pytest.mark.behaviour("page.widgets-after-sign-in")
def test_the_widget_hears_nothing_before_the_client_is_in(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    start_run(playground, LIFE)
    ask_for_code(playground)
    code = received_code(playground)
    assert playground.logged() == []
    enter_code(playground, code)
    assert report(playground)["status"] == "mounted"
    assert playground.logged() == ["factory", "init", "slot"]
