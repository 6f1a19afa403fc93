"""What readers ask for, in `queries/`, is answered by one of the first three pages."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.searching import ask_all

TABLES = Path(__file__).parent / "queries"
FIRST = 3


def rows(language: str) -> dict[str, list[str]]:
    """The pages that answer each query."""
    table = yaml.safe_load((TABLES / f"{language}.yaml").read_text(encoding="utf-8"))
    return {query: [pages] if isinstance(pages, str) else pages for query, pages in table.items()}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_query_is_answered_by_one_of_the_first_three_pages(
    page: Page, site: str, language: str
) -> None:
    table = rows(language)
    found = ask_all(page, site, language, table)
    assert {
        query: pages[:FIRST]
        for query, pages in found.items()
        if not {*table[query]} & {*pages[:FIRST]}
    } == {}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_there_are_at_least_sixty_queries(language: str) -> None:
    assert len(rows(language)) >= 60


@pytest.mark.parametrize(
    ("language", "query", "missing"),
    [("en", "hot reload qqqqqqqq", ["qqqqqqqq"]), ("ru", "токен щщщщщщщщ", ["щщщщщщщщ"])],
)
def test_the_result_says_which_words_it_lacks(
    page: Page, site: str, language: str, query: str, missing: list[str]
) -> None:
    page.goto(f"{site}{language}/?q={query}")
    first = page.locator(".md-search-result__item").first
    first.wait_for(state="attached")
    assert first.locator("> a .md-search-result__terms del").all_text_contents() == missing


@pytest.mark.parametrize(("language", "typed", "whole"), [("en", "subscr", "subscription")])
def test_the_word_that_is_being_typed_is_completed(
    page: Page, site: str, language: str, typed: str, whole: str
) -> None:
    page.goto(f"{site}{language}/")
    page.locator(".md-search__input").click()
    page.keyboard.type(typed)
    expect(page.locator(".md-search__suggest")).to_have_text(whole)
