"""Fences that run in place: ` ```js playground view=full lead=42 `.

The first word stays the language, so editors and code hosts colour the code. Without JavaScript the
page shows the same colours: the element carries them as its content.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown

from personal_page.contract.model import Language

ELEMENT = "personal-page-playground"
MARK = "playground"
CHOICES = {"view": re.compile("inline|full"), "lead": re.compile(r"[\w-]{1,64}", re.ASCII)}
MEANINGS = {"view": '"inline" or "full"', "lead": "the id of a lead"}
OPENING = re.compile(r"^(?P<indent>[\s>]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
OPTION = re.compile(r'([^\s=]+)(?:=("[^"]*"|\'[^\']*\'|\S*))?')


@dataclass(frozen=True, slots=True)
class FenceError:
    """What is wrong with the options of the fence on `line`, counted from 1."""

    line: int
    message: str


def check_fences(markdown: str) -> Iterator[FenceError]:
    """Yield what is wrong with the playground fences of a page.

    Superfences turns a block with a broken header into inline code and an error inside a formatter
    into silence, therefore the headers are read here, where their lines are known.
    """
    for number, language, options in _headers(markdown.splitlines()):
        for message in _check(language, options):
            yield FenceError(number, message)


def with_quotes(markdown: str) -> str:
    """Return a page whose playground fences hold their options in quotes, as superfences asks."""
    lines = markdown.splitlines(keepends=True)
    for number, _, options in _headers(markdown.splitlines()):
        quoted = OPTION.sub(_quoted, options)
        lines[number - 1] = lines[number - 1].replace(options, quoted)
    return "".join(lines)


def _headers(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the language and the options of each playground fence."""
    closing: re.Pattern[str] | None = None
    for number, line in enumerate(lines, start=1):
        if closing is not None:
            if closing.match(line):
                closing = None
            continue
        opening = OPENING.match(line)
        if opening is None or "`" in opening["info"]:
            continue
        fence = opening["fence"]
        closing = re.compile(rf"^[\s>]*{re.escape(fence[0])}{{{len(fence)},}}\s*$")
        language, _, options = opening["info"].strip().partition(" ")
        if options.split(maxsplit=1)[:1] == [MARK]:
            yield number, language, options.strip()


def _check(language: str, options: str) -> Iterator[str]:
    if language != "js":
        yield f"a playground fence is written ```js {MARK}, not ```{language} {MARK}"
    for name, written in OPTION.findall(options):
        value = written.strip("\"'")
        if name == MARK and not written:
            continue
        if name not in CHOICES:
            known = " and ".join(f"`{known}`" for known in CHOICES)
            yield f"unknown option `{name}` of a playground fence, it has {known}"
        elif not CHOICES[name].fullmatch(value):
            yield f'`{name}` is {MEANINGS[name]}, not "{value}"'


def _quoted(option: re.Match[str]) -> str:
    name, written = option.groups(default="")
    value = written.strip("\"'")
    return f'{name}="{value}"' if written else name


def validate(
    language: str,  # noqa: ARG001
    inputs: dict[str, str],
    options: dict[str, str],
    attrs: dict[str, str],  # noqa: ARG001
    md: Markdown,  # noqa: ARG001
) -> bool:
    """Take a fence that bears the word `playground`; leave every other one to superfences."""
    if MARK not in inputs:
        return False
    options.update({name: inputs[name] for name in CHOICES if name in inputs})
    return True


def raw_script(source: str) -> str:
    """Return `source` so that a script element can hold it: the same program.

    In JavaScript `</script` and `<!--` occur inside strings, templates, expressions and comments
    only, where a backslash before the second character changes nothing.
    """
    return re.sub(r"<(?=/script|!--)", r"<\\", source, flags=re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaygroundFence:
    """The formatter of the fence."""

    language: Language
    file: str
    runs: bool

    def __call__(
        self,
        source: str,
        _language: str,
        _class_name: str,
        options: dict[str, str],
        md: Markdown,
        **_: object,
    ) -> str:
        """Return the element around its source and the highlighted code."""
        highlight: Any = md.preprocessors["fenced_code_block"]
        code: str = highlight.highlight(source, "js", {}, md, classes=[], id_value="", attrs={})
        if not self.runs:
            return code
        # Else Markdown wraps the element in <p>, which the first <div> inside closes.
        if ELEMENT not in md.block_level_elements:
            md.block_level_elements.append(ELEMENT)
        attributes = {"lang": self.language, "view": options.get("view", "inline")}
        if "lead" in options:
            attributes["lead"] = options["lead"]
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        script = f'<script type="text/plain" data-file="{self.file}">{raw_script(source)}</script>'
        return f"<{ELEMENT}{written}>{script}{code}</{ELEMENT}>"


def fence_of(language: Language, file: str, *, runs: bool) -> dict[str, Any]:
    """Return the entry of superfences' `custom_fences`.

    Args:
        language: the language of the playground.
        file: the name of the widget's file that the code is.
        runs: whether the code runs in place; else it is highlighted only.
    """
    formatter = PlaygroundFence(language, file, runs)
    return {"name": "js", "class": MARK, "format": formatter, "validator": validate}
