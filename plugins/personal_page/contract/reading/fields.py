"""Types, parameters, fields and returns."""

from collections.abc import Iterable

from personal_page.contract.model import Evidence, Parameter, Return
from personal_page.contract.reading.desk import TypeUse
from personal_page.contract.reading.evidence import read_evidence, read_meaning
from personal_page.contract.reading.forms import IDENTIFIER
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.signatures import check_callables
from personal_page.contract.reading.type_syntax import TypeSyntaxError, parse_type
from personal_page.contract.types import Name, Type

NO_TYPE: Type = Name("unknown")
Scope = frozenset[str]
NO_SCOPE: Scope = frozenset()


def read_type(
    item: Item, key: str = "type", scope: Scope = NO_SCOPE, *, has_fields: bool = False
) -> Type:
    """Return the type at `key`; whether its names are known is checked when all files are read.

    Args:
        item: where the key stands.
        key: the key.
        scope: the type parameters that the type may name.
        has_fields: `object` in the type has fields to stand for.
    """
    scalar = item.scalar(key)
    if scalar is None:
        return NO_TYPE
    try:
        type_ = parse_type(scalar.value)
    except TypeSyntaxError as error:
        item.desk.report(scalar.place_of(error.offset), f"the type does not parse: {error}")
        return NO_TYPE
    check_callables(type_, scalar, item.desk)
    item.desk.types.append(TypeUse(type_, scalar, scope, has_fields))
    return type_


def read_parameters(
    item: Item,
    key: str,
    what: str,
    inherited: Evidence,
    scope: Scope = NO_SCOPE,
    meaning: Evidence | None = None,
) -> tuple[Parameter, ...]:
    """Return the parameters or fields in the mapping at `key`, and those inside them.

    Args:
        item: what has them.
        key: where they stand.
        what: what an error calls one of them.
        inherited: the evidence of those that have none of their own.
        scope: the type parameters that their types may name.
        meaning: the evidence of what they mean, for those that have none of their own.
    """
    return tuple(
        _parameter(name, field, inherited, scope, meaning)
        for name, field in item.named(key, what, IDENTIFIER)
    )


def _parameter(
    name: str, item: Item, inherited: Evidence, scope: Scope, meaning: Evidence | None
) -> Parameter:
    evidence = read_evidence(item, inherited)
    return Parameter(
        name=name,
        type=read_type(item, scope=scope, has_fields=item.has("fields")),
        optional=item.flag("optional"),
        summary=item.text("summary"),
        evidence=evidence,
        meaning_evidence=read_meaning(item, meaning),
        fields=read_parameters(item, "fields", "the field", evidence, scope, meaning),
        place=item.place,
    )


def read_returns(items: Iterable[Item], inherited: Evidence, scope: Scope) -> tuple[Return, ...]:
    """Return what a function may return."""
    return tuple(
        Return(
            type=read_type(item, scope=scope),
            summary=item.text("summary"),
            evidence=read_evidence(item, inherited),
            place=item.place,
        )
        for item in items
    )
