"""Where a guide says that something is documented, the source is linked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = sorted(DOCS.glob("??/*.md"))
FENCE = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"\*\((?:[^()]|\([^()]*\))*\)\*")
"""An italic remark in brackets; links inside it have brackets of their own."""
CLAIM = re.compile(r"\b(документирован[оаы]?|documented)\b", re.IGNORECASE)
OPEN = re.compile(r"\b(не документирован|not documented|молчит|not mention)", re.IGNORECASE)


def claims(markdown: str) -> Iterator[str]:
    """The remarks and the cells of tables that say of something that it is documented."""
    prose = FENCE.sub("", markdown)
    cells = [
        cell.strip()
        for line in prose.splitlines()
        if line.startswith("|")
        for cell in line.strip("|").split(" | ")
    ]
    remarks = [found[0] for found in MARK.finditer(prose)]
    starting = [cell for cell in cells if CLAIM.match(cell.lstrip("["))]
    yield from (text for text in remarks + starting if CLAIM.search(text) and not OPEN.search(text))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_documented_comes_with_a_link_to_its_source(guide: Path) -> None:
    assert [text for text in claims(guide.read_text("utf-8")) if "](" not in text] == []


def test_a_mark_without_a_link_is_found() -> None:
    text = "One *(documented)*. Two *([documented](a.md))*.\n| three | documented | four |\n"
    assert [claim for claim in claims(text) if "](" not in claim] == [
        "*(documented)*",
        "documented",
    ]
