"""The check of types: what TypeScript finds in the code, in the language of the page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from browser.conftest import profile
from browser.playground import Playground

NULL = """define(['amocrm-sdk'], function (initAmocrmWidgetSdk) {
  const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;
  return {
    initLead() {
      const { statuses } = methods.getState(lead);
    },
    registerWidgetsBarSlot() {},
  };
});
"""
"""The state that is read in line 6 may be null."""

CHECKED = NULL.replace("getState(lead)", "getState(lead) ?? {}").replace("{ statuses }", "state")

WORDS = {
    "en": {
        "problems": "Problems",
        "check": "Check types",
        "loading": "Loading TypeScript, about 1.2 MB",
        "found": "Types checked, files: 1. Findings: 1.",
        "nothing": "Types checked, files: 1. Nothing was found.",
        "message": "Property 'statuses' does not exist on type 'LeadModel | null'.",
        "failed": "TypeScript could not be loaded",
    },
    "ru": {
        "problems": "Проблемы",
        "check": "Проверить типы",
        "loading": "Загружается TypeScript, около 1,2 МБ",
        "found": "Типы проверены, файлов: 1. Замечаний: 1.",
        "nothing": "Типы проверены, файлов: 1. Замечаний нет.",
        "message": 'Свойство "statuses" не существует в типе "LeadModel | null".',
        "failed": "Не удалось загрузить TypeScript",
    },
}
COMPILER = re.compile(r"/typescript/compiler-\w+\.js$")


@pytest.fixture(params=WORDS)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def here(browser: Browser, site: str, language: str) -> Iterator[Playground]:
    """The full playground in a language, its list of problems open."""
    with profile(browser, site) as context:
        playground = Playground.open(context.new_page(), f"{site}{language}/playground/")
        playground.call("(e.code = a, null)", NULL)
        playground.tab(WORDS[language]["problems"]).click()
        yield playground


def findings(playground: Playground) -> Locator:
    return playground.element.locator("#panel-problems").get_by_role("listitem")


def test_a_reader_has_types_checked_and_mends_what_is_found(
    here: Playground, language: str
) -> None:
    words = WORDS[language]
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    here.page.context.route(COMPILER, hold)
    with here.page.context.expect_event("request", lambda request: COMPILER.search(request.url)):
        here.button(words["check"]).click()
    expect(here.status(words["loading"])).to_be_visible()
    expect(here.element.get_by_role("progressbar")).to_be_visible()
    waiting.pop().continue_()
    here.page.context.unroute(COMPILER)
    expect(here.status(words["found"])).to_be_visible()
    item = findings(here)
    expect(item).to_contain_text(words["message"])
    expect(item).to_contain_text("TypeScript")
    expect(item).to_contain_text("TS2339")
    mark = here.editor.locator(".cm-lintRange-warning")
    expect(mark).to_have_text("statuses")
    item.get_by_role("button", name="personal_page.js:6", exact=True).click()
    expect(here.editor.locator(".cm-activeLine")).to_contain_text("getState(lead)")
    here.editor.fill(CHECKED)
    expect(here.status(words["nothing"])).to_be_visible()
    expect(findings(here)).to_have_count(0)
    expect(mark).to_have_count(0)


def test_a_load_that_failed_is_said_and_tried_again(here: Playground, language: str) -> None:
    words = WORDS[language]
    here.page.context.route(COMPILER, lambda route: route.fulfill(status=503))
    here.button(words["check"]).click()
    failed = here.status(words["failed"])
    expect(failed).to_contain_text("HTTP 503")
    expect(failed).to_contain_text(words["check"])
    here.page.context.unroute(COMPILER)
    here.button(words["check"]).click()
    expect(here.status(words["found"])).to_be_visible()


BARE = """<!doctype html><title>Bare</title>
<script type="module" src="/en/assets/personal-page/loader.js"></script>
<personal-page-playground lang="en" view="full"></personal-page-playground>"""


def test_a_host_may_serve_everything_under_a_strict_policy(browser: Browser, site: str) -> None:
    policy = {"Content-Security-Policy": "default-src 'self'"}

    def serve(route: Route) -> None:
        if route.request.url.endswith("/bare.html"):
            route.fulfill(body=BARE, content_type="text/html", headers=policy)
        else:
            answer = route.fetch()
            route.fulfill(response=answer, headers=answer.headers | policy)

    with profile(browser, site) as context:
        context.route("**/*", serve)
        playground = Playground.open(context.new_page(), f"{site}bare.html")
        playground.call("(e.code = a, null)", NULL)
        playground.tab("Problems").click()
        playground.button("Check types").click()
        expect(playground.status(WORDS["en"]["found"])).to_be_visible()
