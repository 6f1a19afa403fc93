"""Cross-references in texts, for outputs that cannot link."""

from personal_page.contract.addresses import REFERENCE


def as_code(text: str) -> str:
    """Return `text` with `[[getState]]` as code; in `[[module:jquery]]` the kind goes."""
    return REFERENCE.sub(lambda found: f"`{found[1].rpartition(':')[2]}`", text)
