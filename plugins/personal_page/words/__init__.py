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
