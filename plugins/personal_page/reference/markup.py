"""Pieces of Markdown: types with links inside code, table cells, text taken literally."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape

from personal_page.contract import types
from personal_page.contract.types import Type

SPECIAL = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>~^=:$@]")
CODE_SPAN = re.compile(r"(`+)(.+?)\1")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
"""A link; its group is what the reader sees."""


def literal(text: str) -> str:
    """Return `text` so that neither Markdown nor HTML sees anything in it."""
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text.replace("&", "&amp;"))


def code(text: str) -> str:
    """Return `text` as code, inside of which Markdown links still work."""
    return f"<code>{literal(text)}</code>"


def linked_code(text: str, address: str) -> str:
    """Return `text` as code that leads to an address."""
    return f"<code>[{literal(text)}]({address})</code>"


@dataclass(frozen=True, slots=True)
class TypeLinks:
    """Writes types: what a type parameter stands for, and where a symbol is described."""

    bounds: Mapping[str, Type]
    address: Callable[[str], str | None]

    def code(self, type_: Type) -> str:
        """Return a type as code whose symbols are links."""
        return f"<code>{self._type(type_)}</code>"

    def member(self, name: str, address: str, type_: Type, sign: str = ":") -> str:
        """Return a name that leads to its address and, behind a sign, its type, as code."""
        return f"<code>[{literal(name)}]({address}){literal(sign)} {self._type(type_)}</code>"

    def call(
        self, name: str, address: str, parameters: Iterable[tuple[str, Type]], result: Type
    ) -> str:
        """Return a call as code: a name that leads to its address, what it takes and gives."""
        inside = ", ".join(f"{literal(f'{one}:')} {self._type(type_)}" for one, type_ in parameters)
        return f"<code>[{literal(name)}]({address})({inside}): {self._type(result)}</code>"

    def _type(self, type_: Type) -> str:
        match type_:
            case types.Name(name, arguments):
                inside = ", ".join(map(self._type, arguments))
                return self._name(name) + (f"&lt;{inside}&gt;" if inside else "")
            case types.Literal():
                return literal(str(type_))
            case types.Array(item):
                inner = self._type(item)
                grouped = isinstance(item, types.Union | types.Callable)
                return (f"({inner})" if grouped else inner) + literal("[]")
            case types.Union(members):
                return f" {literal('|')} ".join(map(self._member, members))
            case types.Callable(parameters, returns):
                inside = ", ".join(
                    f"{literal(name + ('?' if optional else '') + ':')} {self._type(parameter)}"
                    for name, optional, parameter in parameters
                )
                return f"({inside}) =&gt; {self._type(returns)}"

    def _member(self, type_: Type) -> str:
        inner = self._type(type_)
        return f"({inner})" if isinstance(type_, types.Callable) else inner

    def _name(self, name: str) -> str:
        if bound := self.bounds.get(name):
            return self._type(bound)
        address = self.address(name)
        return literal(name) if address is None else f"[{literal(name)}]({address})"


def anchor(id_: str, shown: str | None = None) -> str:
    """Return a place that can be linked to: code that is a link to itself."""
    # A long path may break after its dots where the page is narrow.
    name = ".<wbr>".join(map(literal, (shown or id_).split(".")))
    return f'<a class="pp-anchor" id="{escape(id_)}" href="#{escape(id_)}"><code>{name}</code></a>'


def cell(markdown: str) -> str:
    """Return `markdown` as the cell of a table: one line, with pipes that do not end the cell."""
    line = " ".join(markdown.split())
    pieces: list[str] = []
    end = 0
    for span in CODE_SPAN.finditer(line):
        pieces += [line[end : span.start()].replace("|", "&#124;"), span[0]]
        end = span.end()
    return "".join([*pieces, line[end:].replace("|", "&#124;")])


def plain(markdown: str) -> str:
    """Return `markdown` as text for a page's description."""
    linkless = LINK.sub(r"\1", markdown)
    return " ".join(re.sub(r"[`*\[\]]", "", linkless).split())


def compact(value: object) -> str:
    """Return plain data as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)


def schema_type(schema: Mapping[str, object]) -> str:
    """Return what a JSON Schema allows, in short: `string`, `1 | 2`, `string[]`."""
    if reference := schema.get("$ref"):
        return str(reference)
    if values := schema.get("enum"):
        return " | ".join(map(compact, values)) if isinstance(values, list) else compact(values)
    if "const" in schema:
        return compact(schema["const"])
    items = schema.get("items")
    if schema.get("type") == "array" and isinstance(items, Mapping):
        inner = schema_type(items)
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    kind = schema.get("type", "any")
    return " | ".join(map(str, kind)) if isinstance(kind, list) else str(kind)
