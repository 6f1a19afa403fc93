"""The MkDocs plugin: a list of hooks, each a few lines around a function that lives elsewhere."""

import posixpath
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from personal_page.backend.runtime import built_runtime
from personal_page.contract.model import Contract, Language
from personal_page.reference.pages import Page as ReferencePage
from personal_page.site.additions import Additions
from personal_page.site.artefacts import add_artefacts, complete_index
from personal_page.site.config import PersonalPageConfig, language_of
from personal_page.site.copies import Copies
from personal_page.site.fence_options import backends_of, faults_of_fences, with_quotes
from personal_page.site.fences import fences_of, joined
from personal_page.site.fitting import require_one_language, require_simulated
from personal_page.site.gallery import pictures_of
from personal_page.site.html import with_alternates, with_copy, with_metas, with_scrolling_tables
from personal_page.site.markdown import add_extensions
from personal_page.site.navigation import add_to_nav
from personal_page.site.playground import FRAMES, add_playground, address_of
from personal_page.site.policy import write_policy
from personal_page.site.python import SitePython
from personal_page.site.reference import add_reference, load_reference
from personal_page.site.search import extend_search
from personal_page.site.theming import add_theme
from personal_page.site.translation import borrow_pages, is_lent, with_notice
from personal_page.site.tutorial.pages import STEPS, pages_of, steps_json, steps_of
from personal_page.site.tutorial.step import Step
from personal_page.site.twins import (
    BASE,
    Twins,
    alternates,
    links_of_theme,
    own_address,
    with_default,
)
from personal_page.words import Words, words_of

log = get_plugin_logger(__name__)
WITHOUT_PYTHON = (
    "%s: readers cannot run this backend: mkdocs-personal-page was built without the Python that"
    " runs in a page, which takes Python 3.12 or newer; install a wheel that was built with it, or"
    " set `python: false` to show the code only"
)


class PersonalPagePlugin(BasePlugin[PersonalPageConfig]):  # type: ignore[no-untyped-call]
    """Adds the reference of a contract, what is derived from it, and the playground to a site."""

    language: Language
    words: Words
    contract: Contract
    pages: dict[str, ReferencePage]
    steps: tuple[Step, ...]
    outside: frozenset[str]
    borrowed: set[str]
    faults: list[str]
    copies: Copies
    nav: Navigation
    twins: Twins
    _beside: str | None = None
    _serving = False

    @property
    def python(self) -> SitePython | None:
        """The Python that pages of the site can run, if any."""
        runtime = built_runtime() if self.config.playground and self.config.python else None
        return SitePython(runtime, shared=self._beside is not None) if runtime else None

    @property
    def lacks_python(self) -> bool:
        """Whether pages are to run Python, and this package has none to give them."""
        return self.config.playground and self.config.python and built_runtime() is None

    def stand_beside(self, site_url: str) -> SitePython | None:
        """Let the site stand in a folder named by its language, among those of its twins.

        For whoever builds several sites side by side, before building this one.

        Args:
            site_url: the address that the configuration gives, whatever the site is built for.

        Returns:
            The Python that has to be put above all of them, if any.
        """
        self._beside = site_url
        return self.python

    @property
    def names_scripts(self) -> bool:
        """Whether the policy of finished pages names the scripts that may run."""
        # A server that reloads pages puts a script of its own into each.
        return self.config.script_policy and not self._serving

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Learn whether the site is served while it is written."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Load the contract, write the reference, and set up what reading the pages needs."""
        self.faults = []
        self.copies = Copies.of(config, wanted=self.config.markdown_copies)
        require_one_language(config)
        config.watch += self.config.sources
        self.language = language_of(self.config, config.theme.get("language"))
        if not self._serving:
            config.site_url = own_address(config, self.language)
        self.words = words_of(self.language)
        beside = self._beside is not None
        self.twins = Twins.of(config, self.language, self._beside or config.site_url, beside=beside)
        self.contract, pages = load_reference(self.config, self.language, config)
        require_simulated(self.contract, self.config)
        self.steps = steps_of(self.config)
        file, runs = self.contract.header.widget_file, self.config.playground
        templates = self.config.templates_folder
        pages += pages_of(self.steps, self.language, self.words, file, templates)
        self.pages = {page.uri: page for page in pages}
        self.outside = add_to_nav(config, pages)
        places = {
            "opens-in": address_of("playground_page", self.config.playground_page, config),
            "upload-guide": address_of("upload_page", self.config.upload_page, config),
        }
        add_extensions(config, fences_of(self.language, file, runs=runs, places=places))
        add_theme(config, playground=runs)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add generated pages, pages of the other language, emitted files and the playground.

        What the docs hold at the same address stands in place of what is generated.
        """
        additions, python = Additions.to(files, config), self.python
        self.pages = add_reference(additions, self.pages.values(), self.outside)
        self.borrowed = borrow_pages(files, config, self.language)
        add_artefacts(additions, self.contract, self.language, python.address if python else None)
        if self.steps:
            additions.add_content(STEPS, steps_json(self.steps, self.language))
        for uri, path in pictures_of(self.config):
            additions.add_path(uri, path)
        extend_search(files, config, self.language)
        if self.config.playground:
            add_playground(additions, python)

    @event_priority(100)
    def _before_others(self, markdown: str, *, page: Page, **_: object) -> str:
        """Keep a generated page from plugins that take what stands in braces for theirs."""
        if page.file.src_uri in self.pages:
            page.meta["render_macros"] = False
        return markdown

    def on_nav(self, nav: Navigation, **_: object) -> None:
        """Keep the nav: what its pages are called is known when all are read."""
        self.nav = nav

    @event_priority(-100)
    def _after_others(self, markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
        """Check the fences, and prepare the sitemap: it is rendered before any page is."""
        generated = page.file.src_uri in self.pages
        self.faults += faults_of_fences(page.file)
        for place in backends_of(page.file) if self.lacks_python and not generated else ():
            log.warning(WITHOUT_PYTHON, place)
        lent = is_lent(page.file, Path(config.docs_dir), self.language)
        page.meta["alternates"] = {} if lent else alternates(page.url, config, self.twins)
        page.meta["borrowed"] = page.file.src_uri in self.borrowed
        if generated:
            # What a plugin made of its `{#anchors}` is no page of the reference any more.
            markdown, _front_matter = get_data(page.file.content_string)
        self.copies.add(page, markdown)
        return with_quotes(markdown)

    on_page_markdown = CombinedEvent(_before_others, _after_others)

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Join fences, let tables scroll by keyboard, say where the text is not translated."""
        html = with_scrolling_tables(joined(html), self.words["table"])
        generated = self.pages.get(page.file.src_uri)
        untranslated = generated is not None and generated.untranslated
        return with_notice(
            html, self.language, borrowed=page.meta["borrowed"], untranslated=untranslated
        )

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Stop at a fence that cannot be understood; finish the index; hand words to templates."""
        if self.faults:
            raise PluginError("\n".join(self.faults))
        self.copies.finish(files)
        guides = self.copies.guides(self.nav, self.pages.keys(), self.words["overview"])
        complete_index(
            files, self.contract, self.language, config.site_url or "", guides, self.copies
        )
        env.globals["words"] = self.words
        env.globals["twins"] = self.twins
        env.globals["site_path"] = urlsplit(config.site_url or "").path.rstrip("/") + "/"

    @event_priority(50)  # before a plugin that writes the same HTML in fewer letters
    def on_post_page(self, html: str, *, page: Page, config: MkDocsConfig) -> str:
        """Write into the head: the policy, the twins, what search engines are to leave out."""
        indexed = not page.meta["borrowed"]
        named = with_default(page.meta["alternates"]) if indexed else {}
        html = with_alternates(html, links_of_theme(config, self.twins, page), named)
        if self.copies.has(page.file):
            html = with_copy(html, posixpath.basename(self.copies.address(page.file)))
        return with_metas(html, policy=self.config.playground, indexed=indexed)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, **_: object
    ) -> None:
        """Let 404.html lead on from wherever it is shown."""
        if template_name == "404.html":
            context["base_url"] = BASE

    @event_priority(50)
    def on_post_template(self, html: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for 404.html, which no page hook sees and which has no twin."""
        if not template_name.endswith(".html"):
            return html
        html = with_alternates(html, links_of_theme(config, self.twins, None), {})
        return with_metas(html, policy=self.config.playground)

    @event_priority(-100)  # after every plugin that writes into pages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the copies of pages, and the policy that names scripts, once all is known."""
        self.copies.write(Path(config.site_dir))
        if self.names_scripts:
            frames = FRAMES if self.config.playground else None
            for refused in write_policy(Path(config.site_dir), frames):
                log.warning("The policy of the pages refuses what is there: %s", refused)
