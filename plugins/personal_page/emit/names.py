"""Contract → `playground/src/contract/names.ts`: its names as types, so that tsc finds slips.

Names only, no sentences: better wording changes nothing here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from personal_page.contract.model import Contract, Event, Model, Parameter
from personal_page.contract.types import Literal, Name, Type, Union, substituted
from personal_page.emit.typescript import indented, property_key, quoted

HEAD = """\
/** The names of the contract. Generated from it by the golden tests; a change here is lost. */"""

PARAMETERS = """\
/** What the message of a problem speaks of, all of it as text. */
export type ProblemParameters = {
  [Code in ProblemCode]: (typeof PROBLEM_PARAMETERS)[Code] extends readonly []
    ? Record<string, never>
    : Record<(typeof PROBLEM_PARAMETERS)[Code][number], string>;
};"""

TYPESCRIPT = """\
/** The code of what TypeScript finds. */
export type TypeScriptCode = `TS${number}`;"""

EVENT_DETAIL = """\
/** The fields of events, whatever their type. */
type EventField = {
  [T in EventType]: string extends keyof EventDetails[T] ? never : keyof EventDetails[T];
}[EventType];

/** What an event says beside its type. */
export type EventDetail = Readonly<Partial<Record<EventField, unknown>>>;"""

NAMED = {"problem": "ProblemCode", "entity": "Entity"}
"""The fields of events whose text is a name of the contract, and the type of that name."""

LEAST = 3
"""From so many members on, a union is written one member a line."""


def emit_names(contract: Contract) -> str:
    """Return the text of the module: types, and the two tables by which messages are read."""
    return "\n\n".join(_declarations(contract)) + "\n"


def _declarations(contract: Contract) -> Iterator[str]:
    yield HEAD
    yield _union("CallbackName", (one.name for one in contract.functions_of("callback")))
    yield _union("MethodName", (one.name for one in contract.functions_of("method")))
    yield _union("UtilName", (one.name for one in contract.functions_of("util")))
    yield _union("ModuleId", (module.id for module in contract.modules))
    yield from _states(contract)
    yield from _problems(contract)
    yield from _events(contract)
    yield from _behaviours(contract)


def _parameters(names: tuple[str, ...]) -> str:
    if not names:
        return "Record<string, never>"
    return f"Record<{' | '.join(map(quoted, names))}, string>"


def _states(contract: Contract) -> Iterator[str]:
    for model in contract.models:
        yield _model(model, contract)
    entities = [f"{property_key(m.entity)}: {m.name};" for m in contract.models if m.entity]
    yield _interface("Entities", entities)
    yield "export type Entity = keyof Entities;"


def _model(model: Model, contract: Contract) -> str:
    body = _object(model.fields, contract)
    if model.record:
        return f"export type {model.name} = Record<string, {body}>;"
    return f"export interface {model.name} {body}"


def _problems(contract: Contract) -> Iterator[str]:
    rows = (
        f"{property_key(problem.code)}: [{', '.join(map(quoted, problem.parameters))}],"
        for problem in contract.problems
    )
    yield _table(
        "PROBLEM_PARAMETERS", "The parameters of each problem, by its code.", rows, ("{", "}")
    )
    yield "export type ProblemCode = keyof typeof PROBLEM_PARAMETERS;"
    yield PARAMETERS
    checked = (problem.code for problem in contract.problems if problem.checked)
    yield _union("CheckedCode", checked)
    rules = (f"{property_key(rule.id)}: {_parameters(rule.parameters)};" for rule in contract.rules)
    comment = "/** What the message of a breach speaks of, by the rule, all of it as text. */"
    yield f"{comment}\n{_interface('RuleParameters', list(rules))}"
    yield "export type RuleId = keyof RuleParameters;"
    yield TYPESCRIPT


def _events(contract: Contract) -> Iterator[str]:
    types = (f"{quoted(event.type)}," for event in contract.events)
    yield _table("EVENT_TYPES", "The types of the timeline's events.", types, ("[", "]"))
    yield "export type EventType = (typeof EVENT_TYPES)[number];"
    details = [
        f"{property_key(event.type)}: {_detail(event, contract)};" for event in contract.events
    ]
    yield _interface("EventDetails", details)
    yield EVENT_DETAIL


def _detail(event: Event, contract: Contract) -> str:
    named = (
        replace(field, type=Name(NAMED[field.name])) if field.name in NAMED else field
        for field in event.detail
    )
    return _object(tuple(named), contract)


def _behaviours(contract: Contract) -> Iterator[str]:
    yield _union("Behaviour", (behaviour.id for behaviour in contract.behaviours))
    members = [
        f"{property_key(behaviour.id)}: {' | '.join(quoted(o.id) for o in behaviour.alternatives)};"
        for behaviour in contract.behaviours
        if behaviour.alternatives
    ]
    comment = "/** What amoCRM might do instead of what is assumed, by behaviour. */"
    yield f"{comment}\n{_interface('Alternatives', members)}"


def _interface(name: str, members: list[str]) -> str:
    return f"export interface {name} {_block(members)}"


def _table(name: str, comment: str, rows: Iterable[str], brackets: tuple[str, str]) -> str:
    opened, closed = brackets
    body = indented("\n".join(rows))
    return f"/** {comment} */\nexport const {name} = {opened}\n{body}\n{closed} as const;"


def _union(name: str, members: Iterable[str]) -> str:
    texts = [quoted(member) for member in members] or ["never"]
    if len(texts) < LEAST:
        return f"export type {name} = {' | '.join(texts)};"
    return f"export type {name} =\n" + indented("\n".join(f"| {text}" for text in texts)) + ";"


def _block(members: list[str]) -> str:
    return "{\n" + indented("\n".join(members)) + "\n}"


def _object(fields: tuple[Parameter, ...], contract: Contract) -> str:
    if not fields:
        return "Record<string, never>"
    return _block(
        [
            f"{property_key(field.name)}{'?' if field.optional else ''}: {_type(field, contract)};"
            for field in fields
        ]
    )


def _type(field: Parameter, contract: Contract) -> str:
    """Return the type of a field: inline objects spelled out, values of constants listed."""
    groups = {
        group.name: tuple(Literal(v.value) for v in group.values if v.value is not None)
        for group in contract.constants
    }

    def spelled_out(name: Name) -> Type:
        match name:
            case Name("any"):
                return Name("unknown")
            case Name("object"):
                return Name(_object(field.fields, contract))
            case Name("ValueOf", (Name(group),)):
                return Union(groups[group])
            case _:
                return name

    return str(substituted(field.type, spelled_out))
