"""Playground fences as plain HTML, for generators of sites that do not know them.

Each becomes one line: a blank line inside would end the block of HTML for many Markdown parsers.
"""

import re
from html import escape

from personal_page.contract.model import Language
from personal_page.site.fence_headers import MARK
from personal_page.site.fence_options import CHOICES, OPTION
from personal_page.site.fences import BACKEND, ELEMENT, json_script

FENCE = (
    r"^(?P<{0}_fence>`{{3,}}|~{{3,}}){0} {1}(?P<{0}_options>.*)\n"
    r"(?P<{0}>[\s\S]*?)^(?P={0}_fence)[ ]*$"
)
PAIR = re.compile(rf"{FENCE.format('js', MARK)}(?:\s*{FENCE.format('py', MARK)})?", re.MULTILINE)


def with_elements(markdown: str, language: Language, file: str) -> str:
    """Return a page whose playground fences are elements of HTML.

    Args:
        markdown: a generated page.
        language: the language of the playground.
        file: the name of the widget's file that the code is.
    """

    def element(pair: re.Match[str]) -> str:
        options = {"lang": language, "view": "inline"}
        for name, written in OPTION.findall(pair["js_options"]):
            if name in CHOICES:
                options[name] = written.strip("\"'")
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in options.items())
        parts = _part(file, pair["js"]) + (_part(BACKEND, pair["py"]) if pair["py"] else "")
        return f"<div><{ELEMENT}{attributes}>{parts}</{ELEMENT}></div>"

    return PAIR.sub(element, markdown)


def without_marks(markdown: str) -> str:
    """Return a page whose playground fences are code to be highlighted, and nothing else."""
    return PAIR.sub(lambda pair: re.sub(rf" {MARK}\b.*", "", pair[0]), markdown)


def _part(file: str, code: str) -> str:
    """Return a file of the element: its code, and the same for readers without JavaScript."""
    text = code.removesuffix("\n")
    shown = escape(text).replace("\n", "&#10;")
    return f"{json_script(file, text)}<pre><code>{shown}</code></pre>"
