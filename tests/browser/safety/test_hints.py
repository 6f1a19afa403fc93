"""A hint to connect is governed by no policy: a host may notice that somebody is there, no more."""

from pathlib import Path

from playwright.sync_api import Playwright

from browser import chromium
from browser.behaviours.widgets import widget
from browser.playground import Playground
from browser.safety.listener import CONNECTION, listening

HINT = "document.head.insertAdjacentHTML('beforeend', '<link rel=preconnect href=http://{}/leak>')"
PREDICTING = [one for one in chromium.ARGUMENTS if one != "--disable-background-networking"]
"""Chromium as its users have it: the argument left out here keeps it from following hints."""


def test_a_hint_to_connect_opens_an_empty_connection_at_most(
    playwright: Playwright, site: str, tmp_path: Path
) -> None:
    with (
        listening(["page", "widget"]) as listeners,
        playwright.chromium.launch_persistent_context(
            tmp_path,
            executable_path=chromium.find(),
            args=PREDICTING,
            ignore_default_args=["--disable-background-networking"],
        ) as context,
    ):
        page = context.new_page()
        page.goto(f"{site}en/404.html")
        page.evaluate(HINT.format(listeners["page"].host))
        playground = Playground.open(page, f"{site}en/playground/")
        report = playground.run(widget(slot=HINT.format(listeners["widget"].host)))
        assert report["status"] == "mounted"
        # An empty connection is given up after a second, and only then known to have stayed empty.
        page.wait_for_timeout(1500)
    assert set(listeners["page"].arrived) == {CONNECTION}
    assert set(listeners["widget"].arrived) <= {CONNECTION}
