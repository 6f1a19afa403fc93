"""The gallery that the options name: its pages, its pictures, and what leads to it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from personal_page.contract.addresses import by_reference
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
from personal_page.words import words_about

log = get_plugin_logger(__name__)
FOLDER = "gallery/"
PICTURES = "pictures"
"""The folder of pictures beside the examples: `<example>.<language>.<scheme>.webp`."""
SCHEMES = ("light", "dark")
CODE = {"mjs": "js"}
"""What code is coloured as where its suffix is no language of fences."""


def gallery_of(options: PersonalPageConfig, contract: Contract, language: Language) -> Gallery:
    """Return the gallery that the options name, an empty one where they name none.

    A text that is missing in the language is a warning.

    Raises:
        PluginError: something is wrong with the examples; all of it is listed.
    """
    if not options.gallery:
        return Gallery(())
    try:
        gallery = load_gallery(Path(options.gallery), by_reference(contract))
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


def gallery_pages(gallery: Gallery, contract: Contract, language: Language) -> Iterator[Page]:
    """Yield the overview and a page for each example; nothing where there is none."""
    if not gallery.groups:
        return
    environment, words = environment_of(None), words_about(contract.header, language)
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


def _shown(example: GalleryExample, main: str) -> Iterator[tuple[str, str, str]]:
    """Yield header, path and text of each file but the scenarios, the one that runs first."""
    first = next(path for path in (main, *example.files) if path in example.files)
    for path in (first, *(path for path in example.files if path != first)):
        if path in example.scenarios:
            continue
        suffix = PurePosixPath(path).suffix.removeprefix(".")
        language = CODE.get(suffix, suffix)
        options = f' view="inline" lead="{example.lead}"' if path == first else ""
        named = "" if path in (main, "backend.py") else f' file="{path}"'
        yield f"{language} playground{options}{named}", path, example.files[path]


def pictures_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of each picture in the folder of a gallery."""
    for path in sorted((folder / PICTURES).glob("*.webp")):
        yield f"{FOLDER}{PICTURES}/{path.name}", path
