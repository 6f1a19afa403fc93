"""Plugins that sites have beside ours."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from sites import ROOT, Project, bilingual, simulate

TRACK = Path("reference", "methods", "track", "index.html")


def test_macros_run_in_the_pages_of_the_site_and_leave_generated_ones_alone(
    project: Project,
) -> None:
    plain = project.build_alone()
    assert plain.returncode == 0
    page = project.folder / "alone" / TRACK
    expected = page.read_text(encoding="utf-8")
    project.edit("mkdocs.yml", "plugins:\n", "plugins:\n  - macros\n")
    project.write("docs/en/sum.md", "# Sum\n\n{{ 40 + 2 }} parcels\n")
    done = project.build_alone("--strict")
    assert "Macro Syntax Error" not in done.stderr
    assert "sum.md: the page" not in done.stderr
    assert done.returncode == 0, done.stderr
    sums = (project.folder / "alone" / "sum" / "index.html").read_text(encoding="utf-8")
    assert "42 parcels" in sums
    assert article(page.read_text(encoding="utf-8")) == article(expected)


def article(html: str) -> str:
    return html.partition("<article")[2].partition("</article>")[0]


def test_a_plugin_that_rewrites_every_page_does_not_reach_generated_ones(project: Project) -> None:
    """As those do that take each page for a template, without a way to leave one out."""
    project.write("shout.py", "def on_page_markdown(markdown, **_):\n    return markdown.upper()\n")
    project.edit("mkdocs.yml", "plugins:\n", "hooks: [shout.py]\nplugins:\n")
    project.write("docs/en/sum.md", "# Sum\n\nloud parcels\n")
    assert project.build_alone().returncode == 0
    track = project.folder / "alone" / TRACK
    assert "Follows a parcel" in track.read_text(encoding="utf-8")
    sums = (project.folder / "alone" / "sum" / "index.html").read_text(encoding="utf-8")
    assert "LOUD PARCELS" in sums


def test_a_plugin_that_builds_languages_its_own_way_is_named_with_what_to_do(
    project: Project,
) -> None:
    project.edit(
        "mkdocs.yml",
        "plugins:\n",
        "plugins:\n  - i18n:\n      languages: [{locale: en, default: true, name: English}]\n",
    )
    done = project.build_alone()
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "the plugins i18n and personal-page do not go together" in done.stderr
    assert "mkdocs.<language>.yml" in done.stderr


TRIED = {
    "awesome-nav": "awesome-nav",
    "minify": "minify: {minify_html: true}",
    "redirects": "redirects: {redirect_maps: {old.md: index.md}}",
    "material/blog": "blog: {}",
    "material/meta": "meta: {}",
    "material/offline": "offline: {}",
    "material/privacy": "privacy: {}",
    "material/search": "search: {separator: '[\\s\\-]+'}",
    "material/tags": "tags: {}",
}
"""How a site names each plugin that the docs call tried."""


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the page of a method says in a site without further plugins."""
    project = bilingual(tmp_path_factory.mktemp("plain"))
    assert project.build_alone("--strict").returncode == 0
    return text_of(project.folder / "alone" / TRACK)


@pytest.mark.parametrize("plugin", TRIED)
def test_a_site_with_the_plugin_gets_the_same_reference(
    project: Project, plugin: str, expected: list[str]
) -> None:
    page = project.folder / "alone" / TRACK
    simulate(project)
    project.edit("mkdocs.yml", "name: material", "name: material\n  font: false")
    project.edit("mkdocs.yml", "plugins:\n", f"plugins:\n  - {TRIED[plugin]}\n")
    if plugin == "material/blog":
        project.write("docs/en/blog/posts/one.md", "---\ndate: 2026-01-01\n---\n# One\n")
    done = project.build_alone()
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    # With `offline` pages are files, not folders.
    built = page if page.is_file() else page.parent.with_suffix(".html")
    assert text_of(built) == expected
    home = (project.folder / "alone" / "index.html").read_text(encoding="utf-8")
    assert "<personal-page-playground" in home
    assert "frame-src" in home


def text_of(path: Path) -> list[str]:
    article = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select_one("article")
    assert article
    return article.get_text().split()


@pytest.mark.parametrize("plugin", TRIED)
def test_the_docs_name_the_plugins_that_were_tried(plugin: str) -> None:
    for language in ("en", "ru"):
        text = (ROOT / "docs" / language / "maintainers" / "plugin.md").read_text(encoding="utf-8")
        assert f"`{plugin.rpartition('/')[2]}`" in text
