"""A folder of YAML files in, a contract out, or everything that is wrong with it at once."""

from functools import partial
from pathlib import Path

from personal_page.contract.findings import ContractError, Finding
from personal_page.contract.model import Contract, Manifest
from personal_page.contract.place import Place
from personal_page.contract.reading import forms, statements, symbols
from personal_page.contract.reading.compose import compose
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.elements import read_part
from personal_page.contract.reading.files import contract_texts, label
from personal_page.contract.reading.header import read_source
from personal_page.contract.reading.references import check_references
from personal_page.contract.reading.reporter import TooManyFindingsError
from personal_page.contract.reading.rules import read_rule
from personal_page.contract.reading.scenarios import read_shape
from personal_page.contract.reading.sections import Sections
from personal_page.contract.reading.shape import Shapes
from personal_page.contract.reading.uniqueness import check_uniqueness

FEW_REFERENCES = 3
"""Up to so many wrong references are reported beside a file that cannot be read."""


def default_folder() -> Path:
    """Return the folder of the contract that this package carries."""
    return Path(__file__).parent / "sdk"


def load_contract(folder: Path) -> Contract:
    """Return the contract in `folder`: its YAML files, merged in the order of their names.

    Those are `*.yaml` and `*/*.yaml`; a section is spread over as many of them as is convenient.

    A text that is missing in one language is no error; `report.untranslated` lists those.

    Args:
        folder: holds the files, and the examples that they name.

    Raises:
        ContractError: the files hold no valid contract; it carries every finding of every file.
    """
    desk = Desk(folder=folder)
    try:
        contract = _read(folder, desk)
    except TooManyFindingsError:
        raise ContractError(_ordered(desk)) from None
    if desk.findings:
        raise ContractError(_ordered(desk))
    return contract


def _ordered(desk: Desk) -> tuple[Finding, ...]:
    """Return each finding once, by place; files that could not be read come first."""
    unread = set(desk.unread_files)
    return tuple(
        sorted(
            dict.fromkeys(desk.findings),
            key=lambda finding: (finding not in unread, finding.place),
        )
    )


def _read(folder: Path, desk: Desk) -> Contract:
    sections = Sections(desk)
    before = len(desk.findings)
    texts = contract_texts(folder, desk)
    if len(desk.findings) > before:
        desk.lose(None)
    for name, text in texts:
        composed = len(desk.findings)
        root = compose(text, name, desk)
        if root is None:
            desk.lose(text)
            desk.unread_files += desk.findings[composed:]
        else:
            sections.add(root)
    if not sections.parts and len(desk.findings) > before:
        desk.lose(None)
    contract = _contract(sections, desk, folder)
    check_uniqueness(contract, desk)
    checked = len(desk.findings)
    check_references(contract, desk)
    if desk.unread_files and len(desk.findings) - checked > FEW_REFERENCES:
        _fold(desk, checked)
    return contract


def _contract(sections: Sections | Shapes, desk: Desk, folder: Path) -> Contract:
    """Return what the sections hold; there is one reader for each."""
    header = sections.header(Place(label(folder), 1, 1))
    sources = sections.read("sources", "the source", forms.ID, read_source)
    desk.sources.update((source.key, source) for source in sources)
    return Contract(
        header=header,
        sources=sources,
        functions=sections.read(
            "functions", "the function", forms.IDENTIFIER, symbols.read_function
        ),
        modules=sections.read("modules", "the module", forms.MODULE, symbols.read_module),
        constants=sections.read(
            "constants", "the group", forms.IDENTIFIER, symbols.read_constant_group
        ),
        models=sections.read("models", "the model", forms.IDENTIFIER, symbols.read_model),
        behaviours=sections.read(
            "behaviours", "the behaviour", forms.ID, statements.read_behaviour
        ),
        manifest=Manifest(
            sections.read("manifest.keys", "the key", forms.PATH, statements.read_manifest_key),
            sections.read("manifest.locations", "the location", forms.ID, statements.read_location),
        ),
        facts=sections.read("facts", "the fact", forms.ID, statements.read_fact),
        problems=sections.read("problems", "the problem", forms.CODE, statements.read_problem),
        rules=sections.read("rules", "the rule", forms.CODE, read_rule),
        events=sections.read("events", "the event", forms.ID, statements.read_event),
        scenario=sections.read("scenario", "the shape", forms.IDENTIFIER, read_shape),
        element=sections.read(
            "element",
            "the part",
            forms.ID,
            partial(read_part, records=sections.names("element")),
        ),
        folder=label(folder),
    )


def file_schema() -> dict[str, object]:
    """Return the JSON Schema of a contract's files, as their readers see them."""
    shapes = Shapes()
    for full in (True, False):
        shapes.full = full
        _contract(shapes, Desk(), Path())
    return shapes.schema


def _fold(desk: Desk, start: int) -> None:
    """Put one finding in the place of those from `start` on: a crowd of them has one cause."""
    place = desk.unread_files[0].place
    summary = Finding(
        place,
        f"{len(desk.findings) - start} references to names that no other file holds may follow"
        " from this; they are looked at again when the file can be read",
    )
    desk.findings[start:] = [summary]
    desk.unread_files.append(summary)
