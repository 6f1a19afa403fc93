"""The bytes of `widget.zip`, the same as the playground's export makes of the same files."""

import io
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from personal_page.widget.folder import contents_of

MANIFEST = "manifest.json"
TEXT_SUFFIXES = frozenset({".js", ".json", ".css", ".html", ".md", ".svg", ".txt"})
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can name: the archive does not tell when it was made."""
MADE_UNDER_UNIX = 3
ORDINARY_FILE = 0o100644 << 16


class WidgetError(Exception):
    """A folder that no archive can be made of; a line `place: what is wrong` for each fault."""


@dataclass(frozen=True, slots=True)
class Packed:
    """An archive.

    Attributes:
        content: its bytes.
        files: the sizes in bytes of its files by their names, in order.
        changed: the files whose text is not as in the folder.
        left_out: what the folder holds and the archive does not, with the reason.
    """

    content: bytes
    files: dict[str, int]
    changed: tuple[str, ...]
    left_out: dict[str, str]


def pack(folder: Path, widget_file: str, leave_out: Collection[Path] = ()) -> Packed:
    """Return `widget.zip` of a folder, the same for the same files on every machine.

    Entries are sorted, stored without compression and carry forward slashes; text becomes UTF-8
    without a byte order mark, with LF line ends.

    Args:
        folder: the widget, with manifest.json and `widget_file` in its root.
        widget_file: the script that the cabinet loads.
        leave_out: files that are no part of the widget, such as an archive made before.

    Raises:
        WidgetError: a file is missing, leads out of the folder, or is a text that is not UTF-8; it
            names all of them.
        OSError: a file cannot be read.
    """
    contents = contents_of(folder, leave_out)
    faults = [
        f"{folder / name}: the file is missing, the root of a widget must hold it"
        for name in (MANIFEST, widget_file)
        if not (folder / name).is_file()
    ]
    faults += contents.faults
    files: dict[str, bytes] = {}
    changed: list[str] = []
    for name, path in sorted(contents.files.items()):
        content = path.read_bytes()
        try:
            files[name] = _as_uploaded(name, content)
        except UnicodeDecodeError as error:
            place = f"{path}:{_line_and_column(error)}"
            faults.append(f"{place}: this is not UTF-8, UTF-8 text was expected")
        else:
            if files[name] != content:
                changed.append(name)
    if faults:
        raise WidgetError("\n".join(faults))
    sizes = {name: len(content) for name, content in sorted(files.items())}
    return Packed(archive(files), sizes, tuple(changed), dict(sorted(contents.left_out.items())))


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


def _as_uploaded(name: str, content: bytes) -> bytes:
    """Return a file as the archive holds it; only text may differ from the folder's."""
    if Path(name).suffix.lower() not in TEXT_SUFFIXES:
        return content
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8")


def _line_and_column(error: UnicodeDecodeError) -> str:
    """Return where a text stops being UTF-8, as `line:column`, both counted from 1."""
    before = error.object[: error.start].decode("utf-8-sig", "replace").split("\n")
    return f"{len(before)}:{len(before[-1]) + 1}"
