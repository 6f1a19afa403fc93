"""The text of each page beside the page, as Markdown, for programs and for people who want that."""

import posixpath
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from personal_page.emit.llms import Link
from personal_page.site.plain_markdown import first_sentence, plain_markdown

SNIPPETS = "pymdownx.snippets"


def copy_of(file: File) -> str:
    """Return the address of a page's copy: that of the page, with `.md` in place of `.html`."""
    return posixpath.splitext(file.dest_uri)[0] + ".md"


@dataclass(slots=True)
class Copies:
    """The copies of a site's pages; `texts` are filled in while the pages are read."""

    put_in: Callable[[str], str]
    texts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Copies":
        """Return the copies of a site whose pages take parts from files as it is configured."""
        if SNIPPETS not in config.markdown_extensions:
            return cls(str)
        options = {**config.mdx_configs.get(SNIPPETS, {}), "auto_append": []}
        reader = Markdown(extensions=[SNIPPETS], extension_configs={SNIPPETS: options})
        snippets = reader.preprocessors["snippet"]
        return cls(lambda text: "\n".join(snippets.run(text.split("\n"))))

    def add(self, page: Page, markdown: str, files: Files) -> None:
        """Take the text of a page as it is before it is rendered."""
        here = page.file

        def link(target: str) -> str:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or not parts.path:
                return target
            path = posixpath.join(posixpath.dirname(here.src_uri), parts.path)
            there = files.get_file_from_path(posixpath.normpath(path).lstrip("/"))
            if there is None:
                return target
            uri = copy_of(there) if there.is_documentation_page() else there.dest_uri
            relative = posixpath.relpath(uri, posixpath.dirname(here.dest_uri) or ".")
            return relative + (f"#{parts.fragment}" if parts.fragment else "")

        self.texts[copy_of(here)] = plain_markdown(self.put_in(markdown), link)

    def write(self, site: Path) -> None:
        """Write the copies into a built site, where it has no files of its own."""
        for uri, text in self.texts.items():
            path = site / uri
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")

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
                    uri = copy_of(page.file)
                    told = page.meta.get("description") or first_sentence(self.texts.get(uri, ""))
                    found.setdefault(str(title), []).append((str(page.title), uri, str(told)))
        return list(found.items())


def _pages(item: object) -> Iterator[Page]:
    if isinstance(item, Page):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)
