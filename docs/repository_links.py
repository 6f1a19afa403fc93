"""A hook of MkDocs: links from the docs to other files of the repository lead to its address.

In an editor and on a code host they are relative. Where the repository is, `repo_url` of mkdocs.yml
alone says.
"""

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

UPWARDS = re.compile(r"(?<=\]\()(?P<path>(?:\.\./)+[^)\s#]+)(?P<anchor>#[^)\s]*)?(?=\))")


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Give links that leave the docs the address of the repository."""
    root = Path(config.config_file_path).parent
    folder = Path(config.docs_dir).relative_to(root).as_posix()
    here = posixpath.dirname(page.file.src_uri)

    def link(found: re.Match[str]) -> str:
        if not posixpath.normpath(posixpath.join(here, found["path"])).startswith("../"):
            return found[0]
        path = posixpath.normpath(posixpath.join(folder, here, found["path"]))
        return f"{config.repo_url}/blob/main/{path}{found['anchor'] or ''}"

    return UPWARDS.sub(link, markdown)
