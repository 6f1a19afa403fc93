"""The runtime folder: what a page downloads to run Python, and the list of it."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from personal_page.backend.build.command import pyodide
from personal_page.backend.build.cross_build import install_cross_build
from personal_page.backend.build.licences import notices
from personal_page.backend.build.wheels import build_kit, pure_wheel, requirements
from personal_page.backend.runtime import INDEX, NOTICES

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"


def write_runtime(package: Path, folder: Path) -> None:
    """Write the runtime into `folder`, in place of what it held before.

    Args:
        package: the folder of the npm package `pyodide`.
        folder: the runtime folder; it is replaced when all is there.

    Raises:
        BuildError: a wheel does not build, or one needs what is not there.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".python-") as name:
        temporary, built = Path(name), Path(name) / "built"
        built.mkdir()
        for file in RUNTIME:
            shutil.copyfile(package / file, built / file)
        bundled = requirements()
        wheels = [build_kit(install_cross_build(package, temporary), built)]
        wheels += [pure_wheel(one, built) for one in bundled]
        python = _lock(package / LOCK, built, wheels)
        version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
        index = _index(built, {"pyodide": version, "python": python}, bundled)
        (built / INDEX).write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
        licences = notices({"pyodide": version, "cpython": python}, bundled)
        (built / NOTICES).write_text(licences, encoding="utf-8")
        if folder.is_dir():
            folder.rename(temporary / "replaced")
        built.rename(folder)


def _lock(original: Path, folder: Path, wheels: list[Path]) -> str:
    """Lock the wheels of `folder` and nothing else, and return the version of Python.

    The original names packages on a host of Pyodide's, where a stray import would go.
    """
    lock = json.loads(original.read_text(encoding="utf-8"))
    lock["packages"] = {}
    empty = folder / "empty.json"
    empty.write_text(json.dumps(lock), encoding="utf-8")
    names = ("--input", empty.name, "--output", LOCK, "--base-path", ".")
    pyodide("lockfile", "add-wheels", *names, *(wheel.name for wheel in wheels), cwd=folder)
    empty.unlink()
    python: str = lock["info"]["python"]
    return python


def _index(folder: Path, versions: dict[str, str], bundled: list[str]) -> dict[str, object]:
    files = [
        {
            "name": path.name,
            "size": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.iterdir())
    ]
    digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()
    return {**versions, "hash": digest[:16], "files": files, "requirements": bundled}
