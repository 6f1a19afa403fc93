"""Every text of the contract is written in both languages, each in its own words."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from personal_page.contract.model import Contract, Text

QUOTED = re.compile(r"```.*?```|`[^`]*`|«[^»]*»|\"[^\"]*\"", re.DOTALL)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def texts_in(item: object) -> Iterator[Text]:
    if isinstance(item, Text):
        yield item
    elif isinstance(item, tuple):
        for part in item:
            yield from texts_in(part)
    elif is_dataclass(item):
        for field in fields(item):
            yield from texts_in(getattr(item, field.name))


def prose(text: str | None) -> str:
    return QUOTED.sub("", text or "")


def test_russian_texts_are_russian(contract: Contract) -> None:
    foreign = [str(t.place) for t in texts_in(contract) if not CYRILLIC.search(prose(t.ru))]
    assert foreign == []


def test_english_texts_are_english(contract: Contract) -> None:
    foreign = [str(t.place) for t in texts_in(contract) if CYRILLIC.search(prose(t.en))]
    assert foreign == []


def test_texts_differ_between_the_languages(contract: Contract) -> None:
    assert [str(text.place) for text in texts_in(contract) if text.ru == text.en] == []


def test_both_languages_name_the_same_code(contract: Contract) -> None:
    """A name in backquotes is a fact, and facts do not depend on the language."""
    differing = {
        str(text.place): sorted(set(codes(text.ru)) ^ set(codes(text.en)))
        for text in texts_in(contract)
        if set(codes(text.ru)) != set(codes(text.en))
    }
    assert differing == {}


def codes(text: str | None) -> list[str]:
    return re.findall(r"`([^`\n]+)`|\[\[([^\]]+)\]\]", text or "")
