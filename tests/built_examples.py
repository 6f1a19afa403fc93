"""The examples that are built first, built as their pages say with the playground's packages."""

import shutil
import subprocess
from pathlib import Path

from personal_page.contract.model import Contract
from personal_page.emit.dts import emit_types

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "docs" / "examples"
PACKAGES = ROOT / "playground" / "node_modules"
WIDGET = "personal_page.js"


def bundled(node: Path, folder: Path) -> str:
    """Return what `npm run build` of the React example writes."""
    copy = folder / "react-bundler"
    shutil.copytree(EXAMPLES / "react-bundler", copy)
    (copy / "node_modules").symlink_to(PACKAGES, target_is_directory=True)
    subprocess.run([node, "build.mjs"], cwd=copy, check=True)
    return (copy / WIDGET).read_text(encoding="utf-8")


def compiled(
    node: Path, folder: Path, contract: Contract, replacing: tuple[str, str] = ("", "")
) -> str:
    """Return what `npx tsc` writes of the TypeScript example.

    Args:
        node: the program that runs the compiler.
        folder: where the example is copied to.
        contract: whose types are put beside it.
        replacing: a text of the example, and what is put in its place.

    Raises:
        CalledProcessError: the compiler found an error; it is in `stdout`.
    """
    copy = folder / "typescript"
    shutil.copytree(EXAMPLES / "typescript", copy)
    (copy / f"{contract.header.id}.d.ts").write_text(emit_types(contract), encoding="utf-8")
    source = copy / "personal_page.ts"
    source.write_text(source.read_text(encoding="utf-8").replace(*replacing), encoding="utf-8")
    tsc = PACKAGES / "typescript" / "lib" / "tsc.js"
    subprocess.run([node, tsc], cwd=copy, check=True, capture_output=True, encoding="utf-8")
    return (copy / WIDGET).read_text(encoding="utf-8")
