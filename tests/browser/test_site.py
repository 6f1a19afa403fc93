"""The site as a reader uses it: search, the language switch, instant navigation, no JavaScript."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from personal_page.contract.addresses import function_address, model_address
from personal_page.contract.model import Contract


def search(page: Page, site: str, language: str, query: str) -> list[str]:
    """Return the addresses the site's own search gives for `query`, best first."""
    page.goto(f"{site}{language}/?q={query}")
    results = page.locator(".md-search-result__link")
    results.first.wait_for(state="attached")
    return [link.get_attribute("href") or "" for link in results.all()]


@pytest.mark.parametrize(
    ("language", "query", "page_of_it"),
    [
        # Forms that stand nowhere on the pages.
        ("ru", "колбэкам", "reference/callbacks/"),
        ("ru", "подписками", "reference/methods/subscribe/"),
        ("ru", "манифестами", "reference/manifest/"),
        ("ru", "песочницам", "playground/"),
        ("en", "manifests", "reference/manifest/"),
        ("en", "subscribing", "reference/methods/subscribe/"),
        # Forms with a stem of their own.
        ("ru", "сделок", "playground/"),
        ("ru", "подписаться", "reference/methods/subscribe/"),
    ],
)
def test_search_finds_a_word_in_any_of_its_forms(
    page: Page, site: str, language: str, query: str, page_of_it: str
) -> None:
    found = search(page, site, language, query)
    assert any(address.startswith(f"{site}{language}/{page_of_it}") for address in found)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("query", ["widgets bar", "WidgetsBar", "registerwidgetsb"])
def test_parts_of_a_camel_case_name_are_found(
    page: Page, site: str, language: str, query: str
) -> None:
    found = search(page, site, language, query)
    assert any("/reference/callbacks/registerWidgetsBarSlot/" in address for address in found)


ASK_ALL = """async (queries) => {
  const { base, search } = JSON.parse(document.querySelector('#__config').textContent);
  const root = new URL(base + '/', location);
  const index = await (await fetch(new URL('search/search_index.json', root))).json();
  const worker = new Worker(new URL(search, location));
  const answered = () => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.data);
  });
  const ask = async (type, data) => {
    const answer = answered();
    worker.postMessage({ type, data });
    return answer;
  };
  await ask(0, { ...index, options: { suggest: true } });
  const best = {};
  for (const query of queries) {
    const { items } = await ask(2, query);
    best[query] = items.slice(0, 2).map(([{ location }]) => location.split('#')[0]);
  }
  worker.terminate();
  return best;
}"""
"""Asks the worker of the site's search as the theme does, for a whole list of queries."""


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_of_a_name_is_one_of_the_two_best_however_it_is_typed(
    page: Page, site: str, language: str, contract: Contract
) -> None:
    pages = {
        **{one.name: function_address(one).page for one in contract.functions},
        **{one.name: model_address(one).page for one in contract.models},
    }
    names = {form: pages[name] for name in pages for form in (name, name.lower())}
    page.goto(f"{site}{language}/")
    found = page.evaluate(ASK_ALL, list(names))
    assert {name: best for name, best in found.items() if names[name] not in best} == {}


def test_search_stays_in_its_language(page: Page, site: str) -> None:
    found = search(page, site, "en", "getState")
    assert found
    assert all("/en/" in address for address in found)


@pytest.fixture
def no_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


PATHS = ["", "lifecycle/", "reference/methods/getState/", "problems/syntax/", "playground/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("language", "other"), [("ru", "en"), ("en", "ru")])
def test_language_switch_stays_on_the_page_without_javascript(
    no_script: Page, site: str, path: str, language: str, other: str
) -> None:
    no_script.goto(f"{site}{language}/{path}")
    href = no_script.locator(f'.md-select__link[hreflang="{other}"]').first.get_attribute("href")
    assert href
    assert urljoin(f"{site}{language}/{path}", href) == f"{site}{other}/{path}"


@pytest.mark.parametrize(("language", "other"), [("ru", "en"), ("en", "ru")])
def test_language_switch_stays_on_the_page_after_instant_navigation(
    page: Page, site: str, language: str, other: str
) -> None:
    page.goto(f"{site}{language}/")
    page.evaluate("window.stayed = true")
    page.locator('article a[href*="lifecycle"]').first.click()
    page.wait_for_url(f"{site}{language}/lifecycle/")
    assert page.evaluate("window.stayed") is True
    page.locator(f'.md-select__link[hreflang="{other}"]').first.evaluate("a => a.click()")
    page.wait_for_url(f"{site}{other}/lifecycle/")


def test_code_is_readable_without_javascript(no_script: Page, site: str) -> None:
    no_script.goto(f"{site}en/reference/methods/getState/")
    expect(no_script.locator("personal-page-playground pre").first).to_contain_text("define(")


@pytest.mark.parametrize(
    ("locale", "language"), [("ru-RU", "ru"), ("en-GB", "en"), ("pt-BR", "en")]
)
def test_root_sends_the_reader_on_by_language(
    browser: Browser, site: str, locale: str, language: str
) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site)
    page.wait_for_url(f"{site}{language}/")
    context.close()


def test_root_has_plain_links_without_javascript(no_script: Page, site: str) -> None:
    no_script.goto(site)
    expect(no_script.get_by_role("link", name="Русский")).to_have_attribute("href", "ru/")
    expect(no_script.get_by_role("link", name="English")).to_have_attribute("href", "en/")


def test_a_page_without_a_playground_asks_for_the_loader_only(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}en/reference/constants/")
    page.wait_for_load_state("networkidle")
    ours = [url.split("/assets/personal-page/")[1] for url in asked if "/personal-page/" in url]
    assert [name for name in ours if name.endswith(".js")] == ["loader.js"]
