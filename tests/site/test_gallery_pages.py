"""The page of an example holds all of its files as they are, and opens its lead."""

import json

import pytest

from personal_page.contract.model import Contract
from personal_page.gallery.reading import load_gallery
from sites import ROOT, Built


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_page_holds_what_its_example_is_made_of(
    built: Built, contract: Contract, language: str
) -> None:
    examples = [*load_gallery(ROOT / "docs" / "examples", contract)]
    assert examples
    for example in examples:
        page = built.content(f"{language}/gallery/{example.name}/")
        (element,) = page.select("personal-page-playground")
        assert (element["lead"], element["lang"]) == (example.lead, language)
        files = {
            script["data-file"]: json.loads(script.get_text())
            if script["type"] == "application/json"
            else script.get_text()
            for script in element.select("script")
        }
        assert next(iter(files)) == example.first
        written = {path: text.rstrip() for path, text in example.files.items()}
        assert {path: text.rstrip() for path, text in files.items()} == written
