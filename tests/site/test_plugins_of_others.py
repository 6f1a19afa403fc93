"""Plugins that sites have beside ours."""

from sites import Project

RAW = "docs/en/raw.md"


def test_macros_run_in_the_pages_of_the_site_and_leave_generated_ones_alone(
    project: Project,
) -> None:
    plain = project.build_alone()
    assert plain.returncode == 0
    page = project.folder / "alone" / "reference" / "methods" / "track" / "index.html"
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
    track = project.folder / "alone" / "reference" / "methods" / "track" / "index.html"
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
