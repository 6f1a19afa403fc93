"""The contract and its reference: read when a site is configured, added to its files later."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

from personal_page.contract.findings import ContractError
from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract, Language
from personal_page.contract.report import untranslated
from personal_page.reference.environment import TemplateError
from personal_page.reference.pages import Page, render_reference
from personal_page.site.additions import Additions, keep_out_of_nav
from personal_page.site.addresses import edit_uri
from personal_page.site.config import PersonalPageConfig
from personal_page.site.gallery import gallery_of, gallery_pages, guides_to
from personal_page.site.guides import guides_of

log = get_plugin_logger(__name__)


def load_reference(
    options: PersonalPageConfig, language: Language, config: MkDocsConfig
) -> tuple[Contract, tuple[Page, ...]]:
    """Return the contract that the options name, and its pages; warn of missing translations.

    Raises:
        PluginError: the contract or a template is broken; everything wrong with it is listed.
    """
    try:
        contract = load_contract(options.contract_folder)
        gallery = gallery_of(options, contract, language)
        guides = (*guides_of(config, contract), *guides_to(gallery, language))
        pages = (
            *gallery_pages(gallery, contract, language, options.templates_folder),
            *render_reference(contract, language, options.templates_folder, guides),
        )
    except (ContractError, TemplateError) as error:
        raise PluginError(str(error)) from None
    for finding in untranslated(contract, (language,)):
        log.warning("%s", finding)
    return contract, pages


def add_reference(
    additions: Additions, pages: Iterable[Page], outside: frozenset[str]
) -> dict[str, Page]:
    """Add the generated pages and return those that no page of the site's own stands in for.

    Args:
        additions: the files of the site.
        pages: the generated pages.
        outside: the addresses of those that the nav does not name.

    Returns:
        The pages that were added, by their address.
    """
    added: dict[str, Page] = {}
    for page in pages:
        file = File.generated(additions.config, page.uri, content=page.markdown)
        file.edit_uri = edit_uri(page.place, additions.config)
        if page.uri in outside:
            keep_out_of_nav(file, additions.config)
        if additions.add(file):
            added[page.uri] = page
    return added
