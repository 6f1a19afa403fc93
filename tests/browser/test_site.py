"""The site as a reader uses it: search, the language switch, instant navigation, no JavaScript."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect


def search(page: Page, site: str, language: str, query: str) -> list[str]:
    """Return the addresses the site's own search gives for `query`, best first."""
    page.goto(f"{site}{language}/?q={query}")
    results = page.locator(".md-search-result__link")
    results.first.wait_for(state="attached")
    return [link.get_attribute("href") or "" for link in results.all()]


def test_russian_search_stems(page: Page, site: str) -> None:
    found = search(page, site, "ru", "колбэки")
    assert any("/ru/reference/callbacks/" in address for address in found)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("query", ["widgets bar", "WidgetsBar", "registerWidgetsBarSlot"])
def test_parts_of_a_camel_case_name_are_found(
    page: Page, site: str, language: str, query: str
) -> None:
    found = search(page, site, language, query)
    assert any("/reference/callbacks/registerWidgetsBarSlot/" in address for address in found)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("query", "page_of_it"),
    [
        ("getstate", "methods/getState/"),
        ("addwidget", "developer/addWidget/"),
        ("registerwidgetsbarslot", "callbacks/registerWidgetsBarSlot/"),
    ],
)
def test_a_name_in_small_letters_is_found(
    page: Page, site: str, language: str, query: str, page_of_it: str
) -> None:
    found = search(page, site, language, query)
    assert any(f"/reference/{page_of_it}" in address for address in found)


@pytest.mark.parametrize(
    ("query", "page_of_it"),
    [("сделок", "playground/"), ("подписаться", "reference/methods/subscribe/")],
)
def test_forms_that_the_stemmer_does_not_join_are_found(
    page: Page, site: str, query: str, page_of_it: str
) -> None:
    assert any(f"/ru/{page_of_it}" in address for address in search(page, site, "ru", query))


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
