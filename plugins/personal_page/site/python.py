"""The Python that runs in a page: one folder, of a site that builds alone or above all sites."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from personal_page.backend.runtime import INDEX, Runtime
from personal_page.site.artefacts import FOLDER

ABOVE = "../" * len(f"{FOLDER}/ru".split("/"))


@dataclass(frozen=True, slots=True)
class SitePython:
    """What pages of one site run; `shared` if it stands above the sites of all languages."""

    runtime: Runtime
    shared: bool

    @property
    def address(self) -> str:
        """The address of the list of files, relative to the playground's folder."""
        return f"{ABOVE if self.shared else ''}{self.runtime.name}/{INDEX}"

    def own_files(self) -> Iterator[tuple[str, Path]]:
        """Yield the address and the path of every file that the site itself holds."""
        for path in () if self.shared else self.runtime.files:
            yield f"{FOLDER}/{self.runtime.name}/{path.name}", path


def write_shared(runtime: Runtime, site: Path) -> None:
    """Put the folder above the sites of all languages, which are in `site`."""
    target = site / runtime.name
    target.mkdir()
    for path in runtime.files:
        shutil.copyfile(path, target / path.name)


def is_shared_folder(path: Path) -> bool:
    """Whether a folder is one that `write_shared` wrote, of whatever content."""
    return path.name.startswith("python-") and (path / INDEX).is_file()
