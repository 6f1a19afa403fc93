"""The rules of WSGI that the kit names have words in Russian, with the same values in them."""

import re
from pathlib import Path

from personal_page_backend.rules import RULES

ROOT = Path(__file__).parents[3]
WORDS = (ROOT / "playground/src/python/rule-words.ts").read_text(encoding="utf-8")
ENTRY = re.compile(r"^    '?([\w-]+)'?:\s+(['\"])(.+)\2,$", re.MULTILINE)


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_every_rule_is_worded_with_the_values_of_the_original() -> None:
    russian = {rule: places(text) for rule, _, text in ENTRY.findall(WORDS)}
    assert russian == {rule: places(text) for rule, text in RULES.items()}
