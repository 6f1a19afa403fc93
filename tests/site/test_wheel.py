"""The wheel, in an empty environment without Node, builds another site with the playground."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from personal_page.backend.runtime import built_runtime

ROOT = Path(__file__).parent.parent.parent
MKDOCS_YML = """\
site_name: Somebody else's widgets
site_url: http://127.0.0.1/
theme:
  name: material
  language: en
  font: false
plugins:
  - personal-page
"""
PAGE = """\
# Our widget

```js playground view=inline
define([], function () { return { initLead() {}, registerWidgetsBarSlot() {} } })
```
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "-w", str(folder), str(ROOT)], check=True)
    return next(folder.glob("*.whl"))


def test_wheel_carries_contract_templates_and_built_playground(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "personal_page/assets/loader.js",
        "personal_page/assets/frame.js",
        "personal_page/assets/modules/jquery.js",
        "personal_page/assets/project.json",
        "personal_page/assets/starter/manifest.json",
        "personal_page/assets/third-party-licences.txt",
        "personal_page/contract/sdk/header.yaml",
        "personal_page/contract/sdk/problems/8-backend.yaml",
        "personal_page/py.typed",
        "personal_page/widget/project/.vscode/settings.json",
    ):
        assert needed in names
    assert any(name.startswith("personal_page/reference/templates/") for name in names)
    assert not [name for name in names if "node_modules" in name or name.endswith(".ts.map")]


def test_wheel_carries_the_python_of_a_page_but_not_how_it_is_made(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    runtime = built_runtime()
    files = (
        [f"personal_page/assets/python/{path.name}" for path in runtime.files] if runtime else []
    )
    assert names.issuperset(files)
    assert "personal_page/backend/starter/backend.py" in names
    assert not [name for name in names if name.startswith("personal_page/backend/build/")]
    assert not [name for name in names if name.startswith("personal_page/backend/kit/")]


def test_wheel_builds_a_third_party_site_in_an_empty_environment(
    wheel: Path, tmp_path: Path
) -> None:
    pins = re.sub(r" \\\n|    --hash=\S+( \\)?\n", "\n", (ROOT / "requirements.txt").read_text())
    (tmp_path / "constraints.txt").write_text(pins)
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*install, "-c", tmp_path / "constraints.txt", wheel], check=True)

    (tmp_path / "mkdocs.yml").write_text(MKDOCS_YML)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(PAGE)
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [python, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "<personal-page-playground" in home
    assert "assets/personal-page/loader.js" in home
    for file in (
        "assets/personal-page/loader.js",
        "assets/personal-page/contract.en.json",
        "assets/personal-page/amocrm-sdk.d.ts",
        "assets/personal-page/third-party-licences.txt",
        "reference/methods/getState/index.html",
    ):
        assert (site / file).is_file(), file
    runtime = built_runtime()
    for path in runtime.files if runtime else ():
        copy = site / "assets" / "personal-page" / runtime.name / path.name
        assert copy.read_bytes() == path.read_bytes()
    contract = json.loads((site / "assets/personal-page/contract.en.json").read_text())
    assert contract["python"] == (f"{runtime.name}/index.json" if runtime else None)
