"""The Python that runs in a page, as sites ship it."""

import compileall
import json
import re
import shutil
from pathlib import Path

import pytest

from personal_page.backend.runtime import INDEX, NOTICES, Runtime, built_runtime
from personal_page.site import playground, plugin
from personal_page.site.errors import OutputError
from personal_page.site.output import require_replaceable
from sites import Built, Project, simulate

ASSETS = "assets/personal-page"


PYTHON = re.compile(r"(^|/)python-[^/]*/|\.wasm$")


@pytest.fixture
def shipped(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Runtime:
    """A small runtime in place of the package's own, which not every Python can build."""
    folder = tmp_path_factory.mktemp("python")
    files = {INDEX: '{"hash": "0123456789abcdef"}', "python.wasm": "\0asm", NOTICES: "Of Python."}
    for name, content in files.items():
        (folder / name).write_text(content)
    (folder / ".built-from").write_text("sources")
    monkeypatch.setattr(plugin, "built_runtime", lambda: built_runtime(folder))
    return Runtime(folder, "0123456789abcdef")


def of_python(site: Path) -> list[str]:
    """The files of a built site that are Python, not the scripts that would start it."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(file for file in files if PYTHON.search(file))


def starting_it(site: Path) -> set[str]:
    """The files of the playground that are for a backend.py alone."""
    return playground.OF_PYTHON & {path.name for path in (site / ASSETS).iterdir()}


def address(site: Path, language: str = "en") -> str | None:
    contract = json.loads((site / ASSETS / f"contract.{language}.json").read_text())
    found: str | None = contract["python"]
    return found


def licences(site: Path) -> str:
    return (site / ASSETS / NOTICES).read_text(encoding="utf-8")


def with_playground(project: Project, *, option: str = "") -> Built:
    simulate(project)
    project.edit("mkdocs.yml", "playground: true", f"playground: true{option}")
    return project.build()


def test_two_languages_share_one_copy_above_them(project: Project, shipped: Runtime) -> None:
    built = with_playground(project)
    folder = f"python-{shipped.hash}"
    assert of_python(built.folder) == [f"{folder}/{INDEX}", f"{folder}/python.wasm"]
    assert (built.folder / folder / "python.wasm").read_text() == "\0asm"
    for language in ("ru", "en"):
        named = address(built.folder / language, language)
        assert named
        file = (built.folder / language / ASSETS / named).resolve()
        assert file == (built.folder / folder / INDEX).resolve()
        assert starting_it(built.folder / language) == playground.OF_PYTHON
        assert licences(built.folder / language).endswith("Of Python.")


@pytest.mark.usefixtures("shipped")
def test_a_site_without_it_ships_neither_it_nor_what_starts_it(project: Project) -> None:
    built = with_playground(project, option="\n      python: false")
    assert of_python(built.folder) == []
    for language in ("ru", "en"):
        assert starting_it(built.folder / language) == set()
        assert address(built.folder / language, language) is None
        assert "Of Python." not in licences(built.folder / language)


@pytest.mark.usefixtures("shipped")
def test_a_site_without_a_playground_has_no_use_for_it(project: Project) -> None:
    built = project.build()
    assert of_python(built.folder) == []
    assert address(built.folder / "ru", "ru") is None


def test_a_package_that_was_built_without_it_builds_sites(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "built_runtime", lambda: built_runtime(project.folder / "none"))
    built = with_playground(project)
    assert of_python(built.folder) == []
    assert address(built.folder / "ru", "ru") is None


WITH_BACKEND = """\
# Home {#home}

```js playground
define([], () => ({}))
```

```py playground
print(1)
```
"""


@pytest.mark.parametrize(
    ("option", "warned"), [("", True), ("\n      python: false", False)], ids=["wanted", "off"]
)
def test_a_backend_that_nobody_can_run_is_a_warning_with_its_place(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    warned: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(plugin, "built_runtime", lambda: None)
    for language in ("en", "ru"):
        project.write(f"docs/{language}/index.md", WITH_BACKEND)
    project.write("sdk/examples/onParcel.py", "print(1)\n")
    if warned:
        simulate(project)
        said = project.fails()
        assert "docs/en/index.md:7: readers cannot run this backend" in said
        # What the contract shows is nothing that the author of a site could mend.
        assert "onParcel.md" not in said
    else:
        with_playground(project, option=option)


def test_what_an_installer_compiled_is_no_file_of_a_site(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(playground.PLAYGROUND, assets, ignore=shutil.ignore_patterns("python"))
    compileall.compile_dir(assets, quiet=1)
    assert list(assets.rglob("*.pyc"))
    monkeypatch.setattr(playground, "PLAYGROUND", assets)
    built = with_playground(project)
    assert (built.folder / "en" / ASSETS / "loader.js").is_file()
    assert list(built.folder.rglob("*.pyc")) == []


def test_a_site_takes_the_place_of_one_with_another_python(
    project: Project, shipped: Runtime
) -> None:
    built = with_playground(project)
    (built.folder / f"python-{shipped.hash}").rename(built.folder / "python-before")
    assert of_python(project.build().folder)[0] == f"python-{shipped.hash}/{INDEX}"


def test_a_folder_that_is_no_python_of_a_site_is_kept(tmp_path: Path) -> None:
    (tmp_path / "python-notes").mkdir()
    with pytest.raises(OutputError, match="python-notes"):
        require_replaceable(tmp_path)


def test_the_own_site_carries_what_the_package_has(built: Built) -> None:
    found = built_runtime()
    files = [f"{found.name}/{path.name}" for path in found.files] if found else []
    assert of_python(built.folder) == files


def test_the_option_takes_yes_or_no(project: Project) -> None:
    project.edit("mkdocs.yml", "playground: false", "python: '3.14'")
    assert "option 'python': Expected type" in project.fails()
