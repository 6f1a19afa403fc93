"""The wheels of the runtime: the kit, and what a backend.py may import beside it."""

import shutil
import tomllib
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from wheel.wheelfile import WheelFile

from personal_page.backend.build.command import BuildError, pyodide

KIT = Path(__file__).parents[1] / "kit"
NOT_PURE = (*EXTENSION_SUFFIXES, ".c", ".pyc")
OF_THE_INSTALLED = {"INSTALLER", "RECORD", "REQUESTED", "WHEEL", "direct_url.json"}
WHEEL = "Wheel-Version: 1.0\nGenerator: personal-page\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def requirements() -> list[str]:
    """Return the names of what a backend.py may import, as the kit depends on them."""
    with (KIT / "pyproject.toml").open("rb") as file:
        names: list[str] = tomllib.load(file)["project"]["dependencies"]
    return names


def build_kit(cross_build: Path, folder: Path) -> Path:
    """Build the kit with `pyodide build` and return its wheel in `folder`.

    Args:
        cross_build: where the cross-build environment is installed.
        folder: takes the wheel.

    Raises:
        BuildError: it does not build.
    """
    # The build leaves files beside the sources.
    source = cross_build.parent / "kit"
    shutil.copytree(KIT, source, ignore=shutil.ignore_patterns("__pycache__"))
    where = ("--outdir", str(folder), "--xbuildenv-path", str(cross_build))
    pyodide("build", str(source), "--no-isolation", *where, cwd=source)
    return next(folder.glob("personal_page_backend-*.whl"))


def pure_wheel(name: str, folder: Path) -> Path:
    """Write the wheel of an installed distribution without its compiled parts, and return it.

    What is installed was pinned by its hash. MarkupSafe and PyYAML do without their compiled parts
    but publish no wheel without them, and their sources need a compiler's tools to be built.

    Args:
        name: of the distribution.
        folder: takes the wheel.

    Raises:
        BuildError: it is not installed.
    """
    try:
        found = distribution(name)
    except PackageNotFoundError:
        raise BuildError(f"{name} is not installed, its wheel cannot be made.") from None
    path = folder / f"{name}-{found.version}-py3-none-any.whl"
    with WheelFile(path, "w") as wheel:
        for entry, content in sorted(_pure_files(found)):
            wheel.writestr(entry, content)
        wheel.writestr(f"{wheel.dist_info_path}/WHEEL", WHEEL)
    return path


def _pure_files(found: Distribution) -> Iterator[tuple[str, bytes]]:
    for file in found.files or ():
        inside = ".." not in file.parts
        known = len(file.parts) == 2 and file.name in OF_THE_INSTALLED
        if inside and not known and not file.name.endswith(NOT_PURE):
            yield PurePosixPath(file).as_posix(), file.read_binary()
