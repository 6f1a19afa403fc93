"""The options of the plugin, as they stand under `plugins: personal-page:` in mkdocs.yml."""

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.exceptions import PluginError

from personal_page.contract.loader import default_folder
from personal_page.contract.model import LANGUAGES, Language


class PersonalPageConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin. All of them may be left out."""

    contract = c.Optional(c.Dir(exists=True))
    """The folder of the contract, relative to mkdocs.yml; by default the client cabinet's."""

    language = c.Optional(c.Choice(LANGUAGES))
    """The language of the generated pages; by default the theme's."""

    playground = c.Type(bool, default=True)
    """Whether fences marked `playground` run in place. Without it they are highlighted code."""

    playground_page = c.Optional(c.Type(str))
    """The page with the full playground, relative to `docs_dir`. Examples lead there with their
    code; without it they do not."""

    upload_page = c.Optional(c.Type(str))
    """The page about what to do with the archive, relative to `docs_dir`, with the section if it is
    one: readers are led there after the download. By default it is the reference."""

    python = c.Type(bool, default=True)
    """Whether the playground can run a backend.py. Without it no Python is shipped."""

    script_policy = c.Type(bool, default=False)
    """Whether the pages' policy also names the scripts that may run. Scripts of other sites, and
    handlers in attributes, do not run then."""

    markdown_copies = c.Type(bool, default=True)
    """Whether the text of each page also lies beside it as Markdown."""

    templates = c.Optional(c.Dir(exists=True))
    """A folder of templates that stand before ours; one named as ours replaces it."""

    tutorial = c.Optional(c.Dir(exists=True))
    """The folder of a tutorial, relative to mkdocs.yml: a page for each of its steps, below
    `tutorial/`."""

    gallery = c.Optional(c.Dir(exists=True))
    """The folder of a gallery, relative to mkdocs.yml: a page for each of its examples, below
    `gallery/`."""

    @property
    def contract_folder(self) -> Path:
        """The folder the contract is read from."""
        return Path(self.contract) if self.contract else default_folder()

    @property
    def templates_folder(self) -> Path | None:
        """The folder of the site's own templates."""
        return Path(self.templates) if self.templates else None

    @property
    def sources(self) -> list[str]:
        """The folders that generated pages are made from, as MkDocs watches them."""
        folders = (self.contract_folder, self.templates_folder, self.tutorial, self.gallery)
        return [str(folder) for folder in folders if folder]


def language_of(options: PersonalPageConfig, theme_language: object) -> Language:
    """Return the language to generate pages in: the option's, else the theme's, else English.

    Raises:
        PluginError: it is the theme's, and none that a contract is written in.
    """
    wanted = options.language or theme_language or "en"
    for code in LANGUAGES:
        if code == wanted:
            return code
    known = " or ".join(LANGUAGES)
    raise PluginError(
        f"the theme's `language` is {wanted}, generated pages are in {known}: set `language` of the"
        " plugin personal-page to one of them"
    )
