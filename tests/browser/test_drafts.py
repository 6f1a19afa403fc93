"""The reader's code outlives the page: drafts, reset and its undo."""

from playwright.sync_api import BrowserContext, expect

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


def test_the_notice_of_a_draft_leads_to_the_example_and_back(playground: Playground) -> None:
    write(playground, TYPED)
    playground = reopened(playground)
    playground.status(RESTORED).get_by_role("button", name="Reset to the example").click()
    expect(playground.editor).not_to_contain_text(TYPED)
    playground.button("Undo").click()
    expect(playground.editor).to_contain_text(TYPED)
