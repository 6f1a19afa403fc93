"""The sites of all languages at once, built into one folder.

`mkdocs.yml` is the site that readers land on by default; each `mkdocs.<language>.yml` beside it is
a twin. Every one of them also builds alone with plain `mkdocs build`.
"""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

# Material prints an advert for the time after MkDocs 1 when it is imported.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from personal_page.contract.model import LANGUAGES, Language
from personal_page.site.root import Twin, root_pages

MAIN = "mkdocs.yml"


class SiteError(Exception):
    """The site cannot be built or served; the text says why, or the log has said it."""


def config_files(folder: Path) -> list[Path]:
    """Return the configurations in `folder`, the default language first.

    Raises:
        SiteError: there is none.
    """
    main = folder / MAIN
    if not main.is_file():
        raise SiteError(f"there is no {MAIN} in {folder}; run the command where your site's is")
    return [main, *sorted(folder.glob("mkdocs.*.yml"))]


def build_site(*, strict: bool = False, site_url: str | None = None, output: Path) -> None:
    """Build the sites of all languages and the root page into `output`.

    Args:
        strict: whether a warning stops the build.
        site_url: the address of the root, in place of what the configurations say.
        output: the folder to build into; what it held is removed.

    Raises:
        SiteError: a configuration or a build failed.
    """
    with shown_log():
        folder = Path.cwd()
        config_files(folder)
        if output.is_dir():
            shutil.rmtree(output)
        build_all(folder, output, strict=strict, site_url=site_url)


def build_all(
    folder: Path,
    output: Path,
    *,
    strict: bool = False,
    site_url: str | None = None,
    serving: bool = False,
) -> list[str]:
    """Build every language and the root page into `output`; a site that fails stays as it was.

    Args:
        folder: holds the configurations.
        output: the folder to build into.
        strict: whether a warning stops the build.
        site_url: the address of the root, in place of what the configurations say.
        serving: whether pages reload when their site is built anew.

    Returns:
        The paths whose changes ask for a new build.

    Raises:
        SiteError: a configuration or a build failed.
    """
    output.mkdir(parents=True, exist_ok=True)
    watched: list[str] = []
    twins: list[Twin] = []
    root_url = site_url
    # MkDocs keeps one instance of some plugins for all configurations: load and build in turn.
    for file in config_files(folder):
        config = _load(file, strict=strict)
        language = _language(config, [twin.language for twin in twins])
        if site_url:
            config.site_url = urljoin(site_url, f"{language}/")
        with _replacement(output / language) as site:
            config.site_dir = str(site)
            _build(config, serve_url=config.site_url if serving else None)
        watched += [str(file), config.docs_dir, *config.watch]
        twins.append(Twin(language, config.site_name, config.site_description or ""))
        root_url = root_url or urljoin(config.site_url or "", "../")
    for name, html in root_pages(twins, root_url or "/"):
        (output / name).write_text(html, encoding="utf-8")
    return watched


def _load(file: Path, *, strict: bool) -> MkDocsConfig:
    try:
        return load_config(str(file), strict=strict)
    except MkDocsException as error:
        raise SiteError(f"{file}: {error}") from None


def _language(config: MkDocsConfig, taken: list[Language]) -> Language:
    """Return the language of a site, which names its folder; each must have one of its own."""
    written = config.theme.get("language")
    language = next((code for code in LANGUAGES if code == written and code not in taken), None)
    if language is None:
        free = " or ".join(code for code in LANGUAGES if code not in taken) or "no further site"
        raise SiteError(
            f"{config.config_file_path}: `language` of the theme is {written}, {free} was expected"
        )
    return language


def _build(config: MkDocsConfig, serve_url: str | None) -> None:
    config.plugins.on_startup(command="serve" if serve_url else "build", dirty=False)
    try:
        build(config, serve_url=serve_url)
    except MkDocsException as error:
        raise SiteError(f"{config.config_file_path}: {error}") from None
    finally:
        config.plugins.on_shutdown()


@contextmanager
def _replacement(folder: Path) -> Iterator[Path]:
    """Give a folder to build into; it takes the place of `folder` unless building it fails."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".building-") as temporary:
        built = Path(temporary) / folder.name
        yield built
        if folder.is_dir():
            shutil.rmtree(folder)
        built.rename(folder)


@contextmanager
def shown_log() -> Iterator[None]:
    """Show what MkDocs has to say from a warning upwards."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
