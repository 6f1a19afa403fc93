"""The sections that hold statements: behaviours, the manifest, facts, problems, events."""

from typing import cast, get_args

from personal_page.contract.evidence import OUR_OWN
from personal_page.contract.model import (
    Alternative,
    Behaviour,
    Event,
    Fact,
    Location,
    ManifestKey,
    Problem,
    Severity,
    Status,
)
from personal_page.contract.reading.data import data_of
from personal_page.contract.reading.evidence import read_evidence
from personal_page.contract.reading.examples import read_script, read_twins
from personal_page.contract.reading.fields import read_parameters
from personal_page.contract.reading.forms import FILE, ID, LINE
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.placeholders import read_message_parameters

WRITERS = ("requirejs", "chromium", "firefox", "python")
"""Who writes messages into the console of a browser."""


def read_behaviour(name: str, item: Item) -> Behaviour:
    """Return the behaviour that `item` describes."""
    evidence = read_evidence(item)
    about = item.strings("about", required=True)
    item.desk.about.extend(about)
    simulated = item.flag("simulated", required=True)
    if simulated and evidence.status is Status.UNKNOWN and item.has("status"):
        item.wrong("simulated", f"{item.what} is unknown, `simulated: false` was expected")
    if item.has("alternatives") and evidence.status is not Status.ASSUMED:
        item.wrong(
            "alternatives",
            f"{item.what} is {evidence.status}, alternatives were expected on assumed ones only",
        )
    return Behaviour(
        id=name,
        summary=item.text("summary"),
        evidence=evidence,
        alternatives=_alternatives(item),
        about=tuple(scalar.value for scalar in about),
        simulated=simulated,
        place=item.place,
    )


def _alternatives(item: Item) -> tuple[Alternative, ...]:
    return tuple(
        Alternative(
            id=name,
            summary=inner.text("summary"),
            example=read_script(inner, "example"),
            place=inner.place,
        )
        for name, inner in item.named("alternatives", "the alternative", ID)
    )


def read_manifest_key(name: str, item: Item) -> ManifestKey:
    """Return the key of the manifest that `item` describes."""
    schema = item.mapping("schema")
    return ManifestKey(
        path=name,
        required=item.flag("required"),
        schema=cast("dict[str, object]", data_of(item.desk, schema)) if schema else {},
        location=item.optional_string("location", LINE),
        summary=item.text("summary"),
        evidence=read_evidence(item),
        place=item.place,
    )


def read_location(name: str, item: Item) -> Location:
    """Return the value of the manifest's `locations` that `item` describes."""
    return Location(
        id=name,
        summary=item.text("summary"),
        file=item.optional_string("file", FILE),
        suffixes=item.flag("suffixes"),
        evidence=read_evidence(item),
        place=item.place,
    )


def read_fact(name: str, item: Item) -> Fact:
    """Return the fact that `item` describes."""
    return Fact(
        id=name,
        topic=item.string("topic", ID),
        summary=item.text("summary"),
        advice=item.optional_text("advice"),
        values=_values(item),
        evidence=read_evidence(item),
        place=item.place,
    )


def _values(item: Item) -> dict[str, object]:
    values = item.mapping("values", required=False)
    return cast("dict[str, object]", data_of(item.desk, values)) if values else {}


def read_problem(name: str, item: Item) -> Problem:
    """Return the kind of problem that `item` describes."""
    return Problem(
        code=name,
        severity=cast("Severity", item.choice("severity", get_args(Severity)) or "error"),
        topic=item.optional_string("topic", ID) or None,
        title=item.text("title"),
        message=item.text("message"),
        description=item.text("description"),
        advice=item.text("advice"),
        parameters=read_message_parameters(item),
        console=_console(item),
        checked=item.flag("checked"),
        fix=item.optional_text("fix"),
        examples=read_twins(item),
        place=item.place,
    )


def _console(item: Item) -> tuple[tuple[str, tuple[str, ...]], ...]:
    inner = item.inner("console", "the messages of the console")
    if inner is None:
        return ()
    said = ((name, inner.strings(name, LINE)) for name in WRITERS)
    found = tuple(
        (name, tuple(one.value for one in messages)) for name, messages in said if messages
    )
    inner.close()
    return found


def read_event(name: str, item: Item) -> Event:
    """Return the type of event that `item` describes."""
    return Event(
        type=name,
        summary=item.text("summary"),
        detail=read_parameters(item, "detail", "the field", OUR_OWN),
        place=item.place,
    )
