"""Where the backend answers, and the tokens it has to refuse: the examples of the guide."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from browser.backend.backends import GOOD, ask, run
from browser.conftest import profile
from browser.playground import Playground


def set_origin(playground: Playground, address: str) -> None:
    field = playground.open_tab("Settings").get_by_label("Origin at which backend.py answers")
    field.fill(address)
    field.blur()


def test_the_backend_answers_at_the_origin_of_the_settings(shared: Playground) -> None:
    run(shared, GOOD)
    set_origin(shared, "no address")
    alert = shared.element.get_by_role("alert").filter(has_text="Enter the address of a server")
    expect(alert).to_be_visible()
    assert ask(shared) == "good 1"
    set_origin(shared, "api.widget.example/v1")
    expect(shared.element.get_by_label("Origin at which")).to_have_value(
        "https://api.widget.example"
    )
    expect(alert).to_have_count(0)
    shared.wait_for_event("page.reloaded")
    shared.wait_for_event("slot.registered", 2)
    source = "fetch('https://api.widget.example/').then((r) => r.text())"
    assert shared.console_line(source).startswith("good ")
    assert ask(shared) == "TypeError"
    assert shared.codes()[-1] == "network-blocked"


@dataclass(frozen=True)
class Guide:
    """A playground of the guide, whose Python runs the examples of all three."""

    playground: Playground
    examples: list[dict[str, str]]

    def run(self, example: int, token: str = "valid") -> Playground:
        """Choose a token in the settings and run an example."""
        panel = self.playground.open_tab("Settings")
        panel.get_by_role("radio", name=token, exact=True).check()
        self.playground.call("(e.files = a, e.run())", self.examples[example])
        return self.playground


VERIFY, REFUSE, FORM = range(3)
"""In the order of the page."""


@pytest.fixture(scope="module")
def guide(browser: Browser, site: str) -> Iterator[Guide]:
    with profile(browser, site) as context:
        context.set_default_timeout(60_000)
        page = context.new_page()
        playground = Playground.open(page, f"{site}en/verify-token/")
        elements = page.locator("personal-page-playground").all()
        yield Guide(playground, [Playground(page, each).call("e.files") for each in elements])


TOKENS = {
    "valid": (None, "Welcome."),
    "expired": ("ExpiredSignatureError", "This page was opened long ago. Reload it."),
    "forged: signed with another secret": ("InvalidSignatureError", None),
    "for another audience": ("InvalidAudienceError", None),
    "not signed: alg is none": ("InvalidAlgorithmError", None),
    "alg is RS256, but signed with the secret": ("InvalidAlgorithmError", None),
}
"""Why each is refused, and what the client is told, unless it is that they are unknown."""


@pytest.mark.parametrize("token", TOKENS)
def test_the_backend_of_the_guide_takes_the_valid_token_and_no_other(
    guide: Guide, token: str
) -> None:
    verify = guide.run(VERIFY, token)
    reason, _ = TOKENS[token]
    if reason is None:
        expect(verify.slot).to_have_text("The token is genuine. Account 30001")
    else:
        expect(verify.slot).to_have_text("The server refused the token.")
        assert any(line.startswith(f"refused: {reason}") for line in verify.logged())
    (request,) = verify.events("network.request")
    assert request["detail"]["status"] == (200 if reason is None else 401)
    assert verify.codes() == []


@pytest.mark.parametrize("token", TOKENS)
def test_the_client_is_told_what_can_be_done_and_no_more(guide: Guide, token: str) -> None:
    refuse = guide.run(REFUSE, token)
    _, text = TOKENS[token]
    expect(refuse.slot).to_have_text(
        text or "We could not recognise you. Write to the manager in the chat."
    )
    assert refuse.codes() == []


def test_the_form_of_the_guide_saves(guide: Guide) -> None:
    form = guide.run(FORM)
    expect(form.slot).to_contain_text("Suggestions received: 0")
    # The data of the lead move the form when they arrive.
    form.wait_until_loaded()
    form.point_into_cabinet()
    form.slot.get_by_label("What could we do better?").fill("Deliver on Sundays")
    form.slot.get_by_role("button", name="Send").click()
    expect(form.slot).to_contain_text("Suggestions received: 1")
    form.select_lead(form.leads()[1]["id"])
    expect(form.slot).to_contain_text("Suggestions received: 1")
    assert form.codes() == []
