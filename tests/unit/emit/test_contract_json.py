import json
import re

from personal_page.contract.loader import default_folder
from personal_page.contract.model import Contract
from personal_page.emit.contract_json import emit_contract


def test_the_whole_contract_begins_with_its_format(shop: Contract) -> None:
    whole = json.loads(emit_contract(shop))
    assert next(iter(whole.items())) == ("format", 1)
    assert list(whole)[1:] == [
        "header",
        "sources",
        "functions",
        "modules",
        "constants",
        "models",
        "behaviours",
        "manifest",
        "facts",
        "problems",
        "rules",
        "events",
        "scenario",
        "element",
    ]


def test_the_whole_contract_holds_both_languages_evidence_and_places(shop: Contract) -> None:
    read = next(f for f in json.loads(emit_contract(shop))["functions"] if f["name"] == "read")
    assert read["summary"]["ru"] == "Читает сущность. */ — не конец."
    assert read["summary"]["en"] == "Reads an entity. */ is not the end."
    assert read["evidence"] == {
        "status": "assumed",
        "source": None,
        "reason": {"ru": "Так было в одном магазине.", "en": "Seen in one shop."},
    }
    assert re.fullmatch(r"shop\.yaml:\d+:\d+", read["place"])
    assert read["typeParameters"] == {"E": "Entity"}
    assert read["returns"][0]["type"] == "State<E> | null"
    assert read["officialSignature"] == "read(entity: string): any\n"
    assert "shop.methods.read" in read["examples"][0]["code"]


def test_a_place_is_told_from_the_folder_of_the_contract(contract: Contract) -> None:
    whole = json.loads(emit_contract(contract))
    assert whole["header"]["place"] == "header.yaml:1:1"
    file, _, line = whole["problems"][0]["place"].partition(":")
    assert file.startswith("problems/")
    assert (default_folder() / file).is_file()
    assert re.fullmatch(r"\d+:3", line)


def test_a_documented_statement_names_its_source_by_key(shop: Contract) -> None:
    whole = json.loads(emit_contract(shop))
    assert whole["functions"][0]["evidence"]["source"] == whole["sources"][0]["key"] == "guide"


def test_the_whole_contract_says_nothing_of_the_site(shop: Contract) -> None:
    assert "python" not in json.loads(emit_contract(shop))
