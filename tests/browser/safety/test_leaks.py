"""Nothing that a widget sends reaches a server, though it does from a page without protection."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from playwright.sync_api import Browser

from browser.behaviours.widgets import widget
from browser.modes import in_each_engine, in_each_mode
from browser.playground import Playground
from browser.safety.attempts import ALONE, ATTEMPTS, NAVIGATIONS, TOGETHER, attempting
from browser.safety.listener import Listener, listening, wait_for
from browser.serving import free_port, served

GOOD = widget(slot="el.textContent = 'well'")
IN_A_PLAIN_PAGE = """(code) => {
  const script = document.createElement('script');
  script.textContent = `{ const el = document.body; ${code} }`;
  document.body.append(script);
}"""

pytestmark = in_each_mode


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty page without any policy."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "index.html").write_text("<!doctype html><title>Plain</title><p>Plain")
    with served(folder, free_port()) as address:
        yield address


@pytest.fixture(scope="module")
def unknown(browser: Browser, plain: str) -> list[str]:
    """The attempts that this browser does not know: unhindered, too, nothing of them arrives."""
    with listening(ATTEMPTS) as listeners, browser.new_context() as context:
        for names in [list(TOGETHER), *([name] for name in ALONE)]:
            page = context.new_page()
            page.goto(plain)
            page.evaluate(IN_A_PLAIN_PAGE, attempting(hosts(listeners, names)))
            # A page that nobody sees any more is not let do all of them.
            wait_for([listeners[name] for name in names], 2)
        silent = wait_for(listeners.values(), 10)
        return [name for name, listener in listeners.items() if listener in silent]


@pytest.fixture(scope="module")
def listeners(browser: Browser) -> Iterator[dict[str, Listener]]:
    """One for each attempt of a widget; what comes late from this browser is noticed, too."""
    assert browser.is_connected()
    with listening(ATTEMPTS) as listeners:
        yield listeners
        wait_for(listeners.values(), 1.5)
        assert leaked(listeners) == {}


@pytest.fixture(scope="module")
def playground(browser: Browser, site: str) -> Iterator[Playground]:
    with browser.new_context() as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


def hosts(listeners: dict[str, Listener], names: Iterable[str]) -> dict[str, str]:
    return {name: listeners[name].host for name in names}


def leaked(listeners: dict[str, Listener]) -> dict[str, list[str]]:
    """What has arrived, by attempt."""
    arrived = {
        name: listener.sent() if name in NAVIGATIONS else listener.arrived
        for name, listener in listeners.items()
    }
    return {name: what for name, what in arrived.items() if what}


def expect_nothing_of(
    names: Iterable[str], playground: Playground, listeners: dict[str, Listener]
) -> None:
    """Expect that nothing arrives of these attempts of a widget, and that the next widget runs."""
    address = playground.page.url
    playground.run(widget(slot=attempting(hosts(listeners, names))))
    # Nothing can be waited for that must not come. What the page itself asks for afterwards does.
    with listening(["control"]) as control:
        playground.page.evaluate("(host) => fetch(`http://${host}/`)", control["control"].host)
        assert control["control"].sent()
    assert leaked({name: listeners[name] for name in names}) == {}
    assert playground.page.url == address
    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.slot.inner_text() == "well"


@in_each_engine
def test_the_attempts_arrive_from_a_page_without_protection(
    browser: Browser, unknown: list[str], record_property: Callable[[str, object], None]
) -> None:
    record_property("not in this browser", unknown)
    if browser.browser_type.name == "chromium":
        assert unknown == []
    assert len(unknown) < len(ATTEMPTS) / 5


def test_attempts_that_one_widget_makes_together_do_not_arrive(
    playground: Playground, listeners: dict[str, Listener]
) -> None:
    expect_nothing_of(TOGETHER, playground, listeners)


@pytest.mark.parametrize("name", ALONE)
def test_an_attempt_that_ends_the_document_does_not_arrive(
    playground: Playground, listeners: dict[str, Listener], name: str
) -> None:
    expect_nothing_of([name], playground, listeners)
