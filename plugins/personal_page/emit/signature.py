"""A function in one line, as a reader wants to see it: type parameters resolved, objects inline."""

from personal_page.contract.model import Function, Parameter
from personal_page.contract.types import Name, Type, substituted
from personal_page.emit.typescript import property_key


def signature(function: Function) -> str:
    """Return e.g. `getState(entityName: Entity): State<Entity> | null`."""
    bounds = dict(function.type_parameters)

    def resolved(type_: Type) -> Type:
        return substituted(type_, lambda name: bounds.get(name.name, name))

    inside = ", ".join(
        f"{p.name}{'?' if p.optional else ''}: {_inline(resolved(p.type), p.fields)}"
        for p in function.parameters
    )
    return f"{function.name}({inside}): {resolved(function.result)}"


def field_signature(field: Parameter) -> str:
    """Return e.g. `company: { id: string; name: string } | null`."""
    mark = "?" if field.optional else ""
    return f"{property_key(field.name)}{mark}: {_inline(field.type, field.fields)}"


def _inline(type_: Type, fields: tuple[Parameter, ...]) -> str:
    if not fields:
        return str(type_)
    shape = Name(f"{{ {'; '.join(field_signature(field) for field in fields)} }}")
    return str(substituted(type_, lambda name: shape if name.name == "object" else name))
