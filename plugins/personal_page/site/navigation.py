"""The nav of the generated pages, put where mkdocs.yml keeps a place for it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from personal_page.reference.pages import Page

log = get_plugin_logger(__name__)

PLACES = ("tutorial/", "gallery/", "reference/", "problems/")
"""What mkdocs.yml writes in its nav where the generated pages of that folder belong."""


def add_to_nav(config: MkDocsConfig, pages: Sequence[Page]) -> frozenset[str]:
    """Put the generated pages into the nav, and return the addresses of those it has no place for.

    A site without a nav of its own gets one of all its pages.
    """
    config.nav = fill_nav(config.nav, pages)
    outside = _left_out(config.nav, pages)
    if outside:
        folders = (place for place in PLACES if any(uri.startswith(place) for uri in outside))
        log.info(
            "%d generated pages are not in the nav; write %s where they belong",
            len(outside),
            " and ".join(f"`- {place.rstrip('/').capitalize()}: {place}`" for place in folders),
        )
    return outside


def fill_nav(nav: list[Any] | None, pages: Sequence[Page]) -> list[Any] | None:
    """Return `nav` with each place replaced by the generated pages of its folder."""
    if nav is None:
        return None
    filled: list[Any] = []
    for item in nav:
        if isinstance(item, str):
            filled += nav_of(pages, item) if item in PLACES else [item]
        elif isinstance(item, dict):
            filled.append({title: _fill_section(inside, pages) for title, inside in item.items()})
        else:
            filled.append(item)
    return filled


def _fill_section(inside: object, pages: Sequence[Page]) -> object:
    if isinstance(inside, list):
        return fill_nav(inside, pages)
    return nav_of(pages, inside) if isinstance(inside, str) and inside in PLACES else inside


def nav_of(pages: Sequence[Page], folder: str) -> list[Any]:
    """Return the nav of the pages in `folder`, neighbours of one group under its title."""
    inside = [page for page in pages if page.uri.startswith(folder)]
    nav: list[Any] = []
    for group, members in groupby(inside, key=lambda page: page.group):
        entries = [{page.title: page.uri} for page in members]
        nav += entries if group is None else [{group: entries}]
    return nav


def _left_out(nav: list[Any] | None, pages: Sequence[Page]) -> frozenset[str]:
    """Return the addresses of generated pages that a site's own `nav` does not name."""
    if nav is None:
        return frozenset()
    return frozenset(page.uri for page in pages) - {*_leaves(nav)}


def _leaves(item: object) -> Iterator[object]:
    if isinstance(item, list | dict):
        for inside in item.values() if isinstance(item, dict) else item:
            yield from _leaves(inside)
    else:
        yield item
