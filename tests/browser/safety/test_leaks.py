"""Nothing that a widget tries reaches a server, though each attempt does from a page without protection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.behaviours.widgets import widget
from browser.playground import Playground
from browser.safety.attempts import ATTEMPTS, against
from browser.safety.listener import CONTROL, Listener, listening
from browser.serving import free_port, served

GOOD = widget(slot="el.textContent = 'well'")
SECRET = "known-to-the-site-alone"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty page without any policy."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "index.html").write_text("<!doctype html><title>Plain</title><p>Plain")
    with served(Path(folder), free_port()) as address:
        yield address


@pytest.fixture
def plain_page(browser: Browser, plain: str) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(plain)
        yield page


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """One for all widgets: what comes late is noticed, too."""
    with listening() as listener:
        yield listener
        assert not listener.wait(1), listener.leaks()


@pytest.fixture(scope="module")
def playground(browser: Browser, site: str) -> Iterator[Playground]:
    """The full playground; in its origin there is something to be stolen."""
    with browser.new_context() as context:
        playground = Playground.open(context.new_page(), f"{site}en/playground/")
        playground.page.evaluate(
            "(secret) => { document.cookie = `secret=${secret}`; document.title = secret;"
            " localStorage.secret = sessionStorage.secret = secret }",
            SECRET,
        )
        yield playground


@pytest.mark.parametrize("code", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_the_attempt_arrives_from_a_page_without_protection(plain_page: Page, code: str) -> None:
    with listening() as listener:
        plain_page.evaluate(
            "(code) => { const el = document.body; const script = document.createElement('script');"
            " script.textContent = `{ const el = document.body; ${code} }`; el.append(script) }",
            against(listener.host, code),
        )
        assert listener.wait()


@pytest.mark.parametrize("code", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_the_attempt_of_a_widget_does_not_arrive(
    playground: Playground, listener: Listener, code: str
) -> None:
    address = playground.page.url
    playground.run(widget(slot=against(listener.host, code)))
    # Nothing can be waited for that must not come. What the page itself asks for afterwards does.
    control = f"http://{listener.host}{CONTROL}"
    playground.page.evaluate("(url) => fetch(url).then((answer) => answer.text())", control)
    assert listener.leaks() == []
    assert playground.page.url == address
    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.slot.inner_text() == "well"
