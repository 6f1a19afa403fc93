"""Code that hung is not run again by itself, not even after a reload; the draft is still there."""

import contextlib
import re

import pytest
from playwright.sync_api import Error, Page, Route, expect

from browser.behaviours.widgets import log, widget
from browser.modes import FIREFOX
from browser.playground import Playground

ELEMENT = re.compile(
    "(<personal-page-playground)([^>]*>).*?(</personal-page-playground>)", re.DOTALL
)
NOTICE = "did not finish"
FOREVER = widget(lead="while (true) {}")
BACKTRACKING = "/^(a+)+$/.test('a'.repeat(60) + 'b');"
STUCK = widget(lead=BACKTRACKING)
FREEZING = {
    "a sort": "Array.from({ length: 2e6 }, Math.random).sort();",
    "a regular expression": BACKTRACKING,
    "microtasks": "(function f() { queueMicrotask(f); queueMicrotask(f); })();",
}
NEVER = "new Promise(() => {})"
UNFINISHED = widget(lead=f"return {NEVER};")
GOOD = widget(slot=log("well"))
FORGOTTEN = "!Object.keys(sessionStorage).some((key) => key.includes('unfinished'))"
"""No code is known that was started and has not shown yet that it does no harm."""


def open_with_autorun(page: Page, url: str, code: str) -> Playground:
    """Open the page at `url` with a playground that runs `code` by itself."""
    given = f'<script type="text/plain" data-file="personal_page.js">{code}</script>'

    def answer(route: Route) -> None:
        body = route.fetch().text()
        changed = ELEMENT.sub(lambda found: f"{found[1]} autorun{found[2]}{given}{found[3]}", body)
        assert changed != body
        route.fulfill(content_type="text/html; charset=utf-8", body=changed)

    page.route(url, answer)
    return Playground.open(page, url)


@pytest.mark.parametrize("code", [FOREVER, STUCK], ids=["the guard", "the watchdog"])
def test_code_that_was_ended_waits_for_its_reader_after_a_reload(
    page: Page, site: str, code: str
) -> None:
    url = f"{site}en/playground/"
    playground = open_with_autorun(page, url, code)
    playground.wait_for("e.problems.length > 0")
    playground = Playground.open(page, url)
    expect(playground.status(NOTICE)).to_be_visible()
    assert playground.call("[e.events, e.problems]") == [[], []]
    playground.button("Run anyway").click()
    playground.wait_for("e.problems.length > 0")
    expect(playground.status(NOTICE)).to_have_count(0)


@pytest.mark.modes(FIREFOX)
@pytest.mark.parametrize("kind", FREEZING)
def test_code_that_freezes_the_page_itself_waits_for_its_reader_after_a_reload(
    page: Page, site: str, kind: str
) -> None:
    url = f"{site}en/playground/"
    # A driven Firefox stops no code: it leaves the page when the code has come to its end. Code
    # that is stopped tells nobody that it has ended, so this does not either.
    code = widget(lead=f"{log('freezing')} try {{ {FREEZING[kind]} }} finally {{ return {NEVER} }}")
    playground = Playground.open(page, url)
    with page.expect_console_message(lambda message: "freezing" in message.text):
        playground.element.evaluate("(e, code) => { e.code = code; void e.run() }", code)
    page.set_default_navigation_timeout(120_000)
    playground = open_with_autorun(page, url, code)
    expect(playground.status(NOTICE)).to_be_visible()
    assert playground.call("e.code") == code
    assert playground.call("e.events") == []
    assert playground.run(GOOD)["status"] == "mounted"


def test_code_whose_run_was_on_its_way_waits_for_its_reader_after_a_reload(
    page: Page, site: str
) -> None:
    url = f"{site}en/playground/"
    playground = open_with_autorun(page, url, UNFINISHED)
    playground.wait_for_event("initLead.called")
    playground = Playground.open(page, url)
    expect(playground.status(NOTICE)).to_be_visible()
    assert playground.order("module.connected") == []


def test_a_page_that_died_during_a_run_has_kept_the_draft(playground: Playground) -> None:
    page = playground.page
    playground.element.evaluate("(e, code) => { e.code = code; void e.run() }", UNFINISHED)
    playground.wait_for_event("initLead.called")
    with page.expect_event("crash"), contextlib.suppress(Error):
        page.goto("chrome://crash")
    assert Playground.open(page.context.new_page(), page.url).call("e.code") == UNFINISHED


def test_code_that_ran_well_runs_by_itself_again(page: Page, site: str) -> None:
    url = f"{site}en/playground/"
    for _ in range(2):
        playground = open_with_autorun(page, url, GOOD)
        playground.wait_for_event("slot.registered")
        playground.wait_for(FORGOTTEN)
        expect(playground.status(NOTICE)).to_have_count(0)


def test_code_that_only_failed_runs_by_itself_again(page: Page, site: str) -> None:
    url = f"{site}en/playground/"
    for _ in range(2):
        playground = open_with_autorun(page, url, widget(lead="throw new Error('no luck')"))
        playground.wait_for("e.problems.some(({ code }) => code === 'callback-threw')")
        playground.wait_for(FORGOTTEN)


def test_changed_code_is_not_taken_for_the_code_that_hung(page: Page, site: str) -> None:
    url = f"{site}en/playground/"
    playground = open_with_autorun(page, url, FOREVER)
    playground.wait_for("e.problems.length > 0")
    page.unroute(url)
    playground = open_with_autorun(page, url, GOOD)
    playground.wait_for_event("slot.registered")
