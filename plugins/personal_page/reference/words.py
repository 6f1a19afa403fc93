"""The words that templates and theme put around the contract's texts, one table a language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

from personal_page.contract.model import Language

FOLDER = Path(__file__).parent / "words"
Words = Mapping[str, str]


@cache
def words_of(language: Language) -> Words:
    """Return the table of `language`, by key."""
    text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    return MappingProxyType(yaml.safe_load(text))
