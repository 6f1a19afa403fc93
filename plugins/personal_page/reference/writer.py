"""What a template may ask for while it writes one page: texts, links, types."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from personal_page.contract.addresses import REFERENCE
from personal_page.contract.model import (
    Behaviour,
    Contract,
    Function,
    Language,
    Model,
    Parameter,
    Problem,
    Text,
    other_than,
)
from personal_page.contract.types import Type
from personal_page.reference import markup
from personal_page.reference.related import Related
from personal_page.reference.signature import shape_of, signature_of
from personal_page.reference.symbols import Symbols, relative

SENTENCE = re.compile(r"(?<=\.) (?=[A-ZА-ЯЁ`])")
"""Where one sentence ends and the next one begins."""


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter or a field as a row of a table: its anchor, its dotted path, itself."""

    anchor: str
    path: str
    field: Parameter


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """Links to what to read beside a symbol, by kind."""

    guides: tuple[str, ...]
    symbols: tuple[str, ...]
    behaviours: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(slots=True)
class Writer:
    """Knows the page at `uri`; `untranslated` turns true when a text lacks its language."""

    contract: Contract
    language: Language
    symbols: Symbols
    related: Related
    uri: str
    untranslated: bool = field(default=False, init=False)

    def text(self, text: Text) -> str:
        """Return a text with its references linked, marked where it is in the other language."""
        written = REFERENCE.sub(lambda found: self.link(found[1]), text.get(self.language).strip())
        if self.language not in text.missing:
            return written
        self.untranslated = True
        other = other_than(self.language)
        return "\n\n".join(
            f'<span lang="{other}">{paragraph}</span>' for paragraph in written.split("\n\n")
        )

    def parted(self, text: Text) -> tuple[str, str]:
        """Return a text as a heading, its first sentence without the stop, and what follows it."""
        first, *rest = SENTENCE.split(" ".join(self.text(text).split()), maxsplit=1)
        return first.removesuffix("."), " ".join(rest)

    def cell(self, text: Text) -> str:
        """Return a text as the cell of a table."""
        return markup.cell(self.text(text))

    def description(self, text: Text) -> str:
        """Return a text as the page's description in its front matter."""
        return markup.compact(markup.plain(REFERENCE.sub(r"\1", text.get(self.language))))

    def message(self, problem: Problem) -> str:
        """Return what is said where a problem is met, with dots for what is filled in there."""
        message = self.text(problem.message)
        for parameter in problem.parameters:
            message = message.replace(f"`{{{parameter}}}`", "…").replace(f"{{{parameter}}}", "…")
        return message

    def visible(self, text: str) -> str:
        """Return a piece of code with names for the characters that nobody would see."""
        return text.rstrip("\n").replace("\ufeff", "[BOM]").replace("\r", "[CR]")

    def link(self, reference: str) -> str:
        """Return a symbol's name as code that leads to it."""
        label, address = self.symbols.label(reference), self.symbols.address(reference, self.uri)
        return f"[`{label}`]({address})" if address else f"`{label}`"

    def see_also(self, reference: str) -> "SeeAlso":
        """Return links to what to read beside a symbol."""
        kinds: dict[str, list[str]] = {"symbol": [], "behaviour": [], "problem": []}
        for other in self.related.symbols.get(reference, ()):
            kind = other.partition(":")[0] if other.startswith(("behaviour:", "problem:")) else ""
            kinds[kind or "symbol"].append(self.link(other))
        guides = (
            f"[{guide.title}]({self.to(guide.uri)})"
            for guide in self.related.guides_about(reference)
            if guide.uri != self.uri
        )
        return SeeAlso(tuple(guides), *map(tuple, kinds.values()))

    def to(self, uri: str) -> str:
        """Return the relative address of another page."""
        return relative(uri, self.uri)

    def type(self, type_: Type, bounds: Iterable[tuple[str, Type]] = ()) -> str:
        """Return a type as code with links; a type parameter shows as what bounds it."""

        def address(name: str) -> str | None:
            return self.symbols.address(name, self.uri) or self.symbols.address(
                f"element:{name}", self.uri
            )

        return markup.TypeLinks(dict(bounds), address).code(type_)

    def signature(self, function: Function) -> str:
        """Return the signature of a function."""
        return signature_of(function)

    def shape(self, model: Model) -> str:
        """Return the type alias of a model."""
        return shape_of(model)

    def rows(self, outer: str, fields: tuple[Parameter, ...], path: str = "") -> Iterator[Row]:
        """Yield every field of `outer`, the inner ones under the one that holds them."""
        for member in fields:
            inner = f"{path}.{member.name}" if path else member.name
            yield Row(f"{outer}.{inner}", inner, member)
            yield from self.rows(outer, member.fields, inner)

    def behaviours(self, function: Function) -> tuple[Behaviour, ...]:
        """Return what is known about how the cabinet treats a function."""
        return self.contract.behaviours_of(function.name)
