import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from personal_page.contract.model import Contract
from personal_page.emit.manifest_schema import emit_manifest_schema


def schema_of(contract: Contract) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(emit_manifest_schema(contract))
    Draft202012Validator.check_schema(schema)
    return schema


def wrong_places(contract: Contract, manifest: object) -> list[str]:
    errors = Draft202012Validator(schema_of(contract)).iter_errors(manifest)
    return sorted(f"{'/'.join(map(str, error.path))}: {error.validator}" for error in errors)


NEIGHBOURS = Path(__file__).parents[3] / "playground" / "src" / "neighbours"
WIDGET = {
    "name": "widget.name",
    "description": "widget.description",
    "short_description": "widget.short_description",
    "version": "1.0.0",
    "interface_version": 2,
    "locale": ["ru", "en"],
    "installation": True,
    "support": {"link": "https://example.com", "email": "help@example.com"},
}
GOOD = {
    "widget": WIDGET,
    "locations": ["personal_page", "settings", "lcard-1", "ccard"],
    "tour": {
        "is_tour": True,
        "tour_images": {"ru": ["/images/tour.png"]},
        "tour_description": "tour.text",
    },
    "settings": {"login": {"name": "settings.login", "type": "text", "required": False}},
}


def test_a_whole_manifest_is_accepted(contract: Contract) -> None:
    assert wrong_places(contract, GOOD) == []


def test_the_manifests_of_the_neighbours_are_accepted(contract: Contract) -> None:
    manifests = sorted(NEIGHBOURS.glob("*/manifest.json"))
    assert manifests
    for path in manifests:
        assert wrong_places(contract, json.loads(path.read_text("utf-8"))) == [], path


def test_keys_nobody_has_described_are_accepted(contract: Contract) -> None:
    extra = GOOD | {"widget": WIDGET | {"category": "tools"}, "own": {"key": 1}}
    assert wrong_places(contract, extra) == []


@pytest.mark.parametrize(
    ("change", "places"),
    [
        ({"widget": {**WIDGET, "locale": "ru"}}, ["widget/locale: type"]),
        ({"widget": {k: v for k, v in WIDGET.items() if k != "name"}}, ["widget: required"]),
        ({"locations": ["personal-page"]}, ["locations/0: enum"]),
        ({"locations": ["personal_page-1"]}, ["locations/0: enum"]),
        ({"locations": "personal_page"}, ["locations: type"]),
        ({"tour": {"is_tour": False}}, ["tour/is_tour: const"]),
        ({"settings": {"a": {"name": "settings.a", "type": "list"}}}, ["settings/a/type: enum"]),
        ({"settings": {"a": {"type": "text"}}}, ["settings/a: required"]),
    ],
)
def test_a_wrong_key_is_refused_at_its_place(
    contract: Contract, change: dict[str, object], places: list[str]
) -> None:
    assert wrong_places(contract, GOOD | change) == places


def test_dotted_paths_become_nested_objects(shop: Contract) -> None:
    settings = schema_of(shop)["properties"]["settings"]
    assert settings["type"] == "object"
    assert settings["properties"]["first"]["properties"]["size"]["type"] == "integer"
    assert settings["additionalProperties"]["required"] == ["type"]


def test_a_location_with_suffixes_is_listed_with_each(shop: Contract) -> None:
    locations = schema_of(shop)["properties"]["locations"]
    assert locations["items"]["enum"] == ["shelf", "window", "window-0", "window-1"]
    assert locations["uniqueItems"] is True


def test_what_is_assumed_says_so(shop: Contract) -> None:
    tags = schema_of(shop)["properties"]["plugin"]["properties"]["tags"]
    assert tags["$comment"] == "assumed: Seen in one shop."


def test_without_a_manifest_any_object_is_accepted(bare: Contract) -> None:
    assert wrong_places(bare, {"anything": 1}) == []
    assert wrong_places(bare, []) == [": type"]
