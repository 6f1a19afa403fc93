"""Where Python cannot be had, the page says why, and everything else works."""

import re

from playwright.sync_api import BrowserContext, Page, Route

from browser.backend.backends import GOOD, ask, run
from browser.playground import Playground


def reason(playground: Playground) -> str:
    (problem,) = playground.problems()
    assert problem["code"] == "backend-unavailable"
    return problem["message"]


def test_a_page_without_web_assembly_says_so(page: Page, site: str) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    playground = Playground.open(page, f"{site}en/playground/")
    report = run(playground, GOOD)
    assert report["status"] == "mounted"
    assert "no WebAssembly" in reason(playground)
    assert ask(playground) == "TypeError"


def test_a_site_without_python_says_so(page: Page, site: str) -> None:
    def without(route: Route) -> None:
        contract = route.fetch()
        route.fulfill(response=contract, json={**contract.json(), "python": None})

    page.route("**/contract.en.json", without)
    playground = Playground.open(page, f"{site}en/playground/")
    assert run(playground, GOOD)["status"] == "mounted"
    assert "built without Python" in reason(playground)


def test_a_download_that_fails_is_tried_again_where_it_ended(
    context: BrowserContext, page: Page, site: str
) -> None:
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url.rpartition("/")[2]))
    playground = Playground.open(page, f"{site}en/playground/")
    page.route("**/pyodide.asm.wasm", lambda route: route.abort())
    assert run(playground, GOOD)["status"] == "mounted"
    assert "could not be downloaded" in reason(playground)
    assert playground.call("e.files['backend.py']") == GOOD
    page.unroute("**/pyodide.asm.wasm")
    wanted.clear()
    assert run(playground, GOOD)["problems"] == []
    assert ask(playground) == "good 1"
    assert [name for name in wanted if "pyodide" in name] == ["pyodide.asm.wasm"]

    # What was downloaded once is there without a network, on another page as well.
    wanted.clear()
    other = context.new_page()
    other.on("request", lambda request: wanted.append(request.url))
    playground = Playground.open(other, f"{site}en/playground/")
    other.route("**/python-*/**", lambda route: route.abort())
    assert run(playground, GOOD)["problems"] == []
    assert ask(playground) == "good 1"
    assert not [url for url in wanted if re.search(r"/python-[0-9a-f]+/", url)]


def test_a_file_that_is_damaged_is_not_used(page: Page, site: str) -> None:
    page.route(
        "**/pyodide.asm.mjs",
        lambda route: route.fulfill(
            response=(answer := route.fetch()), body=answer.body()[:-1] + b"x"
        ),
    )
    playground = Playground.open(page, f"{site}en/playground/")
    run(playground, GOOD)
    assert "pyodide.asm.mjs" in reason(playground)
