"""Contract → the JSON Schema (2020-12) of a widget's manifest.json."""

import json
from dataclasses import dataclass, field

from personal_page.contract.model import Contract, Evidence, Location, ManifestKey, Status

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ANY_KEY = "*"
LOCATIONS = "locations"
SUFFIXES = ("", "-0", "-1")
"""What a location's name may end with to say how it uses the right column."""


@dataclass(slots=True)
class _Node:
    """A key of the manifest and the keys inside it; `key` is `None` where only those are named."""

    key: ManifestKey | None = None
    children: dict[str, "_Node"] = field(default_factory=dict)


def emit_manifest_schema(contract: Contract) -> str:
    """Return the schema as JSON text, keys in the contract's order.

    Keys the contract does not name are allowed: real manifests carry some. An object that the
    manifest may leave out may still require keys of its own once it is there.
    """
    root = _Node()
    for key in contract.manifest.keys:
        node = root
        for name in key.path.split("."):
            node = node.children.setdefault(name, _Node())
        node.key = key
    schema = {
        "$schema": DIALECT,
        "title": f"manifest.json: {contract.header.title.get('en')}",
        **_schema(root, contract.manifest.locations),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(node: _Node, locations: tuple[Location, ...], path: str = "") -> dict[str, object]:
    schema: dict[str, object] = {}
    if node.key:
        schema["description"] = node.key.summary.get("en")
        schema |= _evidence(node.key.evidence) | node.key.schema
    if path == LOCATIONS and locations:
        schema |= {"type": "array", "items": _location_names(locations)}
    if node.children or not path:
        _fill(schema, node, locations, path)
    return schema


def _fill(
    schema: dict[str, object], node: _Node, locations: tuple[Location, ...], path: str
) -> None:
    inside = {
        name: _schema(child, locations, f"{path}.{name}" if path else name)
        for name, child in node.children.items()
    }
    any_key = inside.pop(ANY_KEY, None)
    required = [name for name in inside if (key := node.children[name].key) and key.required]
    schema.setdefault("type", "object")
    if inside:
        schema["properties"] = inside
    if required:
        schema["required"] = required
    if any_key is not None:
        schema["additionalProperties"] = any_key


def _evidence(evidence: Evidence) -> dict[str, object]:
    if evidence.status is Status.DOCUMENTED:
        return {}
    reason = f": {evidence.reason.get('en')}" if evidence.reason else ""
    return {"$comment": f"{evidence.status}{reason}"}


def _location_names(locations: tuple[Location, ...]) -> dict[str, object]:
    return {
        "enum": [
            f"{location.id}{suffix}"
            for location in locations
            for suffix in (SUFFIXES if location.suffixes else SUFFIXES[:1])
        ]
    }
