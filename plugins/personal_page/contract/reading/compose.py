"""YAML text to nodes: the safe subset only, bounded in depth, with nothing that expands."""

import re
from typing import Any

import yaml
from yaml.resolver import Resolver

from personal_page.contract.findings import shown
from personal_page.contract.place import Place
from personal_page.contract.reading.nodes import Mapping, Node, Scalar, ScalarKind, Sequence
from personal_page.contract.reading.reporter import Reporter

MAX_DEPTH = 40
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
KINDS: dict[str, ScalarKind] = {
    "tag:yaml.org,2002:str": "string",
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:int": "integer",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:timestamp": "date",
    "tag:yaml.org,2002:merge": "merge key",
}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """The file cannot be read on; why has been reported."""


def compose(text: str, file: str, reporter: Reporter) -> Mapping | None:
    """Return the mapping that `text` holds, or `None` when there is none; why is reported then.

    Args:
        text: the content of a YAML file.
        file: its name, for the places of findings.
        reporter: where findings go.
    """
    bad = UNPRINTABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        reporter.report(
            Place(file, line, column),
            f"the character U+{ord(bad[0]):04X} may not stand in YAML, printable text was expected",
        )
        return None
    composer = _Composer(text, file, reporter)
    try:
        root = composer.document()
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
        reporter.report(place, _syntax_message(error, text, place))
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        reporter.report(Place(file, 1, 1), f"the YAML cannot be read: {error}")
        return None
    if root is None:
        reporter.report(
            Place(file, 1, 1), "the file is empty, a mapping with sections was expected"
        )
    elif not isinstance(root, Mapping):
        reporter.report(root.place, "the file is not a mapping, a mapping of sections was expected")
    else:
        return root
    return None


def _syntax_message(error: yaml.MarkedYAMLError, text: str, place: Place) -> str:
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or line[place.column - 1 :][:1] == "\t":
        return "a tab stands here, YAML is indented with spaces"
    context = f" {error.context}" if error.context else ""
    if error.context_mark and error.context_mark.line + 1 != place.line:
        context += f" that starts on line {error.context_mark.line + 1}"
    ends = "; the file ends here" if place.line >= len(lines) and not line.strip() else ""
    return f"the YAML does not parse{context}: {error.problem}{ends}"


class _Composer:
    """Walks the parser's events, which never recurse and never expand an alias."""

    def __init__(self, text: str, file: str, reporter: Reporter) -> None:
        self.text = text
        self.file = file
        self.reporter = reporter
        self.events = yaml.parse(text, Loader=LOADER)
        self.resolver = Resolver()

    def place(self, event: yaml.Event) -> Place:
        mark: Any = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.reporter.report(
                        self.place(event),
                        "a second document starts here, one document a file was expected",
                    )
                    raise _RefusedError
                root = self.node(next(self.events), 1)
        if isinstance(root, Scalar) and root.kind == "null" and not root.source.strip("~"):
            return None
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        place = self.place(event)
        if depth > MAX_DEPTH:
            self.reporter.report(
                place, f"this is nested too deep, at most {MAX_DEPTH} levels were expected"
            )
            raise _RefusedError
        refused = self.refused(event, place)
        match event:
            case yaml.MappingStartEvent():
                node: Node = self.mapping(place, depth)
            case yaml.SequenceStartEvent():
                node = self.sequence(place, depth)
            case yaml.ScalarEvent():
                node = self.scalar(event, place)
            case _:
                node = Scalar("", "refused", place, "")
        return Scalar("", "refused", place, "") if refused else node

    def refused(self, event: yaml.Event, place: Place) -> bool:
        """Report a tag, an anchor or an alias: a contract says everything where it stands."""
        if isinstance(event, yaml.AliasEvent):
            self.reporter.report(
                place, f"`*{event.anchor}` is an alias, the value itself was expected"
            )
            return True
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            self.reporter.report(place, f"{shown(written)} is a tag, a plain value was expected")
            return True
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self.reporter.report(
                place, f"`&{anchor}` is an anchor, the value without it was expected"
            )
        return False

    def mapping(self, place: Place, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        first: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.reporter.report(
                    key.place, "this key is not a single value, a name was expected"
                )
            elif key.kind == "refused":
                continue
            elif key.value in first:
                self.reporter.report(
                    key.place,
                    f"the key {shown(key.value)} is here twice, once was expected;"
                    f" first on line {first[key.value].line}",
                )
            else:
                first[key.value] = key.place
                entries.append((key, value))
        return Mapping(tuple(entries), place)

    def sequence(self, place: Place, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), place)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        start: Any = event.start_mark
        end: Any = event.end_mark
        source = self.text[start.index : end.index]
        bad = UNPRINTABLE.search(event.value)
        if bad:
            self.reporter.report(
                place, f"the escaped character U+{ord(bad[0]):04X} is refused, text was expected"
            )
            return Scalar("", "refused", place, source)
        tag: str = self.resolver.resolve(  # type: ignore[no-untyped-call]
            yaml.ScalarNode, event.value, event.implicit
        )
        return Scalar(event.value, KINDS.get(tag, "string"), place, source)
