"""The `{parameters}` in the texts of a problem."""

import re
from collections.abc import Sequence

from personal_page.contract.findings import shown
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.nodes import Mapping, Scalar
from personal_page.contract.reading.reporter import instead_of

PLACEHOLDER = re.compile(r"\{([A-Za-z_$][\w$]*)\}", re.ASCII)


def check_placeholders(item: Item, keys: Sequence[str], parameters: Sequence[str]) -> None:
    """Report every placeholder in the texts at `keys` that is none of `parameters`."""
    for key in keys:
        node = item.node(key, "a text", required=False)
        for _, text in node.entries if isinstance(node, Mapping) else ():
            for match in PLACEHOLDER.finditer(text.value if isinstance(text, Scalar) else ""):
                if match[1] not in parameters and isinstance(text, Scalar):
                    item.desk.report(
                        text.place_of(match.start()),
                        f"{shown(match[0])} is no parameter of the problem,"
                        f" {instead_of(match[1], list(parameters))}",
                    )
