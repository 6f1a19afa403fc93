"""The section `scenario`: the shapes of the files that replay what a client does."""

from typing import cast

from personal_page.contract.reading.data import data_of
from personal_page.contract.reading.forms import IDENTIFIER, LINE
from personal_page.contract.reading.item import Item
from personal_page.contract.scenario import ScenarioKey, ScenarioShape


def read_shape(name: str, item: Item) -> ScenarioShape:
    """Return the shape that `item` describes."""
    return ScenarioShape(
        name=name,
        summary=item.text("summary"),
        one=item.flag("one"),
        choose=tuple(key.value for key in item.strings("choose", IDENTIFIER)),
        optional=item.flag("optional"),
        extends=item.optional_string("extends", IDENTIFIER),
        without=tuple(key.value for key in item.strings("without", IDENTIFIER)),
        short=_schema(item, "short"),
        others=_schema(item, "others"),
        keys=tuple(
            _key(key, inner) for key, inner in item.named("keys", "the scenario key", IDENTIFIER)
        ),
        place=item.place,
    )


def _key(name: str, item: Item) -> ScenarioKey:
    return ScenarioKey(
        name=name,
        required=item.flag("required"),
        schema=_schema(item, "schema") or {},
        needs=item.optional_string("needs", IDENTIFIER),
        summary=item.text("summary"),
        example=item.optional_string("example", LINE),
        place=item.place,
    )


def _schema(item: Item, key: str) -> dict[str, object] | None:
    schema = item.mapping(key, required=False)
    return cast("dict[str, object]", data_of(item.desk, schema)) if schema else None
