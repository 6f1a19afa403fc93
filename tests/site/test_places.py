"""The options that name a page of the docs give its address to every playground."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from personal_page.site.playground import address_of
from sites import Built


def config(folder: Path, *lines: str) -> MkDocsConfig:
    (folder / "docs").mkdir()
    (folder / "docs" / "guide.md").write_text("# Guide\n")
    (folder / "mkdocs.yml").write_text("\n".join(("site_name: Site", *lines)))
    return load_config(str(folder / "mkdocs.yml"))


def test_a_place_is_a_page_and_maybe_a_section_of_it(tmp_path: Path) -> None:
    site = config(tmp_path)
    assert address_of("upload_page", "guide.md", site) == "guide/"
    assert address_of("upload_page", "guide.md#upload", site) == "guide/#upload"
    assert address_of("upload_page", None, site) is None


def test_a_site_without_folders_for_pages_has_its_own_addresses(tmp_path: Path) -> None:
    site = config(tmp_path, "use_directory_urls: false")
    assert address_of("upload_page", "guide.md#upload", site) == "guide.html#upload"


def test_a_page_that_is_not_there_is_named_with_its_option(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"`upload_page` .* no other\.md in docs_dir"):
        address_of("upload_page", "other.md#upload", config(tmp_path))


def test_readers_are_led_from_the_download_to_a_section_that_is_there(
    built: Built, language: str
) -> None:
    pages = built.of(language)
    for url in ("playground/", "quickstart/"):
        [element, *_] = pages[url].select("personal-page-playground")
        assert element["upload-guide"] == "quickstart/#upload"
    assert pages["quickstart/"].select_one("#upload")
    # Where a site names no page, it is this one that the workbench leads to.
    assert pages["reference/facts/"].select_one('[id="archive.name"]')
