"""What TypeScript refuses in a signature although each name in it is one of JavaScript."""

from collections.abc import Iterable

from personal_page.contract.findings import shown
from personal_page.contract.model import Parameter
from personal_page.contract.reading.nodes import Scalar
from personal_page.contract.reading.reporter import Reporter
from personal_page.contract.reading.type_syntax import offset_of_parameter
from personal_page.contract.types import Array, Callable, Name, Type, Union

RESERVED = {
    *("arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger"),
    *("default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally"),
    *("for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let"),
    *("new", "null", "package", "private", "protected", "public", "return", "static", "super"),
    *("switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield"),
}
"""Words that no parameter and no function of its own may be called by, in strict code."""
TYPES_OF_TYPESCRIPT = {
    *("any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "undefined"),
    "unknown",
}
"""Words that no interface, type or type parameter may be called by, beside the reserved ones."""


def check_parameters(parameters: Iterable[Parameter], reporter: Reporter) -> None:
    """Report parameters that are called by a reserved word, or required after an optional one."""
    optional: str | None = None
    for parameter in parameters:
        for message in _faults(parameter.name, optional, is_optional=parameter.optional):
            reporter.report(parameter.place, message)
        optional = optional or (parameter.name if parameter.optional else None)


def check_callables(type_: Type, scalar: Scalar, reporter: Reporter) -> None:
    """Report the same of the function types in a type."""
    match type_:
        case Callable(parameters, returns):
            optional: str | None = None
            for name, is_optional, inside in parameters:
                for message in _faults(name, optional, is_optional=is_optional):
                    place = scalar.place_of(offset_of_parameter(scalar.value, name))
                    reporter.report(place, message)
                optional = optional or (name if is_optional else None)
                check_callables(inside, scalar, reporter)
            check_callables(returns, scalar, reporter)
        case Array(item):
            check_callables(item, scalar, reporter)
        case Union(members) | Name(_, members):
            for member in members:
                check_callables(member, scalar, reporter)


def _faults(name: str, optional: str | None, *, is_optional: bool) -> Iterable[str]:
    if name in RESERVED:
        yield f"{shown(name)} is a reserved word, another name was expected for a parameter"
    if optional is not None and not is_optional:
        yield (
            f"{shown(name)} is required and follows the optional {shown(optional)},"
            " `optional: true` or another order was expected"
        )
