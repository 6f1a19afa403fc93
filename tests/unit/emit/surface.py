"""Contract → a report of the public surface, kept in the tree so that each change shows as a diff.

Names, signatures, values, statuses; no sentences, so that better wording changes nothing here.
"""

import json
from collections.abc import Iterable, Iterator

from personal_page.contract.model import (
    ConstantGroup,
    ConstantValue,
    Contract,
    Evidence,
    Function,
    Model,
    Parameter,
    Status,
)
from personal_page.emit.signature import signature
from personal_page.emit.typescript import property_key


def emit_surface(contract: Contract) -> str:
    """Return the report, a line a symbol; the status of what is not documented is in brackets."""
    return "\n".join(_lines(contract)) + "\n"


def _lines(contract: Contract) -> Iterator[str]:
    header = contract.header
    yield f"sdk {header.id} {' '.join(header.versions)}"
    yield f"widget {header.widget_file}: {header.widget_type}"
    yield f"instance {header.instance_type}"
    if header.developer_global:
        yield f"developer {header.developer_global}"
    for source in contract.sources:
        yield f"source {source.key}{f' {source.url}' if source.url else ''}"
    for function in contract.functions:
        yield from _function(function)
    for module in contract.modules:
        package = f" = {module.package}@{module.version}" if module.package else ""
        version = _status(module.version_evidence) if module.version_evidence else ""
        yield f"module {module.id}: {module.types}{_status(module.evidence)}{package}{version}"
    for group in contract.constants:
        yield f"constants {group.name}{_known(group)}"
        for value in group.values:
            shown = str(value.type) if value.value is None else json.dumps(value.value)
            yield f"  {property_key(value.name)} = {shown}{_known(value)}"
    for model in contract.models:
        record = " record" if model.record else ""
        entity = f" entity {model.entity}" if model.entity else ""
        yield f"model {model.name}{record}{entity}{_known(model)}"
        yield from _fields(model.fields, 1)
    yield from _statements(contract)


def _function(function: Function) -> Iterator[str]:
    required = " required" if function.required else ""
    yield f"{function.kind}{required} {signature(function)}{_status(function.evidence)}"
    for name, bound in function.type_parameters:
        yield f"  type parameter {name}: {bound}"
    yield from _fields(function.parameters, 1)
    for returned in function.returns:
        yield f"  returns {returned.type}{_status(returned.evidence)}"


def _fields(fields: Iterable[Parameter], depth: int) -> Iterator[str]:
    for field in fields:
        mark = "?" if field.optional else ""
        name = f"{'  ' * depth}{property_key(field.name)}{mark}"
        yield f"{name}: {field.type}{_known(field)}"
        yield from _fields(field.fields, depth + 1)


def _statements(contract: Contract) -> Iterator[str]:
    for behaviour in contract.behaviours:
        simulated = " simulated" if behaviour.simulated else ""
        others = (
            f" | {' | '.join(o.id for o in behaviour.alternatives)}"
            if behaviour.alternatives
            else ""
        )
        yield f"behaviour{simulated} {behaviour.id}{_status(behaviour.evidence)}{others}"
    for key in contract.manifest.keys:
        required = " required" if key.required else ""
        schema = json.dumps(key.schema, ensure_ascii=False)
        yield f"manifest{required} {key.path}: {schema}{_status(key.evidence)}"
    for location in contract.manifest.locations:
        suffixes = " -0 -1" if location.suffixes else ""
        file = f" {location.file}" if location.file else ""
        yield f"location {location.id}{suffixes}{file}{_status(location.evidence)}"
    for fact in contract.facts:
        yield f"fact {fact.topic}/{fact.id}{_status(fact.evidence)}"
    for problem in contract.problems:
        yield f"problem {problem.severity} {problem.code}({', '.join(problem.parameters)})"
    for rule in contract.rules:
        about = f"{rule.class_} {rule.severity} {rule.id}({', '.join(rule.parameters)})"
        yield f"rule {about}{_status(rule.evidence)}"
    for event in contract.events:
        yield f"event {event.type}"
        yield from _fields(event.detail, 1)


def _known(item: ConstantGroup | ConstantValue | Model | Parameter) -> str:
    meaning = item.meaning_evidence
    return _status(item.evidence) + (f" [meaning {meaning.status}]" if meaning else "")


def _status(evidence: Evidence) -> str:
    return "" if evidence.status is Status.DOCUMENTED else f" [{evidence.status}]"
