"""The first lines of playground fences, as a page's Markdown holds them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = "playground"
OF_FILES = ("css", "html", "json", "jsx", "ts", "tsx", "yaml")
"""Languages of code that no fence but one of a named file has."""
OPENING = re.compile(r"^(?P<indent>[\s>]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a playground fence.

    Attributes:
        line: its number, counted from 1.
        language: the word before `playground`.
        options: `playground` and what stands behind it.
        above: the language of the playground fence directly above; only blank lines part them.
    """

    line: int
    language: str
    options: str
    above: str | None


def headers(markdown: str) -> Iterator[Header]:
    """Yield the header of each playground fence of a page, in order."""
    closing: re.Pattern[str] | None = None
    inside: str | None = None
    above: str | None = None
    for number, line in enumerate(markdown.splitlines(), start=1):
        if closing is not None:
            if closing.match(line):
                closing, above = None, inside
            continue
        opening = OPENING.match(line)
        if opening is None or "`" in opening["info"]:
            above = above if not line.strip(" >\t") else None
            continue
        fence = opening["fence"]
        closing = re.compile(rf"^[\s>]*{re.escape(fence[0])}{{{len(fence)},}}\s*$")
        language, _, options = opening["info"].strip().partition(" ")
        inside = language if options.split(maxsplit=1)[:1] == [MARK] else None
        if inside is not None:
            yield Header(number, language, options.strip(), above)
