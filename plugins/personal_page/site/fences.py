"""Fences that run in place: ` ```js playground view=full lead=42 `.

The first word stays the language, so editors and code hosts colour the code. Without JavaScript the
page shows the same colours: the element carries them as its content. A ` ```py playground `
directly below is the backend of that widget: both become files of one element.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown

from personal_page.contract.model import Language
from personal_page.site.fence_headers import MARK, Header, headers

ELEMENT = "personal-page-playground"
PART = "personal-page-file"
"""Holds a file of the element before it, until `joined` moves it there."""
BACKEND = "backend.py"
CHOICES = {"view": re.compile("inline|full"), "lead": re.compile(r"[\w-]{1,64}", re.ASCII)}
MEANINGS = {"view": '"inline" or "full"', "lead": "the id of a lead"}
OPTION = re.compile(r'([^\s=]+)(?:=("[^"]*"|\'[^\']*\'|\S*))?')
APART = re.compile(rf"</{ELEMENT}>\s*<{PART}>(.*?)</{PART}>", re.DOTALL)


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
    for header in headers(markdown):
        for message in _check(header):
            yield FenceError(header.line, message)


def with_quotes(markdown: str) -> str:
    """Return a page whose playground fences hold their options in quotes, as superfences asks."""
    lines = markdown.splitlines(keepends=True)
    for header in headers(markdown):
        quoted = OPTION.sub(_quoted, header.options)
        at = header.line - 1
        lines[at] = lines[at].replace(header.options, quoted)
    return "".join(lines)


def joined(html: str) -> str:
    """Return a page whose backends are inside the element of the widget above them."""
    return APART.sub(rf"\1</{ELEMENT}>", html)


def _check(header: Header) -> Iterator[str]:
    if header.language == "py":
        if header.above != "js":
            yield (
                f"a ```py {MARK} fence is the backend of a widget and stands directly below its"
                f" ```js {MARK} fence"
            )
    elif header.language != "js":
        yield (
            f"a playground fence is written ```js {MARK}, or ```py {MARK} for a backend below it,"
            f" not ```{header.language} {MARK}"
        )
    for name, written in OPTION.findall(header.options):
        value = written.strip("\"'")
        if name == MARK and not written:
            continue
        if name not in CHOICES:
            known = " and ".join(f"`{known}`" for known in CHOICES)
            yield f"unknown option `{name}` of a playground fence, it has {known}"
        elif header.language == "py":
            yield f"`{name}` is an option of the ```js {MARK} fence above, not of the backend"
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
    """The formatter of the fence that holds the widget."""

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
        code = _highlighted(source, "js", md)
        if not self.runs:
            return code
        _make_block(ELEMENT, md)
        attributes = {"lang": self.language, "view": options.get("view", "inline")}
        if "lead" in options:
            attributes["lead"] = options["lead"]
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        script = f'<script type="text/plain" data-file="{self.file}">{raw_script(source)}</script>'
        return f"<{ELEMENT}{written}>{script}{code}</{ELEMENT}>"


@dataclass(frozen=True, slots=True)
class BackendFence:
    """The formatter of the fence that holds the widget's backend."""

    runs: bool

    def __call__(
        self,
        source: str,
        _language: str,
        _class_name: str,
        _options: dict[str, str],
        md: Markdown,
        **_: object,
    ) -> str:
        """Return what `joined` moves into the element above: source and highlighted code."""
        code = _highlighted(source, "py", md)
        if not self.runs:
            return code
        _make_block(PART, md)
        # In Python no spelling of `</script` is the same program everywhere: in JSON there is one.
        text = json.dumps(source, ensure_ascii=False).replace("<", "\\u003c")
        script = f'<script type="application/json" data-file="{BACKEND}">{text}</script>'
        return f"<{PART}>{script}{code}</{PART}>"


def _highlighted(source: str, language: str, md: Markdown) -> str:
    highlight: Any = md.preprocessors["fenced_code_block"]
    code: str = highlight.highlight(source, language, {}, md, classes=[], id_value="", attrs={})
    return code


def _make_block(element: str, md: Markdown) -> None:
    """Keep Markdown from wrapping the element in <p>, which the first <div> inside closes."""
    if element not in md.block_level_elements:
        md.block_level_elements.append(element)


def fences_of(language: Language, file: str, *, runs: bool) -> list[dict[str, Any]]:
    """Return the entries of superfences' `custom_fences`.

    Args:
        language: the language of the playground.
        file: the name of the widget's file that the code is.
        runs: whether the code runs in place; else it is highlighted only.
    """
    formatters = {"js": PlaygroundFence(language, file, runs), "py": BackendFence(runs)}
    return [
        {"name": name, "class": MARK, "format": formatter, "validator": validate}
        for name, formatter in formatters.items()
    ]
