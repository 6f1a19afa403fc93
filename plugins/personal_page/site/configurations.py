"""The configurations of the sites: one a language, loaded and built one after the other.

`mkdocs.yml` is the site that readers land on by default; each `mkdocs.<language>.yml` beside it is
a twin. Every one of them also builds alone with plain `mkdocs build`.
"""

import os
from collections.abc import Collection
from pathlib import Path

import jinja2

# Without it, Material prints an advert about MkDocs 2 when it is imported.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from personal_page.contract.model import LANGUAGES, Language
from personal_page.reference.environment import placed
from personal_page.site.errors import SiteError
from personal_page.site.plugin import PersonalPagePlugin
from personal_page.site.twins import MAIN, config_files_in


def config_files(folder: Path) -> list[Path]:
    """Return the configurations in `folder`, the default language first.

    Raises:
        SiteError: there is none.
    """
    files = config_files_in(folder)
    if not files:
        raise SiteError(f"there is no {MAIN} in {folder}; run the command where your site's is")
    return files


def load(file: Path, *, strict: bool) -> MkDocsConfig:
    """Return a configuration.

    Raises:
        SiteError: MkDocs does not take it.
    """
    try:
        return load_config(str(file), strict=strict)
    except MkDocsException as error:
        raise SiteError(f"{file}: {error}") from None


def language_of(config: MkDocsConfig, taken: Collection[Language]) -> Language:
    """Return the language of a site, which names its folder; each must have one of its own.

    Raises:
        SiteError: the language is `taken`, or none that a contract is written in.
    """
    written = config.theme.get("language")
    language = next((code for code in LANGUAGES if code == written and code not in taken), None)
    if language is None:
        free = " or ".join(code for code in LANGUAGES if code not in taken) or "no further site"
        raise SiteError(
            f"{config.config_file_path}: `language` of the theme is {written}, {free} was expected"
        )
    return language


def plugin_of(config: MkDocsConfig) -> PersonalPagePlugin | None:
    """Return our plugin, where the site has it."""
    plugin = config.plugins.get("personal-page")
    return plugin if isinstance(plugin, PersonalPagePlugin) else None


def build_one(config: MkDocsConfig, *, serving: bool) -> None:
    """Build the site of one configuration.

    Raises:
        SiteError: the build failed.
    """
    config.plugins.on_startup(command="serve" if serving else "build", dirty=False)
    try:
        build(config, serve_url=config.site_url if serving else None)
    except MkDocsException as error:
        raise SiteError(f"{config.config_file_path}: {error}") from None
    except jinja2.TemplateError as error:
        raise SiteError(placed(error)) from None
    finally:
        config.plugins.on_shutdown()


def sources_of(config: MkDocsConfig) -> list[str]:
    """Return the paths whose changes ask for a new build of a site that was built."""
    overrides = config.theme.custom_dir
    own = [str(config.config_file_path), config.docs_dir, *config.watch]
    return [*own, overrides] if overrides else own
