"""Making the runtime folder."""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]
# What is imported from the build inside the tests is there with its tools only.
needs_tools = pytest.mark.skipif(
    sys.version_info < (3, 12), reason="Python in the page is built by Python 3.12 or newer"
)


@pytest.fixture
def hatch_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The build hook, with a runtime folder of its own."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(module, "PYTHON_STAMP", tmp_path / "python" / ".built-from")
    return module


def test_where_the_tools_are_missing_it_is_left_out_with_a_line_that_says_so(
    hatch_build: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    hatch_build.PYTHON.mkdir()
    hatch_build.PYTHON_STAMP.write_text("other sources")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    hatch_build.build_python()
    assert not hatch_build.PYTHON.exists()
    said = capfd.readouterr().out
    assert said.startswith("Python in the page is left out of this build: ")
    assert said.count("\n") == 1


def test_what_is_of_these_sources_is_not_built_again(
    hatch_build: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    hatch_build.PYTHON.mkdir()
    hatch_build.PYTHON_STAMP.write_text(hatch_build.python_digest())
    monkeypatch.setattr(subprocess, "run", None)
    hatch_build.build_python()
    assert hatch_build.PYTHON_STAMP.is_file()


@needs_tools
def test_the_same_sources_make_the_same_folder(hatch_build: ModuleType) -> None:
    hatch_build.build_python()
    there = ROOT / "plugins" / "personal_page" / "assets" / "python" / "index.json"
    assert (hatch_build.PYTHON / "index.json").read_text() == there.read_text()
    assert [path.name for path in hatch_build.PYTHON.parent.iterdir()] == ["python"]


@needs_tools
def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    from personal_page.backend.build.command import BuildError, pyodide  # noqa: PLC0415

    with pytest.raises(
        BuildError, match=r"`pyodide lockfile nonsense` failed:\n[^~]*No such command"
    ):
        pyodide("lockfile", "nonsense", cwd=tmp_path)


@needs_tools
def test_a_build_that_fails_leaves_the_folder_before(
    hatch_build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from personal_page.backend.build import runtime_folder  # noqa: PLC0415
    from personal_page.backend.build.command import BuildError  # noqa: PLC0415
    from personal_page.backend.build.package import read_package  # noqa: PLC0415

    monkeypatch.setattr(runtime_folder, "requirements", lambda: ["no-such-distribution"])
    monkeypatch.setattr(runtime_folder, "install_cross_build", lambda *_: tmp_path)
    monkeypatch.setattr(runtime_folder, "build_kit", lambda *_: tmp_path)
    hatch_build.PYTHON.mkdir()
    hatch_build.PYTHON_STAMP.write_text("before")
    package = read_package(ROOT / "playground" / "node_modules" / "pyodide")
    with pytest.raises(BuildError, match="no-such-distribution is not installed"):
        runtime_folder.write_runtime(package, hatch_build.PYTHON)
    assert [path.name for path in hatch_build.PYTHON.iterdir()] == [".built-from"]
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


@needs_tools
@pytest.mark.parametrize("module", ["markupsafe", "yaml"])
def test_a_package_without_its_compiled_part_works(tmp_path: Path, module: str) -> None:
    from personal_page.backend.build.wheels import pure_wheel  # noqa: PLC0415
    from personal_page_backend.requirements import BUNDLED  # noqa: PLC0415

    wheel = pure_wheel(BUNDLED[module], tmp_path)
    check = "import sys, {0}; sys.path[0] in {0}.__file__ or sys.exit({0}.__file__)"
    script = f"import sys; sys.path.insert(0, {str(wheel)!r}); {check.format(module)}"
    subprocess.run([sys.executable, "-I", "-c", script], check=True)
    with zipfile.ZipFile(wheel) as archive:
        assert archive.testzip() is None
