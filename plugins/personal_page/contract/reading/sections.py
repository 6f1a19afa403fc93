"""The top of the files: which sections there are, and their items merged over all files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from personal_page.contract.findings import shown
from personal_page.contract.model import Header
from personal_page.contract.place import Place
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.forms import Form
from personal_page.contract.reading.header import no_header, read_header
from personal_page.contract.reading.item import Item, named_items, refused
from personal_page.contract.reading.nodes import Mapping, Scalar, kind_of
from personal_page.contract.reading.reporter import instead_of

SECTIONS = [
    "header",
    "sources",
    "functions",
    "modules",
    "constants",
    "models",
    "behaviours",
    "manifest",
    "facts",
    "problems",
    "rules",
    "events",
    "scenario",
    "element",
]
T = TypeVar("T")


@dataclass(slots=True)
class Sections:
    """The parts of each section, in the order of files and lines."""

    desk: Desk
    parts: dict[str, list[tuple[Scalar, Mapping]]] = field(default_factory=dict)

    def add(self, root: Mapping) -> None:
        """Add the sections of one file."""
        for key, node in root.entries:
            if key.value not in SECTIONS:
                self.desk.report(
                    key.place,
                    f"{shown(key.value)} is not a section, {instead_of(key.value, SECTIONS)}",
                )
            elif isinstance(node, Mapping):
                self._add_part(key, node)
            elif not refused(node):
                self.desk.lose(None)
                self.desk.report(
                    node.place, f"`{key.value}` is {kind_of(node)}, a mapping was expected"
                )

    def _add_part(self, key: Scalar, node: Mapping) -> None:
        if key.value != "manifest":
            self.parts.setdefault(key.value, []).append((key, node))
            return
        item = Item(self.desk, node, key.place, "`manifest`")
        for part in ("keys", "locations"):
            mapping = item.mapping(part, required=False)
            if mapping:
                self.parts.setdefault(f"manifest.{part}", []).append((key, mapping))
        item.close()

    def names(self, section: str) -> frozenset[str]:
        """Return what the items of a section are called, before they are read."""
        parts = self.parts.get(section, ())
        return frozenset(key.value for _, node in parts for key, _ in node.entries)

    def header(self, place: Place) -> Header:
        """Return the header; `place` is where one is missed."""
        parts = self.parts.get("header", [])
        if not parts:
            if not self.desk.may_be_lost("header"):
                self.desk.report(place, "no file holds a `header`, exactly one was expected")
            return no_header(place)
        first = parts[0][0].place
        for key, _ in parts[1:]:
            self.desk.report(key.place, f"a second `header`, the only one was expected at {first}")
        item = Item(self.desk, parts[0][1], first, "the header")
        found = read_header(item)
        item.close()
        return found

    def read(
        self, section: str, what: str, form: Form, reader: Callable[[str, Item], T]
    ) -> tuple[T, ...]:
        """Return what `reader` makes of each item of a section; a name must be there once."""
        found: list[T] = []
        first: dict[str, Place] = {}
        for _, node in self.parts.get(section, ()):
            for name, item in named_items(self.desk, node, what, form):
                thing = reader(name, item)
                if name in first:
                    self.desk.report(item.place, twice(name, first[name]))
                else:
                    first[name] = item.place
                    found.append(thing)
        return tuple(found)


def twice(name: str, first: Place, what: str = "name") -> str:
    """Return what is wrong with a name that is taken."""
    return f"the {what} {shown(name)} is taken at {first}, another {what} was expected"
