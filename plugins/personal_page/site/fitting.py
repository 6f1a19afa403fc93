"""What the plugin does not go together with: said before a build, with what to do instead."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import Contract
from personal_page.site.config import PersonalPageConfig


def require_one_language(config: MkDocsConfig) -> None:
    """Refuse a plugin that builds several languages of one configuration.

    Raises:
        PluginError: the site has such a plugin.
    """
    if "i18n" in config.plugins:
        raise PluginError(
            "the plugins i18n and personal-page do not go together: i18n builds all languages of"
            " one configuration, personal-page takes one configuration a language. Leave i18n out,"
            " write mkdocs.<language>.yml beside mkdocs.yml, and build both with"
            " `personal-page site build`"
        )


def require_simulated(contract: Contract, options: PersonalPageConfig) -> None:
    """Refuse to run the examples of one SDK in the cabinet of another.

    Raises:
        PluginError: the playground is on, and the contract is of an SDK that it does not simulate.
    """
    folder = options.contract_folder
    if not options.playground or _same(folder, default_folder()):
        return
    simulated = load_contract(default_folder()).header.id
    if contract.header.id != simulated:
        raise PluginError(
            f"the playground simulates {simulated}, and the contract in {folder} is of"
            f" {contract.header.id}: its examples cannot run there. Write `playground: false` under"
            " `personal-page:` in the configuration; they are shown as highlighted code then"
        )


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
