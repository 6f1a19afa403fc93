"""Contract → the JSON Schema (2020-12) of a widget's scenarios.

The playground reads scenarios by it, so that it uses few keywords: `playground/src/scenario/`
knows each of them.
"""

import json
from typing import cast

from personal_page.contract.model import Contract, Language
from personal_page.contract.scenario import ScenarioKey, ScenarioShape, keys_of
from personal_page.emit.manifest_schema import DIALECT
from personal_page.emit.texts import line_of

WHOLE = "file"
"""The shape that a file has."""

Schema = dict[str, object]

ROLES = (
    "alert alertdialog application article banner blockquote button caption cell checkbox "
    "code columnheader combobox comment complementary contentinfo definition deletion dialog "
    "directory document emphasis feed figure form generic grid gridcell group heading image "
    "img insertion link list listbox listitem log main mark marquee math menu menubar "
    "menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph "
    "presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search "
    "searchbox separator slider spinbutton status strong subscript suggestion superscript "
    "switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid "
    "treeitem "
)
"""The roles of WAI-ARIA 1.2 that elements may have, and those that its drafts of 1.3 add."""


def emit_scenario_schema(contract: Contract, language: Language = "en") -> str:
    """Return the schema as JSON text, keys in the contract's order, described in `language`."""
    return json.dumps(scenario_schema(contract, language), ensure_ascii=False, indent=2) + "\n"


def scenario_schema(contract: Contract, language: Language) -> Schema:
    """Return the schema; a contract without scenarios has one that holds for anything."""
    shapes = {shape.name: _shape(shape, contract, language) for shape in contract.scenario}
    return {
        "$schema": DIALECT,
        "title": f"scenarios/*.yaml: {contract.header.title.get(language)}",
        **shapes.pop(WHOLE, {}),
        "$defs": shapes,
    }


def _shape(shape: ScenarioShape, contract: Contract, language: Language) -> Schema:
    description = {"description": line_of(shape.summary, language)}
    mapping = _mapping(shape, contract, language)
    if shape.short is None:
        return description | mapping
    return description | {"anyOf": [_resolved(shape.short, contract), mapping]}


def _mapping(shape: ScenarioShape, contract: Contract, language: Language) -> Schema:
    keys = keys_of(shape, contract.scenario)
    schema: Schema = {
        "type": "object",
        "properties": {key.name: _key(key, contract, language) for key in keys},
        "additionalProperties": False,
    }
    if required := [key.name for key in keys if key.required]:
        schema["required"] = required
    if needs := {key.name: [key.needs] for key in keys if key.needs}:
        schema["dependentRequired"] = needs
    if shape.choose:
        schema["oneOf"] = _choices(shape)
    if shape.one:
        schema |= {"minProperties": 1, "maxProperties": 1}
    elif not required:
        schema["minProperties"] = 1
    if shape.others:
        names = cast("str", shape.others["names"])
        schema["propertyNames"] = {"enum": _names([names], contract)}
        schema["additionalProperties"] = shape.others["schema"]
    return schema


def _choices(shape: ScenarioShape) -> list[Schema]:
    each: list[Schema] = [{"required": [key]} for key in shape.choose]
    return [*each, {"not": {"anyOf": each}}] if shape.optional else each


def _key(key: ScenarioKey, contract: Contract, language: Language) -> Schema:
    schema = cast("Schema", _resolved(key.schema, contract))
    return {"description": line_of(key.summary, language), **schema}


def _resolved(value: object, contract: Contract) -> object:
    """Return a schema with the addresses of shapes and with the names that `of` lists."""
    if isinstance(value, list):
        return [_resolved(item, contract) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _resolved(inner, contract) for key, inner in value.items() if key != "of"}
    if "$ref" in found:
        found["$ref"] = f"#/$defs/{found['$ref']}"
    if "of" in value:
        found["enum"] = _names(value["of"], contract)
    return found


def _names(lists: list[str], contract: Contract) -> list[str]:
    known = {
        "entities": [model.entity for model in contract.models if model.entity],
        "events": [event.type for event in contract.events],
        "problems": [problem.code for problem in contract.problems],
        "rules": [rule.id for rule in contract.rules],
        "roles": ROLES.split(),
        **{
            group.name: [str(value.value) for value in group.values if value.value is not None]
            for group in contract.constants
        },
    }
    return [name for key in lists for name in known.get(key, ())]
