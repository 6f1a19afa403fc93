"""The frame of strangers' code: opaque origin, its own policy, and nothing sent anywhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground


def test_the_frame_has_an_opaque_origin_and_scripts_only(playground: Playground) -> None:
    playground.run(widget(slot=log("slot")))
    frame = playground.element.locator('iframe[name="personal-page-cabinet"]')
    expect(frame).to_have_count(1)
    expect(frame).to_have_attribute("sandbox", "allow-scripts")
    assert playground.console_line("self.origin") == "null"


def test_code_in_the_frame_reaches_neither_the_page_nor_its_storage(playground: Playground) -> None:
    playground.run(widget())
    for attempt in ("parent.document.title", "top.document.title", "indexedDB.open('x')"):
        outcome = playground.element.evaluate(
            "(e, a) => e.evaluate(a).then(() => 'reached', (error) => error.name)", attempt
        )
        assert outcome == "SecurityError", attempt


ATTEMPTS = {
    "fetch": "fetch(URL)",
    "XMLHttpRequest": "const x = new XMLHttpRequest(); x.open('GET', URL); x.send()",
    "image": "new Image().src = URL",
    "beacon": "navigator.sendBeacon(URL, 'x')",
    "form": (
        "const f = document.createElement('form'); f.action = URL; "
        "document.body.append(f); f.submit()"
    ),
    "self navigation": "location.href = URL",
    "top navigation": "top.location.href = URL",
    "popup": "window.open(URL)",
    "script": "const s = document.createElement('script'); s.src = URL; document.head.append(s)",
    "style": "document.body.style.backgroundImage = `url(${URL})`",
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_an_attempt_to_reach_a_server_never_arrives(
    playground: Playground, site: str, attempt: str
) -> None:
    arrived: list[str] = []
    playground.page.context.on("response", lambda response: arrived.append(response.url))
    code = f"const URL = '{site}leak?secret'; try {{ {attempt} }} catch {{}}"
    playground.element.evaluate("(e, code) => { e.code = code; void e.run() }", widget(slot=code))
    # Nothing can be waited for that must not come: a request of the page itself that is asked for
    # afterwards, and answered, shows that an earlier one would have come by now.
    for _ in range(3):
        playground.page.evaluate("(url) => fetch(url).then((r) => r.text())", f"{site}ru/")
    assert f"{site}ru/" in arrived
    assert not [url for url in arrived if "leak" in url]
    assert playground.page.url.endswith("/en/playground/")
    good = playground.run(widget(slot="el.textContent = 'well'"))
    assert good["status"] == "mounted"


@pytest.mark.parametrize("path", ["", "ru/", "en/playground/", "ru/404.html", "404.html"])
def test_every_page_allows_frames_of_its_own_only(page: Page, site: str, path: str) -> None:
    text = page.request.get(f"{site}{path}").text()
    policies = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert [policy for policy in policies if "frame-src 'self'" in policy]


def test_forged_and_oversized_messages_of_a_widget_are_dropped(playground: Playground) -> None:
    code = (
        "for (let i = 0; i < 50; i++) { parent.postMessage({ type: 'event', event: {} }, '*'); } "
        "console.debug('x'.repeat(10_000_000)); console.debug('after');"
    )
    assert playground.run(widget(slot=code))["status"] == "mounted"
    playground.wait_for("e.console.some((entry) => entry.text === 'after')")
    assert max(len(text) for text in playground.logged()) < 100_000
