"""Plain data: what a JSON Schema in a contract is made of."""

import math
import re

from personal_page.contract.findings import shown
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.nodes import Mapping, Node, Scalar, Sequence, kind_of

DECIMAL = re.compile(r"[-+]?(0|[1-9]\d*|(?=\.\d))(\.\d*)?(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)


def data_of(desk: Desk, node: Node) -> object:
    """Return `node` as JSON-compatible data; report what JSON has no word for."""
    match node:
        case Mapping(entries):
            found: dict[str, object] = {}
            for key, value in entries:
                if key.kind != "string":
                    desk.report(
                        key.place,
                        f"the key {shown(key.value)} is {kind_of(key)}, a string was expected;"
                        " put it in quotes",
                    )
                found[key.value] = data_of(desk, value)
            return found
        case Sequence(items):
            return [data_of(desk, item) for item in items]
        case Scalar():
            return _scalar(desk, node)


def _scalar(desk: Desk, scalar: Scalar) -> object:
    match scalar.kind:
        case "string":
            return scalar.value
        case "boolean":
            return scalar.value.lower() in {"true", "yes", "on"}
        case "null" | "refused":
            return None
        case "integer" | "number" if len(scalar.value) <= 40:
            number = _number(scalar.value)
            if number is not None:
                return number
    desk.report(
        scalar.place,
        f"{shown(scalar.value)} is {kind_of(scalar)} that JSON does not know,"
        " a decimal number or a string in quotes was expected",
    )
    return None


def _number(value: str) -> int | float | None:
    """Return a decimal number; YAML's other ways to write one are no JSON."""
    # To YAML `010` is eight, to a reader ten, and `1_000` is no number to everyone.
    if not DECIMAL.fullmatch(value):
        return None
    try:
        return int(value)
    except ValueError:
        pass
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
