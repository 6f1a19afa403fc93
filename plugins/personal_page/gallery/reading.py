"""A folder of examples in, a gallery out, or everything that is wrong with it at once."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from personal_page.contract.addresses import by_reference
from personal_page.contract.evidence import Language, Text
from personal_page.contract.findings import ContractError, Finding, shown
from personal_page.contract.model import Contract
from personal_page.contract.place import Place
from personal_page.contract.reading import forms
from personal_page.contract.reading.compose import compose
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.files import UnreadableError, label, read_text
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.nodes import Scalar
from personal_page.gallery.model import Gallery, GalleryExample, Group, is_scenario

LIST = "gallery.yaml"
ABOUT = "example.yaml"


def load_gallery(folder: Path, contract: Contract) -> Gallery:
    """Return the gallery in `folder`.

    Args:
        folder: holds `gallery.yaml`, and a folder for each example that it lists.
        contract: has the symbols that an example may be about, and the name of what runs.

    Raises:
        ContractError: something is wrong; the error carries every finding of every file.
    """
    desk = Desk(folder=folder)
    item = _mapping(folder / LIST, "the gallery", desk)
    groups = () if item is None else tuple(_groups(item, contract))
    gallery = Gallery(groups)
    if item is not None:
        item.close()
        _check_listed(gallery, folder, desk)
    if desk.findings:
        raise ContractError(tuple(sorted(desk.findings, key=lambda finding: finding.place)))
    return gallery


def untranslated(gallery: Gallery, language: Language) -> Iterator[Finding]:
    """Yield every text that is missing in a language."""
    for group in gallery.groups:
        yield from _missing(group.title, f"the title of the group {shown(group.id)}", language)
        for example in group.examples:
            for name in ("title", "text", "proves"):
                text: Text = getattr(example, name)
                yield from _missing(text, f"`{name}` of {shown(example.name)}", language)


def _missing(text: Text, what: str, language: Language) -> Iterator[Finding]:
    if language in text.missing:
        yield Finding(text.place, f"{what} is missing in `{language}`")


def _mapping(path: Path, what: str, desk: Desk) -> Item | None:
    place = Place(label(path), 1, 1)
    try:
        text = read_text(path)
    except UnreadableError as error:
        desk.report(place, f"the file {error}")
        return None
    root = compose(text, label(path), desk)
    return None if root is None else Item(desk, root, place, what)


def _groups(item: Item, contract: Contract) -> Iterator[Group]:
    symbols = by_reference(contract)
    for inner in item.items("groups", "a group"):
        names = inner.strings("examples", forms.CODE, required=True)
        file = contract.header.widget_file
        found = (_example(name, inner.desk, symbols, file) for name in names)
        yield Group(
            id=inner.string("id", forms.CODE),
            title=inner.text("title"),
            examples=tuple(example for example in found if example),
        )


def _example(
    name: Scalar, desk: Desk, symbols: Collection[str], file: str
) -> GalleryExample | None:
    folder = desk.folder / name.value
    if not folder.is_dir():
        desk.report(name.place, f"there is no folder {shown(name.value)}, one was expected")
        return None
    item = _mapping(folder / ABOUT, f"the example {shown(name.value)}", desk)
    if item is None:
        return None
    files = dict(_files(folder, desk))
    if not any(map(is_scenario, files)):
        desk.report(item.place, f"{item.what} has no scenario, `scenarios/*.yaml` was expected")
    # A file that is not there is built of the source that bears its name.
    source = re.compile(rf"src/{re.escape(PurePosixPath(file).stem)}\.\w+")
    first = file if file in files else next(filter(source.fullmatch, files), None)
    if first is None:
        desk.report(item.place, f"{item.what} has no `{file}`, it or its source was expected")
    about = item.strings("about", forms.LINE, required=True)
    for symbol in about:
        if symbol.value not in symbols:
            desk.report(
                symbol.place,
                f"`about` names {shown(symbol.value)}, a symbol of the contract was expected",
            )
    example = GalleryExample(
        name=name.value,
        title=item.text("title"),
        text=item.text("text"),
        proves=item.text("proves"),
        lead=item.string("lead", forms.LEAD),
        about=tuple(symbol.value for symbol in about),
        guide=item.optional_string("guide", forms.LINE),
        first=first or file,
        files=files,
        place=item.place,
    )
    item.close()
    return example


def _files(folder: Path, desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the files of a widget with their texts."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not path.is_file() or name.parts[0] == ABOUT:
            continue
        if any(part.startswith((".", "__")) for part in name.parts):
            continue
        try:
            yield name.as_posix(), read_text(path)
        except UnreadableError as error:
            desk.report(Place(label(path), 1, 1), f"the file {error}")


def _check_listed(gallery: Gallery, folder: Path, desk: Desk) -> None:
    """Report examples that the gallery does not list, or lists twice."""
    names = [example.name for example in gallery]
    for name in sorted({name for name in names if names.count(name) > 1}):
        desk.report(Place(label(folder / LIST), 1, 1), f"{shown(name)} is listed twice")
    tried = {finding.place.file for finding in desk.findings}
    for path in sorted(folder.glob(f"*/{ABOUT}")):
        if path.parent.name not in names and label(path) not in tried:
            desk.report(Place(label(path), 1, 1), f"`{LIST}` does not list this example")
