"""What the files of a contract may hold, as a JSON Schema: what the readers ask for, written down.

The readers run over an `Item` that is nothing and answers as if all were there, then as if nothing
were. A key is required that was asked for as such both times.
"""

# ruff: noqa: D102 - the methods are those of `Item`, which describes them.

import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Many
from dataclasses import dataclass, field
from typing import TypeVar

from personal_page.contract.model import LANGUAGES, Header, Text
from personal_page.contract.place import Place
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.forms import ANY, Form
from personal_page.contract.reading.header import read_header
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.nodes import Mapping, Node, Scalar
from personal_page.contract.reading.sections import SECTIONS

NOWHERE = Place("", 1, 1)
TEXT: dict[str, object] = {
    "type": "object",
    "description": "A text in every language",
    "properties": {code: {"type": ["string", "null"]} for code in LANGUAGES},
    "additionalProperties": False,
    "minProperties": 1,
}
T = TypeVar("T")
Schema = dict[str, object]


@dataclass(slots=True)
class Shape:
    """The keys of one kind of mapping."""

    what: str
    keys: dict[str, Schema] = field(default_factory=dict)
    required: list[set[str]] = field(default_factory=list)

    @property
    def schema(self) -> Schema:
        """The shape as a JSON Schema."""
        required = set.intersection(*self.required) if self.required else set()
        return {
            "type": "object",
            "description": self.what,
            "properties": dict(self.keys),
            "required": [key for key in self.keys if key in required],
            "additionalProperties": False,
        }


class Blank(Item):
    """An item that is nothing: what is asked of it is written down in `shape`."""

    def __init__(self, shape: Shape, around: tuple[str, ...], shapes: "Shapes") -> None:
        super().__init__(Desk(), Mapping((), NOWHERE), NOWHERE, shape.what)
        self.shape = shape
        self.around = around
        self.shapes = shapes
        shape.required.append(set())

    def ask(self, key: str, schema: Schema, *, required: bool) -> None:
        known = self.shape.keys.setdefault(key, {})
        known.update(schema)
        if required:
            self.shape.required[-1].add(key)

    def has(self, key: str) -> bool:
        self.ask(key, {}, required=False)
        return self.shapes.full

    def node(self, key: str, expected: str, *, required: bool = True) -> Node | None:  # noqa: ARG002
        self.ask(key, {}, required=required)
        return None

    def scalar(self, key: str, form: Form = ANY, *, required: bool = True) -> Scalar | None:
        self.ask(key, string_of(form), required=required)
        return None

    def optional_value(self, key: str, form: Form = ANY) -> str | float | bool | None:
        kinds = [string_of(form), {"type": ["number", "boolean"]}]
        self.ask(key, {"anyOf": kinds}, required=False)
        return None

    def flag(self, key: str, *, required: bool = False) -> bool:
        self.ask(key, {"type": "boolean"}, required=required)
        return False

    def choice(self, key: str, choices: Many[str], *, required: bool = True) -> str:
        self.ask(key, {"enum": list(choices)}, required=required)
        return ""

    def optional_text(self, key: str, *, required: bool = False) -> Text | None:
        self.ask(key, {"$ref": "#/$defs/text"}, required=required)
        return None

    def strings(self, key: str, form: Form = ANY, *, required: bool = False) -> tuple[Scalar, ...]:
        self.ask(key, {"type": "array", "items": string_of(form)}, required=required)
        return ()

    def items(self, key: str, what: str) -> Iterator[Item]:
        self.ask(key, {"type": "array", "items": reference_to(what)}, required=False)
        yield from self.shapes.inside(what, self.around)

    def named(self, key: str, what: str, form: Form) -> Iterator[tuple[str, Item]]:
        self.ask(key, by_name(what, form), required=False)
        for item in self.shapes.inside(what, self.around):
            yield "name", item

    def mapping(self, key: str, *, required: bool = True) -> Mapping | None:
        self.ask(key, {"type": "object"}, required=required)
        return None

    def inner(self, key: str, what: str) -> Item | None:
        self.ask(key, reference_to(what), required=False)
        return next(self.shapes.inside(what, self.around), None)


@dataclass(slots=True)
class Shapes:
    """The kinds of mappings by what they are called; `full` says what a `Blank` answers."""

    full: bool = True
    shapes: dict[str, Shape] = field(default_factory=dict)
    sections: dict[str, Schema] = field(default_factory=dict)

    def inside(self, what: str, around: tuple[str, ...]) -> Iterator[Item]:
        """Yield an item of a kind, unless it is inside one of its kind, which is described."""
        if what not in around:
            shape = self.shapes.setdefault(what, Shape(what))
            yield Blank(shape, (*around, what), self)

    def names(self, section: str) -> frozenset[str]:  # noqa: ARG002 - as the sections of files have it
        """Return the names of no items: no type is read."""
        return frozenset()

    def header(self, place: Place) -> Header:  # noqa: ARG002 - as the sections of files have it
        """Write down the header, and return one."""
        self.sections["header"] = reference_to("the header")
        return read_header(next(self.inside("the header", ())))

    def read(
        self, section: str, what: str, form: Form, reader: Callable[[str, Item], T]
    ) -> tuple[T, ...]:
        """Write down what `reader` asks for."""
        self.sections[section] = by_name(what, form)
        for item in self.inside(what, ()):
            reader("name", item)
        return ()

    @property
    def schema(self) -> Schema:
        """The JSON Schema of a file of a contract."""
        parts = {name: schema for name, schema in self.sections.items() if "." not in name}
        inner = {
            name.partition(".")[2]: schema for name, schema in self.sections.items() if "." in name
        }
        parts["manifest"] = {
            "type": "object",
            "properties": inner,
            "additionalProperties": False,
        }
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A file of an SDK contract",
            "type": "object",
            "properties": {name: parts[name] for name in SECTIONS},
            "additionalProperties": False,
            "$defs": {
                "text": TEXT,
                **{slug(what): shape.schema for what, shape in self.shapes.items()},
            },
        }


def string_of(form: Form) -> Schema:
    """Return the schema of a string of a form."""
    if form is ANY:
        return {"type": "string", "pattern": r"\S"}
    return {"type": "string", "pattern": f"^(?:{form.pattern.pattern})$", "description": form.name}


def by_name(what: str, form: Form) -> Schema:
    """Return the schema of a mapping whose keys are names."""
    return {
        "type": "object",
        "propertyNames": {"pattern": string_of(form)["pattern"]},
        "additionalProperties": reference_to(what),
    }


def reference_to(what: str) -> Schema:
    """Return the schema that refers to a kind of mapping."""
    return {"$ref": f"#/$defs/{slug(what)}"}


def slug(what: str) -> str:
    """Return the name of a kind of mapping among the definitions: `the field` is `field`."""
    return re.sub(r"\W+", "-", what.removeprefix("the ").removeprefix("a ").removeprefix("an "))
