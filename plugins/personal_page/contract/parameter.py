"""Parameters of functions, and fields of objects."""

from dataclasses import dataclass

from personal_page.contract.evidence import Evidence, Text
from personal_page.contract.place import Place
from personal_page.contract.types import Type


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function, or a field of an object; `fields` describe an inline object type.

    Inside `type` the name `object` stands for those fields: `object[]`, `Record<string, object>`,
    `object | null`.

    Attributes:
        evidence: how well it is known that there is such a field, of that type.
        meaning_evidence: how well it is known what the field means, where that is less well known.
    """

    name: str
    type: Type
    optional: bool
    summary: Text
    evidence: Evidence
    meaning_evidence: Evidence | None
    fields: tuple["Parameter", ...]
    place: Place
