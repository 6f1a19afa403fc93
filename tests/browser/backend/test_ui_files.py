"""The editor of a widget with a backend: two files, one tab each, one draft."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.backend.backends import GOOD
from browser.behaviours.widgets import LIFE
from browser.conftest import profile
from browser.kept_drafts import wait_until_kept
from browser.playground import Playground
from browser.test_opening import drop

TYPED = "# typed by the reader\n"


@pytest.fixture(scope="module")
def module_playground(browser: Browser, site: str) -> Iterator[Playground]:
    """None of these tests runs anything: the drafts of one are there in the next."""
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


def add(playground: Playground) -> None:
    playground.button("Add a backend").click()
    expect(playground.editor_of("backend.py")).to_be_focused()


def type_at_the_top(playground: Playground, file: str, text: str) -> None:
    playground.tab(file).click()
    playground.editor_of(file).click()
    playground.page.keyboard.press("ControlOrMeta+Home")
    playground.page.keyboard.insert_text(text)


def test_a_backend_is_added_taken_away_and_brought_back(shared: Playground) -> None:
    expect(shared.tab("personal_page.js")).to_have_count(0)
    add(shared)
    starter = shared.call("e.files['backend.py']")
    assert "def application(environ, start_response):" in starter
    expect(shared.tab("backend.py")).to_have_attribute("aria-selected", "true")
    shared.button("Remove backend.py").click()
    assert list(shared.call("e.files")) == ["personal_page.js"]
    expect(shared.editor).to_be_visible()
    expect(shared.button("Add a backend")).to_be_focused()
    shared.button("Undo").click()
    assert shared.call("e.files['backend.py']") == starter
    expect(shared.tab("backend.py")).to_be_visible()


def test_arrow_keys_walk_the_tabs_of_the_files(shared: Playground) -> None:
    add(shared)
    shared.tab("backend.py").focus()
    for key, name in (
        ("ArrowRight", "personal_page.js"),
        ("ArrowLeft", "backend.py"),
        ("Home", "personal_page.js"),
        ("End", "backend.py"),
    ):
        shared.page.keyboard.press(key)
        expect(shared.tab(name)).to_be_focused()
        expect(shared.tab(name)).to_have_attribute("aria-selected", "true")
        panel = shared.element.get_by_role("tabpanel", name=name)
        expect(panel.get_by_role("textbox", name=name)).to_be_visible()
    expect(shared.tab("personal_page.js")).to_have_attribute("tabindex", "-1")
    shared.page.keyboard.press("Tab")
    expect(shared.button("Files of the widget…")).to_be_focused()


def test_on_a_phone_the_tabs_of_the_files_stand_side_by_side(shared: Playground) -> None:
    add(shared)
    shared.page.set_viewport_size({"width": 390, "height": 844})
    first, second = (shared.tab(name) for name in ("personal_page.js", "backend.py"))
    expect(first).to_be_visible()
    before, after = first.bounding_box(), second.bounding_box()
    assert before
    assert after
    assert before["x"] + before["width"] <= after["x"]
    for tab in (first, second):
        assert tab.evaluate("tab => tab.scrollWidth <= tab.clientWidth")
    shared.page.set_viewport_size({"width": 1440, "height": 900})


def test_each_file_keeps_what_can_be_undone_in_it(shared: Playground) -> None:
    add(shared)
    before = shared.call("e.files")
    type_at_the_top(shared, "backend.py", TYPED)
    type_at_the_top(shared, "personal_page.js", "// and here\n")
    shared.tab("backend.py").click()
    shared.editor_of("backend.py").click()
    shared.page.keyboard.press("ControlOrMeta+z")
    files = shared.call("e.files")
    assert files["backend.py"] == before["backend.py"]
    assert files["personal_page.js"].startswith("// and here\n")


def test_python_has_colours_which_come_when_it_is_opened(page: Page, site: str) -> None:
    scripts: list[str] = []
    page.on("request", lambda request: scripts.append(request.url))
    playground = Playground.open(page, f"{site}en/playground/")

    def fetched() -> int:
        return sum("/backend-language-" in url for url in scripts)

    playground.editor.click()
    assert fetched() == 0
    add(playground)
    keyword = playground.editor_of("backend.py").locator("span", has_text="import").first
    expect(keyword).to_have_text("import")
    assert fetched() == 1


def test_the_draft_holds_both_files(playground: Playground) -> None:
    add(playground)
    type_at_the_top(playground, "backend.py", TYPED)
    type_at_the_top(playground, "personal_page.js", "// mine\n")
    files = playground.call("e.files")
    playground = Playground.open(playground.page, playground.page.url)
    assert playground.call("e.files") == files
    expect(playground.status("Your draft was restored.")).to_be_visible()
    playground.tab("backend.py").click()
    expect(playground.editor_of("backend.py")).to_contain_text(TYPED.strip())


def test_a_backend_that_was_removed_is_gone_from_the_draft(playground: Playground) -> None:
    add(playground)
    wait_until_kept(playground.page, "def application")
    playground.button("Remove backend.py").click()
    wait_until_kept(playground.page, "def application", kept=False)


def test_a_dropped_python_file_is_the_backend_and_that_is_undone(shared: Playground) -> None:
    drop(shared, "server.py", GOOD)
    expect(shared.element.get_by_text("backend.py was added.")).to_be_visible()
    assert shared.call("e.files['backend.py']") == GOOD
    expect(shared.tab("backend.py")).to_have_attribute("aria-selected", "true")
    expect(shared.editor_of("backend.py")).to_contain_text("def application")
    shared.button("Undo").click()
    expect(shared.tab("backend.py")).to_have_count(0)
    drop(shared, "mine.js", LIFE)
    shared.wait_for("e.code === a", LIFE)


def test_the_archive_of_the_widget_holds_no_backend(shared: Playground) -> None:
    shared.call("e.files = { ...e.files, 'backend.py': a }", GOOD)
    archive = "e.export('widget').then((zip) => zip.text())"
    text = shared.call(archive)
    assert "personal_page.js" in text
    assert "backend.py" not in text
    assert GOOD not in text


def test_a_site_without_python_offers_no_backend(page: Page, site: str) -> None:
    def without(route: Route) -> None:
        contract = route.fetch()
        route.fulfill(response=contract, json={**contract.json(), "python": None})

    page.route("**/contract.en.json", without)
    playground = Playground.open(page, f"{site}en/playground/")
    expect(playground.button("Run")).to_be_visible()
    expect(playground.button("Add a backend")).to_have_count(0)
    drop(playground, "server.py", GOOD)
    refusal = playground.element.get_by_text("this site was built without it")
    expect(refusal).to_be_visible()
    assert list(playground.call("e.files")) == ["personal_page.js"]
    # What a page brings along is shown all the same.
    playground.call("e.files = { ...e.files, 'backend.py': a }", GOOD)
    playground.tab("backend.py").click()
    expect(playground.editor_of("backend.py")).to_contain_text("def application")
    assert playground.call("e.run()")["status"] == "mounted"
    [problem] = playground.problems()
    assert problem["code"] == "backend-unavailable"
    assert "built without Python" in problem["message"]
