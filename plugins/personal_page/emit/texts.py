"""Texts of a contract for outputs that cannot link."""

import re

from personal_page.contract.addresses import REFERENCE
from personal_page.contract.model import Language, Text

RELATIVE = re.compile(r"\[([^\[\]]+)\]\(\.\.?/[^()\s]*\)")
"""A link from the page that a text has on the site, which leads nowhere elsewhere."""


def as_code(text: str) -> str:
    """Return `text` with `[[getState]]` as code; in `[[module:jquery]]` the kind goes.

    Of a link that is relative to a page the words stay.
    """
    return REFERENCE.sub(
        lambda found: f"`{found[1].rpartition(':')[2]}`", RELATIVE.sub(r"\1", text)
    )


def line_of(text: Text, language: Language) -> str:
    """Return `text` in `language` on one line, cross-references as code."""
    return " ".join(as_code(text.get(language)).split())
