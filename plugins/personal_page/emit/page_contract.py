"""Contract → JSON: one language of it, and of that only what the playground reads.

The shape is that of `playground/src/contract/contract.ts`.
"""

import json
from collections.abc import Iterable
from typing import Any

from personal_page.contract import addresses
from personal_page.contract.model import Contract, Function, Language, Model, Parameter
from personal_page.emit.signature import signature
from personal_page.emit.texts import line_of


def emit_page_contract(contract: Contract, language: Language, python: str | None = None) -> str:
    """Return what the playground reads, as JSON text without a spare space.

    Texts are in `language`, addresses of pages relative to the site's root.

    Args:
        contract: any contract.
        language: of the texts.
        python: the address of the list of files of the Python that runs in a page, relative to the
            folder of the playground; None where a site is without.
    """
    page = _page_contract(contract, language, python)
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")) + "\n"


def _page_contract(contract: Contract, language: Language, python: str | None) -> dict[str, Any]:
    header = contract.header
    return {
        "language": language,
        "python": python,
        "header": {
            "id": header.id,
            "widgetFile": header.widget_file,
            "instanceType": header.instance_type,
            "versions": list(header.versions),
            "developerGlobal": header.developer_global,
            "location": _location(contract),
        },
        "functions": [_function(function) for function in contract.functions],
        "modules": [
            {
                "id": module.id,
                "package": module.package,
                "version": module.version,
                "page": str(addresses.module_address(module)),
            }
            for module in contract.modules
        ],
        "constants": {
            group.name: {value.name: value.value for value in group.values}
            for group in contract.constants
        },
        "models": [_model(model) for model in contract.models],
        "behaviours": [
            {
                "id": behaviour.id,
                "summary": line_of(behaviour.summary, language),
                "status": behaviour.evidence.status,
                "alternatives": [
                    {"id": other.id, "summary": line_of(other.summary, language)}
                    for other in behaviour.alternatives
                ],
            }
            for behaviour in contract.behaviours
            if behaviour.alternatives
        ],
        "problems": {
            problem.code: {
                "severity": problem.severity,
                "message": line_of(problem.message, language),
                "page": str(addresses.problem_address(problem)),
            }
            for problem in contract.problems
        },
        "events": [
            {"type": event.type, "summary": line_of(event.summary, language)}
            for event in contract.events
        ],
    }


def _location(contract: Contract) -> str | None:
    """Return the location whose script is the widget's main file."""
    locations = contract.manifest.locations
    return next((one.id for one in locations if one.file == contract.header.widget_file), None)


def _function(function: Function) -> dict[str, Any]:
    return {
        "kind": function.kind,
        "name": function.name,
        "signature": signature(function),
        "required": function.required,
        "parameters": _fields(function.parameters),
        "page": str(addresses.function_address(function)),
    }


def _model(model: Model) -> dict[str, Any]:
    return {
        "name": model.name,
        "record": model.record,
        "entity": model.entity,
        "fields": _fields(model.fields),
        "page": str(addresses.model_address(model)),
    }


def _fields(fields: Iterable[Parameter]) -> list[dict[str, Any]]:
    return [
        {
            "name": field.name,
            "type": str(field.type),
            "optional": field.optional,
            "fields": _fields(field.fields),
        }
        for field in fields
    ]
