"""A widget comes in: as an archive, a folder or files, by a button, a drop or a script."""

import base64
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import personal_page
from browser.behaviours.widgets import log, widget
from browser.playground import Playground

IMAGE = (Path(personal_page.__file__).parent / "widget/starter/images/logo.png").read_bytes()
CODE = widget(slot="el.textContent = 'imported'")
MANIFEST = json.dumps({"widget": {"name": "widget.name"}, "locations": ["personal_page"]})
WIDGET: dict[str, str | bytes] = {
    "manifest.json": MANIFEST,
    "personal_page.js": CODE,
    "i18n/ru.json": '{"widget": {"name": "Виджет"}}',
    "images/logo.png": IMAGE,
}
OPEN = {"en": "Open files or widget.zip…", "ru": "Открыть файлы или widget.zip…"}
OPEN_FOLDER = {"en": "Open a folder…", "ru": "Открыть папку…"}
CLOSE = {"en": "Close", "ru": "Закрыть"}


def archive(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return data.getvalue()


def folder(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def choose(playground: Playground, what: Path | list[Path], button: str = OPEN["en"]) -> None:
    with playground.page.expect_file_chooser() as chooser:
        playground.button(button).click()
    chooser.value.set_files(what)


def drop(playground: Playground, *paths: Path) -> None:
    """Drop files and folders as the system does: only so does a page get folders."""
    page = playground.page
    session = page.context.new_cdp_session(page)
    box = playground.element.bounding_box()
    assert box
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    where = {"x": box["x"] + 200, "y": box["y"] + 300, "data": data}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, **where})


def imported(playground: Playground, data: bytes, name: str = "widget.zip") -> dict[str, object]:
    """Return what the method of the element reports."""
    return playground.call(
        "e.import(new File([Uint8Array.from(atob(a[0]), (c) => c.charCodeAt(0))], a[1]))",
        [base64.b64encode(data).decode(), name],
    )


def exported(playground: Playground) -> bytes:
    text = playground.call(
        "e.export('widget').then(async (blob) =>"
        " btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()))))"
    )
    return base64.b64decode(text)


def report(playground: Playground) -> Locator:
    return playground.element.get_by_role("dialog")


def close(playground: Playground, language: str = "en") -> None:
    report(playground).get_by_role("button", name=CLOSE[language], exact=True).click()


def test_an_archive_that_was_chosen_is_reported_on_run_and_taken_back(
    playground: Playground, tmp_path: Path
) -> None:
    before = playground.call("e.code")
    path = tmp_path / "widget.zip"
    path.write_bytes(archive(WIDGET))
    choose(playground, path)
    dialog = report(playground)
    expect(dialog.get_by_role("heading", name="widget.zip: 4 files opened")).to_be_visible()
    expect(dialog.get_by_role("listitem").filter(has_text="images/logo.png")).to_contain_text(
        "1.2 KB"
    )
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    playground.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    assert playground.call("e.files") == {
        name: text for name, text in WIDGET.items() if isinstance(text, str)
    }
    playground.status("4 files opened").get_by_role("button", name="Undo").click()
    playground.wait_for("e.code === a", before)
    choose(playground, path)
    report(playground).get_by_role("button", name="Undo").click()
    playground.wait_for("Object.keys(e.files).length === 1 && e.code === a", before)
    choose(playground, path)
    close(playground)
    playground.button("Run").click()
    expect(playground.slot).to_have_text("imported")
    assert playground.codes() == []


def test_what_goes_out_comes_in_and_goes_out_again_the_same(
    playground: Playground, tmp_path: Path
) -> None:
    playground.call("e.code = a", CODE)
    first = exported(playground)
    imported(playground, first)
    assert exported(playground) == first
    # As the reader does it: the dialog about the widget asks nothing, since its files say it.
    path = tmp_path / "widget.zip"
    path.write_bytes(first)
    choose(playground, path)
    close(playground)
    with playground.page.expect_download() as download:
        playground.button("Download widget.zip").click()
    assert download.value.path().read_bytes() == first


def test_images_survive_a_reload_with_the_rest_of_the_draft(playground: Playground) -> None:
    imported(playground, archive(WIDGET))
    before = exported(playground)
    assert zipfile.ZipFile(io.BytesIO(before)).read("images/logo.png") == IMAGE
    reopened = Playground.open(playground.page, playground.page.url)
    expect(reopened.status("Your draft was restored.")).to_be_visible()
    assert exported(reopened) == before
    reopened.button("Reset to the example").first.click()
    reopened.wait_for("Object.keys(e.files).length === 1")
    reopened.button("Undo").click()
    reopened.wait_for("'i18n/ru.json' in e.files")
    assert exported(reopened) == before


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_folder_is_chosen_and_the_report_says_what_became_of_it(
    page: Page, site: str, tmp_path: Path, language: str
) -> None:
    playground = Playground.open(page, f"{site}{language}/playground/")
    given = folder(
        tmp_path / "repository",
        {
            **{f"widget/{name}": content for name, content in WIDGET.items()},
            "widget/script.js": "define();\r\n",
            "widget/node_modules/a/index.js": "x",
            ".git/HEAD": "x",
            "README.md": "x",
        },
    )
    choose(playground, given, OPEN_FOLDER[language])
    dialog = report(playground)
    words = {
        "en": [
            "The widget was in the folder widget/, which is its root now.",
            "script.js: line ends became LF",
            "node_modules/: packages to build with",
            "README.md: outside the widget’s folder",
        ],
        "ru": [
            "Виджет лежал в папке widget/; теперь она — его корень.",
            "script.js: окончания строк заменены на LF",
            "node_modules/: пакеты для сборки",
            "README.md: вне папки виджета",
        ],
    }
    for text in words[language]:
        expect(dialog.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    close(playground, language)
    playground.wait_for("e.files['script.js'] === 'define();\\n'")


def test_a_folder_is_dropped(playground: Playground, tmp_path: Path) -> None:
    many = {f"i18n/{number}.json": "{}" for number in range(120)}
    drop(playground, folder(tmp_path / "mine", {**WIDGET, **many, ".git/HEAD": "x"}))
    expect(report(playground)).to_contain_text("mine: 124 files opened")
    expect(report(playground)).to_contain_text(".git/: its name begins with a dot")
    close(playground)
    assert len(playground.call("e.files")) == 123


def test_what_is_in_a_folder_is_dropped(playground: Playground, tmp_path: Path) -> None:
    given = folder(tmp_path, WIDGET)
    drop(playground, *sorted(given.iterdir()))
    expect(report(playground)).to_contain_text("4 files opened")


def test_files_join_the_widget_and_an_image_takes_its_place(
    playground: Playground, tmp_path: Path
) -> None:
    code = playground.call("e.code")
    given = folder(tmp_path, {"logo.png": b"\x89PNG\xff", "en.json": '{"own": 1}'})
    choose(playground, [given / "logo.png", given / "en.json"])
    expect(report(playground)).to_contain_text("images/logo.png")
    close(playground)
    assert playground.call("e.code") == code
    out = zipfile.ZipFile(io.BytesIO(exported(playground)))
    assert out.read("images/logo.png") == b"\x89PNG\xff"
    assert out.read("i18n/en.json") == b'{"own": 1}'
    assert "images/logo_main.png" in out.namelist()


def test_a_widget_of_somebody_keeps_the_code_and_hears_what_is_missing(
    playground: Playground, tmp_path: Path
) -> None:
    code = playground.call("e.code")
    manifest = {"widget": {"name": "widget.name"}, "locations": ["lcard-1"]}
    path = tmp_path / "widget.zip"
    path.write_bytes(archive({"manifest.json": json.dumps(manifest), "script.js": "define()"}))
    choose(playground, path)
    dialog = report(playground)
    expect(dialog).to_contain_text("There is no personal_page.js in it")
    expect(dialog).to_contain_text("does not list personal_page")
    lists = dialog.get_by_role("listitem").filter(has_text="does not list personal_page")
    expect(lists.get_by_role("link")).to_have_attribute("href", re.compile("location-missing"))
    expect(dialog).to_contain_text("There is no file images/logo.png")
    close(playground)
    assert playground.call("e.code") == code
    found = playground.open_tab("Problems").get_by_role("listitem")
    fix = found.filter(has_text="does not list personal_page").get_by_role("button")
    fix.filter(has_text="Add the location").click()
    assert json.loads(playground.call("e.files['manifest.json']"))["locations"] == [
        "personal_page",
        "lcard-1",
    ]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_archives_of_python_come_in(shared: Playground, method: int) -> None:
    said = imported(shared, archive(WIDGET, method))
    assert (said["files"], said["notes"]) == (sorted(WIDGET), [])
    # Whoever asks for a check has the same, and what is worth a look.
    found = shared.call("e.check()")
    assert said["problems"]
    assert [problem for problem in said["problems"] if problem not in found] == []


def test_archives_of_other_programs_come_in(shared: Playground, tmp_path: Path) -> None:
    program = shutil.which("zip")
    given = folder(tmp_path / "widget", WIDGET)
    path = tmp_path / "widget.zip"
    if program:
        subprocess.run([program, "-qr", str(path), "."], cwd=given, check=True)
    else:
        shutil.make_archive(str(path.with_suffix("")), "zip", given)
    assert imported(shared, path.read_bytes())["files"] == sorted(WIDGET)


BOMB = archive({"manifest.json": "{}", "a.txt": b"0" * 30_000_000})
HOSTILE = {
    "a bomb": (BOMB, "“a.txt” is larger than 5 MB."),
    "a slip": (archive({"../a.js": "x"}), "“../a.js” leads out of the folder."),
    "ten thousand entries": (
        archive({f"{number}.js": "" for number in range(10_000)}),
        "there are more than 2000 files in it.",
    ),
    "half of one": (archive(WIDGET)[:300], "the end of the archive is missing."),
    "no widget": (archive({"a.js": ""}), "there is neither manifest.json nor personal_page.js"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_refused_is_named_and_changes_nothing(shared: Playground, what: str) -> None:
    data, reason = HOSTILE[what]
    before = shared.call("e.files")
    said = shared.call(
        "e.import(new File([Uint8Array.from(atob(a), (c) => c.charCodeAt(0))], 'evil.zip'))"
        ".catch((error) => `${error.name}: ${error.message}`)",
        base64.b64encode(data).decode(),
    )
    assert said.startswith(f"ImportError: evil.zip: {reason}")
    assert said.endswith("Nothing was changed.")
    assert shared.call("e.files") == before


def test_a_refusal_is_said_in_the_page(page: Page, site: str, tmp_path: Path) -> None:
    playground = Playground.open(page, f"{site}ru/playground/")
    path = tmp_path / "widget.zip"
    path.write_bytes(archive({"manifest.json": "{}", "C:evil.js": "x"}))
    choose(playground, path, OPEN["ru"])
    expect(
        playground.status("widget.zip: «C:evil.js» начинается с буквы диска. Ничего не изменилось.")
    ).to_be_visible()


@pytest.mark.parametrize("given", ["null", "'text'", "{}"])
def test_import_takes_only_files(shared: Playground, given: str) -> None:
    said = shared.call(f"e.import({given}).catch((error) => `${{error.name}}: ${{error.message}}`)")
    assert said == "TypeError: import: a File or a Blob was expected"


def test_a_script_imports_without_a_dialog_and_a_run_follows(shared: Playground) -> None:
    code = widget(slot=log("from a blob"))
    shared.call("e.import(new Blob([a]))", code)
    assert report(shared).count() == 0
    assert shared.call("e.code") == code
    shared.call("e.run()")
    assert shared.logged() == ["from a blob"]
