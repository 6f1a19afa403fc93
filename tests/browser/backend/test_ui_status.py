"""What a reader sees of Python while it comes, when it is there, and when it cannot be had."""

from playwright.sync_api import Page, Route, expect

from browser.backend.backends import GOOD, ask
from browser.playground import Playground

WASM = "**/pyodide.asm.wasm"


def start(playground: Playground, backend: str = GOOD) -> None:
    """Put a backend beside the code and press Run, as a reader does."""
    playground.call("e.files = { ...e.files, 'backend.py': a }", backend)
    playground.button("Run").click()


def test_a_download_shows_its_bytes_fails_and_goes_on_with_a_button(page: Page, site: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url.rpartition("/")[2]))
    page.route(WASM, hold)
    playground = Playground.open(page, f"{site}en/playground/")
    progress = playground.element.get_by_role("progressbar", name="Loading Python…")
    failed = playground.status("Python is not available")

    start(playground)
    expect(progress).to_be_visible()
    expect(playground.element.get_by_text(" of 13.")).to_contain_text(" MB")
    playground.wait_for("e.shadowRoot.querySelector('progress')?.value > 1e6")
    # The first failure is not told: it is asked for once more.
    while not failed.is_visible():
        for route in held:
            route.abort()
        held.clear()
        page.wait_for_function("() => new Promise(requestAnimationFrame)")
    expect(playground.element.get_by_role("progressbar")).to_have_count(0)
    expect(playground.open_tab("Problems")).to_contain_text("could not be downloaded")
    expect(playground.slot).to_be_visible()
    assert playground.call("e.files['backend.py']") == GOOD

    page.unroute(WASM)
    wanted.clear()
    playground.button("Retry").click()
    expect(playground.status("The backend is ready")).to_be_visible(timeout=60_000)
    expect(failed).to_have_count(0)
    assert ask(playground) == "good 1"
    assert [name for name in wanted if "pyodide" in name] == ["pyodide.asm.wasm"]


def test_a_browser_without_web_assembly_runs_the_widget_and_offers_no_second_try(
    page: Page, site: str
) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    playground = Playground.open(page, f"{site}en/playground/")
    start(playground)
    expect(playground.status("Python is not available")).to_be_visible()
    expect(playground.open_tab("Problems")).to_contain_text("no WebAssembly")
    expect(playground.button("Retry")).to_have_count(0)
    expect(playground.slot).to_be_visible()
    expect(playground.status("The widget is running")).to_be_visible()
    assert ask(playground) == "TypeError"
