"""YAML as a tree that remembers where everything stands."""

from dataclasses import dataclass, replace
from typing import Literal

from personal_page.contract.place import Place

ScalarKind = Literal[
    "string", "boolean", "integer", "number", "null", "date", "merge key", "refused"
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `source` is how the file writes it, quotes and block indicator included.

    A `refused` one has been reported already; whoever meets it asks no more of it.
    """

    value: str
    kind: ScalarKind
    place: Place
    source: str

    def place_of(self, offset: int) -> Place:
        """Return the place of the character of `value` at `offset`.

        YAML folds lines and drops indentation but keeps every other character, so those are
        counted. Where there are escapes, the place is that of the whole scalar.
        """
        start, quote = self._body()
        if quote == '"' and "\\" in self.source:
            return self.place
        wanted = len("".join(self.value[:offset].split()))
        at = start
        while at < len(self.source):
            if not self.source[at].isspace():
                if not wanted:
                    break
                wanted -= 1
                at += quote == "'" and self.source.startswith("''", at)
            at += 1
        before = self.source[:at]
        line_break = before.rfind("\n")
        if line_break < 0:
            return replace(self.place, column=self.place.column + at)
        return Place(self.place.file, self.place.line + before.count("\n"), at - line_break)

    def _body(self) -> tuple[int, str]:
        first = self.source[:1]
        if first in {"'", '"'}:
            return 1, first
        if first in {"|", ">"}:
            return self.source.find("\n") + 1, ""
        return 0, ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; no key is there twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Sequence | Mapping


def kind_of(node: Node) -> str:
    """Return what `node` is, as a message says it."""
    match node:
        case Mapping():
            return "a mapping"
        case Sequence():
            return "a list"
        case Scalar(kind="null"):
            return "empty"
        case Scalar(kind="integer"):
            return "an integer"
        case Scalar(kind=kind):
            return f"a {kind}"
