import hashlib
import io
import os
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
        assert archived.namelist() == list(packed.files) == sorted(packed.files)
        assert {"manifest.json", "script.js", WIDGET, "i18n/ru.json"} <= packed.files.keys()
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


NEVER_PART = [
    ".git/config",
    ".DS_Store",
    ".env",
    "node_modules/jquery/jquery.js",
    "src/node_modules/a.js",
    "__pycache__/backend.pyc",
    "widget.zip",
    "old/Widget (1).ZIP",
    "dist.tar.gz",
    "server.pem",
    "npm-debug.log",
    "personal_page.js~",
    "images/Thumbs.db",
    "backend.py",
    "amocrm-sdk.d.ts",
    "jsconfig.json",
]


@pytest.mark.parametrize("name", NEVER_PART)
def test_what_is_never_part_of_a_widget_is_left_out_and_listed(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("secret")
    packed = pack(folder, WIDGET)
    assert list(packed.files) == ["manifest.json", WIDGET]
    (listed,) = packed.left_out
    assert name.startswith(listed)


@pytest.mark.parametrize("name", ["keys.js", "tar.css", "log.html", "i18n/zip.json", "a.key.txt"])
def test_a_name_that_only_resembles_those_is_packed(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("")
    assert name in pack(folder, WIDGET).files


@pytest.mark.parametrize("target", ["/etc/passwd", "../secret.txt", "..", "/"])
def test_a_link_out_of_the_folder_is_refused_with_where_it_leads(folder: Path, target: str) -> None:
    widget = folder / "widget"
    widget.mkdir()
    for name in ("manifest.json", WIDGET):
        (folder / name).rename(widget / name)
    (folder / "secret.txt").write_text("secret")
    (widget / "secret.txt").symlink_to(target)
    with pytest.raises(WidgetError, match=r"secret\.txt: the link leads out of the folder, to /"):
        pack(widget, WIDGET)


def test_a_link_inside_a_widget_is_the_file_it_leads_to(folder: Path) -> None:
    (folder / "i18n").mkdir()
    (folder / "i18n" / "ru.json").write_text("{}")
    (folder / "i18n" / "en.json").symlink_to("ru.json")
    with opened(pack(folder, WIDGET)) as archived:
        assert archived.read("i18n/en.json") == b"{}"


@pytest.mark.parametrize(
    ("target", "why"), [("nothing", "leads nowhere"), (".", "leads to a folder")]
)
def test_a_link_that_is_no_file_is_refused(folder: Path, target: str, why: str) -> None:
    (folder / "link.js").symlink_to(target)
    with pytest.raises(WidgetError, match=rf"link\.js: the link {why}"):
        pack(folder, WIDGET)


def test_a_folder_that_is_reached_by_a_link_is_packed(folder: Path, tmp_path: Path) -> None:
    other = tmp_path.parent / f"{tmp_path.name}-link"
    other.symlink_to(folder)
    assert list(pack(other, WIDGET).files) == ["manifest.json", WIDGET]


@pytest.mark.parametrize("name", [b"a\\b.js", b"a\nb.js", b"\xff.js"])
def test_a_name_that_no_archive_can_carry_is_refused_and_shown(folder: Path, name: bytes) -> None:
    (folder / os.fsdecode(name)).write_text("")
    with pytest.raises(WidgetError, match="a name without backslashes") as caught:
        pack(folder, WIDGET)
    assert str(caught.value).isprintable()


def test_what_is_no_file_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.js")
    with pytest.raises(WidgetError, match=r"pipe\.js: this is not an ordinary file"):
        pack(folder, WIDGET)


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
