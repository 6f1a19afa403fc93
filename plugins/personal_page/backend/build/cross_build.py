"""The cross-build environment that `pyodide build` asks for, made of the npm package `pyodide`.

Pyodide publishes one as a download. The package has all of it that a pure wheel is built with: the
lock file and the standard library, which holds the configuration of its Python.
"""

import io
import tarfile
import zipfile
from pathlib import Path

from personal_page.backend.build.command import pyodide
from personal_page.backend.build.package import Package

SYSCONFIG = "_sysconfigdata__emscripten_wasm32-emscripten"
MAKEFILE_ENVS = """\
export PYVERSION = {python}
export PYMAJOR = {major}
export PYMINOR = {minor}
export PYMICRO = {micro}
export PYODIDE_VERSION = {pyodide}
export PYODIDE_ABI_VERSION = {abi}
export PYODIDE_EMSCRIPTEN_VERSION = {emscripten}
export PLATFORM_TRIPLET = wasm32-emscripten
export SYSCONFIG_NAME = {sysconfig}
export CPYTHONINSTALL = $(PYODIDE_ROOT)/{install}
export TARGETINSTALLDIR = $(PYODIDE_ROOT)/{install}
export PYTHONINCLUDE = $(PYODIDE_ROOT)/{install}/include/python{major}.{minor}
export CFLAGS_BASE =
export CXXFLAGS_BASE =
export LDFLAGS_BASE =
.output_vars:
\t@env
"""


def install_cross_build(package: Package, folder: Path) -> Path:
    """Install the environment under `folder` and return the path for `--xbuildenv-path`.

    Args:
        package: the npm package.
        folder: a folder to write into.
    """
    archive = folder / "cross-build-environment.tar"
    _write_archive(package, archive)
    target = folder / "xbuildenv"
    pyodide("xbuildenv", "install", "--url", archive.as_uri(), "--path", str(target), cwd=folder)
    return target


def _write_archive(package: Package, archive: Path) -> None:
    with zipfile.ZipFile(package.folder / "python_stdlib.zip") as library:
        sysconfig = library.read(f"{SYSCONFIG}.py")
    install = f"cpython/installs/python-{package.python}"
    root = "xbuildenv/pyodide-root"
    with tarfile.open(archive, "w") as tar:
        _add(tar, "xbuildenv/requirements.txt", b"")
        _add(tar, f"{root}/Makefile.envs", _makefile_envs(package, install).encode())
        _add(tar, f"{root}/{install}/sysconfigdata/{SYSCONFIG}.py", sysconfig)
        tar.add(package.folder, f"{root}/dist")


def _makefile_envs(package: Package, install: str) -> str:
    """Return the settings, as a makefile that prints them.

    Args:
        package: the npm package.
        install: where its Python is, relative to the root of the environment.
    """
    major, minor, micro = package.python.split(".")
    return MAKEFILE_ENVS.format(
        python=package.python,
        major=major,
        minor=minor,
        micro=micro,
        pyodide=package.pyodide,
        abi=package.abi,
        emscripten=package.emscripten,
        sysconfig=SYSCONFIG,
        install=install,
    )


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    tar.addfile(entry, io.BytesIO(content))
