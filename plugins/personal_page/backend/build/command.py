"""The command `pyodide` of pyodide-build, which pyodide-lock adds to."""

import subprocess
import sys
from pathlib import Path


class BuildError(Exception):
    """The runtime folder cannot be made; the text says why."""


def pyodide(*arguments: str, cwd: Path) -> None:
    """Run the command in the folder `cwd`, whose pyproject.toml may configure it.

    Raises:
        BuildError: it failed; the text is what it said.
    """
    done = subprocess.run(
        [sys.executable, "-m", "pyodide_cli", *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise BuildError(f"`pyodide {' '.join(arguments)}` failed:\n{done.stdout}")
