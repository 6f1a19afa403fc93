"""The section `element`: what a page may ask of the playground's element."""

from typing import cast, get_args

from personal_page.contract.element import ElementKind, ElementPart
from personal_page.contract.evidence import OUR_OWN
from personal_page.contract.reading.fields import Scope, read_parameters, read_type
from personal_page.contract.reading.item import Item

NAMES = frozenset({"ProblemCode", "RuleId", "TypeScriptCode", "EventType", "EventDetail"})
"""Types that stand for what other sections list."""
OWN_TYPES = NAMES | {"Blob"}
"""What types may name beside the records; the last one is the browser's."""


def read_part(name: str, item: Item, records: Scope) -> ElementPart:
    """Return the part of the element that `item` describes; its types may name `records`."""
    kind = item.choice("kind", get_args(ElementKind))
    scope = records | OWN_TYPES
    fields = read_parameters(item, "fields", "the field", OUR_OWN, scope)
    has_type = item.has("type")
    if kind == "record" and has_type == item.has("fields"):
        item.wrong("type", f"{item.what} is a record, `type` or `fields` were expected")
    return ElementPart(
        name=name,
        kind=cast("ElementKind", kind or "record"),
        type=read_type(item, scope=scope) if has_type or kind not in {"record", ""} else None,
        readonly=item.flag("readonly"),
        summary=item.text("summary"),
        throws=item.optional_text("throws"),
        fields=fields,
        place=item.place,
    )
