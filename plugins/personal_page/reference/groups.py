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
    callbacks = words["callbacks_intro"].format(type=header.widget_type, file=header.widget_file)
    methods = words["methods_intro"].format(path=f"{header.instance_type}.methods")
    constants = words["constants_intro"].format(path=f"{header.instance_type}.constants")
    developer = words["developer_intro"].format(path=header.developer_global)

    def group(id_: str, intro: str, members: Iterable[tuple[str, object]]) -> Group:
        return Group(id_, words[id_], intro, tuple(members))

    return (
        group("callbacks", callbacks, named(contract.functions_of("callback"))),
        group("methods", methods, named(contract.functions_of("method"))),
        group("modules", words["modules_intro"], named(contract.modules, "id", "module:")),
        group("constants", constants, named(contract.constants)),
        group("models", words["models_intro"], named(contract.models)),
        group("developer", developer, named(contract.functions_of("util"))),
    )
