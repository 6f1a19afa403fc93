"""The MkDocs plugin: a list of hooks, each a few lines around a function that lives elsewhere."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from personal_page.backend.runtime import Runtime, built_runtime
from personal_page.contract.findings import ContractError
from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract, Language, other_than
from personal_page.contract.report import untranslated
from personal_page.reference.environment import TemplateError
from personal_page.reference.pages import Page as ReferencePage
from personal_page.reference.pages import render_reference
from personal_page.site import artefacts, fences, translation
from personal_page.site.additions import Additions, keep_out_of_nav
from personal_page.site.addresses import alternates, edit_uri
from personal_page.site.config import PersonalPageConfig, language_of
from personal_page.site.html import with_banner, with_metas, with_scrolling_tables
from personal_page.site.markdown import add_extensions
from personal_page.site.navigation import fill_nav, left_out
from personal_page.site.python import index_address, own_files
from personal_page.site.search import extend_search
from personal_page.site.theming import add_theme
from personal_page.words import Words, words_of

log = get_plugin_logger(__name__)


class PersonalPagePlugin(BasePlugin[PersonalPageConfig]):  # type: ignore[no-untyped-call]
    """Adds the reference of a contract, what is derived from it, and the playground to a site."""

    language: Language
    words: Words
    contract: Contract
    pages: dict[str, ReferencePage]
    outside: frozenset[str]
    borrowed: set[str]
    findings: list[str]
    shared = False
    """Whether the site is one of several that stand beside each other and share what they can."""

    @property
    def runtime(self) -> Runtime | None:
        """The Python that pages of the site can run, if any."""
        return built_runtime() if self.config.playground and self.config.python else None

    def on_config(self, config: MkDocsConfig) -> None:
        """Load the contract, write the reference, and set up what reading the pages needs."""
        folder, templates = self.config.contract_folder, self.config.templates_folder
        config.watch += [str(path) for path in (folder, templates) if path]
        self.borrowed, self.findings = set(), []
        self.language = language_of(self.config, config.theme.get("language"))
        self.words = words_of(self.language)
        try:
            self.contract = load_contract(folder)
            pages = render_reference(self.contract, self.language, templates)
        except (ContractError, TemplateError) as error:
            raise PluginError(str(error)) from None
        for finding in untranslated(self.contract, (self.language,)):
            log.warning("%s", finding)
        self.pages = {page.uri: page for page in pages}
        config.nav = fill_nav(config.nav, pages)
        self.outside = left_out(config.nav, pages)
        if self.outside:
            log.info(
                "%d generated pages are not in the nav; write `- Reference: reference/` and"
                " `- Problems: problems/` where they belong",
                len(self.outside),
            )
        file, runs = self.contract.header.widget_file, self.config.playground
        add_extensions(config, fences.fences_of(self.language, file, runs=runs))
        add_theme(config, playground=runs)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add generated pages, emitted files, the playground, and pages of the other language.

        What the docs hold at the same address stands in place of what is generated.
        """
        additions = Additions.to(files)
        for page in list(self.pages.values()):
            file = File.generated(config, page.uri, content=page.markdown)
            file.edit_uri = edit_uri(page.place, self.config.contract_folder, config)
            if page.uri in self.outside:
                keep_out_of_nav(file, config)
            if not additions.add(file):
                del self.pages[page.uri]
        for uri, path in translation.missing_pages(Path(config.docs_dir), self.language):
            log.warning("%s: the page is not written in `%s`", uri, self.language)
            self.borrowed.add(uri)
            files.append(File.generated(config, uri, abs_src_path=str(path)))
        runtime = self.runtime
        address = index_address(runtime, shared=self.shared) if runtime else None
        emitted = artefacts.emitted_files(
            self.contract, self.language, config.site_url or "", address
        )
        for uri, content in emitted:
            additions.add(File.generated(config, uri, content=content))
        extend_search(files, config)
        if self.config.playground:
            for uri, content in artefacts.notices(runtime):
                additions.add(File.generated(config, uri, content=content))
            own_python = own_files(runtime) if runtime and not self.shared else ()
            playground = artefacts.playground_files(python=bool(runtime))
            for uri, path in (*playground, *own_python):
                additions.add(File.generated(config, uri, abs_src_path=str(path)))
            if not (artefacts.PLAYGROUND / artefacts.LOADER).is_file():
                log.warning("The playground is not built; in a checkout of the project run `make`")

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, **_: object
    ) -> str:
        """Check the fences, and prepare the sitemap: it is rendered before any page is."""
        file = page.file
        self.findings += [
            f"{file.abs_src_path or file.src_uri}:{error.line}: {error.message}"
            for error in fences.check_fences(file.content_string)
        ]
        page.meta["alternates"] = alternates(page.url, config)
        page.meta["borrowed"] = file.src_uri in self.borrowed
        return fences.with_quotes(markdown)

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Join fences, let tables scroll by keyboard, say where the text is not translated."""
        html = with_scrolling_tables(fences.joined(html), self.words["table"])
        if page.file.src_uri in self.borrowed:
            other = other_than(self.language)
            return with_banner(html, self.words["page_not_translated"], other)
        generated = self.pages.get(page.file.src_uri)
        if generated and generated.untranslated:
            return with_banner(html, self.words["texts_not_translated"])
        return html

    def on_env(self, env: Environment, **_: object) -> None:
        """Stop when a fence cannot be understood, and hand the words to the theme's templates."""
        if self.findings:
            raise PluginError("\n".join(self.findings))
        env.globals["words"] = self.words

    def on_post_page(self, html: str, *, page: Page, **_: object) -> str:
        """Put the policy into the head, and keep a borrowed page out of search engines."""
        indexed = not page.meta["borrowed"]
        return with_metas(html, policy=self.config.playground, indexed=indexed)

    def on_post_template(self, html: str, *, template_name: str, **_: object) -> str:
        """Put the policy into the head of 404.html, which no page hook sees."""
        if not template_name.endswith(".html"):
            return html
        return with_metas(html, policy=self.config.playground)
