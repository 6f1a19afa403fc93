"""English pages say of a link to a page in Russian that it is one, before its sentence ends."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from sites import Built

RUSSIAN = "a[href*='//amocrm.ru'], a[href*='//www.amocrm.ru']"
BLOCKS = ("p", "li", "td", "th", "dd", "summary")
END_OF_SENTENCE = re.compile(r"[.!?;](?=\s|$)")
SAID = "in Russian"


def unmarked(page: Tag) -> Iterator[str]:
    """The links that lead to a page in Russian without saying it; what comes after them is read."""
    for link in page.select(RUSSIAN):
        block = link.find_parent(BLOCKS) or link.parent
        assert block
        after = "".join(text for text in link.find_all_next(string=True) if block in text.parents)
        sentence = END_OF_SENTENCE.split(after, maxsplit=1)[0]
        # A badge that leads to its source has no room for more than one word, and a title.
        if SAID not in sentence and SAID not in link.get("title", ""):
            yield f"{link.get_text()}: {link['href']}"


def test_every_english_page_says_which_links_lead_to_russian(built: Built) -> None:
    found = {url: [*unmarked(page)] for url, page in built.of("en").items()}
    assert {url: links for url, links in found.items() if links} == {}


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<p>See <a href='https://www.amocrm.ru/a'>a page (in Russian)</a>.</p>", 0),
        ("<p><a href='https://amocrm.ru/a'>a</a>, <a href='//amocrm.ru/b'>b</a> (in Russian)", 0),
        ("<p>See <a href='https://www.amocrm.ru/a'>a page</a>.</p>", 1),
        ("<p>See <a href='https://www.amocrm.ru/a'>a page</a>. It is in Russian.</p>", 1),
        ("<p>See <a href='https://www.amocrm.ru/a'>a page</a></p><p>in Russian</p>", 1),
        ("<p>See <a href='https://personal-page.example/amocrm.ru'>a page</a>.</p>", 0),
    ],
)
def test_a_link_that_does_not_say_it_is_found(html: str, count: int) -> None:
    assert len([*unmarked(BeautifulSoup(html, "html.parser"))]) == count
