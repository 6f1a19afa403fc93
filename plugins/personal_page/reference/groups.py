"""The groups of symbols that the overview lists, each with the words around it."""

from collections.abc import Iterable
from dataclasses import dataclass

from personal_page.contract.model import Contract
from personal_page.reference.environment import named
from personal_page.words import Words


@dataclass(frozen=True, slots=True)
class Group:
    """Symbols of one kind.

    Attributes:
        id: the folder or the page that describes them, and their anchor on the overview.
        title: what it is called.
        intro: what they are, in a sentence or two.
        members: each beside what refers to it.
    """

    id: str
    title: str
    intro: str
    members: tuple[tuple[str, object], ...]


def groups_of(contract: Contract, words: Words) -> tuple[Group, ...]:
    """Return the groups in the order of the overview; one may be without members."""
    header = contract.header
    names: dict[str, dict[str, str | None]] = {
        "callbacks": {"type": header.widget_type, "file": header.widget_file},
        "methods": {"path": f"{header.instance_type}.methods"},
        "constants": {"path": f"{header.instance_type}.constants"},
        "developer": {"path": header.developer_global},
    }

    def group(id_: str, members: Iterable[tuple[str, object]]) -> Group:
        intro = words[f"{id_}_intro"].format(**names.get(id_, {}))
        return Group(id_, words[id_], intro, tuple(members))

    return (
        group("callbacks", named(contract.functions_of("callback"))),
        group("methods", named(contract.functions_of("method"))),
        group("modules", named(contract.modules, "id", "module:")),
        group("constants", named(contract.constants)),
        group("models", named(contract.models)),
        group("developer", named(contract.functions_of("util"))),
    )
