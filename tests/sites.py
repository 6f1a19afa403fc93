"""Built sites as tests look at them: pages parsed, links resolved."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from personal_page.site.driver import build_site
from personal_page.site.errors import SiteError

ROOT = Path(__file__).parents[1]
URL = "http://127.0.0.1:1/"
"""Where the sites are built to be served; nothing listens there."""


@dataclass(frozen=True)
class Built:
    """A folder that was built to be served at `URL`."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every HTML file, parsed, by its address relative to the root."""
        return {
            path.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                path.read_text(encoding="utf-8"), "html.parser"
            )
            for path in sorted(self.folder.rglob("*.html"))
        }

    def of(self, language: str) -> dict[str, BeautifulSoup]:
        """The pages of one language, by their address relative to its root."""
        return {
            url.removeprefix(f"{language}/"): page
            for url, page in self.pages.items()
            if url.startswith(f"{language}/")
        }

    def content(self, url: str) -> Tag:
        """What a page says, without header and navigation."""
        article = self.pages[url].select_one("article")
        assert article is not None, f"{url} has no article"
        return article

    def target(self, url: str, link: str) -> tuple[str, str] | None:
        """The file and the fragment that a link of the page at `url` leads to, if inside."""
        address = urljoin(URL + url, link)
        if not address.startswith(URL):
            return None
        parts = urlsplit(address)
        return unquote(parts.path).lstrip("/"), unquote(parts.fragment)

    def exists(self, file: str) -> bool:
        path = self.folder / file
        return (path / "index.html").is_file() if file.endswith("/") or not file else path.is_file()


@dataclass(frozen=True)
class Project:
    """A small site of two languages that a test may break before it builds."""

    folder: Path
    log: Callable[[], str]

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def build(self, *, strict: bool = True, site_url: str = URL) -> Built:
        output = self.folder / "out"
        with contextlib.chdir(self.folder):
            build_site(strict=strict, site_url=site_url, output=output)
        return Built(output)

    def build_alone(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Build one language with the command of MkDocs, into the folder `alone`."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-d", "alone", *arguments],
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def fails(self) -> str:
        """Build strictly, expect it to fail, and return everything that was said."""
        with pytest.raises(SiteError) as caught:
            self.build()
        return f"{self.log()}\n{caught.value}"


def bilingual(folder: Path, log: Callable[[], str] = str) -> Project:
    """The third party's site, written to `folder` with a Russian twin."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "third_party", folder, dirs_exist_ok=True)
    (folder / "docs").rename(folder / "en")
    (folder / "docs").mkdir()
    (folder / "en").rename(folder / "docs" / "en")
    shutil.copytree(folder / "docs" / "en", folder / "docs" / "ru")
    project = Project(folder, log)
    project.edit("mkdocs.yml", "theme:\n", "docs_dir: docs/en\ntheme:\n")
    project.write(
        "mkdocs.ru.yml", "INHERIT: mkdocs.yml\ndocs_dir: docs/ru\ntheme:\n  language: ru\n"
    )
    return project


def simulate(project: Project) -> None:
    """Turn the playground on; the small contract then passes for the one that is simulated."""
    project.edit("mkdocs.yml", "playground: false", "playground: true")
    project.edit("sdk/sdk.yaml", "id: parcel-sdk", "id: amocrm-sdk")


ZENSICAL = """\
site_name: Ours
site_url: {url}
theme: {{language: en, font: false}}
extra_css: [assets/personal-page/site.css]
extra_javascript: [{{path: assets/personal-page/loader.js, type: module}}]
markdown_extensions:
  [admonition, attr_list, md_in_html, tables, pymdownx.highlight, pymdownx.superfences]
"""


def built_with_zensical(folder: Path, url: str) -> Path:
    """Write our pages for Zensical, the successor of Material, let it build them, and return it."""
    commands = Path(sys.executable).parent
    subprocess.run([commands / "personal-page", "pages", folder / "docs"], check=True)
    (folder / "docs" / "index.md").write_text("# Home\n")
    nav = (folder / "docs" / "nav.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(ZENSICAL.format(url=url) + nav, encoding="utf-8")
    done = subprocess.run(
        [commands / "zensical", "build", "--clean", "--strict"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"
