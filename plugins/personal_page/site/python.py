"""The Python that runs in a page: one folder, of a site that builds alone or above all sites."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from personal_page.backend.runtime import INDEX, Runtime
from personal_page.site.artefacts import FOLDER

ABOVE = "../" * len(f"{FOLDER}/ru".split("/"))


def index_address(runtime: Runtime, *, shared: bool) -> str:
    """Return the address of the list of files, relative to the playground's folder.

    Args:
        runtime: what is shipped.
        shared: whether it stands above the sites of all languages.
    """
    return f"{ABOVE if shared else ''}{runtime.name}/{INDEX}"


def own_files(runtime: Runtime) -> Iterator[tuple[str, Path]]:
    """Yield the address and the path of every file of a site that builds alone."""
    for path in runtime.files:
        yield f"{FOLDER}/{runtime.name}/{path.name}", path


def write_shared(runtime: Runtime, site: Path) -> None:
    """Put the folder above the sites of all languages, which are in `site`."""
    target = site / runtime.name
    target.mkdir()
    for path in runtime.files:
        shutil.copyfile(path, target / path.name)


def is_shared_folder(path: Path) -> bool:
    """Whether a folder is one that `write_shared` wrote, of whatever content."""
    return path.name.startswith("python-") and (path / INDEX).is_file()
