"""The npm package `pyodide`, and the versions of what is in it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOCK = "pyodide-lock.json"


@dataclass(frozen=True, slots=True)
class Package:
    """The folder of the package, and what its files say about it."""

    folder: Path
    pyodide: str
    python: str
    emscripten: str
    abi: str
    lock: dict[str, Any]


def read_package(folder: Path) -> Package:
    """Return the package in `folder`."""
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    lock = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    info = lock["info"]
    emscripten = info["platform"].removeprefix("emscripten_").replace("_", ".")
    return Package(folder, version, info["python"], emscripten, info["abi_version"], lock)
