"""The sites of the other languages: which entries of `extra.alternate` lead there, and where.

An entry is ours where a configuration beside this one, with the plugin, is built to that address.
Every other one is the site's own affair: it stays as it is written.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from personal_page.contract.model import LANGUAGES, Language

MAIN = "mkdocs.yml"
INHERITS = re.compile(r"^INHERIT:", re.MULTILINE)
ADDRESS = re.compile(r"^site_url:", re.MULTILINE)
ANYWHERE = "http://localhost/site/"
"""Stands in for the address of a site that names none: relative links still mean the same."""
BASE = "."
"""What the addresses on 404.html begin with: that page finds out itself where the site is."""


def config_files_in(folder: Path, stem: str = "mkdocs") -> list[Path]:
    """Return the configurations in `folder`, the default language first, if it has any."""
    main = folder / f"{stem}.yml"
    return [main, *sorted(folder.glob(f"{stem}.*.yml"))] if main.is_file() else []


@dataclass(frozen=True, slots=True)
class Twins:
    """The addresses of a site and of its twins.

    Attributes:
        language: the language of this site.
        url: the address that its configuration gives, whatever it is built for now.
        links: the roots of twins, and of this site among them, relative to this site's root, by
            their language and address.
    """

    language: Language
    url: str
    links: Mapping[tuple[str, str], str]

    @classmethod
    def of(
        cls, config: MkDocsConfig, language: Language, url: str | None, *, beside: bool
    ) -> "Twins":
        """Return the twins of a site.

        Args:
            config: its configuration.
            language: its language.
            url: the address that the configuration gives.
            beside: whether each site is built into a folder named by its language, side by side.
        """
        own = url or ANYWHERE
        links: dict[tuple[str, str], str] = {}
        for code, theirs in _siblings(config, language):
            neighbour = urljoin(own, f"../{code}/")
            links |= {(language, own): "./", (code, neighbour): f"../{code}/"}
            if beside:
                links[language, urljoin(own, f"../{language}/")] = "./"
            if theirs and theirs != own:
                links[code, theirs] = f"../{code}/" if beside else _relative(theirs, own)
        return cls(language, own, links)

    def link(self, entry: object) -> str | None:
        """Return the root that an entry of `extra.alternate` leads to, relative to this site's.

        None says that it is no twin of ours.
        """
        if not isinstance(entry, Mapping):
            return None
        language, link = entry.get("lang"), entry.get("link")
        if not isinstance(language, str) or not isinstance(link, str):
            return None
        address = urljoin(self.url, link)
        return self.links.get((language, address.removesuffix("/") + "/"))


def own_address(config: MkDocsConfig, language: Language) -> str | None:
    """Return the address of a site, with a slash at its end.

    One that is inherited from the configuration of a twin, and ends with the folder of the twin's
    language, is that of the folder beside it.
    """
    if not config.site_url:
        return None
    url = config.site_url.removesuffix("/") + "/"
    path = Path(config.config_file_path)
    # A configuration that comes from the standard input has no file, and inherits nothing.
    own = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    inherited = INHERITS.search(own) and not ADDRESS.search(own)
    folder = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return urljoin(url, f"../{language}/") if inherited and folder in LANGUAGES else url


def alternates(url: str, config: MkDocsConfig, twins: Twins) -> dict[str, str]:
    """Return the absolute addresses of a page by language, or none where the site has no twin.

    Args:
        url: the page's address relative to its site's root.
        config: holds the address that the site is built for, and the entries.
        twins: which of the entries are ours.
    """
    if not config.site_url:
        return {}
    ours = [(entry["lang"], link) for entry, link in _ours(config, twins)]
    pages = {
        language: urljoin(urljoin(config.site_url, link), url)
        for language, link in dict([(twins.language, "./"), *ours]).items()
    }
    return pages if len(pages) > 1 else {}


def with_default(pages: Mapping[str, str]) -> dict[str, str]:
    """Return addresses with one for readers of none of the languages, the one the root sends to."""
    first = next(iter(pages.values()), None)
    return {**pages, "x-default": pages.get("en", first)} if first else {}


def links_of_theme(config: MkDocsConfig, twins: Twins, page: Page | None) -> set[tuple[str, str]]:
    """Return what Material's template makes of our entries: languages and addresses of links."""
    return {
        (entry["lang"], normalize_url(entry["link"], page, BASE))
        for entry, _ in _ours(config, twins)
    }


def _ours(config: MkDocsConfig, twins: Twins) -> Iterator[tuple[Mapping[str, str], str]]:
    """Yield each entry that leads to a site of ours, with that site's root."""
    for entry in config.extra.get("alternate") or ():
        if (link := twins.link(entry)) is not None:
            yield entry, link


def _siblings(config: MkDocsConfig, language: Language) -> Iterator[tuple[Language, str | None]]:
    """Yield the language and the address of every other site configured in the same folder."""
    own, loader = Path(config.config_file_path), get_yaml_loader(config=config)
    # ProperDocs, the successor of MkDocs 1, names its own after itself.
    for file in config_files_in(own.parent, own.name.partition(".")[0]):
        if file.resolve() == own.resolve():
            continue
        try:
            with file.open(encoding="utf-8") as opened:
                written = yaml_load(opened, loader)
        except (MkDocsException, OSError, ValueError, yaml.YAMLError):
            # Whoever builds that site is told; this one has no twin there.
            continue
        theme = written.get("theme")
        code = theme.get("language", "en") if isinstance(theme, Mapping) else None
        known = next((known for known in LANGUAGES if known == code and known != language), None)
        if known and "personal-page" in _names(written.get("plugins")):
            url = written.get("site_url")
            yield known, url.removesuffix("/") + "/" if isinstance(url, str) and url else None


def _names(plugins: object) -> Iterator[object]:
    """Yield the names of plugins, which are keys, or entries of a list that may bear options."""
    for plugin in plugins if isinstance(plugins, list | Mapping) else ():
        yield from plugin if isinstance(plugin, Mapping) else (plugin,)


def _relative(address: str, base: str) -> str:
    """Return an address relative to `base` where both are of one host."""
    there, here = urlsplit(address), urlsplit(base)
    if (there.scheme, there.netloc) != (here.scheme, here.netloc):
        return address
    return posixpath.relpath(there.path, here.path).removesuffix("/") + "/"
