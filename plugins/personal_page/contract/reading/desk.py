"""What reading one contract gathers beside the model."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from personal_page.contract.findings import Finding
from personal_page.contract.model import Source
from personal_page.contract.reading.nodes import Scalar
from personal_page.contract.reading.reporter import Reporter
from personal_page.contract.types import Type

WORD = re.compile(r"[\w$@-]+")


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
    unread_files: list[Finding] = field(default_factory=list)
    """Why a file could not be read: the likely cause of what is missed in others."""
    unread: set[str] = field(default_factory=set)
    """The words of what could not be read: a name among them may be one that is defined there."""
    unreadable: bool = False
    """A part could not be read and not even its words are known, so that any name may be there."""

    def lose(self, text: str | None) -> None:
        """Remember what could not be read: its text, where there is one."""
        if text is None:
            self.unreadable = True
        else:
            self.unread.update(WORD.findall(text))

    def may_be_lost(self, name: str) -> bool:
        """Return whether `name`, as a reference or a type writes it, may be defined there.

        What is inside something, `LeadModel.company`, is wherever the first word of it is.
        """
        first = WORD.search(name.rpartition(":")[2])
        return self.unreadable or (first is not None and first[0] in self.unread)
