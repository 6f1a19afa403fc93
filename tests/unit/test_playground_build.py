"""Bundling the playground: `node build.mjs` in a copy of the project."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the bundle is made from, beside a bundle that was built before."""
    playground = tmp_path / "playground"
    shutil.copytree(
        ROOT / "playground", playground, ignore=shutil.ignore_patterns("node_modules", ".build")
    )
    (playground / "node_modules").symlink_to(ROOT / "playground" / "node_modules")
    for room in ("widget", "backend"):
        starter = Path("plugins", "personal_page", room, "starter")
        shutil.copytree(ROOT / starter, tmp_path / starter)
    assets = tmp_path / "plugins" / "personal_page" / "assets"
    assets.mkdir()
    (assets / "loader.js").write_text("before")
    return tmp_path


def build(node: Path, checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [node, "build.mjs"],
        cwd=checkout / "playground",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_source_that_does_not_build_is_named_and_the_bundle_before_stays(
    node: Path, checkout: Path
) -> None:
    source = checkout / "playground" / "src" / "loader.ts"
    source.write_text(f"const = 1;\n{source.read_text(encoding='utf-8')}", encoding="utf-8")
    done = build(node, checkout)
    assert done.returncode == 1
    assert "src/loader.ts:1:6" in done.stderr
    assets = checkout / "plugins" / "personal_page" / "assets"
    assert [path.name for path in assets.iterdir()] == ["loader.js"]
    assert (assets / "loader.js").read_text() == "before"
    assert list((checkout / ".cache").iterdir()) == []


def test_a_bundled_package_without_a_licence_text_stops_the_build(
    node: Path, checkout: Path
) -> None:
    (checkout / "playground" / "licences" / "requirejs.txt").unlink()
    done = build(node, checkout)
    assert done.returncode == 1
    assert "No licence text came with requirejs 2." in done.stderr
    assert (checkout / "plugins" / "personal_page" / "assets" / "loader.js").read_text() == "before"


def test_the_python_beside_the_bundle_stays(node: Path, checkout: Path) -> None:
    assets = checkout / "plugins" / "personal_page" / "assets"
    (assets / "python").mkdir()
    (assets / "python" / "index.json").write_text("{}")
    assert build(node, checkout).returncode == 0
    assert (assets / "python" / "index.json").read_text() == "{}"
    assert (assets / "loader.js").read_text() != "before"


def test_the_bundle_carries_the_licences_of_what_it_bundles(node: Path, checkout: Path) -> None:
    assert build(node, checkout).returncode == 0
    assets = checkout / "plugins" / "personal_page" / "assets"
    notices = (assets / "third-party-licences.txt").read_text(encoding="utf-8")
    for package in ("lit-html", "@codemirror/view", "jquery", "react-dom", "requirejs", "acorn"):
        assert f"\n{package} " in notices
    assert notices.count("Permission is hereby granted") > 20
    assert (assets / "loader.js").read_text() != "before"
