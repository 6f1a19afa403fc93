"""The policy of the site's own pages lets everything of the site run, and nothing else."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.backend.backends import GOOD, ask, run
from browser.behaviours.widgets import LIFE, widget
from browser.conftest import profile
from browser.modes import in_each_engine
from browser.playground import Playground
from browser.test_code_at_run_time import allow

REACT = """define(['react', 'react-dom'], (React, ReactDOM) => ({
  initLead() {},
  registerWidgetsBarSlot(el) {
    ReactDOM.render(React.createElement('p', null, 'Hello'), el)
  },
}))"""

REFUSED = "refused by a content security policy"
TELL = f"""document.addEventListener('securitypolicyviolation', (event) => {{
  console.warn('{REFUSED}', event.effectiveDirective, event.blockedURI);
}})"""


@pytest.fixture
def watched(browser: Browser, site: str) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what its policy or that of a frame in it refused."""
    with profile(browser, site) as context:
        context.add_init_script(TELL)
        page = context.new_page()
        refused: list[str] = []
        page.on(
            "console",
            lambda line: refused.append(line.text) if REFUSED in line.text else None,
        )
        yield page, refused


def read(page: Page, site: str) -> None:
    """Go through the pages as a reader does, most of the time without a new document."""
    page.goto(site)
    page.wait_for_url("**/en/")
    page.get_by_role("link", name="Reference", exact=True).first.click()
    page.wait_for_url("**/en/reference/")
    page.get_by_role("link", name="initLead", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("initLead")
    page.locator('.md-select__link[hreflang="ru"]').first.evaluate("a => a.click()")
    page.wait_for_url("**/ru/reference/**")
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def search(page: Page, site: str) -> None:
    """Find a page by the site's search, whose worker is a script, too."""
    page.goto(f"{site}en/?q=subscribe")
    page.locator(".md-search-result__link").first.wait_for(state="attached")


def lost(page: Page, site: str) -> None:
    """Come to addresses where there is nothing."""
    for address in ("404.html", "en/404.html", "ru/404.html"):
        page.goto(f"{site}{address}")
        expect(page.locator("body")).to_be_visible()


def work(page: Page, site: str) -> None:
    """Edit, run, evaluate and export a widget, and let it run strings as code."""
    playground = Playground.open(page, f"{site}en/playground/")
    assert playground.run(LIFE)["status"] == "mounted"
    assert playground.console_line("1 + 1") == 2
    assert playground.console_line("location.hostname") == "pine.example"
    playground.call("e.export('widget').then((blob) => blob.size)")
    playground.editor.click()
    playground.editor.press("End")
    assert playground.run(REACT)["status"] == "mounted"
    allow(playground, allowed=True)
    assert playground.run(widget(slot="el.textContent = new Function('return 2')()"))
    expect(playground.slot).to_have_text("2")
    # The switch has the frame made anew: what the editor and the frame say of it is heard by then.
    playground.open_tab("Problems")
    playground.button("Check types").click()
    expect(playground.status("Types checked")).to_be_visible()


def work_with_python(page: Page, site: str) -> None:
    """Let a backend answer."""
    page.set_default_timeout(120_000)
    playground = Playground.open(page, f"{site}en/playground/")
    assert run(playground, GOOD)["problems"] == []
    assert ask(playground) == "good 1"


@in_each_engine
@pytest.mark.parametrize("use", [read, search, lost, work, work_with_python])
def test_what_a_reader_does_is_under_no_refusal(
    watched: tuple[Page, list[str]], site: str, use: Callable[[Page, str], None]
) -> None:
    page, refused = watched
    use(page, site)
    assert refused == []


ATTACKS = {
    "a script": "const it = document.createElement('script'); it.text = 'window.ran = 1';"
    " document.body.append(it)",
    "a handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"ran = 1\">')",
    "an address": "const a = document.createElement('a');"
    " a.href = 'javascript:void(window.ran = 1)'; document.body.append(a); a.click()",
    "a script of another site": "const it = document.createElement('script');"
    " it.src = 'data:text/javascript,window.ran = 1'; document.body.append(it)",
    "an object": "document.body.insertAdjacentHTML('beforeend',"
    " '<object data=\"data:text/html,hello\"></object>')",
    "a base": "const it = document.createElement('base'); it.href = 'https://elsewhere.example/';"
    " document.head.prepend(it); window.ran = !document.baseURI.startsWith(location.origin)",
}


@in_each_engine
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("path", ["en/", "en/playground/", "ru/404.html", "404.html"])
def test_what_is_put_into_a_page_does_not_run(
    watched: tuple[Page, list[str]], site: str, path: str, attack: str
) -> None:
    page, refused = watched
    page.goto(f"{site}{path}")
    violated = """(attack) => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve, { once: true });
      new Function(attack)();
    }).then((event) => [event.effectiveDirective, Boolean(window.ran)])"""
    directive, ran = page.evaluate(violated, attack)
    assert directive.split("-")[0] in {"script", "object", "base"}
    assert not ran
    assert [line for line in refused if directive in line]
