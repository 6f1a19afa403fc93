"""Texts of a contract for outputs that cannot link."""

from personal_page.contract.addresses import REFERENCE
from personal_page.contract.model import Language, Text


def as_code(text: str) -> str:
    """Return `text` with `[[getState]]` as code; in `[[module:jquery]]` the kind goes."""
    return REFERENCE.sub(lambda found: f"`{found[1].rpartition(':')[2]}`", text)


def line_of(text: Text, language: Language) -> str:
    """Return `text` in `language` on one line, cross-references as code."""
    return " ".join(as_code(text.get(language)).split())
