"""Pages of the prose tree that one language lacks: they are served in the other."""

from collections.abc import Iterator
from pathlib import Path

from personal_page.contract.model import Language, other_than


def missing_pages(docs: Path, language: Language) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of each page that only the other language has.

    Trees are siblings named by their language, `docs/ru` and `docs/en`; else there is no twin.
    """
    twin = docs.parent / other_than(language)
    if docs.name != language or not twin.is_dir():
        return
    for path in sorted(twin.rglob("*.md")):
        uri = path.relative_to(twin).as_posix()
        if not (docs / uri).exists():
            yield uri, path
