"""The playground's element, as a page that holds it sees it."""

from dataclasses import dataclass
from typing import Literal

from personal_page.contract.evidence import Text
from personal_page.contract.parameter import Parameter
from personal_page.contract.place import Place
from personal_page.contract.types import Type

ElementKind = Literal["attribute", "property", "method", "event", "record"]


@dataclass(frozen=True, slots=True)
class ElementPart:
    """An attribute, a property, a method or a DOM event of the element, or a record in its types.

    Attributes:
        type: of a property its own, of a method that of a function, of an event that of its
            `detail`, of an attribute what its text says; of a record what it is another name of,
            None where it has `fields`.
        readonly: whether the page can only read it.
        throws: what it throws or rejects with, and what holds then.
        fields: those of a record.
    """

    name: str
    kind: ElementKind
    type: Type | None
    readonly: bool
    summary: Text
    throws: Text | None
    fields: tuple[Parameter, ...]
    place: Place
