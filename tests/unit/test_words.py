"""The words around the contract's texts: the same keys in every language, none unused."""

import re
from pathlib import Path

import personal_page
from personal_page.words import words_of

PACKAGE = Path(personal_page.__file__).parent
USERS = [
    *PACKAGE.glob("reference/**/*.jinja"),
    *PACKAGE.glob("reference/*.py"),
    *PACKAGE.glob("emit/*.py"),
    *PACKAGE.glob("site/**/*.html"),
    *PACKAGE.glob("site/*.py"),
    *PACKAGE.glob("words/*.py"),
]
BY_VALUE = re.compile(
    r"(problems_)?topic_.*|console_.*|class_.*|breach_.*|documented|assumed|unknown"
    r"|error|warning|.*_hint|element_.*"
)
"""Keys that a value of the contract completes: a topic, a writer, a class, a part, a status,
a severity, a kind."""
USE = r'(?:\bw|\bwords|\])\.{0}\b|"{0}"|\'{0}\''


def test_languages_have_the_same_words() -> None:
    assert words_of("ru").keys() == words_of("en").keys()


def test_every_word_is_used() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in USERS)
    unused = [
        key
        for key in words_of("en")
        if not BY_VALUE.fullmatch(key) and not re.search(USE.format(re.escape(key)), text)
    ]
    assert unused == []
