import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.page_contract import emit_page_contract

CONTRACT_TS = Path(__file__).parents[3] / "playground" / "src" / "contract" / "contract.ts"
CYRILLIC = re.compile("[а-яА-Я]")


def texts(value: object) -> Iterator[str]:
    match value:
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list():
            for inner in value:
                yield from texts(inner)
        case str():
            yield value


def test_the_page_gets_one_language_of_each_text(contract: Contract) -> None:
    english = json.loads(emit_page_contract(contract, "en"))
    assert [text for text in texts(english) if CYRILLIC.search(text)] == []
    russian = json.loads(emit_page_contract(contract, "ru"))
    sentences = [event["summary"] for event in russian["events"]] + [
        problem["message"] for problem in russian["problems"].values()
    ]
    assert all(CYRILLIC.search(text) for text in sentences)


def test_the_page_gets_signatures_values_and_pages(shop: Contract) -> None:
    page = json.loads(emit_page_contract(shop, "en"))
    read = next(f for f in page["functions"] if f["name"] == "read")
    assert read["signature"] == "read(entity: Entity, deep?: boolean): State<Entity> | null"
    assert read["page"].startswith("reference/methods/read/")
    assert page["constants"] == {"SIZES": {"small": "size-s", "large": None}}
    (owner,) = [f for f in page["models"][0]["fields"] if f["name"] == "owner"]
    assert (owner["type"], owner["fields"][0]["name"]) == ("object | null", "name")
    assert page["problems"]["shop-shut"]["message"] == "{shop} is shut."
    assert page["behaviours"][0]["alternatives"] == [
        {"id": "twice", "summary": "It is called twice."}
    ]


def test_the_page_is_told_where_python_is_to_be_had(shop: Contract) -> None:
    assert json.loads(emit_page_contract(shop, "en"))["python"] is None
    assert json.loads(emit_page_contract(shop, "en", "python-1/index.json"))["python"] == (
        "python-1/index.json"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_gets_no_cross_reference_and_no_spare_space(
    contract: Contract, language: Language
) -> None:
    text = emit_page_contract(contract, language)
    assert "[[" not in text
    assert text == json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")) + "\n"


@pytest.mark.parametrize("name", ["contract", "shop", "bare"])
def test_what_the_page_gets_has_the_keys_of_its_typescript_interfaces(
    name: str, request: pytest.FixtureRequest
) -> None:
    page = json.loads(emit_page_contract(request.getfixturevalue(name), "ru"))
    for interface, values in {
        "Contract": [page],
        "ContractFunction": page["functions"],
        "ContractModule": page["modules"],
        "ContractModel": page["models"],
        "ContractBehaviour": page["behaviours"],
        "ContractProblem": list(page["problems"].values()),
        "Field": list(fields(page)),
    }.items():
        keys = keys_of(interface)
        assert all(set(value) == keys for value in values), interface


def fields(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting = [f for owner in page["functions"] for f in owner["parameters"]]
    waiting += [f for owner in page["models"] for f in owner["fields"]]
    while waiting:
        field = waiting.pop()
        yield field
        waiting += field["fields"]


def keys_of(interface: str) -> set[str]:
    source = CONTRACT_TS.read_text(encoding="utf-8")
    body = source.partition(f"export interface {interface} {{\n")[2].partition("\n}")[0]
    keys = set(re.findall(r"^  (\w+):", body, re.MULTILINE))
    assert keys, interface
    return keys
