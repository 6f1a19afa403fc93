"""A site that is served at another address than the one it was built for: previews, mirrors."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import profile
from browser.serving import free_port, served
from sites import bilingual

ALTERNATE = """\
  font: false
  features: [navigation.instant]
extra:
  alternate:
    - {name: English, link: ../en/, lang: en}
    - {name: Русский, link: ../ru/, lang: ru}
plugins:
"""


def small_site(folder: Path, address: str) -> Path:
    """Build the third party's site for an address that it will not have."""
    project = bilingual(folder)
    project.edit("mkdocs.yml", "plugins:\n", ALTERNATE)
    return project.build(site_url=address).folder


@pytest.fixture(scope="module", params=["another host", "another folder"])
def mirror(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a mirror.

    Only where path and port are those of the configured address does the theme know the pages, and
    navigate without loading them whole.
    """
    port, served_from = free_port(), tmp_path_factory.mktemp("mirror")
    if request.param == "another host":
        folder = small_site(served_from, f"http://configured.example:{port}/")
        path = ""
    else:
        folder = small_site(served_from, "https://configured.example/docs/")
        (served_from / "host").mkdir()
        folder.rename(served_from / "host" / "preview")
        folder, path = served_from / "host", "preview/"
    with served(folder, port) as address:
        yield address + path


@contextlib.contextmanager
def reader(browser: Browser, site: str, *, scripts: bool) -> Iterator[Page]:
    """A page that may ask no other host than the mirror's for anything."""
    if scripts:
        with profile(browser, site) as context:
            yield context.new_page()
    else:
        context = browser.new_context(java_script_enabled=False)
        yield context.new_page()
        context.close()


def switch_to(page: Page, name: str) -> None:
    page.locator(".md-select").first.hover()
    page.get_by_role("link", name=name, exact=True).click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_switch_stays_on_the_page(browser: Browser, mirror: str, scripts: bool) -> None:  # noqa: FBT001
    with reader(browser, mirror, scripts=scripts) as page:
        page.goto(f"{mirror}en/reference/methods/track/")
        page.wait_for_load_state("networkidle")
        switch_to(page, "Русский")
        expect(page).to_have_url(f"{mirror}ru/reference/methods/track/")
        switch_to(page, "English")
        expect(page).to_have_url(f"{mirror}en/reference/methods/track/")


def test_the_switch_follows_the_reader_to_other_pages_and_sections(
    browser: Browser, mirror: str
) -> None:
    with reader(browser, mirror, scripts=True) as page:
        page.goto(f"{mirror}en/reference/")
        page.wait_for_load_state("networkidle")
        page.locator("article").get_by_role("link", name="Parcel", exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Parcel")
        page.evaluate("location.hash = 'Parcel.number'")
        switch_to(page, "Русский")
        expect(page).to_have_url(f"{mirror}ru/reference/models/Parcel/#Parcel.number")
