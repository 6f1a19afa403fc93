"""The rules by which a widget's files are checked before anything runs."""

from dataclasses import dataclass
from typing import Literal

from personal_page.contract.evidence import Evidence, Severity, Text
from personal_page.contract.place import Place

RuleClass = Literal["upload", "personal_page", "moderation", "advice", "source"]
"""What a breach is in the way of: the upload, the client cabinet, public moderation, nothing, or
the build of the widget's script from its source."""

Part = Literal["text", "name", "content", "copy"]


@dataclass(frozen=True, slots=True)
class Breach:
    """One change of the starter widget that breaks a rule.

    Attributes:
        part: what is changed: a piece of the text of the file, its name, all of its content, or
            that there is a copy of it.
        file: the file that is changed.
        failing: the piece of text that breaks the rule; the name that does, of the file or of its
            copy; or the file of the starter whose content does.
        repaired: what stands in the starter instead.
    """

    part: Part
    file: str
    failing: str
    repaired: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """What a file of a widget has to keep.

    Attributes:
        class_: what a breach is in the way of.
        message: what is said of a breach; `{parameters}` in it are filled in there.
        description: why there is the rule, without parameters.
        advice: what to do.
        fix: what the change is called that certainly repairs it, where there is one.
        evidence: how well it is known that amoCRM wants it so.
        example: how the starter would break it, where a change of one file can show it.
    """

    id: str
    class_: RuleClass
    severity: Severity
    title: Text
    message: Text
    description: Text
    advice: Text
    parameters: tuple[str, ...]
    fix: Text | None
    evidence: Evidence
    example: Breach | None
    place: Place
