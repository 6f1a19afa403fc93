"""Where pages are in the repository, for edit links."""

import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from personal_page.contract.place import Place

EDITOR = re.compile(r"((?:[^/:]+/)*?)edit/(.*)")
"""An `edit_uri` of a host whose editor has a twin that only shows: `edit/main/docs/`."""


def edit_uri(place: Place | None, config: MkDocsConfig) -> str | None:
    """Return a line of the contract as an edit link relative to the docs, if the site holds it.

    GitHub and GitLab jump to a line where they show a file, one click from the editor; their
    editors promise nothing of the kind.
    """
    if place is None:
        return None
    root = Path(config.config_file_path).parent.resolve()
    written = Path(place.file)
    file = written.parent.resolve() / written.name
    if not file.is_relative_to(root) or "site-packages" in file.parts:
        return None
    line = f"{Path(os.path.relpath(file, config.docs_dir)).as_posix()}#L{place.line}"
    editor = config.edit_uri or ""
    found = EDITOR.fullmatch(editor)
    if not found:
        return line
    return f"{'../' * editor.count('/')}{found[1]}blob/{found[2]}{line}"
