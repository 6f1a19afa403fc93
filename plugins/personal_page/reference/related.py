"""What belongs together: symbols that name each other in types or texts, guides about them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from personal_page.contract import types
from personal_page.contract.addresses import REFERENCE, by_reference
from personal_page.contract.model import Contract, Evidence, Text

PREFIXED = ("module:", "problem:", "behaviour:")
"""Symbols whose ids hold dots; of all others, what follows the first dot is inside of them."""
STATE = frozenset({"State", "Entity"})
"""Types that stand for the models of the state."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A page of prose.

    Attributes:
        uri: relative to the docs, e.g. `recipes/dates.md`.
        title: its heading.
        about: the symbols that it is about, as texts of the contract refer to them.
    """

    uri: str
    title: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """What to read beside a symbol; references are in the order of the contract."""

    symbols: Mapping[str, tuple[str, ...]]
    guides: tuple[Guide, ...]

    @classmethod
    def of(cls, contract: Contract, guides: Iterable[Guide] = ()) -> "Related":
        """Return what belongs together in a contract, and the guides about it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name, mentioned in _mentions(contract):
            for other in mentioned - {name}:
                found[name].add(other)
                found[other].add(name)
        order = {reference: number for number, reference in enumerate(by_reference(contract))}
        symbols = {
            name: tuple(sorted(others & order.keys(), key=order.__getitem__))
            for name, others in found.items()
        }
        return cls(symbols, tuple(guides))

    def guides_about(self, reference: str) -> Iterator[Guide]:
        """Yield the guides about a symbol, or about a part of it."""
        return (guide for guide in self.guides if reference in map(_whole, guide.about))


def _mentions(contract: Contract) -> Iterator[tuple[str, set[str]]]:
    """Yield each symbol that has a place of its own, and those that it names."""
    state = {model.name for model in contract.models if model.entity}
    items: list[tuple[str, object]] = [
        *((function.name, function) for function in contract.functions),
        *((model.name, model) for model in contract.models),
        *((group.name, group) for group in contract.constants),
        *((f"module:{module.id}", module) for module in contract.modules),
        *((f"problem:{problem.code}", problem) for problem in contract.problems),
    ]
    for name, item in items:
        mentioned = set(_names(item))
        yield name, {*map(_whole, mentioned), *(state if mentioned & STATE else ())}
    for behaviour in contract.behaviours:
        yield f"behaviour:{behaviour.id}", {*map(_whole, behaviour.about)}


def _whole(reference: str) -> str:
    return reference if reference.startswith(PREFIXED) else reference.partition(".")[0]


def _names(part: object) -> Iterator[str]:
    """Yield what the types and the texts in a part of the model refer to."""
    match part:
        case Text():
            yield from REFERENCE.findall(part.get("en"))
        case types.Name(name, arguments):
            yield name
            yield from _names(arguments)
        case Evidence():
            # Why a statement is made says nothing of what to read beside it.
            return
        case tuple():
            for inner in part:
                yield from _names(inner)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from _names(getattr(part, field.name))
