"""Contract → `objects.inv`, by which other sites link to the symbols (Sphinx, version 2)."""

import zlib

from personal_page.contract.addresses import Symbol, symbols
from personal_page.contract.model import Contract, Language
from personal_page.emit.texts import line_of

ROLES = {
    "callback": "js:function",
    "method": "js:function",
    "util": "js:function",
    "factory": "js:function",
    "parameter": "js:parameter",
    "type": "js:class",
    "module": "js:module",
    "constants": "js:data",
    "constant": "js:data",
    "model": "js:class",
    "field": "js:attribute",
    "manifest": "std:confval",
}
LABEL = "std:label"
"""The role of what is no code; its name keeps the kind in front, as in `problem:syntax`."""


def emit_inventory(contract: Contract, language: Language) -> bytes:
    """Return the inventory of one language's site.

    Args:
        contract: any contract.
        language: of the titles that problems are shown by.

    Returns:
        Four lines of plain text, then the entries, compressed and sorted: the same for the same
        input. Addresses are relative to the root of the language.
    """
    entries = {(name, role): rest for name, role, rest in _entries(contract, language)}
    lines = "".join(f"{name} {role} {rest}\n" for (name, role), rest in sorted(entries.items()))
    head = (
        "# Sphinx inventory version 2\n"
        f"# Project: {contract.header.id}\n"
        f"# Version: {contract.header.versions[-1]}\n"
        "# The remainder of this file is compressed using zlib.\n"
    )
    return head.encode() + zlib.compress(lines.encode(), 9)


def _entries(contract: Contract, language: Language) -> list[tuple[str, str, str]]:
    found = []
    for symbol in symbols(contract):
        role = ROLES.get(symbol.kind, LABEL)
        name = symbol.reference if role == LABEL else symbol.label
        found.append((name, role, f"1 {symbol.address} {_shown(symbol, name, language)}"))
    return found[::-1]


def _shown(symbol: Symbol, name: str, language: Language) -> str:
    if symbol.kind == "problem" and symbol.summary:
        return line_of(symbol.summary, language)
    return symbol.label if symbol.label != name else "-"
