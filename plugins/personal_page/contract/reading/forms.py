"""What names and values may look like.

They end up in URLs, file names and code, so the forms are narrow.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A regular expression that a whole value must match, and its name in a message."""

    pattern: re.Pattern[str]
    name: str

    def fits(self, value: str) -> bool:
        """Return whether the whole of `value` has this form."""
        return self.pattern.fullmatch(value) is not None


def _form(pattern: str, name: str) -> Form:
    return Form(re.compile(pattern, re.ASCII), name)


ANY = _form(r"(?s).*\S.*", "a string that is not blank")
LINE = _form(r"\S(.*\S)?", "one line without spaces around it")
IDENTIFIER = _form(r"[A-Za-z_$][\w$]*", "a JavaScript name")
IDENTIFIER_PATH = _form(r"[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*", "a dotted JavaScript name")
ID = _form(r"[A-Za-z][\w-]*(\.[\w-]+)*", "an id of letters, digits, `-` and `.`")
CODE = _form(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "a code such as `missing-callback`")
MODULE = _form(r"[@A-Za-z][\w@-]*([./][\w@-]+)*", "an AMD module id")
PATH = _form(r"[\w*-]+(\.[\w*-]+)*", "a dotted path of manifest keys")
FILE = _form(r"[A-Za-z0-9_][\w.-]*", "the name of a file without a folder")
CONSTANT = _form(r"[^'\\\r\n]*", "a string without quotes, backslashes and line breaks")
URL = _form(r"https?://[^\s<>\"]+", "an address that starts with https://")
LEAD = _form(r"[\w-]{1,64}", "the id of a lead in quotes")
