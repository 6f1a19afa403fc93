"""The text of each page beside the page, as Markdown, for programs and for people who want that."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from personal_page.emit.llms import Link
from personal_page.site.plain_markdown import first_sentence, plain_markdown

SNIPPETS = "pymdownx.snippets"
RULE = re.compile(r"[\w-]+(?::\s*[\w-]+)?")
KEPT_OUT = {"noindex", "none"}
"""What `robots` in a front matter says of a page that is in no index."""


def copy_of(file: File) -> str:
    """Return the address of a page's copy: that of the page, with `.md` in place of `.html`."""
    return posixpath.splitext(file.dest_uri)[0] + ".md"


@dataclass(slots=True)
class Copies:
    """The copies of a site's pages.

    Attributes:
        put_in: puts into the Markdown of a page what it takes from files.
        wanted: whether the site is to have copies.
        read: the pages with their Markdown, by the addresses of copies.
        kept: the addresses of the copies that there are.
        texts: the text of each page, by the same addresses, once all pages are read.
    """

    put_in: Callable[[str], str]
    wanted: bool
    read: dict[str, tuple[File, str]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, config: MkDocsConfig, *, wanted: bool) -> "Copies":
        """Return the copies of a site whose pages take parts from files as it is configured."""
        if SNIPPETS not in config.markdown_extensions:
            return cls(str, wanted)
        options = {**config.mdx_configs.get(SNIPPETS, {}), "auto_append": []}
        reader = Markdown(extensions=[SNIPPETS], extension_configs={SNIPPETS: options})
        snippets = reader.preprocessors["snippet"]
        return cls(lambda text: "\n".join(snippets.run(text.split("\n"))), wanted)

    def add(self, page: Page, markdown: str) -> None:
        """Take the text of a page as it is before it is rendered."""
        uri = copy_of(page.file)
        self.read[uri] = page.file, self.put_in(markdown)
        if self.wanted and not is_kept_out(page.meta):
            self.kept.add(uri)

    def finish(self, files: Files) -> None:
        """Make the texts: what their links lead to is known when all pages are read."""
        for uri, (file, markdown) in self.read.items():
            self.texts[uri] = plain_markdown(markdown, self._links(file, files))

    def has(self, file: File) -> bool:
        """Return whether the page has a copy."""
        return copy_of(file) in self.kept

    def address(self, file: File) -> str:
        """Return the address of a page's copy, or that of the page if it has none."""
        if self.has(file):
            return quote(copy_of(file))
        return "" if file.url == "./" else file.url

    def _links(self, here: File, files: Files) -> Callable[[str], str]:
        """Return what gives the address to write in the place of one in a link of a page."""
        folder = posixpath.dirname(here.dest_uri) or "."

        def link(target: str) -> str:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or not parts.path:
                return target
            path = posixpath.join(posixpath.dirname(here.src_uri), parts.path)
            there = files.get_file_from_path(posixpath.normpath(path).lstrip("/"))
            if there is None:
                return target
            relative = there.url_relative_to(here)
            if not there.is_documentation_page():
                relative = quote(posixpath.relpath(there.dest_uri, folder))
            elif self.has(there):
                relative = quote(posixpath.relpath(copy_of(there), folder))
            return relative + (f"#{parts.fragment}" if parts.fragment else "")

        return link

    def write(self, site: Path) -> None:
        """Write the copies into a built site, where it has no files of its own."""
        for uri in self.kept:
            path = site / uri
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(self.texts[uri], encoding="utf-8", newline="\n")

    def guides(
        self, nav: Navigation, generated: Collection[str], rest: str
    ) -> list[tuple[str, list[Link]]]:
        """Return links to the pages of the site's own, under the titles of the nav's sections.

        Args:
            nav: the nav of the site.
            generated: the addresses of pages that are not its own.
            rest: the title of those that stand in no section.
        """
        found: dict[str, list[Link]] = {}
        for item in nav.items:
            title = item.title if isinstance(item, Section) else rest
            for page in _pages(item):
                if page.file.src_uri not in generated:
                    text = self.texts.get(copy_of(page.file), "")
                    told = _line(page.meta.get("description")) or first_sentence(text)
                    link = (str(page.title), self.address(page.file), told)
                    found.setdefault(_line(str(title)), []).append(link)
        return list(found.items())


def is_kept_out(meta: Mapping[str, object]) -> bool:
    """Return whether a page's front matter keeps it out of search engines or the site's search."""
    robots, search = meta.get("robots"), meta.get("search")
    named = set(RULE.findall(str(robots).lower())) if robots else set()
    return bool(named & KEPT_OUT) or (isinstance(search, dict) and search.get("exclude") is True)


def _line(text: object) -> str:
    """Return a text on one line; what is no text is left out."""
    return " ".join(text.split()) if isinstance(text, str) else ""


def _pages(item: object) -> Iterator[Page]:
    if isinstance(item, Page):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)
