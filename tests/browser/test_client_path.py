"""General settings and sign-in: what a reader can do there, and what the playground says."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.behaviours.widgets import LIFE
from browser.client_path import (
    CABINET,
    SETTINGS,
    SIGN_IN,
    ask_for_code,
    begin_at,
    button,
    enter_code,
    field,
    received_code,
    report,
    start_run,
)
from browser.playground import Playground

AXE = Path(__file__).parents[2] / "playground" / "node_modules" / "axe-core" / "axe.min.js"
ENTERING = "The client is on the way to the cabinet"


@pytest.fixture
def playground(restored: Playground) -> Playground:
    return restored


def test_by_default_the_path_is_skipped(playground: Playground) -> None:
    assert playground.run(LIFE)["status"] == "mounted"
    expect(playground.cabinet.get_by_role("navigation", name="The client’s path")).to_have_count(0)


def test_at_the_basic_plan_the_section_says_why_there_is_no_cabinet(playground: Playground) -> None:
    begin_at(playground, SETTINGS)
    switch = playground.cabinet.get_by_role("switch", name="Switch the cabinet on")
    field(playground, "Plan of the account").select_option(label="Basic")
    expect(playground.cabinet.get_by_text("Not available on the basic plan")).to_be_visible()
    expect(switch).to_have_count(0)
    button(playground, "Go to the client’s sign-in").click()
    expect(playground.cabinet.get_by_role("alert")).to_contain_text("Choose a plan above “basic”")
    field(playground, "Plan of the account").select_option(label="Advanced")
    expect(switch).to_be_visible()


def test_the_whole_path_from_the_general_settings_to_the_widget(playground: Playground) -> None:
    begin_at(playground, SETTINGS)
    start_run(playground, LIFE)
    cabinet = playground.cabinet
    forward = button(playground, "Go to the client’s sign-in")
    forward.click()
    expect(cabinet.get_by_role("alert")).to_have_text("Switch the cabinet on.")
    cabinet.get_by_role("switch", name="Switch the cabinet on").check()
    forward.click()
    expect(cabinet.get_by_role("alert")).to_contain_text("Choose a widget that sends SMS")
    absent = cabinet.get_by_text("There is no widget that sends SMS.")
    red, green, blue = absent.evaluate("e => getComputedStyle(e).color.match(/\\d+/g).map(Number)")
    assert red > 2 * max(green, blue)
    absent.get_by_role("link", name="Find one in Integrations").click()
    expect(cabinet.get_by_role("heading", name="Integrations")).to_be_focused()
    button(playground, "Install Telegraph").click()
    expect(button(playground, "Remove Telegraph")).to_be_visible()
    button(playground, "Back to General settings").click()
    expect(absent).to_have_count(0)
    assert cabinet.get_by_role("switch", name="Switch the cabinet on").is_checked()
    field(playground, "Widget that sends SMS").select_option(label="Telegraph")
    forward.click()
    ask_for_code(playground)
    expect(cabinet.get_by_text("Simulated SMS · Telegraph")).to_be_visible()
    enter_code(playground, received_code(playground))
    assert report(playground)["status"] == "mounted"


def test_a_lead_without_a_phone_lets_nobody_in_and_says_so(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    playground.select_lead("1007")
    nobody = playground.cabinet.get_by_text("nobody can sign in. Choose another lead.")
    expect(nobody).to_be_visible()
    playground.select_lead("1006")
    expect(button(playground, "Fill in +972 50-000-0004")).to_be_visible()


def test_an_empty_phone_and_an_empty_code_are_asked_for(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    ask_for_code(playground, " ")
    expect(playground.cabinet.get_by_role("alert")).to_have_text("Enter a phone number.")
    ask_for_code(playground)
    enter_code(playground, "")
    expect(playground.cabinet.get_by_role("alert")).to_have_text("Enter the code from the SMS.")
    button(playground, "Change the number").click()
    expect(field(playground, "Phone number")).to_be_focused()
    expect(playground.cabinet.get_by_text("Your sign-in code:")).to_have_count(0)


def test_the_client_signs_in_by_keyboard_alone(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    keyboard = playground.page.keyboard
    field(playground, "Phone number").click()
    button(playground, "Fill in +7 900 000-00-01").focus()
    keyboard.press("Enter")
    expect(field(playground, "Phone number")).to_be_focused()
    keyboard.press("Enter")
    expect(field(playground, "Code from the SMS")).to_be_focused()
    keyboard.type(received_code(playground))
    keyboard.press("Enter")
    expect(playground.cabinet.get_by_role("heading", name="Custom kitchen")).to_be_visible()


def test_one_click_skips_the_path_and_the_setting_ends_it(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    start_run(playground, LIFE)
    button(playground, "Skip to the cabinet").click()
    assert report(playground)["status"] == "mounted"
    playground.button("Reload the cabinet page").click()
    expect(playground.status(ENTERING)).to_be_visible()
    begin_at(playground, CABINET)
    playground.wait_for_event("slot.registered", 2)
    expect(playground.status("The widget is running")).to_be_visible()


def test_stop_and_a_change_of_the_lead_work_on_the_way(playground: Playground) -> None:
    begin_at(playground, SIGN_IN)
    start_run(playground, LIFE)
    expect(button(playground, "Fill in +7 900 000-00-01")).to_be_visible()
    playground.element.evaluate("e => { e.second = e.selectLead('1006') }")
    assert report(playground)["status"] == "stopped"
    expect(button(playground, "Fill in +972 50-000-0004")).to_be_visible()
    playground.button("Stop").click()
    assert playground.call("e.second")["status"] == "stopped"
    expect(playground.status("Stopped")).to_be_visible()
    expect(playground.frames).to_have_count(0)


def test_what_is_asked_of_the_cabinet_before_is_refused_with_the_reason(
    playground: Playground,
) -> None:
    begin_at(playground, SIGN_IN)
    expect(playground.status(ENTERING)).to_be_visible()
    playground.command("1 + 1")
    log = playground.log
    expect(log).to_contain_text("The client is not in the cabinet yet.")
    button(playground, "Skip to the cabinet").click()
    expect(playground.status("Ready to run")).to_be_visible()
    assert playground.console_line("1 + 1") == 2


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_reports_nothing_on_the_way(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    playground = Playground.open(context.new_page(), f"{site}en/playground/")
    begin_at(playground, SETTINGS)
    if width == 390:
        playground.tab("Cabinet").click()

    def examine() -> None:
        body = playground.cabinet.locator("body")
        assert body.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        frame = playground.frames.element_handle().content_frame()
        assert frame
        frame.evaluate(AXE.read_text(encoding="utf-8"))
        found = frame.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
        assert [item["id"] for item in found["violations"]] == []

    cabinet = playground.cabinet
    playground.wait_until_drawn()
    cabinet.get_by_role("switch", name="Switch the cabinet on").check()
    button(playground, "Go to the client’s sign-in").click()
    examine()
    cabinet.get_by_role("link", name="Find one in Integrations").click()
    button(playground, "Install Telegraph").click()
    examine()
    button(playground, "Back to General settings").click()
    field(playground, "Widget that sends SMS").select_option(label="Telegraph")
    button(playground, "Go to the client’s sign-in").click()
    ask_for_code(playground, "1")
    examine()
    ask_for_code(playground)
    examine()
    context.close()
