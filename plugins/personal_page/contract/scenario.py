"""The format of scenarios: files that say what to do in the cabinet and what has to come of it."""

from dataclasses import dataclass

from personal_page.contract.evidence import Text
from personal_page.contract.place import Place


@dataclass(frozen=True, slots=True)
class ScenarioKey:
    """A key of a shape; `schema` is its JSON Schema (2020-12), in which `$ref` names a shape.

    `of` in a schema lists what a text is the name of: `entities`, `events`, `problems`, `roles` or
    a group of constants.

    Attributes:
        needs: the key without which this one means nothing.
        example: one step in which it is used, as YAML.
    """

    name: str
    required: bool
    schema: dict[str, object]
    needs: str | None
    summary: Text
    example: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class ScenarioShape:
    """A mapping of a scenario by its name.

    Attributes:
        one: whether it has exactly one of its keys.
        choose: keys of which it has exactly one, or at most one where it is `optional`.
        extends: the shape whose keys it has, too, but for those listed in `without`.
        short: the JSON Schema of what may stand in the place of the mapping, if anything.
        others: the JSON Schema of keys that are names, and of what they hold.
    """

    name: str
    summary: Text
    one: bool
    choose: tuple[str, ...]
    optional: bool
    extends: str | None
    without: tuple[str, ...]
    short: dict[str, object] | None
    others: dict[str, object] | None
    keys: tuple[ScenarioKey, ...]
    place: Place


def keys_of(shape: ScenarioShape, shapes: tuple[ScenarioShape, ...]) -> tuple[ScenarioKey, ...]:
    """Return the keys of a shape, those of the shape that it extends first."""
    base = next((other for other in shapes if other.name == shape.extends), None)
    inherited = keys_of(base, shapes) if base else ()
    return (*(key for key in inherited if key.name not in shape.without), *shape.keys)
