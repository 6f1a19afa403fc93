"""The types of a contract: a subset of TypeScript that can be linked and checked."""

import json
from collections import abc
from dataclasses import dataclass

BUILTINS = frozenset(
    {
        "string",
        "number",
        "boolean",
        "void",
        "unknown",
        "any",
        "null",
        "undefined",
        "object",
        "HTMLElement",
    }
)
GENERIC_BUILTINS = {"Record": 2, "Promise": 1, "Readonly": 1, "ValueOf": 1, "State": 1}
"""Generic names and how many arguments they take.

`ValueOf<GROUP>` is any value of a constant group, `State<E>` the model of the state entity E.
"""
DERIVED = frozenset({"Entity"})
"""Names that a contract with entities gets for free: `Entity` is the union of their names."""


@dataclass(frozen=True, slots=True)
class Name:
    """A builtin, a symbol of the contract, or a type parameter, with its type arguments."""

    name: str
    arguments: tuple["Type", ...] = ()

    def __str__(self) -> str:
        arguments = ", ".join(map(str, self.arguments))
        return f"{self.name}<{arguments}>" if arguments else self.name


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal: a string, a number, `true` or `false`."""

    value: str | float | bool

    def __str__(self) -> str:
        return f"'{self.value}'" if isinstance(self.value, str) else json.dumps(self.value)


@dataclass(frozen=True, slots=True)
class Array:
    """An array of `item`."""

    item: "Type"

    def __str__(self) -> str:
        item = str(self.item)
        return f"({item})[]" if isinstance(self.item, Union | Callable) else f"{item}[]"


@dataclass(frozen=True, slots=True)
class Union:
    """One of `members`."""

    members: tuple["Type", ...]

    def __str__(self) -> str:
        return " | ".join(f"({m})" if isinstance(m, Callable) else str(m) for m in self.members)


@dataclass(frozen=True, slots=True)
class Callable:
    """A function type; a parameter is its name, whether it is optional, and its type."""

    parameters: tuple[tuple[str, bool, "Type"], ...]
    returns: "Type"

    def __str__(self) -> str:
        inside = ", ".join(
            f"{name}{'?' if opt else ''}: {type_}" for name, opt, type_ in self.parameters
        )
        return f"({inside}) => {self.returns}"


Type = Name | Literal | Array | Union | Callable


def names_in(type_: Type) -> abc.Iterator[Name]:
    """Yield every name in `type_`, outside in."""
    match type_:
        case Name(_, arguments):
            yield type_
            for argument in arguments:
                yield from names_in(argument)
        case Array(item):
            yield from names_in(item)
        case Union(members):
            for member in members:
                yield from names_in(member)
        case Callable(parameters, returns):
            for _, _, parameter in parameters:
                yield from names_in(parameter)
            yield from names_in(returns)
        case Literal():
            return


def substituted(type_: Type, replace: abc.Callable[[Name], Type]) -> Type:
    """Return `type_` with every name handed through `replace`, arguments before their name."""
    match type_:
        case Name(name, arguments):
            return replace(Name(name, tuple(substituted(a, replace) for a in arguments)))
        case Array(item):
            return Array(substituted(item, replace))
        case Union(members):
            return Union(tuple(substituted(member, replace) for member in members))
        case Callable(parameters, returns):
            inside = tuple((name, opt, substituted(t, replace)) for name, opt, t in parameters)
            return Callable(inside, substituted(returns, replace))
        case _:
            return type_
