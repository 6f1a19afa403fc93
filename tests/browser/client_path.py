"""The path of a client before the cabinet, as a test walks it."""

import re

from playwright.sync_api import Locator, expect

from browser.playground import Playground

PHONE = "+7 900 000-00-01"
"""In the lead that is open at the start."""

SETTINGS = "the general settings of the account"
SIGN_IN = "the sign-in by phone"
CABINET = "the cabinet"


def begin_at(playground: Playground, start: str) -> None:
    panel = playground.open_tab("Settings")
    panel.get_by_label("Begin at").select_option(label=start)


def start_run(playground: Playground, code: str) -> None:
    """Run `code` without waiting: the report comes when the client is in."""
    playground.element.evaluate("(e, code) => { e.code = code; e.report = e.run() }", code)


def report(playground: Playground) -> dict[str, object]:
    """The report of the run that was started."""
    return playground.call("e.report")


def button(playground: Playground, name: str) -> Locator:
    return playground.cabinet.get_by_role("button", name=name, exact=True)


def field(playground: Playground, name: str) -> Locator:
    return playground.cabinet.get_by_label(name, exact=True)


def ask_for_code(playground: Playground, phone: str = PHONE) -> None:
    playground.point_into_cabinet()
    field(playground, "Phone number").fill(phone)
    button(playground, "Get a code").click()


def received_code(playground: Playground) -> str:
    """The code of the SMS that is shown."""
    sms = playground.cabinet.get_by_text("Your sign-in code:")
    expect(sms).to_have_count(1)
    found = re.search(r"\d+", sms.inner_text())
    assert found
    return found.group()


def other_code(code: str) -> str:
    """Return a code as long as `code` that differs from it."""
    return "".join(str((int(digit) + 1) % 10) for digit in code)


def enter_code(playground: Playground, code: str) -> None:
    playground.point_into_cabinet()
    field(playground, "Code from the SMS").fill(code)
    button(playground, "Sign in").click()
