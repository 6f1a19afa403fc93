"""The sites of all languages at once, built into one folder.

`mkdocs.yml` is the site that readers land on by default; each `mkdocs.<language>.yml` beside it is
a twin. Every one of them also builds alone with plain `mkdocs build`.
"""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import jinja2

# Material prints an advert for the time after MkDocs 1 when it is imported.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from personal_page.contract.findings import shown
from personal_page.contract.model import LANGUAGES, Language
from personal_page.reference.environment import placed
from personal_page.site.plugin import PersonalPagePlugin
from personal_page.site.python import is_shared_folder, write_shared
from personal_page.site.root import PAGES, Twin, root_pages

MAIN = "mkdocs.yml"


class SiteError(Exception):
    """The site cannot be built or served; the text says why, or the log has said it."""


class OutputError(SiteError):
    """The folder to build into holds what no build has written."""


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
        output: the folder to build into; the site it held is replaced when all is built.

    Raises:
        OutputError: `output` holds something else than a site.
        SiteError: a configuration or a build failed; `output` is as it was.
    """
    with shown_log():
        folder = Path.cwd()
        config_files(folder)
        require_replaceable(output)
        build_all(folder, output, strict=strict, site_url=site_url)


def require_replaceable(output: Path) -> None:
    """Refuse a folder with anything in it that a build of the site does not write.

    Raises:
        OutputError: there is such a thing; it is named.
    """
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} is no folder. Choose another one with -o.")
    for path in sorted(output.iterdir()) if output.is_dir() else ():
        built = path.is_file() if path.name in PAGES else (path / "index.html").is_file()
        known = path.name in (*PAGES, *LANGUAGES) and built
        if not known and not is_shared_folder(path):
            raise OutputError(
                f"{output} holds {shown(path.name)}, which is no part of a built site and would be"
                " lost. Choose another one with -o."
            )


def build_all(
    folder: Path,
    output: Path,
    *,
    strict: bool = False,
    site_url: str | None = None,
    serving: bool = False,
) -> list[str]:
    """Build every language and the root page into `output`, which stays as it was if that fails.

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
    watched: list[str] = []
    twins: list[Twin] = []
    root_url, playground, runtime = site_url, False, None
    with _replacement(output) as site:
        # MkDocs keeps one instance of some plugins for all configurations: load and build in turn.
        for file in config_files(folder):
            config = _load(file, strict=strict)
            language = _language(config, [twin.language for twin in twins])
            if site_url:
                config.site_url = urljoin(site_url, f"{language}/")
            config.site_dir = str(site / language)
            plugin = _plugin(config)
            if plugin:
                plugin.shared = True
            _build(config, serve_url=config.site_url if serving else None)
            overrides = config.theme.custom_dir
            watched += [
                str(file),
                config.docs_dir,
                *config.watch,
                *([overrides] if overrides else ()),
            ]
            twins.append(Twin(language, config.site_name, config.site_description or ""))
            playground |= bool(plugin and plugin.config.playground)
            runtime = runtime or (plugin.runtime if plugin else None)
            root_url = root_url or urljoin(config.site_url or "", "../")
        for name, html in root_pages(twins, root_url or "/", policy=playground):
            (site / name).write_text(html, encoding="utf-8")
        if runtime:
            write_shared(runtime, site)
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


def _plugin(config: MkDocsConfig) -> PersonalPagePlugin | None:
    plugin = config.plugins.get("personal-page")
    return plugin if isinstance(plugin, PersonalPagePlugin) else None


def _build(config: MkDocsConfig, serve_url: str | None) -> None:
    config.plugins.on_startup(command="serve" if serve_url else "build", dirty=False)
    try:
        build(config, serve_url=serve_url)
    except MkDocsException as error:
        raise SiteError(f"{config.config_file_path}: {error}") from None
    except jinja2.TemplateError as error:
        raise SiteError(placed(error)) from None
    finally:
        config.plugins.on_shutdown()


@contextmanager
def _replacement(folder: Path) -> Iterator[Path]:
    """Give a folder to build into; it takes the place of `folder` unless building it fails."""
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".building-") as temporary:
        built = Path(temporary) / "built"
        built.mkdir()
        yield built
        if folder.is_dir():
            folder.rename(Path(temporary) / "replaced")
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
