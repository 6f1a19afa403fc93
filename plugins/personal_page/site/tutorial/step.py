"""What a step of a tutorial is."""

from collections.abc import Mapping
from dataclasses import dataclass

from personal_page.contract.model import Language

Files = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """The text of a step in one language.

    Attributes:
        title: its heading, without the marks of Markdown.
        body: what stands below the heading, as Markdown.
    """

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A typical mistake: files with which the step fails first at the task of that number."""

    name: str
    task: int
    files: Files


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        name: the name of its folder without the number: the address and the key of its progress.
        folder: the name of its folder.
        lessons: its text by language.
        start: the files that it begins with, the solution of the step before among them.
        solution: the files with which it is done.
        check: the text of its scenario.
        tasks: the titles of the scenario's tasks by language, in order.
        wrong: the typical mistakes.
    """

    name: str
    folder: str
    lessons: Mapping[Language, Lesson]
    start: Files
    solution: Files
    check: str
    tasks: tuple[Mapping[Language, str], ...]
    wrong: tuple[Wrong, ...]
