"""One draft in two tabs: the later one is told, and nothing is overwritten in silence."""

from playwright.sync_api import BrowserContext, expect

from browser.kept_drafts import kept_drafts, put_draft, wait_until_kept
from browser.playground import Playground
from browser.test_drafts import write
from browser.test_named_drafts import FULL_STORAGE, READ_ONLY, typed


def test_a_second_tab_on_a_draft_may_read_until_its_reader_goes_on_there(
    playground: Playground, context: BrowserContext
) -> None:
    typed(playground)
    second = Playground.open(context.new_page(), playground.page.url)
    expect(second.status(READ_ONLY)).to_be_visible()
    expect(second.editor).to_have_attribute("aria-readonly", "true")
    before = second.call("e.code")
    write(second, "/* not let in */")
    assert second.call("e.code") == before
    playground.page.bring_to_front()
    typed(playground, "/* more */")
    second.wait_for("e.code.startsWith(a)", "/* more */")

    second.page.bring_to_front()
    write_at_once = "/* typed just before */"
    write(playground, write_at_once)
    second.button("Continue here").click()
    expect(playground.status(READ_ONLY)).to_be_visible()
    expect(second.status(READ_ONLY)).to_have_count(0)
    second.wait_for("e.code.startsWith(a)", write_at_once)
    typed(second, "/* here */")
    playground.wait_for("e.code.startsWith(a)", "/* here */")
    second.page.close()
    expect(playground.status(READ_ONLY)).to_have_count(0)
    typed(playground, "/* back */")
    assert len(kept_drafts(playground.page)) == 1


def test_a_tab_that_may_only_read_is_not_reset(
    playground: Playground, context: BrowserContext
) -> None:
    typed(playground)
    second = Playground.open(context.new_page(), playground.page.url)
    expect(second.status(READ_ONLY)).to_be_visible()
    before = second.call("e.code")
    second.button("Reset to the example").first.click()
    expect(second.status("Something went wrong: This draft is open in another tab")).to_be_visible()
    assert second.call("e.code") == before


def test_a_tab_that_is_loaded_anew_goes_on_with_its_draft(
    playground: Playground, context: BrowserContext
) -> None:
    typed(playground)
    second = Playground.open(context.new_page(), playground.page.url)
    expect(second.status(READ_ONLY)).to_be_visible()
    playground.page.bring_to_front()
    playground.page.reload()
    expect(second.status(READ_ONLY)).to_be_visible()
    typed(playground, "/* still here */")
    expect(playground.status(READ_ONLY)).to_have_count(0)
    second.wait_for("e.code.startsWith(a)", "/* still here */")


def test_a_second_tab_goes_on_with_a_copy(playground: Playground, context: BrowserContext) -> None:
    typed(playground)
    second = Playground.open(context.new_page(), playground.page.url)
    second.button("Keep as a copy").click()
    expect(second.button("Draft: Untitled (copy)")).to_be_visible()
    typed(second, "/* of the copy */")
    typed(playground, "/* of the first */")
    texts = [draft["files"]["personal_page.js"] for draft in kept_drafts(second.page)]
    assert len(texts) == 2
    for own, other in (("copy", "first"), ("first", "copy")):
        [text] = [text for text in texts if f"/* of the {own} */" in text]
        assert f"/* of the {other} */" not in text


def test_what_was_written_behind_a_tab_is_not_overwritten(playground: Playground) -> None:
    typed(playground)
    [kept] = kept_drafts(playground.page)
    theirs = {"personal_page.js": "theirs"}
    put_draft(playground.page, kept | {"rev": kept["rev"] + 5, "files": theirs})
    write(playground, "/* mine */")
    expect(playground.status("This draft was changed in another tab")).to_be_visible()
    expect(playground.button("Draft: Untitled · not saved")).to_be_visible()
    playground.button("Keep as a copy").click()
    wait_until_kept(playground.page, "/* mine */")
    expect(playground.button("Draft: Untitled (copy)")).to_be_visible()
    texts = [draft["files"] for draft in kept_drafts(playground.page)]
    assert theirs in texts
    assert len(texts) == 2


def test_what_a_tab_could_not_keep_stays_in_it_when_another_goes_on(
    playground: Playground, context: BrowserContext
) -> None:
    typed(playground)
    second = Playground.open(context.new_page(), playground.page.url)
    expect(second.status(READ_ONLY)).to_be_visible()
    playground.page.bring_to_front()
    playground.page.evaluate(FULL_STORAGE)
    write(playground, "/* no room */")
    expect(playground.button("Draft: Untitled · not saved")).to_be_visible()
    second.page.bring_to_front()
    second.button("Continue here").click()
    expect(second.status(READ_ONLY)).to_have_count(0)
    typed(second, "/* there */")
    expect(playground.status("This draft was changed in another tab")).to_be_visible()
    assert playground.call("e.code").startswith("/* no room */")
    playground.page.evaluate("globalThis.full = false")
    playground.button("Keep as a copy").click()
    expect(playground.button("Draft: Untitled (copy)")).to_be_visible()
    wait_until_kept(playground.page, "/* no room */")
