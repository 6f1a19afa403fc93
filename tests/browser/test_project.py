"""The playground exports a project in which an editor completes and checks, and GitHub packs."""

import base64
import json
import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import profile
from browser.playground import Playground
from editor_project import TYPESCRIPT, completions, run, steps, unpack

ASK = """e.export('project').then(async (blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
})"""
CODE = "widget/personal_page.js"
TYPES, JSON, PACK = range(3)
"""The commands of the workflow, in their order."""


def exported(playground: Playground) -> bytes:
    return base64.b64decode(playground.call(ASK))


@pytest.fixture(scope="module")
def archive(browser: Browser, site: str) -> bytes:
    """The project of the widget that a playground begins with, which has a backend now."""
    with profile(browser, site) as context:
        playground = Playground.open(context.new_page(), f"{site}ru/playground/")
        playground.call("e.files = { ...e.files, 'backend.py': 'print(1)\\n' }")
        return exported(playground)


@pytest.fixture
def project(archive: bytes, tmp_path: Path) -> Path:
    return unpack(archive, tmp_path)


def change(file: Path, old: str, new: str) -> None:
    """Put a text in the place of another one."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_github_does_finds_nothing_wrong_and_makes_the_archive(
    project: Path, tmp_path: Path
) -> None:
    for step in steps(project):
        done = run(step, tmp_path)
        assert done.returncode == 0, (step.name, done.stdout, done.stderr)
    widget = project / "widget"
    files = {
        path.relative_to(widget).as_posix(): path.read_bytes()
        for path in widget.rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(project / "widget.zip") as packed:
        assert packed.testzip() is None
        names = [name for name in packed.namelist() if not name.endswith("/")]
        assert {name: packed.read(name) for name in names} == files
        assert {"manifest.json", "personal_page.js", "images/logo.png"} <= files.keys()


@pytest.mark.parametrize(
    ("right", "wrong", "place", "code"),
    [
        ("{ sys, lead, leadFields }", "{ sys, laed: lead, leadFields }", "laed", "TS2339"),
        (
            "showStage(methods.getState(lead))",
            "methods.getState(lead).statuses",
            ").statuses",
            "TS2531",
        ),
        ("params.token.length", "params.tokn.length", "tokn", "TS2551"),
        ("'amocrm-sdk', 'jquery'", "'amocrm-sdk', 'jquerry'", "jquerry", "TS2820"),
        # What is wrong with the whole that the factory returns stands at the factory.
        ("registerWidgetsBarSlot(el)", "registerWidgetBarSlot(el)", "function (", "TS2345"),
    ],
)
def test_a_mistake_in_the_code_is_named_with_its_line(
    project: Path, tmp_path: Path, right: str, wrong: str, place: str, code: str
) -> None:
    change(project / CODE, right, wrong)
    before = (project / CODE).read_text(encoding="utf-8").partition(place)[0]
    line = before.count("\n") + 1
    done = run(steps(project)[TYPES], tmp_path)
    assert done.returncode != 0
    found = re.findall(r"^(\S+)\((\d+),\d+\): error (TS\d+):", done.stdout, re.MULTILINE)
    assert found == [(CODE, str(line), code)], done.stdout


def test_a_file_that_is_no_json_stops_the_run_and_is_named(project: Path, tmp_path: Path) -> None:
    change(project / "widget" / "i18n" / "en.json", "{", "{,")
    done = run(steps(project)[JSON], tmp_path)
    assert done.returncode != 0
    assert "widget/i18n/en.json" in done.stderr
    assert "line 1 column 2" in done.stderr


def test_packing_again_leaves_out_what_is_no_longer_there(project: Path, tmp_path: Path) -> None:
    pack = steps(project)[PACK]
    assert run(pack, tmp_path).returncode == 0
    (project / "widget" / "script.js").unlink()
    assert run(pack, tmp_path).returncode == 0
    assert "script.js" not in zipfile.ZipFile(project / "widget.zip").namelist()


def test_the_readme_says_the_commands_that_github_runs(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Виджет")
    said = [block.splitlines() for block in re.findall(r"```sh\n(.*?)```", readme, re.DOTALL)]
    check, _, pack = steps(project)
    assert said == [[check.command], [f"cd {pack.folder.name}", pack.command]]


def test_the_compiler_is_the_one_that_was_tried(project: Path) -> None:
    installed = json.loads((TYPESCRIPT / "package.json").read_text(encoding="utf-8"))["version"]
    assert f" typescript@{installed} " in steps(project)[TYPES].command


def test_an_editor_completes_what_the_contract_has(project: Path) -> None:
    shutil.rmtree(project / "node_modules")
    assert {"getState", "subscribe", "getRouterQuery"} <= completions(project, CODE, "methods.")
    entities = "constants.PUBLIC_STATE_ENTITIES"
    assert "PUBLIC_STATE_ENTITIES" in completions(project, CODE, entities.partition("P")[0])


def test_vs_code_is_told_which_schema_the_manifest_has(project: Path) -> None:
    settings = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    (binding,) = settings["json.schemas"]
    (match,) = binding["fileMatch"]
    manifest = json.loads((project / match.lstrip("/")).read_text(encoding="utf-8"))
    schema = json.loads((project / binding["url"]).read_text(encoding="utf-8"))
    jsonschema.validate(manifest, schema)
    manifest["widget"]["version"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(manifest, schema)


def test_the_links_of_the_readme_lead_into_this_site(archive: bytes, site: str) -> None:
    readme = zipfile.ZipFile(BytesIO(archive)).read("widget-project/README.md").decode()
    links = set(re.findall(r"\]\((.*?)\)", readme))
    links.remove("https://nodejs.org/")
    assert f"{site}ru/quickstart/#upload" in links
    for link in links:
        assert link.startswith(f"{site}ru/")


def test_a_reader_gets_the_project_after_saying_what_the_widget_is_and_learns_what_to_do(
    playground: Playground,
) -> None:
    page = playground.page
    playground.button("Download a project for your editor").click()
    dialog = playground.element.get_by_role("dialog", name="About your widget")
    fields = dialog.get_by_role("textbox")
    expect(fields).to_have_count(5)
    for field in fields.all():
        field.fill("help@pine.example")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Download the project").click()
    assert download.value.suggested_filename == "widget-project.zip"
    saved = download.value.path().read_bytes()
    texts = json.loads(zipfile.ZipFile(BytesIO(saved)).read("widget-project/widget/i18n/en.json"))
    assert texts["widget"]["name"] == "help@pine.example"
    expect(playground.status("Unpack widget-project.zip and open the folder")).to_be_visible()
    # The same files give the same bytes, whoever asks.
    assert exported(playground) == saved
