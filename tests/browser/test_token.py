"""The token that `initLead` is given, and the settings that it is made of."""

from typing import Any

import jwt
import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import widget
from browser.playground import Playground

SECRET = "a-client-secret-that-is-long-enough-for-either-of-the-two-algorithms"
LOGS_TOKEN = widget(lead="console.debug(params.token)")
AUDIENCE = "https://widget.example"


def set_field(playground: Playground, name: str, text: str) -> None:
    field = playground.open_tab("Settings").get_by_label(name)
    field.fill(text)
    field.blur()


def claims_of(token: str, secret: str, algorithm: str) -> dict[str, Any]:
    """Return the claims of `token` once PyJWT has verified all that it can."""
    required = {"require": ["iss", "aud", "jti", "iat", "nbf", "exp", "account_id", "client_uuid"]}
    return jwt.decode(
        token, secret, algorithms=[algorithm], audience=AUDIENCE, leeway=5, options=required
    )


@pytest.mark.parametrize("algorithm", ["HS256", "HS512"])
def test_pyjwt_verifies_the_widgets_token_by_the_client_secret_and_by_no_other(
    shared: Playground, algorithm: str
) -> None:
    set_field(shared, "client_secret", SECRET)
    shared.element.get_by_label("Algorithm").select_option(algorithm)
    shared.run(LOGS_TOKEN)
    token = shared.logged()[-1]
    claims = claims_of(token, SECRET, algorithm)
    assert claims["account_id"] == 30001
    assert claims["exp"] - claims["iat"] == 30 * 60
    with pytest.raises(jwt.InvalidSignatureError):
        claims_of(token, SECRET.upper(), algorithm)


def test_the_readers_claims_are_in_the_token_and_null_takes_one_away(shared: Playground) -> None:
    set_field(shared, "client_secret", SECRET)
    shared.element.get_by_label("Algorithm").select_option("HS256")
    set_field(shared, "Your claims", '{"lead_id": 1001, "client_uuid": null}')
    shared.run(LOGS_TOKEN)
    claims = jwt.decode(shared.logged()[-1], SECRET, algorithms=["HS256"], audience=AUDIENCE)
    assert claims["lead_id"] == 1001
    assert "client_uuid" not in claims


def test_claims_that_are_no_json_are_told_with_their_place_and_the_last_good_ones_stay(
    shared: Playground,
) -> None:
    set_field(shared, "Your claims", '{"lead_id": 7}')
    set_field(shared, "Your claims", '{\n  "lead_id": oops\n}')
    expect(shared.element.get_by_role("alert").filter(has_text="Line 2, column 14")).to_be_visible()
    shared.run(LOGS_TOKEN)
    claims = jwt.decode(shared.logged()[-1], options={"verify_signature": False})
    assert claims["lead_id"] == 7


def test_an_empty_secret_is_refused_and_the_last_good_one_signs(shared: Playground) -> None:
    set_field(shared, "client_secret", SECRET)
    set_field(shared, "client_secret", "")
    expect(shared.element.get_by_role("alert").filter(has_text="must not be empty")).to_be_visible()
    shared.run(LOGS_TOKEN)
    jwt.decode(shared.logged()[-1], SECRET, algorithms=["HS256"], audience=AUDIENCE)


def test_the_button_shows_what_the_widgets_token_says_and_copies_it(
    playground: Playground,
) -> None:
    playground.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    playground.run(LOGS_TOKEN)
    playground.open_tab("Settings")
    playground.button("Copy the token").click()
    expect(playground.element.get_by_text("The token is copied.")).to_be_visible()
    token = playground.page.evaluate("navigator.clipboard.readText()")
    assert token == playground.logged()[-1]
    shown = playground.element.locator("personal-page-token-settings pre")
    expect(shown).to_contain_text('"alg": "HS256"')
    expect(shown).to_contain_text('"account_id": 30001')


def test_the_client_secret_never_enters_the_frame(shared: Playground) -> None:
    page = shared.page
    page.evaluate(
        """() => {
          window.posted = [];
          const { postMessage } = MessagePort.prototype;
          MessagePort.prototype.postMessage = function (...values) {
            window.posted.push(JSON.stringify(values[0]));
            return postMessage.apply(this, values);
          };
        }"""
    )
    set_field(shared, "client_secret", SECRET)
    shared.run(LOGS_TOKEN)
    posted = page.evaluate("window.posted")
    assert any(shared.logged()[-1] in text for text in posted)
    assert not any(SECRET in text for text in posted)
    assert SECRET not in (shared.frames.first.get_attribute("srcdoc") or "")
