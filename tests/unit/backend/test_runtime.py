"""The runtime folder that the package was built with."""

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import pytest

from personal_page.backend.runtime import FOLDER, INDEX, NOTICES
from personal_page_backend.requirements import BUNDLED

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 12), reason="Python in the page is built by Python 3.12 or newer"
)
RUNTIME = {"pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"}


def read(name: str) -> dict[str, object]:
    content: dict[str, object] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return content


def wheels() -> list[Path]:
    return sorted(FOLDER.glob("*.whl"))


def test_the_list_names_every_file_with_its_size_and_hash() -> None:
    listed = {file["name"]: file for file in read(INDEX)["files"]}
    there = {path.name for path in FOLDER.iterdir()} - {INDEX, NOTICES, ".built-from"}
    assert listed.keys() == there == RUNTIME | {"pyodide-lock.json", *(w.name for w in wheels())}
    for name, file in listed.items():
        content = (FOLDER / name).read_bytes()
        assert file["size"] == len(content)
        assert file["sha256"] == hashlib.sha256(content).hexdigest()


def test_the_list_carries_nothing_but_the_hash_of_its_files() -> None:
    index = read(INDEX)
    assert index.keys() == {"files", "hash"}
    assert len(index["hash"]) == 16


def test_the_lock_knows_the_wheels_beside_it_and_nothing_else() -> None:
    packages = read("pyodide-lock.json")["packages"]
    assert packages.keys() == {"personal-page-backend", *BUNDLED.values()}
    assert sorted(package["file_name"] for package in packages.values()) == [
        wheel.name for wheel in wheels()
    ]
    assert packages["personal-page-backend"]["depends"] == sorted(BUNDLED.values())
    for name, module in ((name, module) for module, name in BUNDLED.items()):
        assert module in packages[name]["imports"]


def test_every_wheel_is_pure_whole_and_dated_alike() -> None:
    for wheel in wheels():
        with zipfile.ZipFile(wheel) as archive:
            entries = archive.infolist()
            record = next(name for name in archive.namelist() if name.endswith("/RECORD"))
            recorded = {line.split(",")[0] for line in archive.read(record).decode().split()}
            names = {entry.filename for entry in entries}
        assert wheel.name.endswith("-py3-none-any.whl")
        assert recorded == names
        assert not [name for name in names if name.endswith((".so", ".pyd", ".pyc", ".c"))]


def test_the_licence_of_each_part_is_there() -> None:
    notices = (FOLDER / NOTICES).read_text(encoding="utf-8")
    for part in (
        "pyodide 314.",
        "cpython 3.14.",
        "emscripten 5.",
        *(f"{name} " for name in BUNDLED.values()),
    ):
        assert f"{'-' * 80}\n{part}" in notices
    assert "Mozilla Public License Version 2.0" in notices
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in notices
