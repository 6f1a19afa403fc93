"""Nothing that a widget sends reaches a server, though it does from a page without protection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.behaviours.widgets import widget
from browser.chromium import MODES
from browser.playground import Playground
from browser.safety.attempts import ATTEMPTS, NAVIGATIONS, against
from browser.safety.listener import CONTROL, Listener, listening
from browser.serving import free_port, served

GOOD = widget(slot="el.textContent = 'well'")
IN_A_PLAIN_PAGE = """(code) => {
  const script = document.createElement('script');
  script.textContent = `{ const el = document.body; ${code} }`;
  document.body.append(script);
}"""


@pytest.fixture
def plain_page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """An empty page without any policy."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Plain</title><p>Plain")
    with served(tmp_path, free_port()) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        yield page


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """One for all attempts: what comes late is noticed, too."""
    with listening() as listener:
        yield listener
        assert not listener.wait(1.5), listener.leaks()


@pytest.fixture(scope="module")
def navigated() -> Iterator[Listener]:
    """Where attempts to navigate go: Chromium opens a connection before its policy refuses them."""
    with listening() as listener:
        yield listener
        listener.wait(1.5)
        assert not listener.sent(), listener.sent()


@pytest.fixture(scope="module")
def playground(browser: Browser, site: str) -> Iterator[Playground]:
    with browser.new_context() as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


@pytest.mark.parametrize("code", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_the_attempt_arrives_from_a_page_without_protection(plain_page: Page, code: str) -> None:
    with listening() as listener:
        plain_page.evaluate(IN_A_PLAIN_PAGE, against(listener.host, code))
        assert listener.wait(10)
        assert listener.sent()


@pytest.mark.parametrize("browser", MODES, indirect=True)
@pytest.mark.parametrize("name", ATTEMPTS)
def test_the_attempt_of_a_widget_does_not_arrive(
    playground: Playground, listener: Listener, navigated: Listener, name: str
) -> None:
    address = playground.page.url
    aim = navigated if name in NAVIGATIONS else listener
    playground.run(widget(slot=against(aim.host, ATTEMPTS[name])))
    # Nothing can be waited for that must not come. What the page itself asks for afterwards does.
    control = f"http://{aim.host}{CONTROL}"
    playground.page.evaluate("(url) => fetch(url).then((answer) => answer.text())", control)
    assert aim.sent() == []
    assert playground.page.url == address
    assert playground.run(GOOD)["status"] == "mounted"
    assert playground.slot.inner_text() == "well"
