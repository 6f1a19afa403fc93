"""The page that stands in for an address which is not there: on any host, under any path."""

import contextlib
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from personal_page.site.driver import build_site
from personal_page.site.root import Twin, root_pages
from sites import ROOT

WORDS = {
    "ru": ("Страница не найдена", "Найти", "Виджеты в личном кабинете клиента"),
    "en": ("Page not found", "Search", "Widgets in the client cabinet"),
}


class Host(SimpleHTTPRequestHandler):
    """A host that answers with the closest 404.html above, or with that of the root only."""

    prefix = "/"
    closest = True

    def log_message(self, *_: object) -> None:
        pass

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.prefix)
        return super().translate_path(f"/{path.removeprefix(self.prefix)}" if inside else "/none")

    def send_error(self, code: int, *_: object, **__: object) -> None:
        site = Path(self.directory)
        path = Path(self.translate_path(self.path))
        folders = [folder for folder in path.parents if folder.is_relative_to(site)]
        pages = [folder / "404.html" for folder in folders] if self.closest else []
        page = next((page for page in pages if page.is_file()), site / "404.html")
        body = page.read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextlib.contextmanager
def hosted(folder: Path, prefix: str, *, closest: bool) -> Iterator[str]:
    handler = type("Hosted", (Host,), {"prefix": prefix, "closest": closest})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built for another address than any that it is shown at."""
    output = tmp_path_factory.mktemp("moved") / "site"
    with contextlib.chdir(ROOT):
        build_site(strict=True, site_url="https://docs.example/built/for/", output=output)
    return output


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def search(page: Page, language: str, text: str) -> None:
    _, button, _ = WORDS[language]
    form = (
        page.get_by_role("main")
        .get_by_role("search")
        .filter(has=page.get_by_role("button", name=button))
    )
    form.get_by_role("searchbox").fill(text)
    form.get_by_role("button").click()


@pytest.mark.parametrize("prefix", ["/", "/preview/12/", "/built/for/"])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("closest", [True, False])
def test_a_reader_who_is_lost_finds_his_page_by_search(
    page: Page, folder: Path, prefix: str, language: str, *, closest: bool
) -> None:
    title, _, name = WORDS[language]
    broken: list[str] = []
    with hosted(folder, prefix, closest=closest) as address:
        wrong = f"{address}{language}/guide/was/here.html"
        page.on(
            "response",
            lambda answer: broken.append(answer.url) if answer.status >= 400 else None,
        )
        page.goto(wrong)
        expect(page.get_by_role("heading", level=1)).to_contain_text(title)
        search(page, language, "getRouterQuery")
        result = page.locator(".md-search-result__link").first
        expect(result).to_contain_text("getRouterQuery")
        found = result.evaluate("link => link.href")
        assert found.startswith(f"{address}{language}/reference/methods/getRouterQuery/")
        page.goto(wrong)
        home = page.get_by_role("main").get_by_role("link")
        (home.last if closest else home.and_(page.locator(f"[hreflang={language}]"))).click()
        expect(page).to_have_url(f"{address}{language}/")
        expect(page).to_have_title(name)
        assert set(broken) == {wrong}


@pytest.mark.parametrize("prefix", ["/", "/preview/12/", "/built/for/"])
def test_outside_of_the_languages_both_are_offered(page: Page, folder: Path, prefix: str) -> None:
    with hosted(folder, prefix, closest=True) as address:
        page.goto(f"{address}nothing/like/this")
        for language in ("ru", "en"):
            link = page.locator(f"a[hreflang={language}]")
            expect(link).to_have_js_property("href", f"{address}{language}/")
        search(page, "en", "dateformat")
        expect(page).to_have_url(f"{address}en/?q=dateformat")


def test_a_site_that_was_built_for_the_root_of_a_host_leads_on_from_a_folder(
    page: Page, tmp_path: Path
) -> None:
    twins = [Twin(language, language, "") for language in ("ru", "en")]
    for name, text in root_pages(twins, "https://docs.example/", policy=False):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "llms.txt").write_text("", encoding="utf-8")
    with hosted(tmp_path, "/docs/w/", closest=True) as address:
        for wrong in ("ru/a/b/", "nothing/like/this"):
            page.goto(f"{address}{wrong}")
            expect(page.locator("a[hreflang=en]")).to_have_js_property("href", f"{address}en/")
