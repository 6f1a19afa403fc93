"""Queries as readers type them: forms of words, words that mean the same, names, typos.

Material's search finds words by their beginning and does not stem. Its worker is one file; ours
goes before it, rewrites each query and orders the answer.
"""

import json
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from personal_page.contract.model import Language
from personal_page.site import playground
from personal_page.words import search_words_of

WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")


def extend_search(files: Files, config: MkDocsConfig, language: Language) -> None:
    """Put the script for queries and its words before the theme's search worker, if any."""
    worker = next((file for file in files if WORKER.fullmatch(file.src_uri)), None)
    if worker is None or not playground.QUERIES.is_file():
        return
    words = json.dumps(search_words_of(language), ensure_ascii=False)
    script = playground.QUERIES.read_text(encoding="utf-8")
    content = f"globalThis.personalPageSearch={words};\n{script}{worker.content_string}"
    files.remove(worker)
    files.append(File.generated(config, worker.src_uri, content=content))
