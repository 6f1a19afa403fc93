"""The reader's code outlives the page: drafts, reset and its undo."""

from playwright.sync_api import BrowserContext, Page, expect

from browser.behaviours.widgets import log, widget
from browser.kept_drafts import wait_until_kept
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
    wait_until_kept(playground.page, TYPED)
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


def test_an_example_is_gone_on_with_in_the_full_playground_and_back(page: Page, site: str) -> None:
    own = Playground.open(page, f"{site}en/playground/")
    write(own, "/* of the playground */")
    wait_until_kept(page, "/* of the playground */")
    example = Playground.open(page, f"{site}en/quickstart/")
    second = example.leads()[1]["id"]
    example.select_lead(second)
    write(example, TYPED)
    example.element.get_by_role("link", name="Open in the playground").click()
    page.wait_for_url("**/en/playground/?draft=*")

    full = Playground.open(page, page.url)
    assert full.call("e.code").startswith(TYPED)
    expect(full.element.get_by_role("combobox", name="Lead")).to_have_value(second)
    write(full, "/* and more */")
    full.wait_for(SAVED, "/* and more */")
    full.button("Reset to the example").click()
    assert "/* typed" not in full.call("e.code")
    full.button("Undo").click()
    full.wait_for(SAVED, "/* and more */")

    back = Playground.open(page, f"{site}ru/quickstart/")
    assert back.call("e.code").startswith("/* and more */" + TYPED)

    page.go_back()
    full = Playground.open(page, page.url)
    full.element.get_by_role("link", name="My own playground").click()
    page.wait_for_url("**/en/playground/")
    assert Playground.open(page, page.url).call("e.code").startswith("/* of the playground */")


def test_an_example_that_nobody_changed_opens_as_it_is(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    code = example.call("e.code")
    example.element.get_by_role("link", name="Open in the playground").click()
    page.wait_for_url("**/en/playground/?draft=*")
    full = Playground.open(page, page.url)
    assert full.call("e.code") == code
    expect(full.status("The example from the page you came from.")).to_be_visible()


def test_a_draft_that_is_not_there_leaves_the_playground_as_it_is(page: Page, site: str) -> None:
    code = Playground.open(page, f"{site}en/playground/").call("e.code")
    playground = Playground.open(page, f"{site}en/playground/?draft=elsewhere%2F%231")
    assert playground.call("e.code") == code
    expect(playground.element.get_by_role("link", name="My own playground")).to_have_count(0)


def test_two_examples_of_a_page_keep_their_own_drafts(page: Page, site: str) -> None:
    address = f"{site}en/problems/callback-threw/"
    page.goto(address)
    elements = page.locator("personal-page-playground")
    first, second = (Playground(page, elements.nth(number)) for number in (0, 1))
    first.element.scroll_into_view_if_needed()
    first.call("e.ready")
    write(first, TYPED)
    first.wait_for(SAVED, TYPED)
    page.goto(address)
    assert first.call("e.ready.then(() => e.code)").startswith(TYPED)
    assert not second.call("e.ready.then(() => e.code)").startswith(TYPED)


def test_what_a_run_comes_to_is_in_the_window(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    example.button("Run").click()
    expect(example.slot).to_be_in_viewport()
    example.editor.click()
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.insert_text("syntax error")
    example.button("Run").click()
    expect(example.element.get_by_role("tabpanel", name="Problems")).to_be_in_viewport(ratio=1)


def test_all_of_a_long_example_shows_when_the_reader_wants(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    height = "e.shadowRoot.querySelector('.code').offsetHeight"
    before = example.call(height)
    assert before < 300
    example.button("Show all the code").click()
    assert example.call(height) > 2 * before
    example.button("Show less of the code").click()
    assert example.call(height) == before
