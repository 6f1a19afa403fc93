"""The package as others install it: its metadata, its licences, one shape of its archives."""

import compileall
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
import yaml

import personal_page
from personal_page.backend.runtime import built_runtime

ROOT = Path(__file__).parents[2]
PACKAGE = Path(personal_page.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUNDLED = re.compile(r"^-+\n(?:@?[\w./-]+) \S+ \((.+)\)\n-+$", re.MULTILINE)
SPDX = {"BSD License": "BSD-3-Clause"}
"""What packages call a licence that has another name in expressions."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what archives are made of, with the built playground and without `.git`."""
    copy = tmp_path_factory.mktemp("checkout") / "project"
    everywhere = shutil.ignore_patterns("__pycache__", "node_modules", ".*_cache")

    def left_out(folder: str, inside: list[str]) -> set[str]:
        above = (
            {".git", ".venv", ".cache", "docs", "site", "tests"} if folder == str(ROOT) else set()
        )
        return above | everywhere(folder, inside)

    shutil.copytree(ROOT, copy, ignore=left_out)
    return copy


@pytest.fixture(scope="module")
def archive(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return source_archive(checkout, tmp_path_factory.mktemp("archive"))


def source_archive(checkout: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (archive,) = folder.glob("*.tar.gz")
    return archive


def names(archive: Path) -> list[str]:
    with tarfile.open(archive) as opened:
        return sorted(member.name.partition("/")[2] for member in opened.getmembers())


def metadata(archive: Path) -> Message:
    with tarfile.open(archive) as opened:
        member = next(one for one in opened.getmembers() if one.name.endswith("/PKG-INFO"))
        file = opened.extractfile(member)
        assert file
        return message_from_bytes(file.read())


def test_every_python_file_of_the_package_compiles(tmp_path: Path) -> None:
    """As installers do, also the examples that fail on purpose."""
    copy = tmp_path / "package"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert compileall.compile_dir(copy, quiet=2)


def test_a_source_archive_has_one_shape_whatever_the_tree_holds(
    checkout: Path, archive: Path, tmp_path: Path
) -> None:
    litter = [
        "plugins/personal_page/__pycache__/x.cpython-313.pyc",
        "plugins/personal_page/site/notes.txt",
        "plugins/personal_page/contract/sdk/.draft.yaml.swp",
        "playground/node_modules/a/index.js",
        "playground/.build/frame.js",
        "playground/notes.md",
        "playground/src/scratch.tmp",
        "plugins/mkdocs_personal_page.egg-info/PKG-INFO",
        "plugins/another/__init__.py",
    ]
    for name in litter:
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        (checkout / name).write_text("litter")
    try:
        assert names(source_archive(checkout, tmp_path)) == names(archive)
    finally:
        for name in litter:
            (checkout / name).unlink()


def test_a_source_archive_holds_what_a_wheel_is_made_of(archive: Path) -> None:
    held = set(names(archive))
    assert {
        "mkdocs.yml",
        "hatch_build.py",
        "hatch_metadata.py",
        "requirements.txt",
        "playground/build.mjs",
        "playground/src/loader.ts",
        "plugins/personal_page/assets/loader.js",
        "plugins/personal_page/assets/.built-from",
        "plugins/personal_page/backend/kit/pyproject.toml",
        "plugins/personal_page/contract/sdk/examples/problems/backend-syntax.py.txt",
        "LICENSE",
        "CHANGELOG.md",
    } <= held
    assert not [name for name in held if name.endswith((".pyc", ".ts.map"))]


def test_addresses_of_the_metadata_are_those_of_the_site(archive: Path) -> None:
    found = metadata(archive)
    urls = dict(url.split(", ", 1) for url in found.get_all("Project-URL") or [])
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    repository = re.search(r"^repo_url: (\S+)", configuration, re.MULTILINE)
    site = re.search(r"^site_url: (\S+)ru/$", configuration, re.MULTILINE)
    assert repository
    assert site
    assert urls["Documentation"] == site[1]
    assert urls["Source"] == repository[1]
    assert urls["Changelog"].startswith(repository[1])
    assert urls["Issues"].startswith(repository[1])


def test_no_link_of_the_long_description_is_relative(archive: Path) -> None:
    text = metadata(archive).get_payload()
    links = re.findall(r"\]\(([^)\s]+)\)", str(text))
    assert len(links) >= 2
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
    for link in links:
        file = re.fullmatch(r".*/(?:blob|raw)/main/([^#]+)(?:#.*)?", link)
        assert file is None or (ROOT / file[1]).is_file(), link


def test_the_licence_expression_names_that_of_everything_bundled(archive: Path) -> None:
    expression = set(PROJECT["license"].split(" AND "))
    notices = (PACKAGE / "assets" / "third-party-licences.txt").read_text(encoding="utf-8")
    bundled = {SPDX.get(one, one) for one in BUNDLED.findall(notices)} - {"see AUTHORS"}
    assert bundled
    assert bundled <= expression
    assert {"MPL-2.0", "Python-2.0"} <= expression  # Pyodide and CPython
    files = set(metadata(archive).get_all("License-File") or [])
    assert {"LICENSE", "plugins/personal_page/assets/third-party-licences.txt"} <= files
    if built_runtime():
        assert "plugins/personal_page/assets/python/third-party-licences.txt" in files


def test_the_version_is_one_of_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[?(\d+\.\d+\.\d+)\]?", changelog, re.MULTILINE)
    assert PROJECT["version"] in versions


def test_a_release_is_published_by_trust_and_no_secret() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    publish = yaml.safe_load(text)["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["needs"] == "build"
    assert "secrets." not in text
