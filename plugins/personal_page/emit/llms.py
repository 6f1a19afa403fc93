"""Contract → `llms.txt`, an index of links (llmstxt.org), and `llms-full.txt`, all in one text."""

import re
from collections.abc import Callable, Iterable, Iterator

from personal_page.contract.addresses import Address, symbols
from personal_page.contract.model import Contract, Language
from personal_page.emit.markdown import Writer
from personal_page.emit.reference_text import FUNCTIONS, sections
from personal_page.words import words_about

Link = tuple[str, str, str]
"""What the reader sees, the address relative to the site's root, the summary."""

ASSETS = "assets/personal-page/"
LISTED = FUNCTIONS | {
    "module": "modules",
    "constants": "constants",
    "model": "models",
    "behaviour": "behaviours",
    "manifest": "manifest",
    "problem": "problems",
    "rule": "rules",
}
"""The kinds of symbols that the index lists, in its order, and the word that heads each."""


def emit_llms(
    contract: Contract,
    language: Language,
    base_url: str,
    guides: Iterable[tuple[str, list[Link]]] = (),
    page: Callable[[Address], str] = str,
) -> str:
    """Return the index of one language's site.

    Args:
        contract: any contract.
        language: of the texts and of the site that the links lead to.
        base_url: address of that site's root; when empty, the links are relative to the root.
        guides: the pages of the site's own, as headings with links.
        page: gives what a link to a symbol leads to, relative to the root.
    """
    write = Writer(language, words_about(contract.header, language))
    base = f"{base_url.rstrip('/')}/" if base_url else ""
    blocks = _head(contract, write)
    for heading, links in (*guides, *_links(contract, write, page)):
        lines = [
            f"- [{link_text(name)}]({base + address or './'}){f': {summary}' if summary else ''}"
            for name, address, summary in links
        ]
        if lines:
            blocks += [f"## {heading}", "\n".join(lines)]
    return "\n\n".join(blocks) + "\n"


def link_text(name: str) -> str:
    """Return a name as the text of a link in Markdown, on one line."""
    return re.sub(r"[\\\[\]()]", r"\\\g<0>", " ".join(name.split()))


def emit_llms_full(contract: Contract, language: Language) -> str:
    """Return the whole reference in one language, examples included."""
    write = Writer(language, words_about(contract.header, language))
    blocks = _head(contract, write)
    for heading, body in sections(contract, write):
        told = [block for block in body if block]
        if told:
            blocks += [f"## {heading}", *told]
    return "\n\n".join(blocks) + "\n"


def _head(contract: Contract, write: Writer) -> list[str]:
    return [
        f"# {write.line(contract.header.title)}",
        f"> {write.line(contract.header.summary)}",
        write.words["status_note"],
    ]


def _links(
    contract: Contract, write: Writer, page: Callable[[Address], str]
) -> Iterator[tuple[str, list[Link]]]:
    words = write.words
    found: dict[str, list[Link]] = {kind: [] for kind in LISTED}
    for symbol in symbols(contract):
        if symbol.kind in found:
            link = (symbol.label, page(symbol.address), write.line(symbol.summary))
            found[symbol.kind].append(link)
    for kind, heading in LISTED.items():
        yield words[heading], found[kind]
    yield (
        words["files"],
        [
            ("llms-full.txt", "llms-full.txt", words["file_full"]),
            (types := f"{contract.header.id}.d.ts", f"{ASSETS}{types}", words["file_types"]),
            ("contract.json", f"{ASSETS}contract.json", words["file_contract"]),
            ("manifest.schema.json", f"{ASSETS}manifest.schema.json", words["file_schema"]),
            (
                "scenario.schema.json",
                f"{ASSETS}scenario.schema.json",
                words["file_scenario_schema"],
            ),
        ],
    )
