"""The words that are put around a contract's texts, on pages and in emitted files, by language."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from personal_page.contract.model import Header, Language

FOLDER = Path(__file__).parent
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Words = Mapping[str, str]


def words_of(language: Language) -> Words:
    """Return the table of `language`, by key; read anew each time, for it may be edited."""
    text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    return MappingProxyType(yaml.load(text, Loader=LOADER))  # noqa: S506 - a safe one, in C


def words_about(header: Header, language: Language) -> Words:
    """Return the table of `language` for an SDK; it speaks of the host as the contract does."""
    words = words_of(language)
    host = header.host.get(language) if header.host else words["host"]
    return MappingProxyType({key: word.replace("{host}", host) for key, word in words.items()})


def search_words_of(language: Language) -> dict[str, list[str] | list[list[str]]]:
    """Return what is known about queries in `language`.

    `idle` are words that say nothing of what is asked for, `same` are sets of words and phrases
    that are asked for as the same thing.
    """
    text = (FOLDER / "search" / f"{language}.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe one, in C
    return {"idle": table["idle"].split(), "same": table["same"]}
