"""The text of each page beside it, as Markdown: who gets one, and what leads to it."""

import re

import pytest

from sites import Built, Project


def copies(built: Built, language: str = "en") -> set[str]:
    folder = built.folder / language
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def links_of_index(built: Built) -> list[str]:
    text = (built.folder / "en" / "llms.txt").read_text(encoding="utf-8")
    return re.findall(r"\]\(([^)\s]+)\)", text)


def lost(built: Built, links: list[str], url: str) -> list[str]:
    targets = {link: built.target(url, link) for link in links}
    return [link for link, found in targets.items() if found and not built.exists(found[0])]


def test_without_copies_nothing_names_one(project: Project) -> None:
    project.edit(
        "mkdocs.yml", "playground: false\n", "playground: false\n      markdown_copies: false\n"
    )
    built = project.build()
    assert copies(built) == set()
    assert not any(page.select('link[type="text/markdown"]') for page in built.pages.values())
    links = links_of_index(built)
    assert [link for link in links if link.endswith(".md")] == []
    assert any(link.endswith("/en/") for link in links)
    assert any(link.endswith("/en/reference/methods/track/#track") for link in links)
    assert lost(built, links, "en/") == []


def test_pages_that_are_files_are_found_without_copies_too(project: Project) -> None:
    project.edit(
        "mkdocs.yml", "playground: false\n", "playground: false\n      markdown_copies: false\n"
    )
    project.edit("mkdocs.yml", "theme:\n", "use_directory_urls: false\ntheme:\n")
    built = project.build()
    links = links_of_index(built)
    assert any(link.endswith("/en/reference/methods/track.html#track") for link in links)
    assert lost(built, links, "en/") == []


@pytest.mark.parametrize(
    "kept_out", ["robots: noindex", "robots: NoIndex, nofollow", "search: {exclude: true}"]
)
def test_a_page_that_is_kept_out_of_search_has_no_copy(project: Project, kept_out: str) -> None:
    for language in ("en", "ru"):
        project.write(f"docs/{language}/quiet.md", f"---\n{kept_out}\n---\n# Quiet\n\nHush.\n")
        project.write(f"docs/{language}/loud.md", "# Loud\n\n[Quiet](quiet.md#quiet)\n")
    built = project.build()
    assert "loud/index.md" in copies(built)
    assert "quiet/index.md" not in copies(built)
    assert not built.pages["en/quiet/"].select('link[type="text/markdown"]')
    assert built.pages["en/loud/"].select('link[type="text/markdown"]')
    text = (built.folder / "en" / "loud" / "index.md").read_text(encoding="utf-8")
    assert "[Quiet](../quiet/#quiet)" in text
    assert lost(built, links_of_index(built), "en/") == []


@pytest.mark.parametrize(
    "kept",
    ["robots: 'index, max-image-preview: none'", "search: {exclude: false}", "search: {boost: 2}"],
)
def test_a_page_that_is_searched_has_a_copy(project: Project, kept: str) -> None:
    for language in ("en", "ru"):
        project.write(f"docs/{language}/loud.md", f"---\n{kept}\n---\n# Loud\n")
    assert "loud/index.md" in copies(project.build())


DESCRIPTIONS = {
    "several lines": ("description: |\n  One,\n\n  two.", "One, two."),
    "a list": ("description: [One, two]", "Hush."),
    "a number": ("description: 1", "Hush."),
    "none": ("tags: []", "Hush."),
}


@pytest.mark.parametrize(("meta", "told"), DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_the_index_tells_of_a_page_in_one_line(project: Project, meta: str, told: str) -> None:
    text = f"---\ntitle: Quiet [a] (b)\n{meta}\n---\n# Quiet\n\n```js\nx\n```\n\nHush. Now.\n"
    for language in ("en", "ru"):
        project.write(f"docs/{language}/quiet.md", text)
    index = (project.build().folder / "en" / "llms.txt").read_text(encoding="utf-8")
    (line,) = (line for line in index.splitlines() if "/quiet/" in line)
    assert line.startswith("- [Quiet \\[a\\] \\(b\\)](")
    assert line.endswith(f"/en/quiet/index.md): {told}")


def test_names_of_files_end_no_link(project: Project) -> None:
    for language in ("en", "ru"):
        project.write(f"docs/{language}/one (a).md", "# One\n\n[Two](two.md)\n")
        project.write(f"docs/{language}/two.md", "# Two\n")
    built = project.build()
    assert "one (a)/index.md" in copies(built)
    assert any(link.endswith("/en/one%20%28a%29/index.md") for link in links_of_index(built))
    assert lost(built, links_of_index(built), "en/") == []


def test_the_index_above_the_languages_describes_each_in_one_line(project: Project) -> None:
    project.edit("mkdocs.yml", "theme:\n", "site_description: |\n  One,\n\n  two.\ntheme:\n")
    index = (project.build().folder / "llms.txt").read_text(encoding="utf-8")
    assert "\n> One, two.\n> One, two.\n\n## " in index
