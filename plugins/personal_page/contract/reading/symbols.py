"""The sections that hold symbols: functions, modules, constants, models."""

from typing import cast, get_args

from personal_page.contract.model import (
    ConstantGroup,
    ConstantValue,
    Evidence,
    Function,
    FunctionKind,
    Model,
    Module,
)
from personal_page.contract.reading.evidence import read_evidence, read_meaning
from personal_page.contract.reading.examples import read_examples, read_sample
from personal_page.contract.reading.fields import (
    NO_SCOPE,
    Scope,
    read_parameters,
    read_returns,
    read_type,
)
from personal_page.contract.reading.forms import CONSTANT, IDENTIFIER, LINE, URL
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.signatures import (
    RESERVED,
    TYPES_OF_TYPESCRIPT,
    check_parameters,
)
from personal_page.contract.types import Literal as LiteralType
from personal_page.contract.types import Type


def read_function(name: str, item: Item) -> Function:
    """Return the function that `item` describes."""
    kind = item.choice("kind", get_args(FunctionKind))
    evidence = read_evidence(item)
    type_parameters, scope = _type_parameters(item)
    parameters = read_parameters(item, "parameters", "the parameter", evidence, scope)
    check_parameters(parameters, item.desk)
    if item.has("required") and kind not in {"callback", ""}:
        item.wrong(
            "required", f"{item.what} is a {kind}, `required` was expected on callbacks only"
        )
    return Function(
        kind=cast("FunctionKind", kind or "method"),
        name=name,
        summary=item.text("summary"),
        description=item.optional_text("description"),
        required=item.flag("required"),
        type_parameters=type_parameters,
        parameters=parameters,
        returns=read_returns(item.items("returns", "a return"), evidence, scope),
        official_signature=item.optional_string("official_signature"),
        examples=read_examples(item),
        evidence=evidence,
        place=item.place,
    )


def _type_parameters(item: Item) -> tuple[tuple[tuple[str, Type], ...], Scope]:
    """Return the type parameters with their constraints, and their names."""
    node = item.mapping("type_parameters", required=False)
    if node is None:
        return (), NO_SCOPE
    inner = Item(item.desk, node, item.place_of("type_parameters"), "`type_parameters`")
    names: list[str] = []
    for key, _ in node.entries:
        if IDENTIFIER.fits(key.value) and key.value not in RESERVED | TYPES_OF_TYPESCRIPT:
            names.append(key.value)
        else:
            item.desk.report(
                key.place, f"a type parameter's name is wrong, {IDENTIFIER.name} was expected"
            )
    found = tuple((name, read_type(inner, name)) for name in names)
    return found, frozenset(names)


def read_module(name: str, item: Item) -> Module:
    """Return the AMD module that `item` describes."""
    version = item.optional_string("version", LINE)
    has_evidence = any(item.has(f"version_{key}") for key in ("status", "source", "reason"))
    if has_evidence and not item.has("version"):
        item.wrong("version_status", f"{item.what} has no `version` that this could be about")
    return Module(
        id=name,
        summary=item.text("summary"),
        names=tuple(name.value for name in item.strings("names", IDENTIFIER))
        if item.has("names")
        else None,
        package=item.optional_string("package", LINE),
        version=version,
        types=item.string("types", LINE),
        homepage=item.optional_string("homepage", URL),
        examples=read_examples(item),
        evidence=read_evidence(item),
        version_evidence=read_evidence(item, prefix="version_") if item.has("version") else None,
        place=item.place,
    )


def read_constant_group(name: str, item: Item) -> ConstantGroup:
    """Return the group of constants that `item` describes."""
    evidence, meaning = read_evidence(item), read_meaning(item)
    return ConstantGroup(
        name=name,
        summary=item.text("summary"),
        values=tuple(
            _constant_value(value, inner, evidence, meaning)
            for value, inner in item.named("values", "the constant", IDENTIFIER)
        ),
        evidence=evidence,
        meaning_evidence=meaning,
        place=item.place,
    )


def _constant_value(
    name: str, item: Item, inherited: Evidence, meaning: Evidence | None
) -> ConstantValue:
    value = item.optional_value("value", CONSTANT)
    if item.has("value"):
        type_: Type = LiteralType("" if value is None else value)
        if item.has("type"):
            item.wrong("type", f"{item.what} has a `value`, no `type` was expected beside it")
    else:
        type_ = read_type(item)
    return ConstantValue(
        name=name,
        value=value,
        type=type_,
        summary=item.text("summary"),
        evidence=read_evidence(item, inherited),
        meaning_evidence=read_meaning(item, meaning),
        place=item.place,
    )


def read_model(name: str, item: Item) -> Model:
    """Return the model that `item` describes."""
    evidence, meaning = read_evidence(item), read_meaning(item)
    return Model(
        name=name,
        summary=item.text("summary"),
        description=item.optional_text("description"),
        record=item.flag("record"),
        entity=item.optional_string("entity", IDENTIFIER),
        fields=read_parameters(item, "fields", "the field", evidence, meaning=meaning),
        sample=read_sample(item),
        official_signature=item.optional_string("official_signature"),
        evidence=evidence,
        meaning_evidence=meaning,
        place=item.place,
    )
