"""What a contract does not know yet: assumed, unknown, without an example, untranslated."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import itemgetter

from personal_page.contract.findings import Finding
from personal_page.contract.model import (
    LANGUAGES,
    Contract,
    Evidence,
    Language,
    Status,
    Text,
)
from personal_page.contract.place import Place

NAMES = ("name", "id", "key", "code", "path", "type")
"""The attributes that may tell one item of a tuple from another."""
WITH_EXAMPLE = {"callback", "method", "util"}


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that has evidence of its own, under its dotted path, e.g. `functions.getState`."""

    path: str
    evidence: Evidence
    place: Place


@dataclass(frozen=True, slots=True)
class Report:
    """What a maintainer may want to improve; every part is in the order of the contract."""

    statements: tuple[Statement, ...]
    without_example: tuple[Finding, ...]
    untranslated: tuple[Finding, ...]

    def of(self, status: Status) -> tuple[Statement, ...]:
        """Return the statements of one status."""
        return tuple(
            statement for statement in self.statements if statement.evidence.status is status
        )

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def report_on(contract: Contract) -> Report:
    """Return what there is to improve in `contract`."""
    return Report(
        statements=tuple(_statements(contract)),
        without_example=tuple(
            Finding(function.place, f"functions.{function.name} has no example")
            for function in contract.functions
            if function.kind in WITH_EXAMPLE and not function.examples
        ),
        untranslated=untranslated(contract),
    )


def untranslated(
    contract: Contract, languages: tuple[Language, ...] = LANGUAGES
) -> tuple[Finding, ...]:
    """Return every one of `languages` that a text is missing in, by place."""
    # Inherited evidence is met again on every item that inherits it; its owner came first.
    owners: dict[Place, tuple[str, Text]] = {}
    for path, thing in _walk("", contract):
        if isinstance(thing, Text) and thing.missing:
            owners.setdefault(thing.place, (path, thing))
    return tuple(
        Finding(place, f"{path} is missing in `{language}`")
        for place, (path, text) in sorted(owners.items(), key=itemgetter(0))
        for language in text.missing
        if language in languages
    )


def _statements(contract: Contract) -> Iterator[Statement]:
    seen: set[int] = set()
    for path, thing in _walk("", contract):
        for evidence_path, evidence in _evidence_of(path, thing):
            if (evidence.source or evidence.reason) and id(evidence) not in seen:
                seen.add(id(evidence))
                yield Statement(evidence_path, evidence, _place_of(thing))


def _evidence_of(path: str, thing: object) -> Iterator[tuple[str, Evidence]]:
    for name, inner in (
        ("evidence", path),
        ("meaning_evidence", f"{path}.meaning"),
        ("version_evidence", f"{path}.version"),
    ):
        evidence = getattr(thing, name, None)
        if isinstance(evidence, Evidence):
            yield inner, evidence


def _place_of(thing: object) -> Place:
    place: Place = getattr(thing, "place")  # noqa: B009 - every part with evidence has a place
    return place


def _walk(path: str, thing: object) -> Iterator[tuple[str, object]]:
    """Yield every part of the model with its dotted path, an item before what is inside it."""
    if isinstance(thing, tuple):
        for index, member in enumerate(thing):
            names = (getattr(member, name, None) for name in NAMES)
            name = next((name for name in names if isinstance(name, str)), str(index))
            yield from _walk(f"{path}.{name}", member)
    elif is_dataclass(thing):
        yield path, thing
        for name in _evidence_first(thing.__class__):
            inner = path if name == "evidence" else f"{path}.{name}".lstrip(".")
            yield from _walk(inner, getattr(thing, name))


@cache
def _evidence_first(part: type) -> tuple[str, ...]:
    """Return the fields of a part of the model, its evidence before the parts that inherit it."""
    names = (field.name for field in fields(part))
    return tuple(sorted(names, key=lambda name: not name.endswith("evidence")))


def _lines(report: Report) -> Iterator[str]:
    for status in (Status.ASSUMED, Status.UNKNOWN):
        statements = report.of(status)
        yield f"{status.capitalize()}: {len(statements)}"
        for statement in statements:
            reason = statement.evidence.reason
            why = " ".join(reason.get("en").split()) if reason else ""
            yield f"  {statement.place}: {statement.path}: {why}"
    yield from _section("Without an example", report.without_example)
    yield from _section("Untranslated", report.untranslated)
    documented = len(report.of(Status.DOCUMENTED))
    yield f"{documented} of {len(report.statements)} statements are documented by their sources."


def _section(title: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    yield f"{title}: {len(findings)}"
    for finding in findings:
        yield f"  {finding}"
