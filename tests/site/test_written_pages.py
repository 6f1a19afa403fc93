"""`personal-page pages`, and the generators of sites that come after MkDocs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from personal_page import cli
from personal_page.contract.loader import default_folder
from sites import ROOT, Project, built_with_zensical, simulate

SDK = ROOT / "tests" / "fixtures" / "third_party" / "sdk"


def pages(folder: Path, *options: str) -> None:
    assert cli.main(["pages", str(folder), *options]) == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The pages of the third party's SDK."""
    pages(tmp_path / "docs", "--contract", str(SDK), "--no-playground")
    return tmp_path / "docs"


def test_pages_files_and_a_nav_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "docs"
    pages(folder, "--contract", str(SDK), "--no-playground")
    assert f"their nav is in {folder / 'nav.yml'}" in capsys.readouterr().out
    nav = yaml.safe_load((folder / "nav.yml").read_text(encoding="utf-8"))["nav"]
    (reference,) = nav
    named = [page for entry in reference["Reference"] for page in leaves(entry)]
    assert sorted(named) == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*.md")
    )
    for name in ("parcel-sdk.d.ts", "contract.json", "contract.schema.json", "site.css"):
        assert (folder / "assets" / "personal-page" / name).is_file()
    assert (folder / "llms.txt").is_file()
    assert not (folder / "assets" / "personal-page" / "loader.js").exists()
    example = (folder / "reference" / "callbacks" / "onParcel.md").read_text(encoding="utf-8")
    assert "```js\n" in example
    assert "playground" not in example


def leaves(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [page for inside in entry.values() for page in leaves(inside)]
    return [page for one in entry for page in leaves(one)] if isinstance(entry, list) else [entry]


def test_the_language_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    pages(tmp_path, "--contract", str(SDK), "--no-playground", "--language", "ru")
    assert "Следит за посылкой" in (tmp_path / "reference/methods/track.md").read_text("utf-8")


def test_files_of_the_author_stay_and_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, changed = folder / "reference/methods/track.md", folder / "reference/index.md"
    changed.write_text("# Mine\n")
    (folder / "guide.md").write_text("# Guide\n")
    gone = folder / "reference" / "gone.md"
    gone.write_text("was generated\n")
    pages(folder, "--contract", str(SDK), "--no-playground")
    assert "reference/index.md: your own file stays" in capsys.readouterr().out
    assert changed.read_text() == "# Mine\n"
    assert gone.exists()
    assert "Follows a parcel" in mine.read_text(encoding="utf-8")


def test_what_is_generated_no_more_is_taken_away(folder: Path) -> None:
    assert (folder / "reference" / "models" / "Parcel.md").is_file()
    pages(folder, "--no-playground")
    assert not (folder / "reference" / "models" / "Parcel.md").exists()
    assert (folder / "reference" / "models" / "LeadModel.md").is_file()


@pytest.mark.parametrize("listed", ["{", "[]", '{"../outside.md": "0"}'])
def test_a_list_that_was_tampered_with_takes_nothing_away(folder: Path, listed: str) -> None:
    outside = folder.parent / "outside.md"
    outside.write_text("mine\n")
    (folder / ".personal-page.json").write_text(listed)
    pages(folder, "--contract", str(SDK), "--no-playground")
    assert outside.read_text() == "mine\n"


def test_zensical_builds_our_pages_with_the_playground_in_them(tmp_path: Path) -> None:
    site = built_with_zensical(tmp_path, "http://127.0.0.1/")
    html = (site / "reference/callbacks/initLead/index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html.parser")
    element = page.select("article personal-page-playground")[0]
    code = json.loads(element.select_one("script").get_text())
    shipped = (default_folder() / "examples" / "initLead.js").read_text(encoding="utf-8")
    assert code == shipped.rstrip()
    assert element.select_one("pre code").get_text() == shipped.rstrip()
    assert page.select_one('[id="initLead.params.token"]')
    assert page.select('script[type="module"][src$="assets/personal-page/loader.js"]')
    assert "{:" not in page.select_one("article").get_text()


def test_properdocs_builds_what_mkdocs_builds(project: Project) -> None:
    simulate(project)
    assert project.build_alone("--strict").returncode == 0
    for name in ("mkdocs.yml", "mkdocs.ru.yml"):
        (project.folder / name).rename(project.folder / name.replace("mkdocs", "properdocs"))
    project.edit("properdocs.ru.yml", "mkdocs.yml", "properdocs.yml")
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "-d", "proper"],
        cwd=project.folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr

    def files(site: str) -> dict[str, str]:
        folder = project.folder / site
        return {
            path.relative_to(folder).as_posix(): article(path)
            for path in folder.rglob("*")
            if path.is_file()
        }

    def article(path: Path) -> str:
        text = path.read_text(encoding="utf-8") if path.suffix == ".html" else ""
        return text.partition("<article")[2].partition("</article>")[0]

    proper, plain = files("proper"), files("alone")
    assert {name for name in plain if "personal-page" in name} <= proper.keys()
    assert {name: text for name, text in proper.items() if text} == {
        name: text for name, text in plain.items() if text
    }


def test_sites_of_properdocs_find_their_twins(project: Project) -> None:
    project.edit(
        "mkdocs.yml",
        "site_url: http://127.0.0.1/parcels/",
        "site_url: http://127.0.0.1/en/\nextra: {alternate: [{name: Ru, link: ../ru/, lang: ru}]}",
    )
    for name in ("mkdocs.yml", "mkdocs.ru.yml"):
        (project.folder / name).rename(project.folder / name.replace("mkdocs", "properdocs"))
    project.edit("properdocs.ru.yml", "mkdocs.yml", "properdocs.yml")
    subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-q", "-d", "proper"],
        cwd=project.folder,
        check=True,
    )
    html = (project.folder / "proper/reference/methods/track/index.html").read_text("utf-8")
    link = BeautifulSoup(html, "html.parser").select_one(".md-select__link")
    assert link["href"] == "../../../../ru/reference/methods/track/"
