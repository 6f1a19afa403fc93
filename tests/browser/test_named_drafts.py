"""Named drafts: the list, two tabs on one draft, and a browser that does not keep them."""

import io
import json
import zipfile

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from browser.conftest import profile
from browser.kept_drafts import kept_drafts, put_draft, record, wait_until_kept
from browser.playground import Playground
from browser.test_accessibility import AXE, violations
from browser.test_drafts import TYPED, reopened, write

FULL = "en/playground/"
SAVED = "Draft: Untitled"
READ_ONLY = "This draft is open in another tab"
FILES = {"personal_page.js": "// from before\ndefine([], () => ({}));"}

OLD = """(text) => localStorage.setItem('personal-page-draft:playground/#', text)"""

WITHOUT_A_WORD = "addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)"
"""Keeps a page from hearing that it goes, as a page that crashes does not."""

FULL_STORAGE = """() => {
  const put = IDBObjectStore.prototype.put;
  globalThis.full = true;
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    if (globalThis.full) {
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', {
        get: () => new DOMException('no room', 'QuotaExceededError'),
      });
      transaction.abort();
    }
    return request;
  };
}"""
"""Makes every write fail as one does for which the browser has no room."""


def typed(playground: Playground, text: str = TYPED) -> None:
    """Write something and wait until it is kept."""
    write(playground, text)
    wait_until_kept(playground.page, text)


def listed(playground: Playground, button: str = SAVED) -> Locator:
    """The open list."""
    playground.button(button).click()
    dialog = playground.element.get_by_role("dialog", name="Drafts")
    expect(dialog).to_be_visible()
    return dialog


def rows(dialog: Locator) -> Locator:
    return dialog.get_by_role("list", name="List of drafts").get_by_role("listitem")


def again(page: Page) -> Playground:
    """The playground after it was built anew with another draft."""
    playground = Playground(page, page.locator("personal-page-playground").first)
    playground.call("e.ready")
    return playground


def test_a_draft_says_whether_it_is_saved_and_outlives_a_crash(
    page: Page, site: str, context: BrowserContext
) -> None:
    page.add_init_script(WITHOUT_A_WORD)
    playground = Playground.open(page, f"{site}{FULL}")
    expect(playground.button("Drafts")).to_be_visible()
    typed(playground)
    expect(playground.button(SAVED)).to_be_visible()
    page.close()
    second = Playground.open(context.new_page(), f"{site}{FULL}")
    assert second.call("e.code").startswith(TYPED)
    expect(second.status(READ_ONLY)).to_have_count(0)


def test_what_is_typed_last_is_there_after_a_reload_however_fast(playground: Playground) -> None:
    typed(playground)
    write(playground, "/* last words */")
    playground = reopened(playground)
    assert playground.call("e.code").startswith("/* last words */" + TYPED)
    wait_until_kept(playground.page, "/* last words */")
    assert len(kept_drafts(playground.page)) == 1


def test_a_draft_is_made_named_duplicated_and_deleted_and_that_is_undone(
    playground: Playground,
) -> None:
    example = playground.call("e.code")
    typed(playground)
    dialog = listed(playground)
    expect(rows(dialog)).to_have_count(1)
    expect(rows(dialog)).to_contain_text("1 file · open")
    dialog.get_by_role("button", name="Rename: Untitled").click()
    name = dialog.get_by_role("textbox", name="New name: Untitled")
    expect(name).to_be_focused()
    playground.page.keyboard.type("Delivery")
    playground.page.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_contain_text("The draft is now called “Delivery”.")
    expect(dialog.get_by_role("button", name="Rename: Delivery")).to_be_focused()
    dialog.get_by_role("button", name="Duplicate: Delivery").click()
    expect(rows(dialog)).to_have_count(2)
    dialog.get_by_role("button", name="Delete: Delivery (copy)").click()
    expect(rows(dialog)).to_have_count(1)
    expect(dialog.get_by_role("status")).to_contain_text("“Delivery (copy)” is deleted.")
    expect(dialog.get_by_role("button", name="Undo")).to_be_focused()
    playground.page.keyboard.press("Enter")
    expect(rows(dialog)).to_have_count(2)
    dialog.get_by_role("button", name="New draft").click()
    new = again(playground.page)
    expect(new.button(SAVED)).to_be_visible()
    assert new.call("e.code") == example
    expect(new.button(SAVED)).to_be_focused()
    typed(new, "/* of the new one */")
    dialog = listed(new)
    dialog.get_by_role("button", name="Delivery", exact=True).click()
    expect(new.button("Draft: Delivery")).to_be_visible()
    assert again(new.page).call("e.code") == TYPED + example


def test_a_deleted_draft_that_was_open_makes_room_and_comes_back_from_the_list(
    playground: Playground,
) -> None:
    example = playground.call("e.code")
    typed(playground)
    dialog = listed(playground)
    dialog.get_by_role("button", name="Delete: Untitled").click()
    expect(dialog).to_contain_text("There are no drafts yet.")
    dialog.get_by_role("button", name="Close").click()
    expect(playground.button("Drafts")).to_be_visible()
    fresh = reopened(again(playground.page))
    assert fresh.call("e.code") == example
    dialog = listed(fresh, "Drafts")
    dialog.get_by_text("Deleted: 1").click()
    dialog.get_by_role("button", name="Restore: Untitled").click()
    dialog.get_by_role("button", name="Untitled", exact=True).click()
    expect(fresh.button(SAVED)).to_be_visible()
    assert again(fresh.page).call("e.code").startswith(TYPED)


def test_all_drafts_are_one_zip_with_a_folder_each(playground: Playground) -> None:
    typed(playground)
    put_draft(playground.page, record("kept", "Доставка", FILES))
    dialog = listed(playground)
    with playground.page.expect_download() as download:
        dialog.get_by_role("button", name="Download all (.zip)").click()
    assert download.value.suggested_filename == "personal-page-drafts.zip"
    archive = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert archive.testzip() is None
    assert set(archive.namelist()) == {"Untitled/personal_page.js", "Доставка/personal_page.js"}
    assert archive.read("Untitled/personal_page.js").decode() == playground.call("e.code")
    assert archive.read("Доставка/personal_page.js").decode() == FILES["personal_page.js"]


def test_a_full_storage_is_told_and_what_was_typed_is_kept_when_there_is_room(
    playground: Playground,
) -> None:
    typed(playground)
    playground.page.evaluate(FULL_STORAGE)
    write(playground, "/* no room */")
    expect(playground.status("the browser’s storage is full")).to_be_visible()
    expect(playground.button("Draft: Untitled · not saved")).to_be_visible()
    assert playground.call("e.code").startswith("/* no room */")
    playground.page.evaluate("globalThis.full = false")
    playground.button("Save again").click()
    expect(playground.button(SAVED)).to_be_visible()
    expect(playground.status("the browser’s storage is full")).to_have_count(0)
    wait_until_kept(playground.page, "/* no room */")


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no') } })",
    ],
    ids=["absent", "throws", "forbidden"],
)
def test_without_a_place_for_drafts_the_one_of_the_page_is_kept_until_there_is_one(
    browser: Browser, site: str, broken: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(f"if (!sessionStorage.mended) {{ {broken} }}")
    playground = Playground.open(page, f"{site}{FULL}")
    write(playground, TYPED)
    expect(playground.status("only this draft is kept")).to_be_visible()
    playground = Playground.open(page, f"{site}ru/playground/")
    assert playground.call("e.code").startswith(TYPED)
    expect(playground.status("сохраняется только этот черновик")).to_be_visible()
    second = Playground.open(context.new_page(), f"{site}{FULL}")
    second.page.add_init_script(broken)
    second = Playground.open(second.page, f"{site}{FULL}")
    expect(second.status("your draft is not saved here")).to_be_visible()
    second.page.close()
    page.evaluate("sessionStorage.mended = '1'")
    playground = Playground.open(page, f"{site}{FULL}")
    assert playground.call("e.code").startswith(TYPED)
    expect(playground.button(SAVED)).to_be_visible()
    context.close()


def test_a_browser_that_keeps_nothing_runs_all_the_same_and_that_is_said(
    page: Page, site: str
) -> None:
    page.add_init_script(
        "for (const name of ['indexedDB', 'localStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('no') } })"
    )
    playground = Playground.open(page, f"{site}{FULL}")
    write(playground, TYPED)
    expect(playground.status("your draft is not saved here")).to_be_visible()
    playground.button("Run").click()
    expect(playground.slot).to_be_visible()
    assert playground.call("e.code").startswith(TYPED)
    dialog = listed(playground, "Drafts")
    expect(dialog).to_contain_text("there are no drafts here")


def test_the_draft_of_a_page_that_knew_no_names_is_taken_over(page: Page, site: str) -> None:
    page.goto(f"{site}en/")
    page.evaluate(OLD, json.dumps({"version": 1, "files": FILES}))
    playground = Playground.open(page, f"{site}{FULL}")
    assert playground.call("e.files") == FILES
    expect(playground.button(SAVED)).to_be_visible()
    [draft] = kept_drafts(page)
    assert draft["files"] == FILES
    assert page.evaluate("Object.keys(localStorage).filter((k) => k.includes('draft'))") == []
    russian = Playground.open(page, f"{site}ru/playground/")
    assert russian.call("e.files") == FILES
    assert len(kept_drafts(page)) == 1


def test_a_draft_that_cannot_be_taken_over_for_want_of_room_is_shown_and_stays(
    page: Page, site: str
) -> None:
    page.goto(f"{site}en/")
    page.evaluate(OLD, json.dumps({"version": 1, "files": FILES}))
    page.add_init_script(f"({FULL_STORAGE})()")
    playground = Playground.open(page, f"{site}{FULL}")
    assert playground.call("e.files") == FILES
    expect(playground.status("the browser’s storage is full")).to_be_visible()
    assert "from before" in page.evaluate("localStorage['personal-page-draft:playground/#']")
    page.evaluate("globalThis.full = false")
    playground.button("Save again").click()
    expect(playground.button(SAVED)).to_be_visible()
    expect(playground.status("the browser’s storage is full")).to_have_count(0)
    [draft] = kept_drafts(page)
    assert draft["files"] == FILES


def test_a_draft_of_a_newer_page_is_listed_and_left_alone(playground: Playground) -> None:
    newer = {"v": 99, "id": "n", "rev": 1, "name": "From tomorrow", "parts": []}
    typed(playground)
    put_draft(playground.page, newer)
    dialog = listed(playground)
    row = rows(dialog).filter(has_text="From tomorrow")
    expect(row).to_contain_text("newer version")
    expect(row.get_by_role("button")).to_have_count(0)
    assert newer in kept_drafts(playground.page)


def test_an_example_is_kept_as_a_draft_of_ones_own(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    write(example, TYPED)
    example.element.get_by_role("link", name="Open in the playground").click()
    page.wait_for_url("**/en/playground/?draft=*")
    full = Playground.open(page, page.url)
    dialog = listed(full, "Drafts")
    dialog.get_by_role("button", name="Keep as my own draft").click()
    page.wait_for_url("**/en/playground/")
    own = Playground.open(page, page.url)
    expect(own.button(SAVED)).to_be_visible()
    assert own.call("e.code").startswith(TYPED)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_reports_nothing_in_the_list(browser: Browser, site: str, scheme: str) -> None:
    with profile(browser, site) as context:
        page = context.new_page()
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": 390, "height": 844})
        playground = Playground.open(page, f"{site}{FULL}")
        playground.tab("Code").click()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        typed(playground, "typed();")
        dialog = listed(playground)
        assert violations(page) == []
        dialog.get_by_role("button", name="Rename: Untitled").click()
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(dialog.get_by_role("button", name="Rename: Untitled")).to_be_focused()
        dialog.get_by_role("button", name="Delete: Untitled").click()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
