"""Emitted texts as they were last reviewed."""

from collections.abc import Callable

from personal_page.contract.model import Contract
from personal_page.emit.dts import emit_types
from personal_page.emit.manifest_schema import emit_manifest_schema
from unit.emit.surface import emit_surface

Golden = Callable[[str, str], None]


def test_the_public_surface_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("surface.txt", emit_surface(contract))


def test_the_types_are_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("amocrm-sdk.d.ts", emit_types(contract))


def test_the_manifest_schema_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("manifest.schema.json", emit_manifest_schema(contract))
