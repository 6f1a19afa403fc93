"""What of a folder is part of a widget: everything but what never is, and nothing from outside."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

LEFT_OUT = {
    "hidden": (".*",),
    "packages to build with": ("node_modules", "bower_components"),
    "for an editor or a build": (
        "*.d.ts",
        "jsconfig.json",
        "package-lock.json",
        "package.json",
        "tsconfig.json",
    ),
    "written by Python": ("__pycache__", "*.pyc"),
    "an archive": ("*.zip", "*.7z", "*.rar", "*.tar", "*.tgz", "*.tar.*"),
    "a key": ("*.key", "*.p12", "*.pem", "*.pfx"),
    "a log or a copy": ("*.bak", "*.log", "*.orig", "*.swp", "*~"),
    "written by the system": ("Thumbs.db", "desktop.ini"),
    "it runs on your server": ("backend.py",),
}
"""Names of what is never part of a widget, by the reason."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a folder holds.

    Attributes:
        files: the files of the widget by their path from its root, with forward slashes.
        left_out: what is no part of it, with the reason; a folder stands for all that is in it.
        faults: what no archive can be made with, as `place: what is wrong`.
    """

    files: dict[str, Path]
    left_out: dict[str, str]
    faults: list[str]


def contents_of(folder: Path, leave_out: Collection[Path] = ()) -> Contents:
    """Return what a folder holds, at any depth.

    Args:
        folder: the widget.
        leave_out: files that are no part of it, such as the archive that is written.

    Raises:
        OSError: a folder cannot be read.
    """
    contents = Contents({}, {}, [])
    root, skipped = folder.resolve(), {path.resolve() for path in leave_out}
    for path in _entries(folder, contents):
        name = path.relative_to(folder).as_posix()
        if path.resolve() in skipped:
            continue
        if fault := _fault(path, name, root):
            contents.faults.append(f"{_shown(str(path))}: {fault}")
        else:
            contents.files[name] = path
    return contents


def _entries(folder: Path, contents: Contents) -> Iterator[Path]:
    """Yield what may be a file of the widget, and note what is not.

    Links to folders are not gone through: there may be no end to them.
    """
    pending = [folder]
    while pending:
        inside = pending.pop()
        for path in sorted(inside.iterdir()):
            folder_mark = "/" if path.is_dir() else ""
            if why := _why_left_out(path.name):
                contents.left_out[_shown(path.relative_to(folder).as_posix()) + folder_mark] = why
            elif path.is_dir() and not path.is_symlink():
                pending.append(path)
            else:
                yield path


def _why_left_out(name: str) -> str | None:
    return next(
        (
            why
            for why, patterns in LEFT_OUT.items()
            if any(fnmatchcase(name.lower(), pattern.lower()) for pattern in patterns)
        ),
        None,
    )


def _fault(path: Path, name: str, root: Path) -> str | None:
    """Return what is wrong with a file of the widget, if anything."""
    if path.is_symlink():
        target = path.resolve()
        if not target.is_relative_to(root):
            return f"the link leads out of the folder, to {_shown(str(target))}"
        if target.is_dir():
            return "the link leads to a folder, a folder of its own was expected"
    if not path.exists():
        return "the link leads nowhere"
    if not path.is_file():
        return "this is not an ordinary file"
    if "\\" in name or not name.isprintable():
        return "a name without backslashes and unprintable characters was expected"
    return None


def _shown(text: str) -> str:
    """Return a name as a terminal can show it, whatever bytes it is made of."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
