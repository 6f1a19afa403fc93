"""Documentation comments of the declaration file, from the English texts."""

import re
import textwrap
from collections.abc import Iterable

from personal_page.contract.model import Evidence, Function, Status
from personal_page.emit.texts import as_code

LINE = 92
BLOCK = re.compile(r"\s|[|>#]|[-*+] |\d+[.)] ")
"""What a line of Markdown begins with when it may not be joined with its neighbours."""


def function_doc(function: Function) -> str:
    """Return the comment of a function: what it does, how sure that is, parameters and results."""
    around = function.evidence
    tags = [
        f"@param {p.name} - {_told(p.summary.get('en'), p.evidence, around)}"
        for p in function.parameters
    ]
    if function.returns:
        results = (_told(r.summary.get("en"), r.evidence, around) for r in function.returns)
        tags.append(f"@returns {' Or: '.join(results)}")
    return doc(
        function.summary.get("en"),
        function.description.get("en") if function.description else "",
        status_note(around),
        tags=tags,
    )


def _told(summary: str, evidence: Evidence, around: Evidence) -> str:
    note = status_note(evidence, around)
    return f"{summary} ({note})" if note else summary


def status_note(evidence: Evidence, around: Evidence | None = None) -> str:
    """Return a sentence on how little is known.

    Nothing for what is documented, or what is as sure as `around`.
    """
    if evidence.status is Status.DOCUMENTED or evidence == around:
        return ""
    word = "Assumed, not documented" if evidence.status is Status.ASSUMED else "Not known"
    return f"{word}: {evidence.reason.get('en')}" if evidence.reason else f"{word}."


def meaning_note(meaning: Evidence | None, around: Evidence | None = None) -> str:
    """Return a sentence on how little is known of what something means; nothing as above."""
    if meaning is None or meaning == around:
        return ""
    note = status_note(meaning)
    return f"Meaning {note[0].lower()}{note[1:]}" if note else ""


def doc(*paragraphs: str, tags: Iterable[str] = ()) -> str:
    """Return a documentation comment of the paragraphs that hold anything, and then the tags."""
    blocks = ["\n".join(wrapped(p)) for p in paragraphs if p.strip()]
    tag_lines = [line for tag in tags for line in wrapped(tag)]
    text = "\n\n".join([*blocks, *(["\n".join(tag_lines)] if tag_lines else [])])
    if "\n" not in text and len(text) <= LINE:
        return f"/** {text} */"
    return "/**\n" + "\n".join(f" * {line}".rstrip() for line in text.splitlines()) + "\n */"


def wrapped(paragraph: str) -> list[str]:
    """Return the lines of a text as a comment holds them; Markdown blocks keep their lines."""
    lines: list[str] = []
    prose: list[str] = []

    def flush() -> None:
        text = " ".join(prose)
        lines.extend(textwrap.wrap(text, LINE, break_long_words=False, break_on_hyphens=False))
        prose.clear()

    in_fence = False
    for line in as_code(paragraph.strip()).replace("*/", "*\\/").splitlines():
        fence = line.startswith("```")
        if in_fence or fence or not line or BLOCK.match(line):
            flush()
            lines.append(line)
        else:
            prose.append(line)
        in_fence ^= fence
    flush()
    return lines
