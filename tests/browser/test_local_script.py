"""`addWidget` with a script on the reader's own computer, as Chromium lets pages reach that.

The documentation on the internet is the site under a name of its own: Chromium takes what is not
from this machine for public.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from browser.behaviours.conftest import Scripts, serving
from browser.behaviours.widgets import widget
from browser.conftest import PATIENCE
from browser.playground import Playground
from browser.serving import free_port

GUEST = widget(slot="el.textContent = 'guest'")


@pytest.fixture
def scripts() -> Iterator[Scripts]:
    with serving() as held:
        held.texts["/widget.js"] = GUEST
        yield held


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context
    context.unroute_all(behavior="ignoreErrors")
    context.close()


def open_docs(reader: BrowserContext, site: str, address: str) -> Playground:
    """Open the playground of the documentation that is published at `address`."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(address)
        route.fulfill(response=reader.request.get(site + path))

    reader.route(f"{address}**", answer)
    return Playground.open(reader.new_page(), f"{address}en/playground/")


def add_widget(playground: Playground, url: str) -> None:
    """Call `addWidget` and allow the origin; wait for the widget or for the problem that it is."""
    playground.run(widget())
    playground.element.evaluate(
        "(e, source) => { void e.evaluate(source) }",
        f"AMOCRM.developer.addWidget({{ script: '{url}', token: '' }})",
    )
    playground.button("Load it").click()
    playground.wait_for(
        "e.problems.length > 0 || e.events.filter((v) => v.type === 'slot.registered').length > 1"
    )


def reasons(playground: Playground) -> list[str]:
    return [problem["message"] for problem in playground.problems()]


def test_docs_over_https_reach_localhost_once_the_browser_lets_them(
    reader: BrowserContext, site: str, scripts: Scripts
) -> None:
    playground = open_docs(reader, site, "https://docs.example/")
    local = scripts.address.replace("127.0.0.1", "localhost") + "/widget.js"
    add_widget(playground, local)
    [reason] = reasons(playground)
    assert "has not let this site reach programs on this computer" in reason
    assert scripts.asked == []

    reader.grant_permissions(["local-network-access"])
    playground.console_line(f"AMOCRM.developer.addWidget({{ script: '{local}', token: '' }})")
    playground.cabinet.get_by_text("guest", exact=True).wait_for()
    assert scripts.asked == ["/widget.js"]


def test_docs_over_https_do_not_reach_another_computer_over_http(
    reader: BrowserContext, site: str
) -> None:
    playground = open_docs(reader, site, "https://docs.example/")
    add_widget(playground, "http://computer.example/widget.js")
    [reason] = reasons(playground)
    assert "opened over HTTPS, and over HTTP it can only reach your own computer" in reason


def test_docs_over_http_do_not_reach_this_computer(
    reader: BrowserContext, site: str, scripts: Scripts
) -> None:
    playground = open_docs(reader, site, "http://docs.example/")
    add_widget(playground, f"{scripts.address}/widget.js")
    [reason] = reasons(playground)
    assert "open this page over HTTPS" in reason
    assert scripts.asked == []


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/private.js", "the header Access-Control-Allow-Origin is missing"),
        ("/moved.js", "the server redirects to another address"),
    ],
)
def test_what_the_server_of_a_script_lacks_is_named(
    reader: BrowserContext, site: str, scripts: Scripts, path: str, reason: str
) -> None:
    scripts.texts["/private.js"] = GUEST
    scripts.private.add("/private.js")
    scripts.moved.add("/moved.js")
    playground = Playground.open(reader.new_page(), f"{site}en/playground/")
    add_widget(playground, scripts.address + path)
    [found] = reasons(playground)
    assert reason in found


def test_a_server_that_is_not_there_is_told_as_that(reader: BrowserContext, site: str) -> None:
    playground = Playground.open(reader.new_page(), f"{site}en/playground/")
    add_widget(playground, f"http://127.0.0.1:{free_port()}/widget.js")
    [reason] = reasons(playground)
    assert "the server does not answer" in reason
