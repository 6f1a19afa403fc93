"""Contract → the TypeScript declarations of the SDK, a global script that needs no import.

A plain `personal_page.js` names it in `/// <reference path="amocrm-sdk.d.ts" />` and is checked
with `// @ts-check`.
"""

from collections.abc import Iterator

from personal_page.contract.model import ConstantGroup, Contract, Function, Model, Module
from personal_page.emit.global_names import GlobalNames
from personal_page.emit.tsdoc import doc, function_doc, meaning_note, status_note
from personal_page.emit.typescript import (
    function_type,
    indented,
    object_text,
    property_key,
    quoted,
    type_text,
)


def emit_types(contract: Contract) -> str:
    """Return the text of the declaration file: strict, without a top-level import or export."""
    names = GlobalNames.of(contract.header)
    return "\n\n".join(_declarations(contract, names)) + "\n"


def _declarations(contract: Contract, names: GlobalNames) -> Iterator[str]:
    yield _head(contract)
    if contract.constants:
        yield _constants(contract, names)
    for model in contract.models:
        yield _model(model, names)
    if any(model.entity for model in contract.models):
        yield _entities(contract, names)
    yield _instance(contract, names)
    for factory in contract.functions_of("factory")[:1]:
        yield _factory(contract, factory, names)
    yield _interface(
        contract.header.widget_type,
        [_member(callback, names) for callback in contract.functions_of("callback")],
        doc(f"What the factory of a `{contract.header.widget_file}` returns."),
    )
    if contract.header.developer_global:
        yield _developer(contract, contract.header.developer_global, names)
    yield _modules(contract, names)
    yield _define(contract, names)


def _head(contract: Contract) -> str:
    header = contract.header
    versions = ", ".join(header.versions)
    return "\n".join(
        [
            f"// {header.title.get('en')}: types of `{header.id}` {versions}".rstrip(),
            "// Generated from the contract; a change here is lost.",
            "//",
            f"// In {header.widget_file}:",
            "//   // @ts-check",
            f'//   /// <reference path="{header.id}.d.ts" />',
        ]
    )


def _interface(name: str, members: list[str], comment: str) -> str:
    body = "\n".join(members)
    return f"{comment}\ninterface {name} {{" + (f"\n{indented(body)}\n}}" if members else "}")


def _constants(contract: Contract, names: GlobalNames) -> str:
    groups = [_group(group, names) for group in contract.constants]
    return (
        _interface(names.constants, groups, doc("The constants of the SDK, by group."))
        + "\n\n"
        + doc("Any value of a group of constants.")
        + f"\ntype {names.value}<Group extends keyof {names.constants}> ="
        + f"\n  {names.constants}[Group][keyof {names.constants}[Group]];"
    )


def _group(group: ConstantGroup, names: GlobalNames) -> str:
    values = "\n".join(
        doc(
            value.summary.get("en"),
            status_note(value.evidence, group.evidence),
            meaning_note(value.meaning_evidence, group.meaning_evidence),
        )
        + f"\nreadonly {property_key(value.name)}: "
        + type_text(value.type, names)
        + ";"
        for value in group.values
    )
    comment = doc(
        group.summary.get("en"), status_note(group.evidence), meaning_note(group.meaning_evidence)
    )
    return f"{comment}\nreadonly {property_key(group.name)}: {{\n{indented(values)}\n}};"


def _model(model: Model, names: GlobalNames) -> str:
    description = model.description.get("en") if model.description else ""
    comment = doc(
        model.summary.get("en"),
        description,
        status_note(model.evidence),
        meaning_note(model.meaning_evidence),
    )
    known = (model.evidence, model.meaning_evidence)
    body = object_text(model.fields, names, *known) if model.fields else "{}"
    if model.record:
        return f"{comment}\ntype {model.name} = Record<string, {body}>;"
    return f"{comment}\ninterface {model.name} {body}"


def _entities(contract: Contract, names: GlobalNames) -> str:
    members = [
        f"{property_key(model.entity)}: {model.name};" for model in contract.models if model.entity
    ]
    return "\n".join(
        [
            _interface(names.entities, members, doc("The state entities and their models.")),
            "",
            doc("The name of a state entity."),
            f"type {names.entity} = keyof {names.entities};",
            "",
            doc("The model of a state entity."),
            f"type {names.state}<E extends {names.entity}> = {names.entities}[E];",
        ]
    )


def _member(function: Function, names: GlobalNames) -> str:
    optional = "?" if function.kind == "callback" and not function.required else ""
    return (
        f"{function_doc(function)}\n"
        f"{property_key(function.name)}{optional}: {function_type(function, names)};"
    )


def _instance(contract: Contract, names: GlobalNames) -> str:
    methods = [_member(method, names) for method in contract.functions_of("method")]
    members = [
        f"readonly methods: {names.methods};",
        *([f"readonly constants: {names.constants};"] if contract.constants else []),
    ]
    return (
        _interface(names.methods, methods, doc("The methods of the SDK."))
        + "\n\n"
        + _interface(names.instance, members, doc("An instance of the SDK."))
    )


def _factory(contract: Contract, factory: Function, names: GlobalNames) -> str:
    return (
        f"{function_doc(factory)}\ntype {names.factory} = {function_type(factory, names)};\n\n"
        f"declare module {quoted(contract.header.id)} {{\n"
        f"  const {factory.name}: {names.factory};\n"
        f"  export = {factory.name};\n"
        "}"
    )


def _developer(contract: Contract, path: str, names: GlobalNames) -> str:
    utils = [_member(util, names) for util in contract.functions_of("util")]
    type_ = names.developer
    for key in reversed(path.removeprefix("window.").split(".")):
        type_ = f"{{\n{indented(f'readonly {property_key(key)}: {type_};')}\n}}"
    return (
        _interface(names.developer, utils, doc(f"What `{path}` offers while a widget is written."))
        + f"\n\ninterface Window {type_}"
    )


def _modules(contract: Contract, names: GlobalNames) -> str:
    header = contract.header
    own = names.factory if contract.functions_of("factory") else None
    members = [_module(m, own if m.id == header.id and own else m.types) for m in contract.modules]
    if own and all(module.id != header.id for module in contract.modules):
        members.insert(0, f"{property_key(header.id)}: {own};")
    return _interface(
        names.modules,
        members,
        doc("The AMD modules that are provided to widgets, by id; widgets may add to it."),
    )


def _module(module: Module, type_: str) -> str:
    package = f"{module.package} {module.version or ''}".strip()
    comment = doc(
        module.summary.get("en"),
        status_note(module.evidence),
        f"Package: `{package}`" if module.package else "",
        status_note(module.version_evidence) if module.version_evidence else "",
    )
    member = f"{property_key(module.id)}: {' '.join(type_.split())};"
    if "import(" in type_:
        member = f"// @ts-ignore: `any` where the types of the package are not installed\n{member}"
    return f"{comment}\n{member}"


def _define(contract: Contract, names: GlobalNames) -> str:
    widget = contract.header.widget_type
    return f"""\
/** The value of a module: `any` where the types of its package are not installed. */
type {names.module}<Id extends keyof {names.modules}> =
  [0] extends [1 & {names.modules}[Id]] ? any : {names.modules}[Id];

/**
 * What a tuple of AMD ids brings into the factory, in the same order: `any` for an id that is
 * unknown, so that all others keep their types. The condition is always true; with it the ids are
 * read from `dependencies` alone.
 */
type {names.imports}<Ids extends readonly string[]> = Ids extends readonly string[]
  ? {{
      [Index in keyof Ids]: Ids[Index] extends keyof {names.modules}
        ? {names.module}<Ids[Index]>
        : any;
    }}
  : never;

/** A tuple of AMD ids in which each has to be a known one. */
type {names.ids}<Ids extends readonly string[]> = {{
  [Index in keyof Ids]: Ids[Index] extends keyof {names.modules}
    ? Ids[Index]
    : keyof {names.modules};
}};

/**
 * Declares the AMD module of a `{contract.header.widget_file}`.
 *
 * The interface bears the name that `@types/requirejs` gives it, so that both can be installed.
 * The signatures there accept anything: keep that package out of `types` to have widgets checked.
 */
interface RequireDefine {{
  <const Ids extends readonly string[]>(
    dependencies: {names.ids}<Ids>,
    factory: (...modules: {names.imports}<Ids>) => {widget},
  ): void;
  (factory: () => {widget}): void;
}}

declare var define: RequireDefine;"""
