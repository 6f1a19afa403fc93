"""Contract → JSON: what the editor of the playground explains beside the page's contract.

The shape is that of `playground/src/assist/facts.ts`. A page fetches it when its editor is first
used.
"""

import json
from collections.abc import Iterator
from typing import Any

from personal_page.contract import addresses
from personal_page.contract.addresses import Address
from personal_page.contract.model import (
    Contract,
    Evidence,
    Function,
    Language,
    Parameter,
    Status,
)
from personal_page.contract.types import Callable
from personal_page.emit.texts import line_of

EXPLAINED = frozenset(
    {
        "callback",
        "method",
        "util",
        "factory",
        "parameter",
        "model",
        "field",
        "constants",
        "constant",
        "module",
        "manifest",
        "location",
        "behaviour",
    }
)
"""The kinds of symbols that code and a manifest can name, and what the timeline compares with."""


def emit_editor_facts(contract: Contract, language: Language) -> str:
    """Return what functions take and return, the manifest, and what symbols are, as JSON text."""
    factory = next(iter(contract.functions_of("factory")), None)
    instance = factory and Address(
        addresses.function_address(factory).page, contract.header.instance_type
    )
    facts = {
        "instancePage": str(instance) if instance else "",
        "functions": {
            function.name: _function(function, language) for function in contract.functions
        },
        "manifest": {
            "keys": [
                {
                    "path": key.path,
                    "schema": key.schema,
                    "page": str(addresses.manifest_address(key)),
                }
                for key in contract.manifest.keys
            ],
            "locations": [
                {
                    "id": location.id,
                    "suffixes": location.suffixes,
                    "page": str(addresses.manifest_address(location)),
                }
                for location in contract.manifest.locations
            ],
        },
        "summaries": {
            str(symbol.address): line_of(symbol.summary, language)
            for symbol in addresses.symbols(contract)
            if symbol.summary and symbol.kind in EXPLAINED
        },
        "undocumented": {
            str(address): evidence.status
            for address, evidence in _evidence(contract)
            if evidence.status is not Status.DOCUMENTED
        },
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"


def _function(function: Function, language: Language) -> dict[str, Any]:
    return {
        "typeParameters": {name: str(bound) for name, bound in function.type_parameters},
        "callbacks": {
            parameter.name: [
                {"name": name, "type": str(type_)} for name, _, type_ in parameter.type.parameters
            ]
            for parameter in function.parameters
            if isinstance(parameter.type, Callable)
        },
        "result": str(function.result),
        "returns": [{"summary": line_of(one.summary, language)} for one in function.returns],
    }


def _evidence(contract: Contract) -> Iterator[tuple[Address, Evidence]]:
    """Yield how well it is known what each symbol that the editor explains is."""
    for function in contract.functions:
        address = addresses.function_address(function)
        yield address, function.evidence
        yield from _inner(address, function.parameters)
    for module in contract.modules:
        yield addresses.module_address(module), module.evidence
    for group in contract.constants:
        yield addresses.constants_address(group), group.meaning_evidence or group.evidence
        for value in group.values:
            meaning = value.meaning_evidence or value.evidence
            yield addresses.constants_address(group, value.name), meaning
    for model in contract.models:
        address = addresses.model_address(model)
        yield address, model.meaning_evidence or model.evidence
        yield from _inner(address, model.fields)
    for key in contract.manifest.keys:
        yield addresses.manifest_address(key), key.evidence
    for location in contract.manifest.locations:
        yield addresses.manifest_address(location), location.evidence
    for behaviour in contract.behaviours:
        yield addresses.behaviour_address(behaviour), behaviour.evidence


def _inner(outer: Address, parameters: tuple[Parameter, ...]) -> Iterator[tuple[Address, Evidence]]:
    for parameter in parameters:
        address = addresses.inner_address(outer, [parameter.name])
        yield address, parameter.meaning_evidence or parameter.evidence
        yield from _inner(address, parameter.fields)
