"""The folders of a tutorial, read: its steps, or everything that is wrong with them.

A step is a folder `NN-name`: `text.ru.md` and `text.en.md`, `check.yaml`, `files/` with what the
step adds to the solution of the one before, `solution/` with what changes, and `wrong/N-name/`, a
typical mistake with which the N-th task is the first that is not done.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from personal_page.contract.findings import ContractError
from personal_page.contract.model import LANGUAGES, Language
from personal_page.contract.place import Place
from personal_page.contract.reading import nodes
from personal_page.contract.reading.compose import compose
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.files import UnreadableError, label, read_text
from personal_page.contract.reading.nodes import Node
from personal_page.site.tutorial.step import Files, Lesson, Step, Wrong

FOLDER = re.compile(r"\d\d-([a-z][a-z-]*)")
MISTAKE = re.compile(r"([1-9])-[a-z-]+")
MOST_WORDS = 150
"""How long the text of a step may be: the reader came to write code."""


@dataclass(slots=True)
class Reader:
    """Reads one folder; what is wrong lies on the desk."""

    root: Path
    desk: Desk = field(default_factory=Desk)

    def fault(self, path: Path, message: str) -> None:
        """Report what is wrong with a file or a folder as a whole."""
        self.desk.report(Place(label(path), 1, 1), message)

    def steps(self) -> Iterator[Step]:
        """Yield the steps in order; each begins with the solution of the one before."""
        before: Files = {}
        names: dict[str, Path] = {}
        for folder in sorted(path for path in self.root.iterdir() if path.is_dir()):
            named = FOLDER.fullmatch(folder.name)
            if named is None:
                self.fault(folder, "a step is a folder such as `01-module`")
                continue
            if named[1] in names:
                self.fault(folder, f"`{named[1]}` is the name of {names[named[1]].name}, too")
            names[named[1]] = folder
            step = self._step(folder, named[1], before)
            yield step
            before = step.solution

    def _step(self, folder: Path, name: str, before: Files) -> Step:
        start = {**before, **self._files(folder / "files")}
        changed = self._files(folder / "solution")
        solution = {**start, **changed}
        if solution == start:
            self.fault(folder, "`solution/` has to change something")
        check, tasks = self._check(folder / "check.yaml")
        return Step(
            name=name,
            folder=folder.name,
            lessons={language: self._lesson(folder, language) for language in LANGUAGES},
            start=start,
            solution=solution,
            check=check,
            tasks=tasks,
            wrong=tuple(self._wrong(folder / "wrong", solution, len(tasks))),
        )

    def _wrong(self, folder: Path, solution: Files, tasks: int) -> Iterator[Wrong]:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
        if not found:
            self.fault(folder, "a step has typical mistakes, such as `wrong/1-no-define/`")
        for path in found:
            named = MISTAKE.fullmatch(path.name)
            if named is None or int(named[1]) > tasks:
                self.fault(path, f"begins with the number of a task, from 1 to {tasks}")
                continue
            yield Wrong(path.name, int(named[1]), {**solution, **self._files(path)})

    def _lesson(self, folder: Path, language: Language) -> Lesson:
        path = folder / f"text.{language}.md"
        text = self._text(path)
        heading, _, body = text.partition("\n")
        if text and not heading.startswith("# "):
            self.fault(path, "the first line is the title, such as `# An AMD module`")
        words = len(body.split())
        if words > MOST_WORDS:
            self.fault(path, f"{words} words; a step has at most {MOST_WORDS}")
        return Lesson(heading.removeprefix("# ").strip(), body.strip())

    def _check(self, path: Path) -> tuple[str, tuple[Mapping[Language, str], ...]]:
        text = self._text(path)
        root = compose(text, label(path), self.desk) if text else None
        expects = [
            expect
            for step in _items(_keys(root).get("steps"))
            for key, value in _keys(step).items()
            if key in {"expect", "wait"}
            and (expect := _keys(value).get("for") if key == "wait" else value) is not None
        ]
        tasks = [
            expect for expect in expects if "hint" in _keys(expect) or "title" in _keys(expect)
        ]
        if root and not tasks:
            self.fault(path, "a check has at least one task, an `expect` with `title` and `hint`")
        return text, tuple(map(self._task, tasks))

    def _task(self, task: Node) -> Mapping[Language, str]:
        keys = _keys(task)
        for name in ("title", "hint"):
            texts = _keys(keys.get(name))
            for key in texts.keys() - set(LANGUAGES):
                message = f"`{name}` has a key `{key}`: a text with a comma or a colon takes quotes"
                self.desk.report(keys[name].place, message)
            for language in LANGUAGES:
                if not _text(texts.get(language)):
                    message = f"`{name}` of this task has no text in `{language}`"
                    self.desk.report(task.place, message)
        titles = _keys(keys.get("title"))
        return {language: _text(titles.get(language)) for language in LANGUAGES}

    def _files(self, folder: Path) -> Files:
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): self._text(path) for path in paths}

    def _text(self, path: Path) -> str:
        try:
            return read_text(path)
        except UnreadableError as error:
            self.fault(path, f"the file {error}")
            return ""


def read_tutorial(root: Path) -> tuple[Step, ...]:
    """Return the steps in `root`, in order.

    Raises:
        ContractError: something is wrong with them; the error carries every finding.
    """
    reader = Reader(root)
    steps = tuple(reader.steps())
    if not steps:
        reader.fault(root, "there are no steps, such as `01-module/`")
    if reader.desk.findings:
        raise ContractError(tuple(sorted(reader.desk.findings, key=lambda found: found.place)))
    return steps


def _keys(node: Node | None) -> dict[str, Node]:
    entries = node.entries if isinstance(node, nodes.Mapping) else ()
    return {key.value: value for key, value in entries}


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, nodes.Sequence) else ()


def _text(node: Node | None) -> str:
    return node.value if isinstance(node, nodes.Scalar) and node.kind == "string" else ""
