"""Symbols as links between Markdown pages."""

import posixpath
from dataclasses import dataclass

from personal_page.contract.addresses import OVERVIEW, Address, by_reference
from personal_page.contract.model import Contract

DERIVED = ("Entity", "State")
"""Types that a contract gets for free; the models say which of them are state."""

LISTED = {
    "ProblemCode": "problems/",
    "RuleId": "reference/rules/",
    "EventType": "reference/events/",
    "EventDetail": "reference/events/",
}
"""Types of the element that stand for what a page lists."""

PAGES_OF_FOLDERS = ("index", "README")
"""Names of files that generators take for the page of the folder they are in."""


@dataclass(frozen=True, slots=True)
class Link:
    """A symbol's name as a reader sees it, and its place as a page with an anchor."""

    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Symbols:
    """The links of a contract, by what stands between `[[` and `]]`."""

    links: dict[str, Link]

    @classmethod
    def of(cls, contract: Contract) -> "Symbols":
        """Return the links of `contract`."""
        links = {
            reference: Link(symbol.label, place_of(symbol.address))
            for reference, symbol in by_reference(contract).items()
        }
        if any(model.entity for model in contract.models):
            models = place_of(Address(OVERVIEW, "models"))
            links = {name: Link(name, models) for name in DERIVED} | links
        if contract.element:
            for name, page in LISTED.items():
                links[f"element:{name}"] = Link(name, uri_of(page))
        return cls(links)

    def label(self, reference: str) -> str:
        """Return what a reader sees of a symbol."""
        link = self.links.get(reference)
        return link.label if link else reference

    def address(self, reference: str, uri: str) -> str | None:
        """Return where a symbol is described, relative to the page at `uri`, or nothing."""
        link = self.links.get(reference)
        return relative(link.place, uri) if link else None


def uri_of(page: str) -> str:
    """Return the Markdown page behind an address: `a/b/` is `a/b.md`, and `a/` is `a/index.md`.

    A page of a symbol that bears the name of a folder's own page stands in a folder of its own.
    """
    own = page.count("/") == 1 or page.rstrip("/").rpartition("/")[2] in PAGES_OF_FOLDERS
    return f"{page}index.md" if own else f"{page.rstrip('/')}.md"


def place_of(address: Address) -> str:
    """Return an address as a Markdown page with its anchor."""
    return uri_of(address.page) + (f"#{address.anchor}" if address.anchor else "")


def relative(place: str, uri: str) -> str:
    """Return `place`, a page with or without an anchor, relative to the page at `uri`."""
    page, _, anchor = place.partition("#")
    mark = f"#{anchor}" if anchor else ""
    return mark if page == uri and mark else posixpath.relpath(page, posixpath.dirname(uri)) + mark
