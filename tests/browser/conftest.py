"""The built site in a real Chromium.

The site is built for the address it is served at, as its search and its language switch need.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from browser.modes import FIREFOX, ISOLATED, MODES
from browser.playground import Playground
from browser.serving import free_port, served
from personal_page.site.driver import build_site

PATIENCE = 30_000
"""How long a test waits for what it expects, in ms: on a busy machine all of it comes, but late."""

expect.set_options(timeout=PATIENCE)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that names modes in each of them."""
    marker = metafunc.definition.get_closest_marker("modes")
    if marker:
        metafunc.parametrize("browser", marker.args, indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what runs only where all browsers do."""
    if not config.getoption("every_mode"):
        left_out = [item for item in items if _is_rare(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not _is_rare(item)]


def _is_rare(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("modes")
    if marker is None or not isinstance(item, pytest.Function):
        return False
    return item.callspec.params["browser"] in (FIREFOX, *marker.kwargs.get("rarely", ()))


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built site, both languages."""
    built: Path | None = pytestconfig.getoption("built_site")
    folder = built or tmp_path_factory.mktemp("browser-site")
    port: int = pytestconfig.getoption("port") or free_port()
    if built is None:
        build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=folder)
    with served(folder, port) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The browser of the mode that a test runs in; Chromium as it is, if the test names none."""
    browser = MODES[getattr(request, "param", ISOLATED)](playwright)
    yield browser
    browser.close()


@contextlib.contextmanager
def profile(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A fresh profile. A request that is sent to any other host fails the test that made it.

    What a policy of the page or the frame refused was not sent.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    foreign: list[str] = []
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((site, "blob:", "data:", "about:"))
            else foreign.append(request.url)
        ),
    )
    context.on(
        "requestfailed",
        lambda request: (
            foreign.remove(request.url)
            if request.failure == "csp" and request.url in foreign
            else None
        ),
    )
    yield context
    context.close()
    assert not foreign, f"requests to other hosts: {foreign}"


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    with profile(browser, site) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def playground(page: Page, site: str) -> Playground:
    """The English full playground with its workbench loaded and nothing run yet."""
    return Playground.open(page, f"{site}en/playground/")


@pytest.fixture(scope="module")
def module_playground(browser: Browser, site: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


@pytest.fixture
def shared(module_playground: Playground) -> Playground:
    """The same, one page for all tests of a module: for those that a reset keeps apart."""
    module_playground.call("e.reset()")
    module_playground.open_tab("Console")
    return module_playground


@pytest.fixture
def restored(shared: Playground) -> Playground:
    """The same with the settings of the start, for tests of a module that change some."""
    restore = shared.open_tab("Settings").get_by_role("button", name="Restore defaults")
    if restore.is_enabled():
        restore.click()
    shared.open_tab("Console")
    return shared


@pytest.fixture(scope="session")
def official_sample() -> str:
    """The sample of the official page, to the letter."""
    path = Path(__file__).parents[2] / "docs/examples/official-sample/personal_page.js"
    return path.read_text(encoding="utf-8")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List what a test found that its browser does not know."""
    for report in terminalreporter.getreports("passed"):
        for name, value in getattr(report, "user_properties", []):
            if value:
                terminalreporter.write_line(f"{report.nodeid}: {name}: {', '.join(value)}")
