import hashlib
import io
import zipfile
from pathlib import Path

import pytest

import personal_page.widget
from personal_page.widget.pack import Packed, WidgetError, archive, pack

WIDGET = "personal_page.js"
STARTER = Path(personal_page.widget.__file__).parent / "starter"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The least that can be packed."""
    (tmp_path / "manifest.json").write_bytes(b"{}\n")
    (tmp_path / WIDGET).write_bytes(b"define([], () => ({}));\n")
    return tmp_path


def opened(packed: Packed) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(packed.content))


def test_the_bytes_are_those_that_the_playground_makes_too() -> None:
    packed = archive(
        {
            "manifest.json": b'{"locations": ["personal_page"]}\n',
            "personal_page.js": "define([], () => ({}));\n// Привет\n".encode(),
            "images/logo.png": bytes([137, 80, 78, 71, 13, 10, 26, 10]),
        }
    )
    # The same digest is asserted of the page's archive, in playground/src/archive/zip.test.ts.
    digest = "53f909cdfe2e96f45706d6517ea9bb7b6be86350f3be109694bc0c2dce526afb"
    assert hashlib.sha256(packed).hexdigest() == digest


def test_the_starter_is_packed_whole_and_opens() -> None:
    packed = pack(STARTER, WIDGET)
    with opened(packed) as archived:
        assert archived.testzip() is None
        assert tuple(archived.namelist()) == packed.files == tuple(sorted(packed.files))
        assert {"manifest.json", "script.js", WIDGET, "i18n/ru.json"} <= set(packed.files)
        assert archived.read(WIDGET) == (STARTER / WIDGET).read_bytes()
    assert packed.changed == ()


def test_text_loses_its_byte_order_mark_and_foreign_line_ends_and_is_named(folder: Path) -> None:
    (folder / "script.js").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    (folder / "logo.png").write_bytes(b"\xef\xbb\xbf\r\n")
    packed = pack(folder, WIDGET)
    with opened(packed) as archived:
        assert archived.read("script.js") == b"one\ntwo\nthree\n"
        assert archived.read("logo.png") == b"\xef\xbb\xbf\r\n"
    assert packed.changed == ("script.js",)


def test_hidden_files_and_folders_stay_out(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("secret")
    (folder / ".DS_Store").write_text("")
    assert pack(folder, WIDGET).files == ("manifest.json", WIDGET)


def test_an_archive_made_before_is_no_part_of_the_next(folder: Path) -> None:
    archived = folder / "widget.zip"
    archived.write_bytes(pack(folder, WIDGET).content)
    assert pack(folder, WIDGET, leave_out=[archived]).content == archived.read_bytes()


def test_every_fault_of_a_folder_is_told_at_once_with_its_place(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    (folder / WIDGET).unlink()
    (folder / "i18n").mkdir()
    (folder / "i18n" / "ru.json").write_bytes('{\n  "Виджет'.encode("cp1251"))
    with pytest.raises(WidgetError) as caught:
        pack(folder, WIDGET)
    places = [line.split(": ")[0] for line in str(caught.value).splitlines()]
    assert places == [f"{folder}/{name}" for name in ("manifest.json", WIDGET, "i18n/ru.json:2:4")]
