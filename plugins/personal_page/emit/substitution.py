"""Names inside a type replaced by other types."""

from collections import abc

from personal_page.contract.types import Array, Callable, Name, Type, Union


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
