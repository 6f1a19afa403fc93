"""The section `rules`: what the files of a widget are checked for."""

from typing import cast, get_args

from personal_page.contract.evidence import Severity
from personal_page.contract.reading.evidence import read_evidence
from personal_page.contract.reading.forms import LINE
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.placeholders import read_message_parameters
from personal_page.contract.rule import Breach, Part, Rule, RuleClass


def read_rule(name: str, item: Item) -> Rule:
    """Return the rule that `item` describes."""
    return Rule(
        id=name,
        class_=cast("RuleClass", item.choice("class", get_args(RuleClass)) or "upload"),
        severity=cast("Severity", item.choice("severity", get_args(Severity)) or "error"),
        title=item.text("title"),
        message=item.text("message"),
        description=item.text("description"),
        advice=item.text("advice"),
        parameters=read_message_parameters(item),
        fix=item.optional_text("fix"),
        evidence=read_evidence(item),
        example=_breach(item),
        place=item.place,
    )


def _breach(item: Item) -> Breach | None:
    inner = item.inner("example", "the breach")
    if inner is None:
        return None
    breach = Breach(
        part=cast("Part", inner.choice("part", get_args(Part), required=False) or "text"),
        file=inner.string("file", LINE),
        failing=inner.string("failing"),
        repaired=inner.string("repaired"),
        place=inner.place,
    )
    inner.close()
    return breach
