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
