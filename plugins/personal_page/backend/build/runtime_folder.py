"""The runtime folder: what a page downloads to run Python, and the list of it."""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

from personal_page.backend.build.command import pyodide
from personal_page.backend.build.cross_build import install_cross_build
from personal_page.backend.build.licences import notices
from personal_page.backend.build.package import LOCK, Package
from personal_page.backend.build.wheels import build_kit, pure_wheel, requirements
from personal_page.backend.runtime import INDEX, NOTICES

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


def write_runtime(package: Package, folder: Path) -> None:
    """Write the runtime into `folder`, in place of what it held before.

    Args:
        package: the npm package `pyodide`.
        folder: the runtime folder; it is replaced when all is there.

    Raises:
        BuildError: a wheel does not build, or one needs what is not there.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".python-") as name:
        temporary, built = Path(name), Path(name) / "built"
        built.mkdir()
        for file in RUNTIME:
            shutil.copyfile(package.folder / file, built / file)
        bundled = requirements()
        wheels = [build_kit(install_cross_build(package, temporary), built)]
        wheels += [pure_wheel(one, built) for one in bundled]
        _write_lock(package, built, wheels)
        (built / INDEX).write_text(_index(built), encoding="utf-8")
        (built / NOTICES).write_text(notices(package, bundled), encoding="utf-8")
        if folder.is_dir():
            folder.rename(temporary / "replaced")
        built.rename(folder)


def _write_lock(package: Package, folder: Path, wheels: list[Path]) -> None:
    """Lock the wheels in `folder` and nothing else.

    The package's own lock names hundreds of files on another host, where a stray import would go.
    """
    empty = folder / "empty.json"
    empty.write_text(json.dumps(package.lock | {"packages": {}}), encoding="utf-8")
    names = ("--input", empty.name, "--output", LOCK, "--base-path", ".")
    pyodide("lockfile", "add-wheels", *names, *(wheel.name for wheel in wheels), cwd=folder)
    empty.unlink()


def _index(folder: Path) -> str:
    files = [
        {
            "name": path.name,
            "size": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.iterdir())
    ]
    index = {
        "hash": hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16],
        "files": files,
    }
    return json.dumps(index, indent=1) + "\n"
