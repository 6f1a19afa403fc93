"""Where the steps of reading put what they find."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from personal_page.contract.findings import MAX_FINDINGS, Finding, shown
from personal_page.contract.place import Place


class TooManyFindingsError(Exception):
    """There is no use in reading on."""


@dataclass(slots=True)
class Reporter:
    """Collects findings."""

    findings: list[Finding] = field(default_factory=list)

    def report(self, place: Place, message: str) -> None:
        """Add a finding.

        Raises:
            TooManyFindingsError: the contract is hopeless; the last finding says so.
        """
        self.findings.append(Finding(place, message))
        if len(self.findings) >= MAX_FINDINGS:
            self.findings.append(
                Finding(place, f"{MAX_FINDINGS} errors so far, the rest was not looked at")
            )
            raise TooManyFindingsError


def instead_of(wrong: str, known: list[str]) -> str:
    """Return the end of a message: what was probably meant, or what is known when that is short."""
    close = get_close_matches(wrong[:60], known, n=1)
    if close:
        return f"did you mean {shown(close[0])}?"
    if known and len(known) <= 12:
        return f"one of {', '.join(map(shown, known))} was expected"
    return "a known name was expected"
