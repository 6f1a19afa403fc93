"""The built playground, as files of a site."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

import personal_page
from personal_page.backend.runtime import FOLDER as RUNTIME
from personal_page.backend.runtime import NOTICES, Runtime
from personal_page.site.additions import Additions
from personal_page.site.artefacts import FOLDER
from personal_page.site.python import SitePython

log = get_plugin_logger(__name__)

PLAYGROUND = Path(personal_page.__file__).parent / "assets"
LOADER = "loader.js"
QUERIES = PLAYGROUND / "search.js"
"""What goes before the worker of the search, and is built with the playground."""
POLICY_PARTS = "policy.json"
FRAMES = PLAYGROUND / POLICY_PARTS
"""What the policy of a page has to let the playground's frames do, by the names of directives."""
ELSEWHERE = {RUNTIME.name, NOTICES, QUERIES.name, POLICY_PARTS}
"""What is built with the playground and is no file of the site, or added by another function."""
OF_PYTHON = {"python-frame.js", "python-relay.js", "python-worker.js", "starter-backend.py"}
"""What of the playground is for a backend.py alone."""


def add_playground(additions: Additions, python: SitePython | None) -> None:
    """Add the files of the playground, and of the Python it runs, with their licences.

    Args:
        additions: the files of the site.
        python: the Python that the site ships, if it ships any.
    """
    for uri, text in notices(python.runtime if python else None):
        additions.add_content(uri, text)
    own_python = python.own_files() if python else ()
    for uri, path in (*playground_files(python=bool(python)), *own_python):
        additions.add_path(uri, path)
    if not (PLAYGROUND / LOADER).is_file():
        log.warning("The playground is not built; in a checkout of the project run `make`")


def address_of(option: str, place: str | None, config: MkDocsConfig) -> str | None:
    """Return the address that an option gives, relative to the site's root.

    Args:
        option: the name of the option.
        place: a page of the docs, and `#` with a section of it if it is one; None for no page.
        config: the site.

    Raises:
        PluginError: the docs have no such page.
    """
    if place is None:
        return None
    page, mark, section = place.partition("#")
    if not (Path(config.docs_dir) / page).is_file():
        raise PluginError(f"`{option}` of personal-page: there is no {page} in docs_dir")
    file = File(page, config.docs_dir, config.site_dir, config.use_directory_urls)
    return f"{file.url}{mark}{section}"


def playground_files(*, python: bool) -> Iterator[tuple[str, Path]]:
    """Yield the address and the path of each file of the playground."""
    left_out = ELSEWHERE if python else ELSEWHERE | OF_PYTHON
    for path in sorted(PLAYGROUND.rglob("*")):
        parts = path.relative_to(PLAYGROUND).parts
        # Whoever installs a package compiles the Python that it finds in it.
        hidden = parts[0].startswith(".") or "__pycache__" in parts
        if path.is_file() and parts[0] not in left_out and not hidden:
            yield f"{FOLDER}/{'/'.join(parts)}", path


def notices(runtime: Runtime | None) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of the licences of what is bundled."""
    path = PLAYGROUND / NOTICES
    if path.is_file():
        own = path.read_text(encoding="utf-8")
        yield f"{FOLDER}/{NOTICES}", f"{own}\n{runtime.notices}" if runtime else own
