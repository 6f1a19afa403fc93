"""Texts in every language, and how well a statement is known: what the model is made of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from personal_page.contract.place import Place

Language = Literal["ru", "en"]
LANGUAGES: tuple[Language, ...] = ("ru", "en")
Severity = Literal["error", "warning"]


def other_than(language: Language) -> Language:
    """Return the other language."""
    return next(code for code in LANGUAGES if code != language)


class Status(StrEnum):
    """How well a statement about the product is known."""

    DOCUMENTED = "documented"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in every language; `None` where a language is missing."""

    ru: str | None
    en: str | None
    place: Place

    def get(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where it is missing."""
        wanted, other = (self.ru, self.en) if language == "ru" else (self.en, self.ru)
        return wanted if wanted is not None else (other or "")

    @property
    def missing(self) -> tuple[Language, ...]:
        """The languages this text is not written in."""
        return tuple(code for code in LANGUAGES if getattr(self, code) is None)


@dataclass(frozen=True, slots=True)
class Source:
    """A public document that statements refer to by its key."""

    key: str
    title: Text
    url: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a statement is made: its status, and the source or the reason behind it."""

    status: Status
    source: Source | None
    reason: Text | None


OUR_OWN = Evidence(Status.DOCUMENTED, None, None)
"""What is the playground's own interface: nothing about it is a statement about amoCRM."""
