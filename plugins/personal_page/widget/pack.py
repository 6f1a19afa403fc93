"""The bytes of `widget.zip`, the same as the playground's export makes of the same files."""

import io
import zipfile
from pathlib import Path

TEXT_SUFFIXES = frozenset({".js", ".json", ".css", ".html", ".md", ".svg", ".txt"})
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can name: the archive does not tell when it was made."""
MADE_UNDER_UNIX = 3
ORDINARY_FILE = 0o100644 << 16


def pack(folder: Path) -> bytes:
    """Return the bytes of `widget.zip`, the same for the same files on every machine.

    Entries are sorted, stored without compression and carry forward slashes; text becomes UTF-8
    without a byte order mark, with LF line ends. Hidden files and folders stay out.

    Args:
        folder: the widget, with manifest.json in its root.

    Raises:
        UnicodeDecodeError: a text file is not UTF-8.
        OSError: a file cannot be read.
    """
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder) for path in paths)
    shown = (name for name in names if not any(part.startswith(".") for part in name.parts))
    return archive({name.as_posix(): _content(folder / name) for name in shown})


def archive(files: dict[str, bytes]) -> bytes:
    """Return an archive of `files`, contents by their path from the widget's root."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, FIRST_MOMENT)
            entry.create_system = MADE_UNDER_UNIX
            entry.external_attr = ORDINARY_FILE
            target.writestr(entry, files[name])
    return output.getvalue()


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix.lower() not in TEXT_SUFFIXES:
        return content
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8")
