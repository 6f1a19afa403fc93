"""The contract holds what the official page names, and calls nothing else documented.

What is assumed may be there as well: it is ours, and the page cannot name it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

import pytest

from personal_page.contract.model import Contract, Evidence, Function, Parameter, Status
from unit.contract_inventory import inventory

T = TypeVar("T")
Known = Iterable[tuple[str, Evidence]]
"""Names or lines of the contract, each with how well it is known."""


def assert_of_the_page(known: Known, expected: Collection[str]) -> None:
    everything = dict(known)
    assert set(expected) - set(everything) == set()
    assert {
        name
        for name, evidence in everything.items()
        if evidence.status is Status.DOCUMENTED and name not in expected
    } == set()


def named(expected: Collection[str], found: Mapping[str, T]) -> dict[str, T]:
    """The part of what was found that the page names."""
    return {name: value for name, value in found.items() if name in expected}


def one_line(parameter: Parameter) -> str:
    return f"{parameter.name}{'?' if parameter.optional else ''}: {parameter.type}"


def call(function: Function) -> str:
    return f"{function.name}({', '.join(map(one_line, function.parameters))})"


def fields_below(path: str, fields: tuple[Parameter, ...]) -> Iterator[tuple[str, Evidence]]:
    for field in fields:
        yield f"{path}.{one_line(field)}", field.evidence
        yield from fields_below(f"{path}.{field.name}", field.fields)


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
    functions = contract.functions_of(kind)
    assert_of_the_page(((call(function), function.evidence) for function in functions), expected)
    returned = {
        call(function): [str(one.type) for one in function.returns] for function in functions
    }
    assert named(expected, returned) == expected


def test_fields_of_parameters_are_those_of_the_page(contract: Contract) -> None:
    fields = (
        field
        for function in contract.functions
        for parameter in function.parameters
        for field in fields_below(f"{function.name}.{parameter.name}", parameter.fields)
    )
    assert_of_the_page(fields, inventory.PARAMETER_FIELDS)


def test_both_callbacks_are_required(contract: Contract) -> None:
    required = {call(one): one.required for one in contract.functions_of("callback")}
    assert named(inventory.CALLBACKS, required) == dict.fromkeys(inventory.CALLBACKS, True)


def test_modules_are_those_of_the_page(contract: Contract) -> None:
    assert_of_the_page(
        ((module.id, module.evidence) for module in contract.modules), inventory.MODULES
    )


def test_versions_of_modules_are_marked_as_assumed(contract: Contract) -> None:
    versioned = [module for module in contract.modules if module.version]
    assert versioned
    assert {module.version_evidence.status for module in versioned if module.version_evidence} == {
        "assumed"
    }
    assert all(module.version_evidence for module in versioned)


def test_groups_of_constants_are_those_of_the_page_in_its_order(contract: Contract) -> None:
    groups = [(group.name, group.evidence) for group in contract.constants]
    assert_of_the_page(groups, inventory.CONSTANTS)
    assert list(named(inventory.CONSTANTS, dict(groups))) == list(inventory.CONSTANTS)


@pytest.mark.parametrize("group", inventory.CONSTANTS)
def test_constants_have_the_values_of_the_page_in_its_order(contract: Contract, group: str) -> None:
    expected = inventory.CONSTANTS[group]
    (values,) = (found.values for found in contract.constants if found.name == group)
    assert_of_the_page(((value.name, value.evidence) for value in values), expected)
    found = named(expected, {value.name: value.value for value in values})
    assert list(found.items()) == list(expected.items())
    types = {value.name: str(value.type) for value in values if value.value is None}
    assert set(named(expected, types).values()) <= {"string"}


def test_models_have_the_fields_and_types_of_the_page(contract: Contract) -> None:
    fields = (line for model in contract.models for line in fields_below(model.name, model.fields))
    assert_of_the_page(fields, inventory.MODEL_FIELDS)


def test_models_records_and_entities_are_those_of_the_page(contract: Contract) -> None:
    models = {line.partition(".")[0] for line in inventory.MODEL_FIELDS}
    assert_of_the_page(((model.name, model.evidence) for model in contract.models), models)
    found = [model for model in contract.models if model.name in models]
    assert {model.name for model in found if model.record} == inventory.RECORDS
    assert {model.entity: model.name for model in found if model.entity} == inventory.ENTITIES


def test_official_signatures_name_every_field(contract: Contract) -> None:
    models = {model.name: model for model in contract.models}
    for path in inventory.MODEL_FIELDS:
        name, _, field = path.partition(":")[0].partition(".")
        signature = models[name].official_signature
        assert signature is not None
        assert signature.startswith(f"type {name} = ")
        assert f"{field.rpartition('.')[2]}:" in signature


def test_locations_are_those_of_the_official_pages(contract: Contract) -> None:
    locations = contract.manifest.locations
    assert_of_the_page(
        ((location.id, location.evidence) for location in locations), inventory.LOCATIONS
    )


def test_the_client_cabinet_asks_for_its_file(contract: Contract) -> None:
    files = {location.id: location.file for location in contract.manifest.locations}
    assert files["personal_page"] == contract.header.widget_file == "personal_page.js"


def test_manifest_keys_are_those_of_the_official_pages(contract: Contract) -> None:
    keys = contract.manifest.keys
    assert_of_the_page(((key.path, key.evidence) for key in keys), inventory.MANIFEST_KEYS)
