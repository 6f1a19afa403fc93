"""What stands behind ` ```js playground `: options as an author writes them, checked and quoted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs.structure.files import File

from personal_page.contract.reading.forms import LEAD
from personal_page.site.fence_headers import MARK, OF_FILES, Header, headers

CHOICES = {
    "view": re.compile("inline|full"),
    "lead": LEAD.pattern,
    "autorun": re.compile(""),
    "file": re.compile(r"[\w@-][\w.@-]*(/[\w@-][\w.@-]*)*", re.ASCII),
}
MEANINGS = {
    "view": '"inline" or "full"',
    "lead": "the id of a lead",
    "autorun": "written without a value",
    "file": "the path of a file in the widget's folder",
}
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
    for header in headers(markdown):
        for message in _check(header):
            yield FenceError(header.line, message)


def faults_of_fences(file: File) -> Iterator[str]:
    """Yield what is wrong with the playground fences of a page's file, each with its place."""
    for error in check_fences(file.content_string):
        yield f"{_place(file, error.line)}: {error.message}"


def backends_of(file: File) -> Iterator[str]:
    """Yield the place of each backend that a page's file holds for a playground."""
    for header in headers(file.content_string):
        if header.language == "py":
            yield _place(file, header.line)


def _place(file: File, line: int) -> str:
    return f"{file.abs_src_path or file.src_uri}:{line}"


def with_quotes(markdown: str) -> str:
    """Return a page whose playground fences hold their options in quotes, as superfences asks."""
    lines = markdown.splitlines(keepends=True)
    for header in headers(markdown):
        quoted = OPTION.sub(_quoted, header.options)
        at = header.line - 1
        lines[at] = lines[at].replace(header.options, quoted)
    return "".join(lines)


def _check(header: Header) -> Iterator[str]:
    names = {name for name, _ in OPTION.findall(header.options)}
    if header.language == "py":
        if header.above in {None, "py"}:
            yield (
                f"a ```py {MARK} fence is the backend of a widget and stands directly below its"
                f" ```js {MARK} fence"
            )
    elif header.language != "js" and (header.language not in OF_FILES or "file" not in names):
        yield (
            f"a playground fence is written ```js {MARK}, or ```py {MARK} for a backend below it,"
            f" or has a `file`, not ```{header.language} {MARK}"
        )
    for name, written in OPTION.findall(header.options):
        value = written.strip("\"'")
        if name == MARK and not written:
            continue
        if name not in CHOICES:
            *known, last = (f"`{known}`" for known in CHOICES)
            options = f"{', '.join(known)} and {last}"
            yield f"unknown option `{name}` of a playground fence, it has {options}"
        elif header.language == "py":
            yield f"`{name}` is an option of the ```js {MARK} fence above, not of the backend"
        elif not CHOICES[name].fullmatch(value):
            yield f'`{name}` is {MEANINGS[name]}, not "{value}"'


def _quoted(option: re.Match[str]) -> str:
    name, written = option.groups(default="")
    value = written.strip("\"'")
    return f'{name}="{value}"' if written else name
