"""The files of a contract, read within bounds."""

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from personal_page.contract.place import Place
from personal_page.contract.reading.reporter import Reporter

MAX_BYTES = 1024 * 1024
MAX_FILES = 200


class UnreadableError(Exception):
    """A file that cannot be used; the text says why and what was expected.

    `before` is what stands before the first bad byte, where there is one.
    """

    def __init__(self, why: str, before: str = "") -> None:
        super().__init__(why)
        self.before = before


def label(path: Path) -> str:
    """Return `path` as places name it: relative to the working directory when it is inside."""
    with suppress(OSError, ValueError):
        path = path.relative_to(Path.cwd())
    return "".join(char if char.isprintable() else "\ufffd" for char in path.as_posix())


def read_text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UnreadableError: it is not a regular file, too large, not UTF-8, or the system refuses it.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableError("is not a regular file, a text file was expected")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UnreadableError(f"cannot be read ({why}), a text file was expected") from error
    if len(content) > MAX_BYTES:
        raise UnreadableError("is too large, at most 1 MiB was expected")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        raise UnreadableError("is not UTF-8, UTF-8 text was expected", before) from error


def contract_texts(folder: Path, reporter: Reporter) -> list[tuple[str, str]]:
    """Return the labels and texts of the YAML files of `folder`, in the order of their names.

    Folders inside are read as well, but none inside those: a long section is the files of one.
    """
    here = Place(label(folder), 1, 1)
    try:
        paths = [*_yaml_files(folder)]
    except (OSError, ValueError) as error:
        unread = Place(label(Path(getattr(error, "filename", None) or folder)), 1, 1)
        why = getattr(error, "strerror", None) or str(error)
        reporter.report(
            unread, f"the folder cannot be read ({why}), a folder of *.yaml was expected"
        )
        return []
    if not paths:
        reporter.report(here, "the folder holds no contract, *.yaml files were expected")
    if len(paths) > MAX_FILES:
        reporter.report(
            here, f"the folder holds {len(paths)} files, at most {MAX_FILES} were expected"
        )
        return []
    found: list[tuple[str, str]] = []
    for path in paths:
        name = label(path)
        try:
            found.append((name, read_text(path)))
        except UnreadableError as error:
            lines = error.before.split("\n")
            place = Place(name, len(lines), len(lines[-1]) + 1)
            reporter.report(place, f"the file {error}")
    return found


def _yaml_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.suffix == ".yaml":
            yield path
        elif path.is_dir():
            yield from sorted(inside for inside in path.iterdir() if inside.suffix == ".yaml")
