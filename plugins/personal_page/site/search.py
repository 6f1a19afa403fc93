"""Queries as readers type them: forms of words, and names in small letters.

Material's search finds words by their beginning and does not stem. Its worker is one file; ours
goes before it and rewrites each query.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from personal_page.site import playground

WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")


def extend_search(files: Files, config: MkDocsConfig) -> None:
    """Put the script for queries before the theme's search worker, if both are there."""
    worker = next((file for file in files if WORKER.fullmatch(file.src_uri)), None)
    if worker is None or not playground.QUERIES.is_file():
        return
    content = playground.QUERIES.read_text(encoding="utf-8") + worker.content_string
    files.remove(worker)
    files.append(File.generated(config, worker.src_uri, content=content))
