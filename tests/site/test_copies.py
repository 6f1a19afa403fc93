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
