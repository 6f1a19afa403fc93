"""The command `personal-page`: output, exit codes, and no traceback whatever it is given."""

import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import personal_page.widget
from personal_page import cli
from personal_page.site import driver, server
from unit.contract.folders import contract_folder

COMMAND = Path(sys.executable).parent / "personal-page"
STARTER = Path(personal_page.widget.__file__).parent / "starter"


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [COMMAND, *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        # A terminal that speaks no Russian must not break the command.
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small").mkdir()
    return contract_folder(tmp_path / "small", {})


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("json", '"small-sdk"'),
        ("types", "getState"),
        ("schema", "https://json-schema.org/draft/2020-12/schema"),
        ("report", "Assumed: 0"),
    ],
)
def test_each_output_is_printed_from_the_contract_of_the_folder(
    output: str, expected: str, folder: Path
) -> None:
    done = run("contract", output, "--contract", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert expected in done.stdout
    assert done.stdout.endswith("\n")
    assert not done.stdout.endswith("\n\n")


def test_without_a_folder_the_contract_of_the_package_is_used() -> None:
    done = run("contract", "json")
    assert done.returncode == 0
    assert "кабинет" in done.stdout
    assert json.loads(done.stdout)["header"]["id"] == "amocrm-sdk"


def test_a_file_gets_what_stdout_would(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "sdk.d.ts"
    done = run("contract", "types", "--contract", str(folder), "-o", str(file))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (
        file.read_text(encoding="utf-8")
        == run("contract", "types", "--contract", str(folder)).stdout
    )


def test_a_broken_contract_fails_with_every_place_and_no_output(folder: Path) -> None:
    (folder / "a.yaml").write_text("factz: {}\nfacts: [\n")
    (folder / "z.yaml").write_text("functions:\n  run: {kind: Колбэк}\n")
    done = run("contract", "json", "--contract", "small", cwd=folder.parent)
    assert (done.returncode, done.stdout) == (1, "")
    places = [line.split(": ")[0] for line in done.stderr.splitlines()]
    assert places == ["small/a.yaml:3:1", *["small/z.yaml:2:3"] * 2, "small/z.yaml:2:15"]


HOSTILE = {
    "bytes": bytes(range(256)),
    "a large file": b"a: " + b"x" * 10_000_000,
    "aliases": b"a: &a [*a]\n",
    "tags": b"!!python/object/apply:os.system ['exit 3']\n",
    "depth": b"[" * 200_000,
    "nothing": b"",
    "escapes": b'facts: {"\\e]0;title\\a": 1}\n',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_fails_with_a_readable_error(name: str, folder: Path) -> None:
    (folder / "hostile.yaml").write_bytes(HOSTILE[name])
    done = run("contract", "report", "--contract", str(folder))
    assert (done.returncode, done.stdout) == (1, "")
    assert "hostile.yaml:" in done.stderr
    assert all(char.isprintable() or char == "\n" for char in done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nothing"],
        ["contract"],
        ["contract", "yaml"],
        ["contract", "json", "--unknown"],
        ["pack"],
        ["pack", "none"],
        ["pack", "/dev/null"],
        ["site"],
        ["site", "serve", "--port", "0"],
        ["site", "serve", "--port", "9" * 50],
        ["site", "serve", "--port", "http"],
        ["site", "build", "--site-url", ""],
        ["site", "build", "--site-url", "docs.example"],
        ["site", "build", "--site-url", "ftp://docs.example/"],
        ["site", "build", "--site-url", "https://"],
        ["site", "build", "--site-url", "https://docs.example:port/"],
        ["site", "build", "--site-url", "https://docs.example/?page=1"],
        ["site", "build", "--site-url", "https://docs example/"],
    ],
)
def test_a_call_that_makes_no_sense_is_a_usage_error(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: personal-page" in done.stderr


@pytest.mark.parametrize(
    "arguments", [["--help"], ["pack", "--help"], ["contract", "--help"], ["site", "--help"]]
)
def test_help_is_no_error(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "usage: personal-page" in done.stdout


@pytest.mark.parametrize("contract", ["none", "none\n", "/dev/null", "/proc/self/mem"])
def test_a_folder_that_is_none_is_named(contract: str) -> None:
    done = run("contract", "json", "--contract", contract)
    assert (done.returncode, done.stdout) == (1, "")
    assert "the folder cannot be read" in done.stderr


def test_a_file_that_cannot_be_written_is_named(folder: Path) -> None:
    done = run("contract", "json", "--contract", str(folder), "-o", str(folder / "none" / "x"))
    assert done.returncode == 1
    assert done.stderr == f"personal-page: error: {folder}/none/x: No such file or directory\n"


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [COMMAND, "contract", "json"], stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_widget_is_packed_and_the_file_is_named(tmp_path: Path) -> None:
    done = run("pack", str(STARTER), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    size = (tmp_path / "widget.zip").stat().st_size
    count = sum(path.is_file() for path in STARTER.rglob("*"))
    assert done.stdout.endswith(f"widget.zip: {count} files, {size:,} bytes\n")
    again = run("pack", str(STARTER), "-o", "again.zip", cwd=tmp_path)
    assert again.returncode == 0
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "widget.zip").read_bytes()


def test_packing_tells_what_the_archive_changes(tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "widget")
    (tmp_path / "widget" / "script.js").write_bytes(b"define([], 1);\r\n")
    done = run("pack", ".", cwd=tmp_path / "widget")
    assert done.returncode == 0
    assert done.stdout.startswith("script.js: in the archive it is UTF-8 without a BOM, with LF")


def test_packing_lists_what_is_in_the_archive_and_what_is_not(tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "widget")
    (tmp_path / "widget" / "node_modules" / "a").mkdir(parents=True)
    (tmp_path / "widget" / "images" / "movie.png").write_bytes(bytes(10_000_001))
    done = run("pack", "widget", cwd=tmp_path)
    assert done.returncode == 0
    assert "left out: node_modules/ (packages to build with)\n" in done.stdout
    assert " 10,000,001 images/movie.png\n" in done.stdout
    assert "the largest file is images/movie.png" in done.stderr


def test_packing_refuses_what_leads_out_of_the_folder(tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "widget")
    (tmp_path / "widget" / "secret.txt").symlink_to("/etc/passwd")
    done = run("pack", "widget", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("widget/secret.txt: the link leads out of the folder, to /etc")
    assert not (tmp_path / "widget.zip").exists()


@pytest.mark.parametrize("missing", ["manifest.json", "personal_page.js"])
def test_a_folder_that_is_no_widget_is_not_packed(missing: str, tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "widget")
    (tmp_path / "widget" / missing).unlink()
    done = run("pack", "widget", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"widget/{missing}: the file is missing")
    assert not (tmp_path / "widget.zip").exists()


def test_the_version_is_that_of_the_distribution() -> None:
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"personal-page {version('mkdocs-personal-page')}\n"


@pytest.mark.parametrize(
    "output", [".", "..", "/", "docs", "docs/en", "sdk", "mkdocs.yml", "notes", "built"]
)
def test_a_site_is_not_built_over_what_no_build_has_written(output: str, tmp_path: Path) -> None:
    for name in (
        "mkdocs.yml",
        "docs/ru/index.md",
        "docs/en/index.md",
        "sdk/a.yaml",
        "notes/.git/HEAD",
        "built/index.html",
        "built/en/index.html",
        "built/CNAME",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    before = sorted(tmp_path.rglob("*"))
    done = run("site", "build", "-o", output, cwd=tmp_path)
    assert done.returncode == 2
    assert "Choose another one with -o." in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("action", ["build", "serve"])
def test_a_folder_without_a_site_is_named(action: str, tmp_path: Path) -> None:
    done = run("site", action, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "mkdocs.yml" in done.stderr


def test_a_site_with_a_broken_contract_fails_with_its_places(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n")
    (tmp_path / "sdk").mkdir()
    (tmp_path / "sdk" / "a.yaml").write_text("factz: {}\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Broken\ntheme: {name: material, language: en}\n"
        "plugins: [{personal-page: {contract: sdk, playground: false}}]\n"
    )
    done = run("site", "build", cwd=tmp_path)
    assert done.returncode == 1
    assert "sdk/a.yaml:1:1: `factz` is not a section, did you mean `facts`?" in done.stderr


def test_options_of_a_site_reach_its_driver(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[object] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        driver, "build_site", lambda *, tell, **options: calls.append((callable(tell), options))
    )
    monkeypatch.setattr(server, "serve_site", lambda *options: calls.append(options))
    url = "https://docs.example/sdk/"
    for written in (url, url.rstrip("/")):
        assert cli.main(["site", "build", "--strict", "--site-url", written, "-o", "out"]) == 0
    assert cli.main(["site", "serve", "--host", "127.0.0.2", "--port", "8123"]) == 0
    build = (True, {"strict": True, "site_url": url, "output": Path("out")})
    assert calls == [
        build,
        build,
        ("127.0.0.2", 8123),
    ]
