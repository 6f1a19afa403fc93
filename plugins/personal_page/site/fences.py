"""Fences that run in place: ` ```js playground view=full lead=42 `.

The first word stays the language, so editors and code hosts colour the code. Without JavaScript the
page shows the same colours: the element carries them as its content. A ` ```py playground `
directly below is the backend of that widget, and ` ```json playground file="i18n/ru.json" ` any
other file: all of them become files of one element. One with `file` that stands below none begins
an element, for a widget that is built of source.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown

from personal_page.contract.model import Language
from personal_page.site.fence_headers import MARK, OF_FILES
from personal_page.site.fence_options import CHOICES

ELEMENT = "personal-page-playground"
PART = "personal-page-file"
"""Holds a file of the element before it, until `joined` moves it there."""
BACKEND = "backend.py"
UNSEARCHED = {"data-search-exclude": "true"}
"""Keeps the code out of Material's index: the words of examples answer no question."""
PARTS = rf"((?:\s*<{PART}\b[^>]*>.*?</{PART}>)+)"
APART = re.compile(rf"</{ELEMENT}>{PARTS}", re.DOTALL)
ALONE = re.compile(PARTS, re.DOTALL)
OPENED = re.compile(rf"<{PART}\b([^>]*)>")
TAG = re.compile(rf"\s*</?{PART}\b[^>]*>")


def fences_of(
    language: Language, file: str, *, runs: bool, places: Mapping[str, str | None] | None = None
) -> list[dict[str, Any]]:
    """Return the entries of superfences' `custom_fences`.

    Args:
        language: the language of the playground.
        file: the name of the widget's file that the code is.
        runs: whether the code runs in place; else it is highlighted only.
        places: the attributes that hold an address relative to the site's root; None is left out.
    """
    given = {name: place for name, place in (places or {}).items() if place is not None}
    defaults = {**UNSEARCHED, "lang": language, "view": "inline", **given}
    formatters = (
        Fence("js", ELEMENT, defaults, lambda source: widget_script(source, file), runs),
        Fence("py", PART, {}, backend_script, runs),
        *(Fence(code, PART, defaults, None, runs) for code in OF_FILES),
    )
    return [
        {"name": fence.language, "class": MARK, "format": fence, "validator": validate}
        for fence in formatters
    ]


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


@dataclass(frozen=True, slots=True)
class Fence:
    """The formatter of one language of fences.

    Attributes:
        language: the language of the code.
        element: the name of the element that stands for the fence.
        defaults: the element's attributes where no option of the fence says otherwise.
        script: makes the element's script of the code; None where the fence has to name its file.
        runs: whether the code runs in place; else it is highlighted only.
    """

    language: str
    element: str
    defaults: dict[str, str]
    script: Callable[[str], str] | None
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
        file = options.pop("file", None)
        highlight: Any = md.preprocessors["fenced_code_block"]
        titled = {"title": file} if file else {}
        code: str = highlight.highlight(
            source, self.language, titled, md, classes=[], id_value="", attrs={}
        )
        if not self.runs:
            return code
        element = PART if file else self.element
        # Markdown would wrap an inline element in <p>, which the first <div> inside closes.
        if element not in md.block_level_elements:
            md.block_level_elements.append(element)
        attributes = (self.defaults | options).items()
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
        script = json_script(file, source) if file else self.script(source) if self.script else ""
        return f"<{element}{written}>{script}{code}</{element}>"


def widget_script(source: str, file: str) -> str:
    """Return the script element that carries the code of the widget's file.

    In JavaScript `</script` and `<!--` occur inside strings, templates, expressions and comments
    only, where a backslash before the second character changes nothing.
    """
    text = re.sub(r"<(?=/script|!--)", r"<\\", source, flags=re.IGNORECASE)
    return f'<script type="text/plain" data-file="{file}">{text}</script>'


def backend_script(source: str) -> str:
    """Return the script element that carries the code of the backend.

    In Python no spelling of `</script` is the same program everywhere: in JSON there is one.
    """
    return json_script(BACKEND, source)


def json_script(file: str, source: str) -> str:
    """Return a script element that carries a file as JSON, in one line."""
    text = json.dumps(source, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" data-file="{file}">{text}</script>'


def joined(html: str) -> str:
    """Return a page whose files are inside the element above them, or in one of their own."""
    html = APART.sub(lambda found: f"{TAG.sub('', found[1])}</{ELEMENT}>", html)
    return ALONE.sub(_element_of, html)


def _element_of(found: re.Match[str]) -> str:
    opened = OPENED.search(found[1])
    attributes = opened[1] if opened else ""
    return f"<{ELEMENT}{attributes}>{TAG.sub('', found[1])}</{ELEMENT}>"
