"""The reader's code outlives the page: drafts, reset and its undo."""

import re

from playwright.sync_api import BrowserContext, Page, Route, expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground

RESTORED = "Your draft was restored."
TYPED = "/* typed by the reader */"
SAVED = "Object.values(localStorage).some((text) => text.includes(a))"


def write(playground: Playground, text: str) -> None:
    """Type `text` at the top of the editor."""
    playground.editor.click()
    playground.page.keyboard.press("ControlOrMeta+Home")
    playground.page.keyboard.insert_text(text)


def reopened(playground: Playground) -> Playground:
    """The same page, loaded again."""
    return Playground.open(playground.page, playground.page.url)


def test_what_was_typed_is_there_after_a_reload_and_a_notice_says_so(
    playground: Playground,
) -> None:
    expect(playground.status(RESTORED)).to_have_count(0)
    example = playground.call("e.code")
    write(playground, TYPED)
    playground = reopened(playground)
    assert playground.call("e.code") == TYPED + example
    expect(playground.editor).to_contain_text(TYPED)
    expect(playground.status(RESTORED)).to_be_visible()
    playground.button("Close the message").click()
    expect(playground.status(RESTORED)).to_have_count(0)


def test_what_was_typed_is_saved_without_leaving_the_page(
    playground: Playground, context: BrowserContext
) -> None:
    write(playground, TYPED)
    playground.wait_for(SAVED, TYPED)
    second = Playground.open(context.new_page(), playground.page.url)
    assert second.call("e.code").startswith(TYPED)


def test_the_code_is_saved_before_it_is_run(playground: Playground) -> None:
    code = widget(slot=log("assigned by the page, not typed"))
    saved = playground.element.evaluate(
        "(e, code) => new Promise((resolve) => {"
        " const onStatus = () => resolve(Object.values(localStorage).some((text) =>"
        "   text.includes('assigned by the page')));"
        " e.addEventListener('personal-page-status', onStatus, { once: true });"
        " e.code = code; void e.run() })",
        code,
    )
    assert saved
    assert reopened(playground).call("e.code") == code


def test_a_draft_is_the_same_in_both_languages(playground: Playground, site: str) -> None:
    write(playground, TYPED)
    russian = Playground.open(playground.page, f"{site}ru/playground/")
    assert russian.call("e.code").startswith(TYPED)
    expect(russian.status("Ваш черновик")).to_be_visible()


def test_reset_brings_the_example_and_the_first_lead_back_and_empties_the_lists(
    playground: Playground,
) -> None:
    example = playground.call("e.code")
    playground.run(widget(slot=log("changed") + " throw new Error('no luck')"))
    playground.select_lead(playground.leads()[1]["id"])
    playground.button("Reset to the example").click()
    expect(playground.status("The example is back.")).to_be_visible()
    expect(playground.status("Ready to run")).to_be_visible()
    assert playground.call("e.code") == example
    assert playground.call("[e.console, e.problems]") == [[], []]
    assert playground.order("module.connected", "initLead.called", "slot.registered") == []
    first = playground.leads()[0]
    expect(playground.element.get_by_role("combobox", name="Lead")).to_have_value(first["id"])
    expect(playground.cabinet.get_by_role("heading", name=first["name"])).to_be_visible()
    expect(playground.cabinet.locator("[data-slot]")).to_have_count(0)


def test_undo_takes_a_reset_back(playground: Playground) -> None:
    write(playground, TYPED)
    code = playground.call("e.code")
    playground.button("Reset to the example").click()
    expect(playground.editor).not_to_contain_text(TYPED)
    playground.button("Undo").click()
    expect(playground.editor).to_contain_text(TYPED)
    assert playground.call("e.code") == code
    expect(playground.status("The example is back.")).to_have_count(0)


def test_typing_after_a_reset_takes_the_undo_away(playground: Playground) -> None:
    write(playground, TYPED)
    playground.button("Reset to the example").click()
    expect(playground.button("Undo")).to_be_visible()
    write(playground, "/* something new */")
    expect(playground.button("Undo")).to_have_count(0)


def test_a_reset_never_deletes_the_draft(playground: Playground) -> None:
    write(playground, TYPED)
    playground.button("Reset to the example").click()
    expect(playground.editor).not_to_contain_text(TYPED)
    playground = reopened(playground)
    assert playground.call("e.code").startswith(TYPED)
    expect(playground.status(RESTORED)).to_be_visible()
    # The notice offers the example: that is a reset, too.
    playground.status(RESTORED).get_by_role("button", name="Reset to the example").click()
    expect(playground.editor).not_to_contain_text(TYPED)
    assert reopened(playground).call("e.code").startswith(TYPED)


def make_autorun(page: Page, url: str) -> None:
    """Serve the page at `url` with a playground that runs by itself."""

    def answer(route: Route) -> None:
        body = route.fetch().text()
        changed = re.sub("<personal-page-playground", r"\g<0> autorun", body)
        assert changed != body
        route.fulfill(content_type="text/html; charset=utf-8", body=changed)

    page.route(url, answer)


def test_the_example_runs_by_itself_where_the_page_says_so_but_a_draft_does_not(
    page: Page, site: str
) -> None:
    url = f"{site}en/playground/"
    make_autorun(page, url)
    playground = Playground.open(page, url)
    playground.wait_for_event("slot.registered")
    write(playground, TYPED)
    playground = reopened(playground)
    expect(playground.status(RESTORED)).to_be_visible()
    # A run by itself has begun before the playground is ready.
    expect(playground.status("Ready to run")).to_be_visible()
    assert playground.order("module.connected") == []
