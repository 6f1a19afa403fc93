"""What a strict build refuses, and what a build that is not strict shows instead."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sites import Project


def test_a_third_party_site_builds_in_both_languages_without_a_playground(project: Project) -> None:
    built = project.build()
    assert (
        built.of("en").keys()
        == built.of("ru").keys()
        >= {
            "reference/",
            "reference/callbacks/onParcel/",
            "reference/initParcelSdk/",
            "reference/methods/track/",
            "reference/models/Parcel/",
        }
    )
    assert (
        "Вызывается для каждой посылки."
        in built.content("ru/reference/callbacks/onParcel/").get_text()
    )
    for page in built.pages.values():
        assert not page.select("personal-page-playground, script[src*='personal-page']")
    assert built.content("en/").select_one(".highlight code").get_text().startswith("define(")
    assert (built.folder / "en" / "assets" / "personal-page" / "parcel-sdk.d.ts").is_file()


def test_a_build_says_what_it_does_and_where_the_site_is(project: Project) -> None:
    command = [Path(sys.executable).parent / "personal-page", "site", "build", "-o", "out"]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count = {code: len([*(project.folder / "out" / code).rglob("*.html")]) for code in ("en", "ru")}
    pattern = (
        "en: building mkdocs.yml\n"
        rf"en: {count['en']} pages in \d+\.\d s\n"
        r"ru: building mkdocs\.ru\.yml\n"
        rf"ru: {count['ru']} pages in \d+\.\d s\n"
        r"The site is in out/, its first page is out/index\.html\n"
    )
    assert re.fullmatch(pattern, done.stdout)


@pytest.mark.parametrize("file", ["mkdocs.yml", "mkdocs.ru.yml"])
def test_each_configuration_builds_alone_with_mkdocs(project: Project, file: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", file, "-d", "alone"]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (project.folder / "alone" / "reference" / "methods" / "track" / "index.html").is_file()


def test_a_text_without_a_language_stops_a_strict_build(project: Project) -> None:
    project.edit("sdk/sdk.yaml", "{ru: Вес., en: The weight.}", "{en: The weight.}")
    said = project.fails()
    assert "sdk.yaml:" in said
    assert "is missing in `ru`" in said


def test_a_text_without_a_language_is_shown_in_the_other_under_a_banner(project: Project) -> None:
    project.edit("sdk/sdk.yaml", "{ru: Вес., en: The weight.}", "{en: The weight.}")
    built = project.build(strict=False)
    russian = built.content("ru/reference/models/Parcel/")
    assert "ещё не переведена" in russian.select_one(".pp-untranslated").get_text()
    assert russian.select_one('span[lang="en"]').get_text() == "The weight."
    assert not built.content("en/reference/models/Parcel/").select(".pp-untranslated")
    assert not built.content("ru/reference/methods/track/").select(".pp-untranslated")


def test_a_page_without_a_twin_stops_a_strict_build(project: Project) -> None:
    project.write("docs/en/guide.md", "# Guide {#guide}\n")
    said = project.fails()
    assert "guide.md: the page is not written in `ru`" in said


def test_a_page_without_a_twin_is_borrowed_and_kept_out_of_search_engines(project: Project) -> None:
    project.write("docs/en/guide.md", "# Guide {#guide}\n\nTo the [home page](index.md).\n")
    built = project.build(strict=False)
    page = built.of("ru")["guide/"]
    article = built.content("ru/guide/")
    assert "ещё не переведена" in article.select_one(".pp-untranslated").get_text()
    assert article.select_one('[lang="en"] h1').get_text().startswith("Guide")
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert not built.of("en")["guide/"].select('meta[name="robots"]')
    assert "guide/" not in (built.folder / "ru" / "sitemap.xml").read_text(encoding="utf-8")
    assert "guide/" in (built.folder / "en" / "sitemap.xml").read_text(encoding="utf-8")


def test_a_broken_contract_is_told_by_file_line_and_column_without_a_traceback(
    project: Project,
) -> None:
    project.edit("sdk/sdk.yaml", "    kind: callback\n", "    kind: callback\n    colour: red\n")
    project.edit("sdk/sdk.yaml", "type: number | null", "type: Kilo | null")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (project.folder / "sdk" / "sdk.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "colour" in text)
    assert done.returncode == 1
    assert f"sdk.yaml:{line}:5:" in done.stderr
    assert "`Kilo`" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("fence", "message"),
    [
        ("js playground colour=red", "unknown option `colour`"),
        ("js playground view=wide", '`view` is "inline" or "full", not "wide"'),
        ("js playground view=full lead='a b'", "`lead` is the id of a lead"),
        ("ts playground", "written ```js playground"),
    ],
)
def test_a_fence_with_a_wrong_option_stops_the_build_with_page_and_line(
    project: Project, fence: str, message: str
) -> None:
    project.write(
        "docs/en/index.md", f"---\ntitle: Home\n---\n\n# Home {{#home}}\n\n```{fence}\nrun()\n```\n"
    )
    said = project.fails()
    assert "index.md:7: " in said
    assert message in said


@pytest.mark.parametrize(
    ("option", "written", "message"),
    [
        ("playground: false", "playground: 3", "option 'playground': Expected type"),
        ("playground: false", "playgroud: false", "Unrecognised configuration name: playgroud"),
        ("playground: false", "language: de", "option 'language': Expected one of: ('ru', 'en')"),
        ("contract: sdk", "contract: nowhere", "nowhere' isn't an existing directory"),
        ("contract: sdk", "templates: nowhere", "nowhere' isn't an existing directory"),
    ],
)
def test_an_option_that_is_wrong_or_unknown_is_named(
    project: Project, option: str, written: str, message: str
) -> None:
    project.edit("mkdocs.yml", option, written)
    assert message in project.fails()


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{% extends 'base/method.md.jinja' %}\n{% block notice %}{{ x.y }}{% endblock %}", 2),
        ("# {{ function.nickname }}", 1),
        ("#\n{% if %}", 2),
    ],
)
def test_a_template_that_cannot_be_rendered_is_named_with_its_line(
    project: Project, template: str, line: int
) -> None:
    project.edit("mkdocs.yml", "playground: false", "playground: false\n      templates: mine")
    project.write("mine/method.md.jinja", template)
    assert f"mine/method.md.jinja:{line}: " in project.fails()


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_site_whose_language_is_taken_or_unknown_is_named(
    project: Project, language: str
) -> None:
    project.edit("mkdocs.ru.yml", "language: ru", f"language: {language}")
    said = project.fails()
    assert f"mkdocs.ru.yml: `language` of the theme is {language}, ru was expected" in said


def test_a_template_of_the_site_stands_before_ours_and_may_extend_it(project: Project) -> None:
    project.edit("mkdocs.yml", "playground: false", "playground: false\n      templates: mine")
    project.write(
        "mine/method.md.jinja",
        '{% extends "base/method.md.jinja" %}\n'
        "{% block notice %}Ask the *post* first.{% endblock %}\n",
    )
    built = project.build()
    text = built.content("en/reference/methods/track/").get_text()
    assert "Ask the post first." in text
    assert "Follows a parcel" in text


@pytest.mark.parametrize(
    ("name", "broken", "message"),
    [
        ("mkdocs.yml", "site_name: [", "parsing the configuration file"),
        ("mkdocs.ru.yml", "INHERIT: nowhere.yml", "'nowhere.yml' does not exist"),
        ("sdk/sdk.yaml", "functions: [", "sdk.yaml:2:1: "),
        ("mine/main.html", '{% extends "base.html" %}\n{% if %}', "mine/main.html:2: "),
        ("mine/main.html", "\n\n{{ nothing.at.all }}", "mine/main.html:3: "),
    ],
)
def test_a_build_that_fails_leaves_the_last_good_site_as_it_was(
    project: Project, name: str, broken: str, message: str
) -> None:
    project.edit("mkdocs.yml", "name: material", "name: material\n  custom_dir: mine")
    (project.folder / "mine").mkdir()
    project.build()
    good = {path: path.stat().st_mtime_ns for path in (project.folder / "out").rglob("*")}
    project.write(name, broken)
    assert message in project.fails()
    assert {path: path.stat().st_mtime_ns for path in (project.folder / "out").rglob("*")} == good
    assert not list(project.folder.glob(".building-*"))


def test_a_guide_about_what_the_contract_lacks_is_a_warning(project: Project) -> None:
    project.write("docs/en/guide.md", "---\nabout: [track, trace]\n---\n\n# Trace it {#trace}\n")
    said = project.fails()
    assert "guide.md: `about` names trace, which the contract lacks" in said
    assert "names track" not in said


def test_a_guide_that_is_about_no_list_is_a_warning(project: Project) -> None:
    project.write("docs/en/guide.md", "---\nabout: track\n---\n\n# Trace it {#trace}\n")
    said = project.fails()
    assert "guide.md: `about` is track, a list of symbols was expected" in said


def test_a_page_that_the_site_leaves_out_is_no_guide(project: Project) -> None:
    project.write("docs/en/.drafts/guide.md", "---\nabout: [track]\n---\n\n# Trace it {#trace}\n")
    built = project.build(strict=False)
    assert not built.content("en/reference/methods/track/").select("a[href*=drafts]")
