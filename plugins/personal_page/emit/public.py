"""Contract → `playground/src/protocol/public.ts`: the element's interface and data as types."""

from collections.abc import Iterable, Iterator

from personal_page.contract.element import ElementPart
from personal_page.contract.model import Contract, Parameter
from personal_page.contract.reading.elements import NAMES
from personal_page.contract.types import Array, Callable, Name, Type, Union
from personal_page.emit.tsdoc import doc
from personal_page.emit.typescript import indented, property_key

HEAD = """\
/**
 * The playground's public interface and its data. Times are milliseconds.
 * Generated from the contract by the golden tests; a change here is lost.
 */"""

EVENTS = (
    "The details of the DOM events, which are named `personal-page-status` and so on, bubble and"
    " are composed."
)
PLAYGROUND = (
    "The public interface of `<personal-page-playground>`, for scripts on its page. All of it is"
    " there at once: what is asked of a playground that has not loaded yet loads it, and is"
    " answered then. After the element was taken out of the page `stop` resolves, and everything"
    " else that returns a promise rejects with a `DOMException` named `AbortError`."
)
TABLES = {"LogLevel": "LOG_LEVELS", "PreviewKind": "PREVIEW_KINDS"}
"""Records whose values scripts need while they run, and what the lists of them are called."""
PREFIX = "personal-page-"
WIDTH = 90
"""The width from which on a union is written one member a line."""


def emit_public(contract: Contract) -> str:
    """Return the text of the module."""
    return "\n\n".join(_declarations(contract)) + "\n"


def _declarations(contract: Contract) -> Iterator[str]:
    yield HEAD
    yield f"import type {{ {', '.join(sorted(NAMES))} }} from '../contract/names.ts';"
    for record in contract.element_parts("record"):
        yield f"{_comment(record)}\n{_record(record)}"
    events = (
        f"{_comment(event)}\n{_line(event.name.removeprefix(PREFIX), event.type)}"
        for event in contract.element_parts("event")
    )
    yield _interface("PlaygroundEvents", EVENTS, events)
    members = [*contract.element_parts("property"), *contract.element_parts("method")]
    yield _interface("Playground", PLAYGROUND, map(_member, members))


def _record(record: ElementPart) -> str:
    if record.type is None:
        return f"export interface {record.name} {_object(record.fields)}"
    if record.name not in TABLES:
        return f"export type {record.name} = {record.type};"
    table = TABLES[record.name]
    return "\n".join(
        [
            f"export const {table} = [",
            *(indented(f"{value},") for value in _members(record.type)),
            "] as const;",
            f"export type {record.name} = (typeof {table})[number];",
        ]
    )


def _members(type_: Type) -> tuple[Type, ...]:
    return type_.members if isinstance(type_, Union) else (type_,)


def _interface(name: str, comment: str, members: Iterable[str]) -> str:
    body = indented("\n\n".join(members))
    return f"{doc(comment)}\nexport interface {name} {{\n{body}\n}}"


def _member(part: ElementPart) -> str:
    match part.type:
        case Callable(parameters, returns):
            inside = ", ".join(f"{name}{'?' * opt}: {type_}" for name, opt, type_ in parameters)
            return f"{_comment(part)}\n{part.name}({inside}): {_frozen(returns)};"
        case type_:
            sign = "readonly " * part.readonly
            return f"{_comment(part)}\n{sign}{part.name}: {_frozen(type_)};"


def _frozen(type_: Type | None) -> str:
    """Return a type as the element gives it: nobody changes its lists."""
    match type_:
        case Array():
            return f"readonly {type_}"
        case Name("Promise", (Array() as inner,)):
            return f"Promise<readonly {inner}>"
        case _:
            return str(type_)


def _comment(part: ElementPart) -> str:
    throws = [f"@throws {part.throws.get('en')}"] if part.throws else []
    return doc(part.summary.get("en"), tags=throws)


def _object(fields: tuple[Parameter, ...]) -> str:
    return "{\n" + indented("\n".join(map(_field, fields))) + "\n}"


def _field(field: Parameter) -> str:
    key = property_key(field.name) + "?" * field.optional
    if not field.fields:
        return f"{doc(field.summary.get('en'))}\n{_line(key, field.type)}"
    inner = str(field.type).replace("object", _object(field.fields))
    return f"{doc(field.summary.get('en'))}\n{key}: {inner};"


def _line(key: str, type_: Type | None) -> str:
    line = f"{key}: {type_};"
    if len(line) < WIDTH or not isinstance(type_, Union):
        return line
    return "\n".join([f"{key}:", *(f"  | {member}" for member in type_.members)]) + ";"
