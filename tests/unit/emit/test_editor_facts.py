import json
import re
from pathlib import Path

import pytest

from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.editor_facts import emit_editor_facts

FACTS_TS = Path(__file__).parents[3] / "playground" / "src" / "assist" / "facts.ts"
CYRILLIC = re.compile("[а-яА-Я]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_in_one_language_without_cross_references(
    contract: Contract, language: Language
) -> None:
    facts = json.loads(emit_editor_facts(contract, language))
    returned = [one["summary"] for f in facts["functions"].values() for one in f["returns"]]
    sentences = [*facts["summaries"].values(), *returned]
    assert len(sentences) > 150
    assert all(bool(CYRILLIC.search(one)) == (language == "ru") for one in sentences)
    assert not any("[[" in one or "\n" in one for one in sentences)


def test_what_functions_take_and_return_is_told(shop: Contract) -> None:
    facts = json.loads(emit_editor_facts(shop, "en"))
    read = facts["functions"]["read"]
    assert read["result"] == "State<E> | null"
    assert read["typeParameters"] == {"E": "Entity"}


def test_what_is_not_documented_is_told_with_its_page(contract: Contract) -> None:
    undocumented = json.loads(emit_editor_facts(contract, "en"))["undocumented"]
    assert undocumented["reference/models/LeadModel/#LeadModel.pid"] == "unknown"
    assert undocumented["reference/constants/#FIELD_TYPES.text"] == "assumed"
    assert "reference/methods/getState/#getState" not in undocumented


@pytest.mark.parametrize("name", ["contract", "shop", "bare"])
def test_it_has_the_keys_of_its_typescript_interfaces(
    name: str, request: pytest.FixtureRequest
) -> None:
    facts = json.loads(emit_editor_facts(request.getfixturevalue(name), "ru"))
    for interface, values in {
        "EditorFacts": [facts],
        "FunctionFacts": list(facts["functions"].values()),
        "ManifestKey": facts["manifest"]["keys"],
        "ManifestLocation": facts["manifest"]["locations"],
    }.items():
        assert all(set(value) == keys_of(interface) for value in values), interface


def keys_of(interface: str) -> set[str]:
    source = FACTS_TS.read_text(encoding="utf-8")
    body = source.partition(f"export interface {interface} {{\n")[2].partition("\n}")[0]
    keys = set(re.findall(r"^  (\w+):", body, re.MULTILINE))
    assert keys, interface
    return keys
