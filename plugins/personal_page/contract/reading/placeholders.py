"""The `{parameters}` in the texts of a problem."""

import re
from collections.abc import Iterator, Sequence

from personal_page.contract.findings import shown
from personal_page.contract.place import Place
from personal_page.contract.reading.forms import IDENTIFIER
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.nodes import Mapping, Scalar
from personal_page.contract.reading.reporter import instead_of

PLACEHOLDER = re.compile(r"\{([A-Za-z_$][\w$]*)\}", re.ASCII)


def read_message_parameters(item: Item) -> tuple[str, ...]:
    """Return what a message is filled in with; no text of the item may name anything else."""
    parameters = tuple(scalar.value for scalar in item.strings("parameters", IDENTIFIER))
    _check_placeholders(item, parameters)
    return parameters


def _check_placeholders(item: Item, parameters: Sequence[str]) -> None:
    """Report every placeholder that is none of `parameters`, or that no run will fill in."""
    for name, place in _placeholders(item, "message"):
        if name not in parameters:
            item.desk.report(
                place,
                f"{shown(f'{{{name}}}')} is not a parameter of {item.what},"
                f" {instead_of(name, list(parameters))}",
            )
    for key in ("title", "description", "advice"):
        for name, place in _placeholders(item, key):
            item.desk.report(
                place,
                f"{shown(f'{{{name}}}')} is filled in in `message` only,"
                f" a text for every case was expected in `{key}`",
            )


def _placeholders(item: Item, key: str) -> Iterator[tuple[str, Place]]:
    node = item.node(key, "a text", required=False)
    for _, text in node.entries if isinstance(node, Mapping) else ():
        if isinstance(text, Scalar):
            for match in PLACEHOLDER.finditer(text.value):
                yield match[1], text.place_of(match.start())
