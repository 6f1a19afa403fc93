"""What a mutant is: the sources of the playground, changed in one place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Mutant(Protocol):
    """A change that makes the playground act otherwise."""

    def apply(self, sources: Path) -> None:
        """Change the copy of `playground/src` in the folder `sources`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line `old` of `file`, which becomes `new`; both without what the line is indented by."""

    file: str
    old: str
    new: str
    why: str = ""
    """Why it is not the behaviour's first alternative, if there is one."""

    def occurrences(self, text: str) -> int:
        """Return how many lines of `text` are the old one."""
        return [line.strip() for line in text.splitlines()].count(self.old)

    def changed(self, text: str) -> str:
        """Return `text` with the line changed."""
        return "".join(
            line.replace(self.old, self.new) if line.strip() == self.old else line
            for line in text.splitlines(keepends=True)
        )

    def apply(self, sources: Path) -> None:
        """Change the line."""
        path = sources / self.file
        path.write_text(self.changed(path.read_text("utf-8")), "utf-8")


POLICY = Path("cabinet") / "policy.ts"
AS_ASSUMED = "policy-as-assumed.ts"
DECIDED_OTHERWISE = """\
import * as policy from './{as_assumed}';
export * from './{as_assumed}';
const decided = policy.ALTERNATIVES['{behaviour}']['{alternative}'];
export const ASSUMED = {{ ...policy.ASSUMED, ...decided }};
export const policyOf = (choice) => (choice === null ? ASSUMED : policy.policyOf(choice));
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the policy assumes of `behaviour` becomes what its `alternative` decides."""

    behaviour: str
    alternative: str
    why: str = ""
    """Why it is not the behaviour's first alternative."""

    def apply(self, sources: Path) -> None:
        """Put a module in the policy's place that decides as the policy does, but for this."""
        policy = sources / POLICY
        policy.rename(policy.with_name(AS_ASSUMED))
        text = DECIDED_OTHERWISE.format(
            as_assumed=AS_ASSUMED, behaviour=self.behaviour, alternative=self.alternative
        )
        policy.write_text(text, "utf-8")
