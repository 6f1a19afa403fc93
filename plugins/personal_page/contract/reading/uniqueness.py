"""Names that must be taken once over all sections: a type or a `[[reference]]` has one meaning."""

from collections.abc import Iterable

from personal_page.contract.findings import shown
from personal_page.contract.model import Contract
from personal_page.contract.place import Place
from personal_page.contract.reading.reporter import Reporter
from personal_page.contract.reading.sections import twice
from personal_page.contract.reading.signatures import RESERVED, TYPES_OF_TYPESCRIPT
from personal_page.contract.types import BUILTINS, DERIVED, GENERIC_BUILTINS

Named = Iterable[tuple[str, Place]]
PAGES = {
    *("behaviours", "callbacks", "constants", "developer", "events", "facts", "manifest"),
    *("methods", "models", "modules", "rules"),
}
"""What stands beside the page of a factory, `reference/methods/` for one."""
BUILT_IN = BUILTINS | DERIVED | GENERIC_BUILTINS.keys()


def check_uniqueness(contract: Contract, reporter: Reporter) -> None:
    """Report symbols that share a name, an entity or a code, and a second factory."""
    header = contract.header
    # What is a member of an object may bear any name.
    members = {
        *(function.name for function in contract.functions if function.kind != "factory"),
        *(group.name for group in contract.constants),
    } - {model.name for model in contract.models}
    own_types = (header.instance_type, header.widget_type)
    symbols = [
        *((name, header.place) for name in own_types if name),
        *((function.name, function.place) for function in contract.functions),
        *((model.name, model.place) for model in contract.models),
        *((group.name, group.place) for group in contract.constants),
    ]
    for name, place in symbols:
        if name in RESERVED | TYPES_OF_TYPESCRIPT - BUILT_IN and name not in members:
            reporter.report(
                place, f"{shown(name)} is a word of TypeScript, another name was expected"
            )
        if name in BUILT_IN:
            reporter.report(place, f"{shown(name)} is a built-in type, another name was expected")
    _report_twins(symbols, reporter)
    _report_twins(
        ((model.entity, model.place) for model in contract.models if model.entity),
        reporter,
        "entity",
    )
    # What is found bears the one or the other.
    _report_twins(
        (
            *((problem.code, problem.place) for problem in contract.problems),
            *((rule.id, rule.place) for rule in contract.rules),
        ),
        reporter,
        "code",
    )
    for factory in contract.functions_of("factory"):
        if factory.name in PAGES:
            reporter.report(
                factory.place,
                f"{shown(factory.name)} is the address of a page of the reference, another name was"
                " expected for a factory",
            )
    for factory in contract.functions_of("factory")[1:]:
        reporter.report(
            factory.place, f"{shown(factory.name)} is a second factory, one was expected"
        )


def _report_twins(named: Named, reporter: Reporter, what: str = "name") -> None:
    first: dict[str, Place] = {}
    for name, place in named:
        if name in first:
            reporter.report(place, twice(name, first[name], what))
        first.setdefault(name, place)
