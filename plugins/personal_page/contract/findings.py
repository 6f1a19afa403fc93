"""What is wrong with a contract, each thing with its place."""

from dataclasses import dataclass

from personal_page.contract.place import Place

MAX_FINDINGS = 500
"""After so many, a contract is not looked at further: it is not a contract."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or missing, and what was expected, in one line."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class ContractError(Exception):
    """A contract that cannot be used; `findings` are everything that is wrong, file by file.

    Its text is one `file:line:column: what is wrong, what was expected` a line.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def shown(value: str) -> str:
    """Return `value` as a message quotes it: bounded, on one line, nothing unprintable in it."""
    cut = value if len(value) <= 60 else f"{value[:59]}…"
    return "`" + "".join(char if char.isprintable() else "\ufffd" for char in cut) + "`"
