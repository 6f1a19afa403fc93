"""The language switch and the alternates of pages: ours where the twin is ours, at any address."""

import re

import hatch_metadata
import pytest
from bs4 import BeautifulSoup
from mkdocs.config.defaults import MkDocsConfig

from personal_page.site.twins import own_address
from sites import ROOT, URL, Built, Project

PAGE = "reference/methods/track/"
OURS = """\
extra:
  alternate:
    - {name: English, link: ../en/, lang: en}
    - {name: Русский, link: ../ru/, lang: ru}
"""
FOREIGN = """\
    - {name: Deutsch, link: 'https://ex.de', lang: de}
    - {name: Old, link: /old/}
    - {name: Other English, link: 'https://ex.com/en/', lang: en}
    - {name: Elsewhere, link: ../elsewhere/, lang: ru}
"""


ALTERNATES = 'head link[rel~="alternate"]:not([type="text/markdown"])'


def switch(page: BeautifulSoup) -> dict[str, str]:
    """The links of the language switch, by what they are called."""
    return {link.get_text(): link["href"] for link in page.select(".md-select__link")}


def alternates(page: BeautifulSoup) -> dict[str | None, str]:
    """The alternates that a page's head names, by language."""
    return {link.get("hreflang"): link["href"] for link in page.select(ALTERNATES)}


def test_every_page_names_itself_in_each_language_by_an_absolute_address(built: Built) -> None:
    for language in ("ru", "en"):
        for url, page in built.of(language).items():
            pages = {code: f"{URL}{code}/{url}" for code in ("ru", "en")}
            expected = {} if url == "404.html" else {**pages, "x-default": pages["en"]}
            assert alternates(page) == expected, url


def test_the_scripts_of_the_theme_look_nothing_up_behind_a_page(built: Built) -> None:
    """They select `link[rel=alternate]`, the attribute to the letter."""
    for path in built.folder.rglob("*.html"):
        assert not re.search(r"""rel=["']?alternate\b""", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("site_url", [URL, "https://mirror.example/deep/er/"])
def test_entries_that_are_no_twins_of_ours_stay_as_written(project: Project, site_url: str) -> None:
    project.edit("mkdocs.yml", "plugins:", f"{OURS}{FOREIGN}plugins:")
    page = project.build(site_url=site_url).of("en")[PAGE]
    assert switch(page) == {
        "English": "./",
        "Русский": f"../../../../ru/{PAGE}",
        "Deutsch": "https://ex.de",
        "Old": "/old/",
        "Other English": "https://ex.com/en/",
        "Elsewhere": "../../../../elsewhere/",
    }
    named = [(link["hreflang"], link["href"]) for link in page.select(ALTERNATES)]
    ours = [("en", f"{site_url}en/{PAGE}"), ("ru", f"{site_url}ru/{PAGE}")]
    assert [link for link in named if link[1].startswith(site_url)] == [
        *ours,
        ("x-default", f"{site_url}en/{PAGE}"),
    ]
    assert ("de", "https://ex.de") in named
    assert ("en", "https://ex.com/en/") in named


def test_a_sitemap_names_the_twins_alone(project: Project) -> None:
    project.edit("mkdocs.yml", "plugins:", f"{OURS}{FOREIGN}plugins:")
    sitemap = (project.build().folder / "en" / "sitemap.xml").read_text(encoding="utf-8")
    assert f'hreflang="ru" href="{URL}ru/{PAGE}"' in sitemap
    assert "ex.de" not in sitemap
    assert "ex.com" not in sitemap


def test_a_page_that_the_other_language_borrows_names_no_twin(project: Project) -> None:
    project.edit("mkdocs.yml", "plugins:", f"{OURS}plugins:")
    project.write("docs/en/guide.md", "# Guide {#guide}\n")
    built = project.build(strict=False)
    assert alternates(built.of("en")["guide/"]) == {}
    assert alternates(built.of("ru")["guide/"]) == {}
    assert "guide/" not in alternates_of_sitemap(built, "en")
    assert "" in alternates_of_sitemap(built, "en")
    assert switch(built.of("en")["guide/"])["Русский"] == "../../ru/guide/"


def alternates_of_sitemap(built: Built, language: str) -> set[str]:
    text = (built.folder / language / "sitemap.xml").read_text(encoding="utf-8")
    return set(re.findall(rf'hreflang="ru" href="{URL}ru/([^"]*)"', text))


def test_a_site_without_a_twin_leaves_every_entry_alone(project: Project) -> None:
    (project.folder / "mkdocs.ru.yml").unlink()
    project.edit("mkdocs.yml", "plugins:", f"{OURS}{FOREIGN}plugins:")
    done = project.build_alone("--strict")
    assert done.returncode == 0, done.stderr
    page = BeautifulSoup(
        (project.folder / "alone" / PAGE / "index.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert switch(page)["Русский"] == "../../../../ru/"
    assert switch(page)["Deutsch"] == "https://ex.de"
    assert alternates(page)["en"] == "https://ex.com/en/"


@pytest.mark.parametrize(
    ("english", "russian", "link"),
    [
        # One language at the root, the other one in a folder.
        ("https://ex.com/", "https://ex.com/ru/", f"../../../ru/{PAGE}"),
        ("https://ex.com/docs/en/", "https://ex.com/docs/ru/", f"../../../../ru/{PAGE}"),
        # A host for each language.
        ("https://en.ex.com/", "https://ru.ex.com/", f"https://ru.ex.com/{PAGE}"),
    ],
)
def test_sites_that_are_built_alone_find_each_other_by_their_addresses(
    project: Project, english: str, russian: str, link: str
) -> None:
    project.edit(
        "mkdocs.yml",
        "site_url: http://127.0.0.1/parcels/",
        f"site_url: {english}\n"
        f"extra: {{alternate: [{{name: En, link: '{english}', lang: en}},"
        f" {{name: Ru, link: '{russian}', lang: ru}}]}}",
    )
    project.edit("mkdocs.ru.yml", "theme:", f"site_url: {russian}\ntheme:")
    assert project.build_alone().returncode == 0
    text = (project.folder / "alone" / PAGE / "index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert switch(page)["Ru"] == link
    assert alternates(page) == {
        "en": f"{english}{PAGE}",
        "ru": f"{russian}{PAGE}",
        "x-default": f"{english}{PAGE}",
    }


def test_the_address_that_is_configured_does_not_lead_away_from_a_preview(project: Project) -> None:
    project.edit("mkdocs.yml", "plugins:", OURS.replace("../", "http://127.0.0.1/") + "plugins:")
    page = project.build(site_url="https://preview.example/").of("ru")[PAGE]
    assert switch(page) == {"English": f"../../../../en/{PAGE}", "Русский": "./"}


@pytest.mark.parametrize("written", ["../ru", "'/ru'", "http://127.0.0.1/ru"])
def test_a_link_without_its_last_slash_means_the_same(project: Project, written: str) -> None:
    project.edit(
        "mkdocs.yml", "plugins:", OURS.replace("link: ../ru/", f"link: {written}") + "plugins:"
    )
    page = project.build().of("en")[PAGE]
    assert switch(page)["Русский"] == f"../../../../ru/{PAGE}"


def test_a_twin_whose_configuration_does_not_parse_is_no_twin(project: Project) -> None:
    project.edit("mkdocs.yml", "plugins:", f"{OURS}plugins:")
    project.write("mkdocs.ru.yml", "theme: [")
    assert project.build_alone().returncode == 0


def test_an_address_that_is_inherited_is_that_of_the_folder_beside(project: Project) -> None:
    project.edit(
        "mkdocs.yml", "site_url: http://127.0.0.1/parcels/", "site_url: https://a.example/en"
    )
    project.edit("mkdocs.yml", "plugins:", f"{OURS}plugins:")
    done = project.build_alone("--strict", "-f", "mkdocs.ru.yml")
    assert done.returncode == 0, done.stderr
    sitemap = (project.folder / "alone" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>https://a.example/ru/{PAGE}</loc>" in sitemap
    assert f'hreflang="en" href="https://a.example/en/{PAGE}"' in sitemap


def test_a_configuration_without_a_file_has_the_address_it_gives() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "site_url": "https://a.example/docs"})
    assert own_address(config, "en") == "https://a.example/docs/"


def test_the_addresses_of_site_and_repository_stand_in_one_file() -> None:
    known = {hatch_metadata.address("repo_url"), hatch_metadata.address("site_url")}
    named = {
        path.relative_to(ROOT).as_posix()
        for folder in ("docs", "plugins", "playground/src", "tests", ".")
        for path in (ROOT / folder).glob("*.*" if folder == "." else "**/*.*")
        if path.suffix in {".md", ".py", ".yml", ".yaml", ".toml", ".ts", ".html"}
        and any(address in path.read_text(encoding="utf-8") for address in known)
    }
    assert named == {"mkdocs.yml"}
