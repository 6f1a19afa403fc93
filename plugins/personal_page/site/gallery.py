"""The gallery that the options name: its pages, its pictures, and what leads to it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from personal_page.contract.findings import ContractError
from personal_page.contract.model import Contract, Language
from personal_page.gallery.model import Gallery, GalleryExample
from personal_page.gallery.reading import load_gallery, untranslated
from personal_page.reference.environment import environment_of, render
from personal_page.reference.pages import Page
from personal_page.reference.related import Guide, Related
from personal_page.reference.symbols import Symbols
from personal_page.reference.writer import Writer
from personal_page.site.config import PersonalPageConfig
from personal_page.site.fences import BACKEND
from personal_page.words import words_about

log = get_plugin_logger(__name__)
FOLDER = "gallery/"
PICTURES = "pictures"
"""The folder of pictures beside the examples: `<example>.<language>.<scheme>.webp`."""
SCHEMES = ("light", "dark")


def gallery_of(options: PersonalPageConfig, contract: Contract, language: Language) -> Gallery:
    """Return the gallery that the options name, an empty one where they name none.

    A text that is missing in the language is a warning.

    Raises:
        PluginError: something is wrong with the examples; all of it is listed.
    """
    if not options.gallery:
        return Gallery(())
    try:
        gallery = load_gallery(Path(options.gallery), contract)
    except ContractError as error:
        raise PluginError(str(error)) from None
    for finding in untranslated(gallery, language):
        log.warning("%s", finding)
    return gallery


def guides_to(gallery: Gallery, language: Language) -> tuple[Guide, ...]:
    """Return the examples as what symbols lead to."""
    return tuple(
        Guide(uri_of(example), example.title.get(language), example.about) for example in gallery
    )


def uri_of(example: GalleryExample) -> str:
    """Return the page of an example."""
    return f"{FOLDER}{example.name}.md"


def gallery_pages(
    gallery: Gallery, contract: Contract, language: Language, templates: Path | None
) -> Iterator[Page]:
    """Yield the overview and a page for each example; nothing where there is none.

    Those of the folder `templates` stand before ours.
    """
    if not gallery.groups:
        return
    environment, words = environment_of(templates), words_about(contract.header, language)
    symbols, related = Symbols.of(contract), Related.of(contract)

    def page(uri: str, title: str, template: str, example: GalleryExample | None = None) -> Page:
        writer = Writer(contract, language, symbols, related, uri)
        given = {
            "p": writer,
            "w": words,
            "gallery": gallery,
            "example": example,
            "files": list(_shown(example, contract.header.widget_file)) if example else [],
            "schemes": SCHEMES,
        }
        markdown = render(environment, template, given)
        place = example.place if example else None
        return Page(uri, title, None, markdown, place, writer.untranslated)

    yield page(f"{FOLDER}index.md", words["overview"], "gallery.md.jinja")
    for example in gallery:
        title = example.title.get(language)
        yield page(uri_of(example), title, "gallery_example.md.jinja", example)


def _shown(example: GalleryExample, main: str) -> Iterator[tuple[str, str]]:
    """Yield header and text of each file but the scenarios; one begins with what runs."""
    own = {path: text for path, text in example.files.items() if path not in example.scenarios}
    for path, text in sorted(own.items(), key=lambda file: file[0] != example.first):
        options = f' view="inline" lead="{example.lead}"' if path == example.first else ""
        named = "" if path in {main, BACKEND} else f' file="{path}"'
        suffix = PurePosixPath(path).suffix.removeprefix(".")
        yield f"{suffix} playground{options}{named}", text


def pictures_of(options: PersonalPageConfig) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of each picture of the gallery that the options name."""
    if options.gallery:
        for path in sorted((Path(options.gallery) / PICTURES).glob("*.webp")):
            yield f"{FOLDER}{PICTURES}/{path.name}", path
