"""Where each symbol of a contract is described: pages and anchors, the same in every language.

Everything is relative to the root of one language: `reference/methods/getState/`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from personal_page.contract.element import ElementPart
from personal_page.contract.model import (
    Behaviour,
    ConstantGroup,
    Contract,
    Event,
    Fact,
    Function,
    Location,
    ManifestKey,
    Model,
    Module,
    Parameter,
    Problem,
    Text,
)
from personal_page.contract.place import Place
from personal_page.contract.rule import Rule

REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A cross-reference in a text, `[[getState]]` or `[[module:jquery]]`; the group is the symbol."""

OVERVIEW = "reference/"
FOLDERS = {"callback": "callbacks/", "method": "methods/", "util": "developer/", "factory": ""}


@dataclass(frozen=True, slots=True)
class Address:
    """A page, as a folder with a slash at its end, and the anchor on it."""

    page: str
    anchor: str | None = None

    def __str__(self) -> str:
        return self.page if self.anchor is None else f"{self.page}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Symbol:
    """Something a text may refer to.

    Attributes:
        kind: callback, method, util, factory, parameter, type, module, constants, constant, model,
            field, behaviour, manifest, location, fact, event, element, problem or rule.
        reference: what stands between `[[` and `]]`.
        label: what the reader sees.
        address: where it is described.
        summary: what it is, where the contract says so.
        place: where it stands in the contract.
    """

    kind: str
    reference: str
    label: str
    address: Address
    summary: Text | None
    place: Place


def function_address(function: Function) -> Address:
    """Return where a callback, method, utility or factory is described."""
    return Address(f"reference/{FOLDERS[function.kind]}{function.name}/", function.name)


def module_address(module: Module) -> Address:
    """Return where an AMD module is described."""
    return Address("reference/modules/", module.id)


def constants_address(group: ConstantGroup, name: str | None = None) -> Address:
    """Return where a group of constants, or the constant `name` in it, is described."""
    return Address("reference/constants/", group.name if name is None else f"{group.name}.{name}")


def model_address(model: Model) -> Address:
    """Return where a model is described."""
    return Address(f"reference/models/{model.name}/", model.name)


def behaviour_address(behaviour: Behaviour) -> Address:
    """Return where a behaviour is described."""
    return Address("reference/behaviours/", behaviour.id)


def manifest_address(part: ManifestKey | Location) -> Address:
    """Return where a key of the manifest or a location is described."""
    # A location may bear the name of a key: both have `settings`.
    anchor = part.path if isinstance(part, ManifestKey) else f"location.{part.id}"
    return Address("reference/manifest/", anchor)


def fact_address(fact: Fact) -> Address:
    """Return where a fact is stated."""
    return Address("reference/facts/", fact.id)


def event_address(event: Event) -> Address:
    """Return where a type of event is described."""
    return Address("reference/events/", event.type)


def problem_address(problem: Problem) -> Address:
    """Return the page of a problem."""
    return Address(f"problems/{problem.code}/")


def rule_address(rule: Rule) -> Address:
    """Return where a rule for the files of a widget is described."""
    return Address("reference/rules/", rule.id)


def element_address(part: ElementPart) -> Address:
    """Return where a part of the playground's element is described."""
    return Address("reference/element/", part.name)


def inner_address(outer: Address, path: Sequence[str]) -> Address:
    """Return where a parameter or field is described, by the names that lead to it from `outer`."""
    return Address(outer.page, ".".join([outer.anchor or "", *path]))


def symbols(contract: Contract) -> Iterator[Symbol]:
    """Yield every symbol of `contract`; names that types use come first, section by section."""
    for function in contract.functions:
        address = function_address(function)
        yield _named(function.kind, function.name, address, function)
        yield from _inner("parameter", function.name, address, function.parameters)
        if function.kind == "factory" and contract.header.instance_type:
            name = contract.header.instance_type
            yield _own_type(contract, name, Address(address.page, name))
    for model in contract.models:
        address = model_address(model)
        yield _named("model", model.name, address, model)
        yield from _inner("field", model.name, address, model.fields)
    for group in contract.constants:
        yield _named("constants", group.name, constants_address(group), group)
        for value in group.values:
            name = f"{group.name}.{value.name}"
            yield _named("constant", name, constants_address(group, value.name), value)
    if contract.header.widget_type:
        yield _own_type(contract, contract.header.widget_type, Address(OVERVIEW, "callbacks"))
    yield from _prefixed(contract)


def _prefixed(contract: Contract) -> Iterator[Symbol]:
    for module in contract.modules:
        yield _named("module", module.id, module_address(module), module, "module:")
    for behaviour in contract.behaviours:
        address = behaviour_address(behaviour)
        yield _named("behaviour", behaviour.id, address, behaviour, "behaviour:")
    for key in contract.manifest.keys:
        yield _named("manifest", key.path, manifest_address(key), key, "manifest:")
    for location in contract.manifest.locations:
        yield _named("location", location.id, manifest_address(location), location, "location:")
    for fact in contract.facts:
        yield _named("fact", fact.id, fact_address(fact), fact, "fact:")
    for event in contract.events:
        yield _named("event", event.type, event_address(event), event, "event:")
    for part in contract.element:
        yield _named("element", part.name, element_address(part), part, "element:")
    for problem in contract.problems:
        address = problem_address(problem)
        label = problem.code
        yield Symbol("problem", f"problem:{label}", label, address, problem.title, problem.place)
    for rule in contract.rules:
        address = rule_address(rule)
        yield Symbol("rule", f"rule:{rule.id}", rule.id, address, rule.title, rule.place)


def by_reference(contract: Contract) -> dict[str, Symbol]:
    """Return every symbol by what stands between `[[` and `]]`; make it once for many look-ups.

    That is `getState`, `initLead.params.token`, `LeadModel.company`, `TIME_FORMATS.twelve`, or with
    a prefix `module:jquery`, `behaviour:…`, `manifest:…`, `location:…`, `fact:…`, `event:…`,
    `element:…`, `problem:…`, `rule:…`.
    """
    found: dict[str, Symbol] = {}
    for symbol in symbols(contract):
        found.setdefault(symbol.reference, symbol)
    return found


class _Described(Protocol):
    @property
    def summary(self) -> Text: ...

    @property
    def place(self) -> Place: ...


def _named(kind: str, name: str, address: Address, thing: _Described, prefix: str = "") -> Symbol:
    return Symbol(kind, f"{prefix}{name}", name, address, thing.summary, thing.place)


def _own_type(contract: Contract, name: str, address: Address) -> Symbol:
    return Symbol("type", name, name, address, None, contract.header.place)


def _inner(
    kind: str, outer: str, address: Address, parameters: tuple[Parameter, ...]
) -> Iterator[Symbol]:
    for parameter in parameters:
        name = f"{outer}.{parameter.name}"
        inner = inner_address(address, [parameter.name])
        yield _named(kind, name, inner, parameter)
        yield from _inner(kind, name, inner, parameter.fields)
