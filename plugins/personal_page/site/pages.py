"""The generated pages and files of a site, written to a folder for any generator of sites."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from personal_page.backend.runtime import built_runtime
from personal_page.contract.loader import load_contract
from personal_page.contract.model import Language
from personal_page.reference.pages import Page, render_reference
from personal_page.site.artefacts import FOLDER, emitted
from personal_page.site.navigation import PLACES, nav_of
from personal_page.site.plain_html import with_elements, without_marks
from personal_page.site.playground import notices, playground_files
from personal_page.site.python import SitePython
from personal_page.site.theming import THEME
from personal_page.words import words_of

NAV = "nav.yml"
WRITTEN = ".personal-page.json"
"""The list of what was written, with the digest of each file: a later call replaces only that."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written.

    Attributes:
        contract: the folder of the contract.
        language: the language of the pages.
        playground: whether examples run; else they are code to be highlighted.
        site_url: the address of the site, or an empty one.
    """

    contract: Path
    language: Language
    playground: bool
    site_url: str


@dataclass(slots=True)
class Written:
    """What became of the files: `own` are the author's, and stand in place of generated ones."""

    files: dict[str, str] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)


def write_pages(folder: Path, wanted: Wanted) -> Written:
    """Write pages, files and a nav into `folder`, and take away what an earlier call left there.

    A file that this has not written, or that was changed since, stays as it is.

    Raises:
        ContractError: the contract is broken.
        OSError: a file cannot be written.
    """
    before = _before(folder)
    written = Written()
    for name, content in _files(wanted):
        path, digest = folder / name, hashlib.sha256(content).hexdigest()
        if path.exists() and _digest(path) not in {digest, before.get(name)}:
            written.own.append(name)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.files[name] = digest
    for name in before.keys() - written.files.keys():
        path = folder / name
        inside = path.resolve().is_relative_to(folder.resolve())
        if inside and path.is_file() and _digest(path) == before[name]:
            path.unlink()
    text = json.dumps(dict(sorted(written.files.items())), indent=1)
    (folder / WRITTEN).write_text(text + "\n", encoding="utf-8")
    return written


def _before(folder: Path) -> dict[str, str]:
    path = folder / WRITTEN
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        # Without the list, every file that is there counts as the author's.
        return {}
    return found if isinstance(found, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _files(wanted: Wanted) -> Iterator[tuple[str, bytes]]:
    contract = load_contract(wanted.contract)
    pages = render_reference(contract, wanted.language)
    for page in pages:
        text = (
            with_elements(page.markdown, wanted.language, contract.header.widget_file)
            if wanted.playground
            else without_marks(page.markdown)
        )
        yield page.uri, text.encode()
    yield NAV, _nav(pages, wanted.language).encode()
    runtime = built_runtime() if wanted.playground else None
    python = SitePython(runtime, shared=False) if runtime else None
    address = python.address if python else None
    for uri, content in emitted(contract, wanted.language, wanted.site_url, address):
        yield uri, content.encode() if isinstance(content, str) else content
    yield f"{FOLDER}/site.css", (THEME / FOLDER / "site.css").read_bytes()
    if wanted.playground:
        for uri, notice in notices(runtime):
            yield uri, notice.encode()
        own = python.own_files() if python else ()
        for uri, path in (*playground_files(python=bool(python)), *own):
            yield uri, path.read_bytes()


def _nav(pages: tuple[Page, ...], language: Language) -> str:
    words = words_of(language)
    navs = ((words[place.rstrip("/")], nav_of(pages, place)) for place in PLACES)
    parts = [{title: nav} for title, nav in navs if nav]
    text: str = yaml.safe_dump({"nav": parts}, allow_unicode=True, sort_keys=False, width=200)
    return text
