"""Pages of the prose tree that one language lacks: they are served in the other, with a banner."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from personal_page.contract.model import Language, other_than
from personal_page.site.html import with_banner
from personal_page.words import words_of

log = get_plugin_logger(__name__)


def borrow_pages(files: Files, config: MkDocsConfig, language: Language) -> set[str]:
    """Add the pages that only the other language has, and return their addresses."""
    borrowed: set[str] = set()
    for uri, path in _missing_pages(Path(config.docs_dir), language):
        log.warning("%s: the page is not written in `%s`", uri, language)
        files.append(File.generated(config, uri, abs_src_path=str(path)))
        borrowed.add(uri)
    return borrowed


def is_lent(file: File, docs: Path, language: Language) -> bool:
    """Whether the site of the other language borrows a page: it has no twin in its own words."""
    twin = docs.parent / other_than(language)
    beside = docs.name == language and twin.is_dir() and (docs / file.src_uri).is_file()
    return beside and not (twin / file.src_uri).exists()


def _missing_pages(docs: Path, language: Language) -> Iterator[tuple[str, Path]]:
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


def with_notice(html: str, language: Language, *, borrowed: bool, untranslated: bool) -> str:
    """Return content that says what of it is not in the language of the site.

    Args:
        html: the content of a page.
        language: the language of the site.
        borrowed: whether the page is one of the other language.
        untranslated: whether some text of a generated page is in the other language.
    """
    words = words_of(language)
    if borrowed:
        return with_banner(html, words["page_not_translated"], other_than(language))
    return with_banner(html, words["texts_not_translated"]) if untranslated else html
