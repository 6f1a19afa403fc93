"""The schema of a contract's files takes and refuses what the reader of them does."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from personal_page.contract.loader import default_folder
from personal_page.emit.contract_schema import emit_contract_schema

TESTS = Path(__file__).parents[2]
# The loader reads no deeper: what is there is no part of the contract.
OURS = sorted([*default_folder().glob("*.yaml"), *default_folder().glob("*/*.yaml")])
OTHERS = [TESTS / "fixtures/third_party/sdk/sdk.yaml", TESTS / "unit/contract/base.yaml"]
HEADER = {
    "id": "a",
    "title": {"ru": "А", "en": "A"},
    "summary": {"en": "A"},
    "widget_file": "a.js",
    "widget_type": "A",
    "instance_type": "B",
    "versions": ["1"],
}


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = json.loads(emit_contract_schema())
    Draft202012Validator.check_schema(text)
    return Draft202012Validator(text)


@pytest.mark.parametrize("file", [*OURS, *OTHERS], ids=lambda path: path.stem)
def test_files_that_are_read_are_valid(schema: Draft202012Validator, file: Path) -> None:
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert [error.message for error in schema.iter_errors(written)] == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"factz": {}}, "'factz' was unexpected"),
        ({"header": HEADER | {"colour": "red"}}, "'colour' was unexpected"),
        ({"header": {"id": "a"}}, "'title' is a required property"),
        ({"header": HEADER | {"title": "A"}}, "'A' is not of type 'object'"),
        ({"header": HEADER | {"id": "a b"}}, "'a b' does not match"),
        ({"header": HEADER | {"title": {"de": "A"}}}, "'de' was unexpected"),
        ({"functions": {"a": {"kind": "colour"}}}, "'colour' is not one of"),
        ({"functions": {"a b": {}}}, "'a b' does not match"),
        ({"models": {"A": {"fields": {"b": {"fields": {"c": {"x": 1}}}}}}}, "'x' was unexpected"),
        ({"constants": {"A": {"values": {"b": {"value": []}}}}}, "[] is not valid"),
        ({"problems": {"a": {"examples": {"x": 1}}}}, "'x' was unexpected"),
        ({"manifest": {"values": {}}}, "'values' was unexpected"),
        ({"behaviours": {"a": {"status": "assumed"}}}, "'simulated' is a required property"),
    ],
)
def test_what_the_reader_refuses_is_refused(
    schema: Draft202012Validator, written: object, message: str
) -> None:
    assert any(message in error.message for error in schema.iter_errors(written))


def test_patterns_are_those_of_editors_too() -> None:
    """They run in JavaScript, which knows no flags inside a pattern and no possessive marks."""
    for pattern in re.findall(r'"pattern": "([^\n]*)"', emit_contract_schema()):
        assert "(?s)" not in pattern
        assert "(?i)" not in pattern
