"""What is derived from the contract and stands on the site beside its pages."""

from collections.abc import Iterator

from mkdocs.structure.files import Files

from personal_page.contract.addresses import Address
from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.checker_facts import emit_checker_facts
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.contract_schema import emit_contract_schema
from personal_page.emit.dts import emit_types
from personal_page.emit.editor_facts import emit_editor_facts
from personal_page.emit.inventory import emit_inventory
from personal_page.emit.llms import Link, emit_llms, emit_llms_full
from personal_page.emit.manifest_schema import emit_manifest_schema
from personal_page.emit.page_contract import emit_page_contract
from personal_page.emit.scenario_schema import emit_scenario_schema
from personal_page.reference.symbols import uri_of
from personal_page.site.additions import Additions
from personal_page.site.copies import Copies
from personal_page.site.root import INDEX

FOLDER = "assets/personal-page"
"""Where the site keeps the playground, and what of the contract has no address of its own."""


def add_artefacts(
    additions: Additions, contract: Contract, language: Language, python: str | None
) -> None:
    """Add every file that is derived from the contract.

    Args:
        additions: the files of the site.
        contract: the contract.
        language: the language of the site.
        python: the address of the runtime's list of files, relative to `FOLDER`, if it is shipped.
    """
    base_url = additions.config.site_url or ""
    for uri, content in emitted(contract, language, base_url, python):
        additions.add_content(uri, content)


def complete_index(
    files: Files,
    contract: Contract,
    language: Language,
    base_url: str,
    guides: list[tuple[str, list[Link]]],
    copies: Copies,
) -> None:
    """Let the index of a site name its guides too, and lead to the copies of pages that have one.

    Args:
        files: the files of the site, with the index that `add_artefacts` added, if that is not the
            site's own.
        contract: the contract.
        language: the language of the site.
        base_url: the address of the site, or an empty one.
        guides: the pages of the site's own, as headings with links.
        copies: the copies of its pages.
    """

    def page(address: Address) -> str:
        file = files.get_file_from_path(uri_of(address.page))
        if file is None:
            return str(address)
        anchor = "" if copies.has(file) or address.anchor is None else f"#{address.anchor}"
        return copies.address(file) + anchor

    index = files.get_file_from_path(INDEX)
    if index and index.generated_by:
        index.content_string = emit_llms(contract, language, base_url, guides, page)


def emitted(
    contract: Contract, language: Language, base_url: str, python: str | None
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the address and the content of every file that is derived from the contract."""
    yield f"{FOLDER}/{contract.header.id}.d.ts", emit_types(contract)
    yield f"{FOLDER}/contract.json", emit_contract(contract)
    for code in LANGUAGES:
        yield f"{FOLDER}/contract.{code}.json", emit_page_contract(contract, code, python)
        yield f"{FOLDER}/checker.{code}.json", emit_checker_facts(contract, code)
        yield f"{FOLDER}/editor.{code}.json", emit_editor_facts(contract, code)
        yield f"{FOLDER}/scenario.{code}.json", emit_scenario_schema(contract, code)
    yield f"{FOLDER}/manifest.schema.json", emit_manifest_schema(contract)
    yield f"{FOLDER}/scenario.schema.json", emit_scenario_schema(contract)
    yield f"{FOLDER}/contract.schema.json", emit_contract_schema()
    yield INDEX, emit_llms(contract, language, base_url)
    yield "llms-full.txt", emit_llms_full(contract, language)
    yield "objects.inv", emit_inventory(contract, language)
