"""What can be checked only when every file is read: that each name leads somewhere."""

import re
from collections.abc import Callable as Function
from collections.abc import Iterator, Sequence

from personal_page.contract.addresses import REFERENCE, by_reference
from personal_page.contract.findings import shown
from personal_page.contract.model import Contract
from personal_page.contract.reading.desk import Desk, TypeUse
from personal_page.contract.reading.fields import Scope
from personal_page.contract.reading.reporter import instead_of
from personal_page.contract.reading.type_syntax import offset_of
from personal_page.contract.types import (
    BUILTINS,
    DERIVED,
    GENERIC_BUILTINS,
    Array,
    Callable,
    Literal,
    Name,
    Type,
    Union,
    names_in,
)

CODE_SPAN = re.compile(r"(`+)(.+?)\1", re.DOTALL)
HALF_OPEN = re.compile(r"\[\[[A-Za-z_$@][\w:.$@/-]*+\]?+(?!\()|\[[A-Za-z_$@][\w:.$@/-]*\]\]")
"""A name with two brackets on one side. `[[name](address)` is a link in brackets."""
Predicate = Function[[str], bool]


def check_references(contract: Contract, desk: Desk) -> None:
    """Report every reference in texts, every `about` and every type name that leads nowhere."""
    known = by_reference(contract)
    for scalar in desk.texts:
        for match in REFERENCE.finditer(scalar.value):
            if match[1] not in known and not desk.may_be_lost(match[1]):
                desk.report(
                    scalar.place_of(match.start()),
                    f"{shown(match[0])} leads to no symbol, {instead_of(match[1], list(known))}",
                )
        for offset, message in unclosed(scalar.value):
            desk.report(scalar.place_of(offset), message)
    for scalar in desk.about:
        missing = scalar.value not in known and f"module:{scalar.value}" not in known
        if missing and not desk.may_be_lost(scalar.value):
            desk.report(
                scalar.place,
                f"{shown(scalar.value)} is not a symbol, {instead_of(scalar.value, list(known))}",
            )
    names = TypeNames(contract, desk.may_be_lost)
    for use in desk.types:
        for name, message in names.faults(use):
            offset = offset_of(use.scalar.value, name)
            desk.report(use.scalar.place_of(offset), message)


def unclosed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the references that lack a bracket, outside of code, where brackets are the reader's.

    Yields:
        The offset in the text, and what is wrong.
    """
    masked = CODE_SPAN.sub(lambda code: " " * len(code[0]), text)
    masked = REFERENCE.sub(lambda reference: " " * len(reference[0]), masked)
    for found in HALF_OPEN.finditer(masked):
        yield (
            found.start(),
            f"{shown(found[0])} is not a reference, `[[` and `]]` around a name were expected",
        )


class TypeNames:
    """The names that types may use; `may_be_lost` tells of those that may stand in unread files."""

    def __init__(self, contract: Contract, may_be_lost: Predicate) -> None:
        self.may_be_lost = may_be_lost
        self.groups = [group.name for group in contract.constants]
        self.entities = [model.entity for model in contract.models if model.entity]
        self.plain = {
            *(model.name for model in contract.models),
            contract.header.instance_type,
            contract.header.widget_type,
            *BUILTINS,
            *(DERIVED if self.entities else ()),
        }

    def faults(self, use: TypeUse) -> Iterator[tuple[str, str]]:
        """Yield the wrong names in a type, each with what is wrong."""
        yield from self._faults(use.type, use.scope)
        names_object = any(name.name == "object" for name in names_in(use.type))
        if names_object and not use.has_fields:
            yield "object", "`object` stands for `fields`, `fields` beside the type were expected"
        if use.has_fields and not names_object:
            yield "", "`fields` stand beside this type, `object` was expected in it"

    def _faults(self, type_: Type, scope: Scope) -> Iterator[tuple[str, str]]:
        match type_:
            case Name():
                yield from self._name(type_, scope)
            case Array(item):
                yield from self._faults(item, scope)
            case Union(members):
                for member in members:
                    yield from self._faults(member, scope)
            case Callable(parameters, returns):
                for _, _, parameter in parameters:
                    yield from self._faults(parameter, scope)
                yield from self._faults(returns, scope)

    def _name(self, name: Name, scope: Scope) -> Iterator[tuple[str, str]]:
        wanted = GENERIC_BUILTINS.get(name.name, 0)
        if name.name not in {*scope, *self.plain, *GENERIC_BUILTINS}:
            needed = "entity" if name.name in DERIVED else name.name
            if name.name in self.groups or not self.may_be_lost(needed):
                yield name.name, self._unknown(name.name, scope)
        elif len(name.arguments) != wanted:
            count = f"{wanted} in `<…>`" if wanted else "none"
            yield (
                name.name,
                f"`{name.name}` has {len(name.arguments)} type arguments, {count} expected",
            )
        elif name.name == "ValueOf":
            yield from self._one_of(name.arguments[0], self.groups, "a group of constants")
        elif name.name == "State":
            parameters = [*scope, *self.plain & DERIVED]
            yield from self._one_of(name.arguments[0], self.entities, "an entity", parameters)
        else:
            for argument in name.arguments:
                yield from self._faults(argument, scope)

    def _unknown(self, name: str, scope: Scope) -> str:
        if name in self.groups:
            return f"{shown(name)} is a group of constants, `ValueOf<{name}>` was expected"
        if name in DERIVED:
            return f"{shown(name)} is known only when a model has an `entity`"
        known = sorted({*scope, *self.plain, *GENERIC_BUILTINS})
        return f"{shown(name)} is not a known type, {instead_of(name, known)}"

    def _one_of(
        self, type_: Type, known: list[str], what: str, parameters: Sequence[str] = ()
    ) -> Iterator[tuple[str, str]]:
        if isinstance(type_, Literal) and what == "an entity" and type_.value in known:
            return
        plain = type_.name if isinstance(type_, Name) and not type_.arguments else None
        if plain in parameters or (what != "an entity" and plain in known):
            return
        named = type_.name if isinstance(type_, Name) else str(type_).strip("'")
        if self.may_be_lost(named):
            return
        others = instead_of(named, [*known, *parameters])
        yield named, f"{shown(str(type_))} is not {what}, {others}"
