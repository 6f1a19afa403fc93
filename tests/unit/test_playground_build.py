"""Bundling the playground: `node build.mjs` in a copy of the project."""

from pathlib import Path

import pytest
from hatch_build import ASSETS

from bundling import assets_of, bundle, copy_sources


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the bundle is made from, beside a bundle that was built before."""
    copy_sources(tmp_path)
    assets = assets_of(tmp_path)
    assets.mkdir()
    (assets / "loader.js").write_text("before")
    return tmp_path


def test_a_source_that_does_not_build_is_named_and_the_bundle_before_stays(checkout: Path) -> None:
    source = checkout / "playground" / "src" / "loader.ts"
    source.write_text(f"const = 1;\n{source.read_text(encoding='utf-8')}", encoding="utf-8")
    done = bundle(checkout)
    assert done.returncode == 1
    assert "src/loader.ts:1:6" in done.stderr
    assets = assets_of(checkout)
    assert [path.name for path in assets.iterdir()] == ["loader.js"]
    assert (assets / "loader.js").read_text() == "before"
    assert list((checkout / ".cache").iterdir()) == []


def test_the_bundle_is_made_from_nothing_but_the_sources_that_a_change_is_looked_for_in(
    checkout: Path,
) -> None:
    assert bundle(checkout).returncode == 0
    # Other scripts have names that depend on where the packages are; a copy has them linked.
    for script in ("frame.js", "loader.js", "search.js", "python-worker.js"):
        assert (assets_of(checkout) / script).read_bytes() == (ASSETS / script).read_bytes()


def test_a_bundled_package_without_a_licence_text_stops_the_build(checkout: Path) -> None:
    (checkout / "playground" / "licences" / "requirejs.txt").unlink()
    done = bundle(checkout)
    assert done.returncode == 1
    assert "No licence text came with requirejs 2." in done.stderr
    assert (assets_of(checkout) / "loader.js").read_text() == "before"


def test_the_python_beside_the_bundle_stays(checkout: Path) -> None:
    assets = assets_of(checkout)
    (assets / "python").mkdir()
    (assets / "python" / "index.json").write_text("{}")
    assert bundle(checkout).returncode == 0
    assert (assets / "python" / "index.json").read_text() == "{}"
    assert (assets / "loader.js").read_text() != "before"


def test_the_bundle_carries_the_licences_of_what_it_bundles(checkout: Path) -> None:
    assert bundle(checkout).returncode == 0
    assets = assets_of(checkout)
    notices = (assets / "third-party-licences.txt").read_text(encoding="utf-8")
    for package in ("lit-html", "@codemirror/view", "jquery", "react-dom", "requirejs", "acorn"):
        assert f"\n{package} " in notices
    assert notices.count("Permission is hereby granted") > 20
    assert (assets / "loader.js").read_text() != "before"
