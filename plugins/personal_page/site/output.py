"""The folder that the sites of all languages are built into."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from personal_page.contract.findings import shown
from personal_page.contract.model import LANGUAGES
from personal_page.site.errors import OutputError
from personal_page.site.policy import HEADERS
from personal_page.site.python import is_shared_folder
from personal_page.site.root import INDEX, PAGES


def require_replaceable(output: Path) -> None:
    """Refuse a folder with anything in it that a build of the site does not write.

    Raises:
        OutputError: there is such a thing; it is named.
    """
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} is not a folder. Choose another one with -o.")
    for path in sorted(output.iterdir()) if output.is_dir() else ():
        alone = (*PAGES, INDEX, HEADERS)
        built = path.is_file() if path.name in alone else (path / "index.html").is_file()
        known = path.name in (*alone, *LANGUAGES) and built
        if not known and not is_shared_folder(path):
            raise OutputError(
                f"{output} holds {shown(path.name)}, which is not part of a built site and would be"
                " lost. Choose another one with -o."
            )


@contextmanager
def replacement(folder: Path) -> Iterator[Path]:
    """Give a folder to build into; it takes the place of `folder` unless building it fails."""
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".building-") as temporary:
        built = Path(temporary) / "built"
        built.mkdir()
        yield built
        if folder.is_dir():
            folder.rename(Path(temporary) / "replaced")
        built.rename(folder)
