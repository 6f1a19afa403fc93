import hashlib
import io
import zipfile
from pathlib import Path

import personal_page.widget
from personal_page.widget.pack import archive, pack

STARTER = Path(personal_page.widget.__file__).parent / "starter"


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
    with zipfile.ZipFile(io.BytesIO(pack(STARTER))) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert names == sorted(names)
        assert {"manifest.json", "script.js", "personal_page.js", "i18n/ru.json"} <= set(names)
        assert packed.read("personal_page.js") == (STARTER / "personal_page.js").read_bytes()


def test_text_loses_its_byte_order_mark_and_foreign_line_ends(tmp_path: Path) -> None:
    (tmp_path / "script.js").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    with zipfile.ZipFile(io.BytesIO(pack(tmp_path))) as packed:
        assert packed.read("script.js") == b"one\ntwo\nthree\n"


def test_hidden_files_and_folders_stay_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("secret")
    (tmp_path / ".DS_Store").write_text("")
    (tmp_path / "manifest.json").write_text("{}")
    with zipfile.ZipFile(io.BytesIO(pack(tmp_path))) as packed:
        assert packed.namelist() == ["manifest.json"]
