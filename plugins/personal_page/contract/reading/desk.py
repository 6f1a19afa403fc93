"""What reading one contract gathers beside the model."""

from dataclasses import dataclass, field
from pathlib import Path

from personal_page.contract.model import Source
from personal_page.contract.reading.nodes import Scalar
from personal_page.contract.reading.reporter import Reporter
from personal_page.contract.types import Type


@dataclass(frozen=True, slots=True)
class TypeUse:
    """A type as it is written, with the type parameters that it may name."""

    type: Type
    scalar: Scalar
    scope: frozenset[str]
    has_fields: bool


@dataclass(slots=True)
class Desk(Reporter):
    """Findings, and everything that can be checked only when all files are read."""

    folder: Path = Path()
    sources: dict[str, Source] = field(default_factory=dict)
    texts: list[Scalar] = field(default_factory=list)
    types: list[TypeUse] = field(default_factory=list)
    about: list[Scalar] = field(default_factory=list)
    incomplete: bool = False
    """A part could not be read, so that names may be missing here which are there in the files."""
