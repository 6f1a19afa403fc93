"""The contract holds what the official page names, nothing less and nothing more."""

from collections.abc import Iterator

import pytest

from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import Contract, Function, Parameter
from unit.contract_inventory import inventory


@pytest.fixture(scope="module")
def contract() -> Contract:
    return load_contract(default_folder())


def one_line(parameter: Parameter) -> str:
    return f"{parameter.name}{'?' if parameter.optional else ''}: {parameter.type}"


def fields_below(path: str, fields: tuple[Parameter, ...]) -> Iterator[str]:
    for field in fields:
        yield f"{path}.{one_line(field)}"
        yield from fields_below(f"{path}.{field.name}", field.fields)


def calls(functions: tuple[Function, ...]) -> dict[str, list[str]]:
    return {
        f"{function.name}({', '.join(map(one_line, function.parameters))})": [
            str(result.type) for result in function.returns
        ]
        for function in functions
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("callback", inventory.CALLBACKS),
        ("method", inventory.METHODS),
        ("util", inventory.UTILS),
        ("factory", inventory.FACTORY),
    ],
)
def test_functions_take_and_return_what_the_page_says(
    contract: Contract, kind: str, expected: dict[str, list[str]]
) -> None:
    assert calls(contract.functions_of(kind)) == expected


def test_fields_of_parameters_are_those_of_the_page(contract: Contract) -> None:
    found = {
        line
        for function in contract.functions
        for parameter in function.parameters
        for line in fields_below(f"{function.name}.{parameter.name}", parameter.fields)
    }
    assert found == inventory.PARAMETER_FIELDS


def test_both_callbacks_are_required(contract: Contract) -> None:
    assert all(callback.required for callback in contract.functions_of("callback"))


def test_modules_are_those_of_the_page(contract: Contract) -> None:
    assert {module.id for module in contract.modules} == inventory.MODULES


def test_versions_of_modules_are_marked_as_assumed(contract: Contract) -> None:
    versioned = [module for module in contract.modules if module.version]
    assert versioned
    assert {module.version_evidence.status for module in versioned if module.version_evidence} == {
        "assumed"
    }
    assert all(module.version_evidence for module in versioned)


def test_constants_have_the_values_of_the_page(contract: Contract) -> None:
    found = {
        group.name: {value.name: value.value for value in group.values}
        for group in contract.constants
    }
    assert found == inventory.CONSTANTS


def test_constants_stand_in_the_order_of_the_page(contract: Contract) -> None:
    found = {group.name: [value.name for value in group.values] for group in contract.constants}
    assert list(found) == list(inventory.CONSTANTS)
    assert found == {group: list(values) for group, values in inventory.CONSTANTS.items()}


def test_a_constant_without_a_value_is_a_string(contract: Contract) -> None:
    types = [str(v.type) for group in contract.constants for v in group.values if v.value is None]
    assert types == ["string"]


def test_models_have_the_fields_and_types_of_the_page(contract: Contract) -> None:
    found = {line for model in contract.models for line in fields_below(model.name, model.fields)}
    assert found == inventory.MODEL_FIELDS


def test_records_and_entities_are_those_of_the_page(contract: Contract) -> None:
    assert {model.name for model in contract.models if model.record} == inventory.RECORDS
    entities = {model.entity: model.name for model in contract.models if model.entity}
    assert entities == inventory.ENTITIES


def test_official_signatures_name_every_field(contract: Contract) -> None:
    for model in contract.models:
        assert model.official_signature is not None
        assert model.official_signature.startswith(f"type {model.name} = ")
        for path in inventory.MODEL_FIELDS:
            name, _, field = path.partition(":")[0].partition(".")
            if name == model.name:
                assert f"{field.rpartition('.')[2]}:" in model.official_signature


def test_locations_are_those_of_the_official_pages(contract: Contract) -> None:
    assert {location.id for location in contract.manifest.locations} == inventory.LOCATIONS


def test_the_client_cabinet_asks_for_its_file(contract: Contract) -> None:
    files = {location.id: location.file for location in contract.manifest.locations}
    assert files["personal_page"] == contract.header.widget_file == "personal_page.js"


def test_manifest_keys_are_those_of_the_official_pages(contract: Contract) -> None:
    assert {key.path for key in contract.manifest.keys} == inventory.MANIFEST_KEYS
