"""Who may import whom, as `[tool.importlinter]` in pyproject.toml says."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "personal_page"


def test_rooms_import_only_what_they_may() -> None:
    command = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_site_imports_mkdocs() -> None:
    guilty = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        # Python below the contract is data: the backends of examples.
        if not path.is_relative_to(PACKAGE / "contract" / "sdk")
        and path.relative_to(PACKAGE).parts[0] != "site"
        and {"mkdocs", "material"} & set(top_level_imports(path))
    }
    assert guilty == set()


def top_level_imports(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name.partition(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append((node.module or "").partition(".")[0])
    return names
