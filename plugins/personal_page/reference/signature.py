"""The signature of a function as its page shows it, over as many lines as it needs."""

from collections.abc import Sequence

from personal_page.contract.model import Function, Model, Parameter
from personal_page.contract.types import Name, Type, substituted

WIDTH = 72


def signature_of(function: Function) -> str:
    """Return the signature of `function`, a call's shape with types."""
    generic = ", ".join(f"{name} extends {bound}" for name, bound in function.type_parameters)
    head = function.name + (f"<{generic}>" if generic else "")
    parameters = [_member(parameter, "") for parameter in function.parameters]
    line = f"{head}({', '.join(parameters)}): {function.result}"
    if "\n" not in line and len(line) <= WIDTH:
        return line
    inside = "".join(f"  {_member(parameter, '  ')},\n" for parameter in function.parameters)
    return f"{head}(\n{inside}): {function.result}"


def shape_of(model: Model) -> str:
    """Return a model as a type alias."""
    body = _object(model.fields, "")
    return f"type {model.name} = " + (f"Record<string, {body}>" if model.record else body)


def named(field: Parameter) -> str:
    """Return the name of `field` as types write it, with a mark where it may be left out."""
    return f"{field.name}?" if field.optional else field.name


def inlined(field: Parameter) -> Type:
    """Return the type of `field` with the fields inside it written out on the same line."""
    if not field.fields:
        return field.type
    inside = "; ".join(f"{named(inner)}: {inlined(inner)}" for inner in field.fields)
    return _shaped(field.type, f"{{ {inside} }}")


def _member(field: Parameter, indent: str) -> str:
    return f"{named(field)}: {_type(field.type, field.fields, indent)}"


def _type(type_: Type, fields: Sequence[Parameter], indent: str) -> str:
    if not fields:
        return str(type_)
    return str(_shaped(type_, _object(fields, indent)))


def _shaped(type_: Type, shape: str) -> Type:
    """Return a type with `shape` in the place of the name that stands for an inline object."""
    return substituted(type_, lambda name: Name(shape) if name.name == "object" else name)


def _object(fields: Sequence[Parameter], indent: str) -> str:
    inside = "".join(f"{indent}  {_member(field, indent + '  ')};\n" for field in fields)
    return f"{{\n{inside}{indent}}}"
