"""The gallery's reader: what the project has is whole, and all faults are told at once."""

from pathlib import Path

import pytest

from personal_page.contract.evidence import LANGUAGES
from personal_page.contract.findings import ContractError
from personal_page.contract.model import Contract
from personal_page.gallery.reading import load_gallery, untranslated

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


def test_the_gallery_of_the_docs_is_whole(contract: Contract) -> None:
    gallery = load_gallery(EXAMPLES, contract)
    assert len(list(gallery)) >= 16
    assert [list(untranslated(gallery, language)) for language in LANGUAGES] == [[], []]
    for example in gallery:
        assert example.guide is None or all(
            (EXAMPLES.parent / language / example.guide).is_file() for language in LANGUAGES
        )


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_every_fault_is_told_with_its_place(tmp_path: Path, contract: Contract) -> None:
    groups = "groups:\n  - id: all\n    title: {ru: Все}\n    examples: [one, gone]\n"
    write(tmp_path, "gallery.yaml", groups)
    example = "title: {ru: Один, en: One}\ntxt: {ru: a, en: b}\nlead: 1001\nabout: [nothing]\n"
    write(tmp_path, "one/example.yaml", example)
    write(tmp_path, "two/example.yaml", example)
    with pytest.raises(ContractError) as caught:
        load_gallery(tmp_path, contract)
    told = [str(finding) for finding in caught.value.findings]
    for part in (
        "gallery.yaml:4:21: there is no folder `gone`",
        "example.yaml:1:1: the example `one` has no scenario",
        "example.yaml:1:1: the example `one` has no `personal_page.js`, it or its source",
        "example.yaml:1:1: the example `one` has no `text`",
        "example.yaml:1:1: the example `one` has no `proves`",
        "example.yaml:2:1: `txt` is not a key",
        "example.yaml:3:7: `lead` is an integer",
        "example.yaml:4:9: `about` names `nothing`",
        "example.yaml:1:1: `gallery.yaml` does not list this example",
    ):
        assert any(f"/{part}" in line for line in told), (part, told)


def test_a_missing_language_is_named(tmp_path: Path, contract: Contract) -> None:
    groups = "groups:\n  - id: all\n    title: {ru: Все}\n    examples: []\n"
    write(tmp_path, "gallery.yaml", groups)
    missing = untranslated(load_gallery(tmp_path, contract), "en")
    assert ["the title of the group `all`" in str(finding) for finding in missing] == [True]
