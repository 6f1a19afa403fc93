"""What the site carries beside pages: the playground, and what is emitted from the contract."""

from collections.abc import Iterator
from pathlib import Path

import personal_page
from personal_page.backend.runtime import FOLDER as RUNTIME
from personal_page.backend.runtime import NOTICES, Runtime
from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.dts import emit_types
from personal_page.emit.inventory import emit_inventory
from personal_page.emit.llms import emit_llms, emit_llms_full
from personal_page.emit.manifest_schema import emit_manifest_schema
from personal_page.emit.page_contract import emit_page_contract

FOLDER = "assets/personal-page"
PLAYGROUND = Path(personal_page.__file__).parent / "assets"
LOADER = "loader.js"
QUERIES = PLAYGROUND / "search.js"
"""What goes before the worker of the search, and is built with the playground."""
ELSEWHERE = {RUNTIME.name, NOTICES, QUERIES.name}
"""What is built with the playground and finds its way into the site by another function."""
OF_PYTHON = {"python-frame.js", "python-worker.js", "starter-backend.py"}
"""What of the playground is for a backend.py alone."""


def playground_files(*, python: bool) -> Iterator[tuple[str, Path]]:
    """Yield the address and the path of every file of the built playground.

    Args:
        python: whether the site ships the Python that runs a backend.py.
    """
    left_out = ELSEWHERE if python else ELSEWHERE | OF_PYTHON
    for path in sorted(PLAYGROUND.rglob("*")):
        top = path.relative_to(PLAYGROUND).parts[0]
        if path.is_file() and top not in left_out and not top.startswith("."):
            yield f"{FOLDER}/{path.relative_to(PLAYGROUND).as_posix()}", path


def notices(runtime: Runtime | None) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of the licences of the playground and of its Python."""
    path = PLAYGROUND / NOTICES
    if path.is_file():
        own = path.read_text(encoding="utf-8")
        yield f"{FOLDER}/{NOTICES}", f"{own}\n{runtime.notices}" if runtime else own


def emitted_files(
    contract: Contract, language: Language, base_url: str, python: str | None
) -> Iterator[tuple[str, str | bytes]]:
    """Yield the address and the content of every file that is derived from the contract.

    Args:
        contract: the contract.
        language: the language of the site.
        base_url: the address of the site's root, with a slash at its end; may be empty.
        python: the address of the runtime's list of files, relative to `FOLDER`, if it is shipped.
    """
    yield f"{FOLDER}/{contract.header.id}.d.ts", emit_types(contract)
    yield f"{FOLDER}/contract.json", emit_contract(contract)
    for code in LANGUAGES:
        yield f"{FOLDER}/contract.{code}.json", emit_page_contract(contract, code, python)
    yield f"{FOLDER}/manifest.schema.json", emit_manifest_schema(contract)
    yield "llms.txt", emit_llms(contract, language, base_url)
    yield "llms-full.txt", emit_llms_full(contract, language)
    yield "objects.inv", emit_inventory(contract, language)
