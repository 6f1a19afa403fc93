"""How well a statement is known: the keys `status`, `source` and `reason`, and their rules."""

from personal_page.contract.findings import shown
from personal_page.contract.model import Evidence, Status
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.reporter import instead_of

STATUSES = [status.value for status in Status]


def read_evidence(item: Item, inherited: Evidence | None = None, prefix: str = "") -> Evidence:
    """Return the evidence of `item`, or the inherited one where the item has no status of its own.

    Args:
        item: where the keys stand.
        inherited: the evidence of what `item` is part of; without it the item must have its own.
        prefix: what stands before the three keys, e.g. `version_`.
    """
    status_key, source_key, reason_key = (
        f"{prefix}{key}" for key in ("status", "source", "reason")
    )
    own = item.has(status_key)
    named = item.choice(status_key, STATUSES, required=inherited is None)
    source = item.scalar(source_key, required=False)
    reason = item.optional_text(reason_key)
    if not own and inherited is not None:
        for key in (source_key, reason_key):
            if item.has(key):
                item.wrong(key, f"`{key}` stands without `{status_key}`, both were expected")
        return inherited
    sources = item.desk.sources
    if source and source.value not in sources and not item.desk.may_be_lost(source.value):
        item.desk.report(
            source.place,
            f"{shown(source.value)} is not a source, {instead_of(source.value, list(sources))}",
        )
    if named == Status.DOCUMENTED and not item.has(source_key):
        item.wrong(status_key, f"{item.what} is documented, `{source_key}` was expected")
    if named in {Status.ASSUMED, Status.UNKNOWN} and not item.has(reason_key):
        item.wrong(status_key, f"{item.what} is {named}, `{reason_key}` was expected")
    return Evidence(
        Status(named or Status.UNKNOWN),
        sources.get(source.value) if source else None,
        reason,
    )


def read_meaning(item: Item, inherited: Evidence | None = None) -> Evidence | None:
    """Return how well it is known what `item` means, or the inherited evidence; None without any.

    Args:
        item: where the keys `meaning_status` and `meaning_reason` stand.
        inherited: the evidence of the meaning of what `item` is part of.
    """
    keys = ("meaning_status", "meaning_source", "meaning_reason")
    if not any(item.has(key) for key in keys):
        return inherited
    return read_evidence(item, prefix="meaning_")
