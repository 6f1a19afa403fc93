"""Contract → `llms.txt`, an index of links (llmstxt.org), and `llms-full.txt`, all in one text."""

from collections.abc import Iterable, Iterator

from personal_page.contract import addresses
from personal_page.contract.addresses import Address
from personal_page.contract.model import Contract, Language, Text
from personal_page.emit.markdown import Writer
from personal_page.emit.reference_text import sections

ASSETS = "assets/personal-page/"


def emit_llms(contract: Contract, language: Language, base_url: str) -> str:
    """Return the index of one language's site.

    Args:
        contract: any contract.
        language: of the texts and of the site that the links lead to.
        base_url: address of that site's root; when empty, the links are relative to the root.
    """
    write = Writer(language)
    base = f"{base_url.rstrip('/')}/" if base_url else ""
    blocks = _head(contract, write)
    for heading, links in _links(contract, write):
        lines = [
            f"- [{name}]({base}{address}){f': {summary}' if summary else ''}"
            for name, address, summary in links
        ]
        if lines:
            blocks += [f"## {heading}", "\n".join(lines)]
    return "\n\n".join(blocks) + "\n"


def emit_llms_full(contract: Contract, language: Language) -> str:
    """Return the whole reference in one language, examples included."""
    write = Writer(language)
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
        write.words.status_note,
    ]


Link = tuple[str, Address | str, str]


def _links(contract: Contract, write: Writer) -> Iterator[tuple[str, Iterable[Link]]]:
    words = write.words

    def link(name: str, address: Address, summary: Text) -> Link:
        return name, address, write.line(summary)

    kinds = {
        "callback": words.callbacks,
        "factory": words.factory,
        "method": words.methods,
        "util": words.developer,
    }
    for kind, heading in kinds.items():
        functions = contract.functions_of(kind)
        yield heading, [link(f.name, addresses.function_address(f), f.summary) for f in functions]
    yield (
        words.modules,
        [link(m.id, addresses.module_address(m), m.summary) for m in contract.modules],
    )
    yield (
        words.constants,
        [link(g.name, addresses.constants_address(g), g.summary) for g in contract.constants],
    )
    yield (
        words.models,
        [link(m.name, addresses.model_address(m), m.summary) for m in contract.models],
    )
    yield (
        words.behaviours,
        [link(b.id, addresses.behaviour_address(b), b.summary) for b in contract.behaviours],
    )
    yield (
        words.manifest,
        [link(k.path, addresses.manifest_address(k), k.summary) for k in contract.manifest.keys],
    )
    yield (
        words.problems,
        [link(p.code, addresses.problem_address(p), p.title) for p in contract.problems],
    )
    yield (
        words.files,
        [
            (words.whole_reference, "llms-full.txt", ""),
            (words.types, f"{ASSETS}{contract.header.id}.d.ts", ""),
            (words.whole_contract, f"{ASSETS}contract.json", ""),
            (words.manifest_schema, f"{ASSETS}manifest.schema.json", ""),
        ],
    )
