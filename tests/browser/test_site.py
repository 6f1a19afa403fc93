"""The site as a reader uses it: search, the language switch, instant navigation, no JavaScript."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.searching import ask_all
from personal_page.contract.addresses import function_address, model_address
from personal_page.contract.model import Contract


def search(page: Page, site: str, language: str, query: str) -> list[str]:
    """Return the addresses the site's own search gives for `query`, best first."""
    page.goto(f"{site}{language}/?q={query}")
    results = page.locator(".md-search-result__link")
    results.first.wait_for(state="attached")
    return [link.get_attribute("href") or "" for link in results.all()]


FORMS = {
    "ru": {
        # Forms that stand nowhere on the pages.
        "колбэкам": "reference/callbacks/",
        "подписками": "reference/methods/subscribe/",
        "манифестами": "reference/manifest/",
        "песочницам": "playground/",
        # Forms with a stem of their own.
        "сделок": "reference/models/LeadModel/",
        "подписаться": "reference/methods/subscribe/",
    },
    "en": {
        "manifests": "reference/manifest/",
        "subscribing": "reference/methods/subscribe/",
    },
}
"""A page that is found by each form of a word, by language."""


@pytest.mark.parametrize("language", FORMS)
def test_search_finds_a_word_in_any_of_its_forms(page: Page, site: str, language: str) -> None:
    forms = FORMS[language]
    found = ask_all(page, site, language, forms)
    assert {
        form: pages
        for form, pages in found.items()
        if not any(address.startswith(forms[form]) for address in pages)
    } == {}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_parts_of_a_camel_case_name_are_found(page: Page, site: str, language: str) -> None:
    found = ask_all(page, site, language, ["widgets bar", "WidgetsBar", "registerwidgetsb"])
    callback = "reference/callbacks/registerWidgetsBarSlot/"
    assert {query: pages for query, pages in found.items() if callback not in pages} == {}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_page_of_a_name_is_one_of_the_two_best_however_it_is_typed(
    page: Page, site: str, language: str, contract: Contract
) -> None:
    pages = {
        **{one.name: function_address(one).page for one in contract.functions},
        **{one.name: model_address(one).page for one in contract.models},
    }
    names = {form: pages[name] for name in pages for form in (name, name.lower())}
    found = ask_all(page, site, language, names)
    assert {name: best for name, best in found.items() if names[name] not in best[:2]} == {}


@pytest.mark.parametrize(
    ("language", "query", "page_of_it"),
    [
        ("ru", "подписками", "reference/methods/subscribe/"),
        ("en", "getState", "reference/methods/getState/"),
    ],
)
def test_search_shows_what_it_finds_in_its_language_and_nothing_else(
    page: Page, site: str, language: str, query: str, page_of_it: str
) -> None:
    found = search(page, site, language, query)
    assert any(address.startswith(f"{site}{language}/{page_of_it}") for address in found)
    assert all(f"/{language}/" in address for address in found)


@pytest.fixture
def no_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("language", "other"), [("ru", "en"), ("en", "ru")])
def test_language_switch_stays_on_the_page_without_javascript(
    no_script: Page, site: str, language: str, other: str
) -> None:
    # Where it leads on every other page, a test of the built site says.
    no_script.goto(f"{site}{language}/lifecycle/")
    href = no_script.locator(f'.md-select__link[hreflang="{other}"]').first.get_attribute("href")
    assert href
    assert urljoin(f"{site}{language}/lifecycle/", href) == f"{site}{other}/lifecycle/"


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
