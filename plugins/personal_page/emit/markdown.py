"""Pieces of Markdown about the items of a contract, for a reader that is a language model."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from personal_page.contract.model import Evidence, Example, Language, Parameter, Source, Text
from personal_page.emit.signature import field_signature
from personal_page.emit.texts import as_code, line_of
from personal_page.words import Words


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language; `words` are its headings and labels."""

    language: Language
    words: Words

    def text(self, text: Text | None) -> str:
        """Return a text of the contract; cross-references become code."""
        return as_code(text.get(self.language).strip()) if text else ""

    def line(self, text: Text | None) -> str:
        """Return a text of the contract on one line."""
        return line_of(text, self.language) if text else ""

    def evidence(self, evidence: Evidence) -> str:
        """Return the status with the source and the reason behind it: `assumed: Seen once.`."""
        source = self.source(evidence.source) if evidence.source else ""
        status = self.words[evidence.status] + (f" ({source})" if source else "")
        reason = self.line(evidence.reason)
        return f"{status}: {reason}" if reason else status

    def source(self, source: Source) -> str:
        """Return the title of a source with its address."""
        title = self.line(source.title)
        return f"{title}, {source.url}" if source.url else title

    def status(self, evidence: Evidence, around: Evidence | None = None) -> str:
        """Return ` [assumed: …]` for what is not already said of `around`."""
        if evidence == around:
            return ""
        return f" [{self.evidence(evidence)}]"

    def meaning(self, meaning: Evidence | None, around: Evidence | None = None) -> str:
        """Return ` [meaning: assumed: …]` for what is guessed and not already said of `around`."""
        if meaning is None or meaning == around:
            return ""
        return f" [{self.words['meaning'].lower()}: {self.evidence(meaning)}]"

    def fields(
        self,
        fields: Iterable[Parameter],
        around: Evidence | None,
        meaning: Evidence | None = None,
        depth: int = 0,
    ) -> list[str]:
        """Return a nested list of parameters or fields, a line each."""
        lines: list[str] = []
        for field in fields:
            mark = f" ({self.words['optional']})" if field.optional else ""
            shape = f"{field.name}: {field.type}" if field.fields else field_signature(field)
            lines.append(
                f"{'  ' * depth}- `{shape}`{mark}: {self.line(field.summary)}"
                f"{self.status(field.evidence, around)}"
                f"{self.meaning(field.meaning_evidence, meaning)}"
            )
            lines += self.fields(field.fields, field.evidence, meaning, depth + 1)
        return lines

    def examples(self, examples: Iterable[Example]) -> list[str]:
        """Return each example as a title and a block of code."""
        return [
            block
            for example in examples
            for block in (
                f"{self.words['example']}: {self.line(example.title)}",
                fenced(example.code, "js"),
            )
        ]


def fenced(code: str, language: str) -> str:
    """Return `code` as a fenced block; the fence is longer than any in the code."""
    longest = max((len(run) for run in re.findall("`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{code.rstrip()}\n{fence}"
