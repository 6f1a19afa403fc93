"""The page of the events describes the fields that the playground's events have."""

import re
from pathlib import Path

import personal_page

ROOT = Path(personal_page.__file__).parent
PUBLIC = ROOT.parents[1] / "playground" / "src" / "protocol" / "public.ts"
TEMPLATE = ROOT / "reference" / "templates" / "events.md.jinja"


def test_the_page_lists_the_fields_of_an_event_as_they_are_typed() -> None:
    body = re.search(r"interface CabinetEvent \{(.*?)\n\}", PUBLIC.read_text("utf-8"), re.DOTALL)
    assert body
    typed = re.findall(r"^  (\w+)(\??): ", body[1], re.MULTILINE)
    row = r'\("(\w+)", "[^"]*", (true|false), w\.event_(\w+)\)'
    listed = re.findall(row, TEMPLATE.read_text("utf-8"))
    assert [(name, mark == "?", name) for name, mark in typed] == [
        (name, optional == "true", words) for name, optional, words in listed
    ]
