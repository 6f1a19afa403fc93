"""Links inside the site lead somewhere, nothing is fetched from elsewhere, headings have ids."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import hatch_metadata
import pytest
from bs4 import Tag

from personal_page.contract.loader import default_folder
from sites import Built

ROOT = Path(__file__).parents[2]
REPOSITORY = hatch_metadata.address("repo_url")
CSS_URL = re.compile(r"url\(\s*['\"]?(?!data:|#)([^)'\"]+)|@import\s+['\"]([^'\"]+)")
LOADED = ("script[src]", "img[src]", "iframe[src]", "source[src]", "link[rel=stylesheet]")
LOADED_BY_LINK = ("link[rel=icon]", "link[rel=preload]", "link[rel=modulepreload]")
NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def test_internal_links_and_anchors_resolve(built: Built) -> None:
    ids = {url: {tag["id"] for tag in page.select("[id]")} for url, page in built.pages.items()}
    dead = set()
    for url, page in built.pages.items():
        for link in page.select("a[href]"):
            found = built.target(url, link["href"])
            if found is None:
                continue
            file, fragment = found
            if not built.exists(file) or (fragment and file in ids and fragment not in ids[file]):
                dead.add(f"{url}: {link['href']}")
    assert dead == set()


def test_ids_are_unique_on_a_page(built: Built) -> None:
    for url, page in built.pages.items():
        ids = [tag["id"] for tag in page.select("article [id]")]
        assert sorted(ids) == sorted(set(ids)), url


def test_nothing_is_loaded_from_another_host(built: Built) -> None:
    foreign = {
        f"{url}: {tag.get('src') or tag.get('href')}"
        for url, page in built.pages.items()
        for tag in page.select(", ".join(LOADED + LOADED_BY_LINK))
        if built.target(url, tag.get("src") or tag["href"]) is None
    }
    assert foreign == set()


def test_style_sheets_load_nothing_from_another_host(built: Built) -> None:
    foreign = [
        f"{path.name}: {match[0]}"
        for path in built.folder.rglob("*.css")
        for match in CSS_URL.finditer(path.read_text(encoding="utf-8"))
        if "//" in (match[1] or match[2])
    ]
    assert foreign == []


def test_everything_loaded_is_there(built: Built) -> None:
    lost = {
        f"{url}: {tag.get('src') or tag.get('href')}"
        for url, page in built.pages.items()
        for tag in page.select(", ".join(LOADED + LOADED_BY_LINK))
        if (found := built.target(url, tag.get("src") or tag["href"]))
        and not built.exists(found[0])
    }
    assert lost == set()


def test_headings_have_the_same_ids_in_both_languages(built: Built) -> None:
    """Which holds only where each has an explicit one: made from the words, they would differ."""

    def headings(page: Tag) -> list[str]:
        article = page.select_one("article")
        return [heading["id"] for heading in article.select("h1[id], h2[id], h3[id], h4[id]")]

    english = built.of("en")
    for url, page in built.of("ru").items():
        ids = headings(page)
        assert ids == headings(english[url]), url
        assert not [id_ for id_ in ids if re.fullmatch(r"_\d+|.*[^\x00-\x7f].*", id_)], url
        assert url == "404.html" or ids, url


def test_policy_stands_once_at_the_start_of_every_head(built: Built) -> None:
    for url, page in built.pages.items():
        policies = page.select('meta[http-equiv="Content-Security-Policy"]')
        assert [policy["content"].split("; ")[0] for policy in policies] == ["frame-src 'self'"], (
            url
        )
        assert next(page.head.children) is policies[0], url


def test_policy_is_on_the_root_and_on_every_404_page(built: Built) -> None:
    assert {"", "404.html", "ru/404.html", "en/404.html"} <= built.pages.keys()


def test_sitemap_names_every_page_in_both_languages(built: Built, language: str) -> None:
    tree = ET.parse(built.folder / language / "sitemap.xml")  # noqa: S314 - our own file
    base = f"http://127.0.0.1:1/{language}/"
    named = {}
    for entry in tree.findall("s:url", NAMESPACES):
        location = entry.findtext("s:loc", namespaces=NAMESPACES) or ""
        links = entry.findall("x:link", NAMESPACES)
        named[location.removeprefix(base)] = {
            link.get("hreflang"): link.get("href") for link in links
        }
    assert named.keys() == built.of(language).keys() - {"404.html"}
    for url, alternates in named.items():
        assert alternates == {code: f"http://127.0.0.1:1/{code}/{url}" for code in ("ru", "en")}


def test_language_switch_leads_to_the_twin_by_a_relative_link(built: Built, language: str) -> None:
    other = "en" if language == "ru" else "ru"
    for url, page in built.of(language).items():
        switch = page.select_one(f'.md-select__link[hreflang="{other}"]')
        twin = "" if url == "404.html" else url
        assert built.target(f"{language}/{url}", switch["href"]) == (f"{other}/{twin}", "")
        assert url == "404.html" or switch["href"].startswith("."), url


@pytest.mark.parametrize(
    ("page", "file", "line"),
    [
        ("reference/callbacks/initLead/", "callbacks.yaml", "initLead:"),
        ("reference/models/LeadModel/", "models.yaml", "LeadModel:"),
        ("problems/syntax/", "problems/1-no-script.yaml", "syntax:"),
    ],
)
def test_edit_link_leads_to_the_line_of_the_contract(
    built: Built, language: str, page: str, file: str, line: str
) -> None:
    link = built.pages[f"{language}/{page}"].select_one('a[rel="edit"]')["href"]
    path, _, number = link.partition("#L")
    assert path == f"{REPOSITORY}/blob/main/plugins/personal_page/contract/sdk/{file}"
    source = (default_folder() / file).read_text(encoding="utf-8").splitlines()
    assert source[int(number) - 1].strip() == line


def test_links_to_files_of_the_repository_lead_somewhere(built: Built) -> None:
    found = {
        link["href"].removeprefix(f"{REPOSITORY}/blob/main/")
        for page in built.pages.values()
        for link in page.select(f'article a[href^="{REPOSITORY}/blob/main/"]:not([rel])')
    }
    assert "CONTRIBUTING.md#walk-add-a-method" in found
    for link in found:
        file, _, fragment = link.partition("#")
        headings = re.findall(r"^#+ (.+)", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
        # A code host makes an anchor of a heading's words.
        anchors = {
            re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings
        }
        assert not fragment or fragment in anchors, link


@pytest.mark.parametrize("page", ["problems/", "reference/facts/", "reference/behaviours/"])
def test_a_page_made_of_several_files_has_no_edit_link(
    built: Built, language: str, page: str
) -> None:
    assert not built.pages[f"{language}/{page}"].select_one('a[rel="edit"]')


def test_edit_link_of_prose_leads_to_its_own_language(built: Built, language: str) -> None:
    link = built.pages[f"{language}/lifecycle/"].select_one('a[rel="edit"]')["href"]
    assert link.endswith(f"/edit/main/docs/{language}/lifecycle.md")


def test_a_page_with_a_playground_carries_its_code_to_the_letter(
    built: Built, language: str
) -> None:
    article = built.content(f"{language}/reference/callbacks/initLead/")
    shipped = (default_folder() / "examples" / "initLead.js").read_text(encoding="utf-8")
    scripts = [script.get_text() for script in article.select("personal-page-playground > script")]
    assert shipped.strip() in [script.strip() for script in scripts]


def test_tables_scroll_by_keyboard_and_have_names(built: Built, language: str) -> None:
    for url, page in built.of(language).items():
        names = []
        for table in page.select("article table:not([class])"):
            region = table.find_parent(class_="pp-table")
            assert region is not None, url
            assert region["tabindex"] == "0"
            assert region["role"] == "region"
            names.append(region["aria-label"])
        assert len(names) == len(set(names)), url
