"""The pages above the languages: the root, which sends the reader on, and its 404 page."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from personal_page.contract.model import Language
from personal_page.site.html import with_metas
from personal_page.words import words_of

TEMPLATES = Path(__file__).parent / "root"
PAGES = ("index.html", "404.html")
INDEX = "llms.txt"


@dataclass(frozen=True, slots=True)
class Twin:
    """The site of one language."""

    language: Language
    name: str
    description: str


def root_index(twins: Sequence[Twin], root_url: str) -> str:
    """Return the index above the languages, which leads to theirs (llmstxt.org)."""
    lines = [f"# {' · '.join(twin.name for twin in twins)}", ""]
    lines += [f"> {' '.join(twin.description.split())}" for twin in twins if twin.description]
    for twin in twins:
        words = words_of(twin.language)
        root = f"{root_url}{twin.language}/"
        lines += [
            "",
            f"## {words['language']}",
            "",
            f"- [llms.txt]({root}llms.txt): {twin.name}",
            f"- [llms-full.txt]({root}llms-full.txt): {words['file_full']}",
        ]
    return "\n".join(lines) + "\n"


def root_pages(twins: Sequence[Twin], root_url: str, *, policy: bool) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page above the languages.

    Args:
        twins: the sites, the default one first.
        root_url: the address of the root, which 404.html takes for it unless it finds another.
        policy: whether the pages bear the content security policy of the playground.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )
    words = {twin.language: words_of(twin.language) for twin in twins}
    for name in PAGES:
        html = environment.get_template(name).render(
            twins=twins,
            words=words,
            base=urlsplit(root_url).path or "/",
            codes=json.dumps([twin.language for twin in twins]),
        )
        yield name, with_metas(html, policy=policy)
