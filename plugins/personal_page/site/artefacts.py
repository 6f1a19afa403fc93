"""What is derived from the contract and stands on the site beside its pages."""

from collections.abc import Iterator

from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.contract_schema import emit_contract_schema
from personal_page.emit.dts import emit_types
from personal_page.emit.inventory import emit_inventory
from personal_page.emit.llms import emit_llms, emit_llms_full
from personal_page.emit.manifest_schema import emit_manifest_schema
from personal_page.emit.page_contract import emit_page_contract
from personal_page.site.additions import Additions

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


def emitted(
    contract: Contract, language: Language, base_url: str, python: str | None
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the address and the content of every file that is derived from the contract."""
    yield f"{FOLDER}/{contract.header.id}.d.ts", emit_types(contract)
    yield f"{FOLDER}/contract.json", emit_contract(contract)
    for code in LANGUAGES:
        yield f"{FOLDER}/contract.{code}.json", emit_page_contract(contract, code, python)
    yield f"{FOLDER}/manifest.schema.json", emit_manifest_schema(contract)
    yield f"{FOLDER}/contract.schema.json", emit_contract_schema()
    yield "llms.txt", emit_llms(contract, language, base_url)
    yield "llms-full.txt", emit_llms_full(contract, language)
    yield "objects.inv", emit_inventory(contract, language)
