"""Types of a contract in TypeScript: the pieces of the declaration file."""

import re
import textwrap
from collections.abc import Iterable

from personal_page.contract.model import Evidence, Function, Parameter
from personal_page.contract.types import Name, Type, substituted
from personal_page.emit.global_names import GlobalNames
from personal_page.emit.tsdoc import doc, meaning_note, status_note

IDENTIFIER = re.compile(r"[A-Za-z_$][\w$]*")
LONG = 50
"""From here on, parameters are written one a line."""


def quoted(text: str) -> str:
    """Return `text` as a TypeScript string literal in single quotes."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"


def property_key(name: str) -> str:
    """Return `name` as a property name, quoted where it is not an identifier."""
    return name if IDENTIFIER.fullmatch(name) else quoted(name)


def indented(text: str, by: int = 1) -> str:
    """Return `text` moved `by` levels of two spaces to the right."""
    return textwrap.indent(text, "  " * by)


def type_text(type_: Type, names: GlobalNames, fields: str = "object") -> str:
    """Return `type_` in TypeScript.

    Args:
        type_: a type of the contract.
        names: the global names that `Entity`, `State<…>` and `ValueOf<…>` stand for.
        fields: what `object` stands for, as text.
    """
    replaced = {"object": fields, "Entity": names.entity}

    def replace(name: Name) -> Name:
        if name.name == "ValueOf":
            return Name(names.value, tuple(Name(quoted(str(a))) for a in name.arguments))
        if name.name == "State":
            return Name(names.state, name.arguments)
        return Name(replaced.get(name.name, name.name), name.arguments)

    return str(substituted(type_, replace))


def member_type(item: Parameter, names: GlobalNames, meaning: Evidence | None = None) -> str:
    """Return the type of a parameter or a field, inline objects spelled out."""
    if not item.fields:
        return type_text(item.type, names)
    return type_text(item.type, names, object_text(item.fields, names, item.evidence, meaning))


def object_text(
    fields: Iterable[Parameter],
    names: GlobalNames,
    around: Evidence,
    meaning: Evidence | None = None,
) -> str:
    """Return an object type over several lines, each field under its comment.

    What is known of a field is told only where it differs from `around` and `meaning`, the evidence
    of what holds the fields.
    """
    written = (_field(field, names, around, meaning) for field in fields)
    return "{\n" + indented("\n".join(written)) + "\n}"


def _field(field: Parameter, names: GlobalNames, around: Evidence, meaning: Evidence | None) -> str:
    comment = doc(
        field.summary.get("en"),
        status_note(field.evidence, around),
        meaning_note(field.meaning_evidence, meaning),
    )
    mark = "?" if field.optional else ""
    return f"{comment}\n{property_key(field.name)}{mark}: {member_type(field, names, meaning)};"


def function_type(function: Function, names: GlobalNames) -> str:
    """Return the type of `function` as an arrow type, generic where the contract says so."""
    generic = ", ".join(
        f"{name} extends {type_text(bound, names)}" for name, bound in function.type_parameters
    )
    parameters = [
        f"{p.name}{'?' if p.optional else ''}: {member_type(p, names)}" for p in function.parameters
    ]
    inside = ", ".join(parameters)
    if len(parameters) > 1 and ("\n" in inside or len(inside) > LONG):
        inside = "\n" + "".join(indented(f"{parameter},") + "\n" for parameter in parameters)
    return f"{f'<{generic}>' if generic else ''}({inside}) => {type_text(function.result, names)}"
