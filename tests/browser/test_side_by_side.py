"""Two inline playgrounds on one page share nothing; the one that runs last has its cabinet."""

from playwright.sync_api import Page, expect

from browser.behaviours.widgets import log, widget
from browser.playground import Playground


def both(page: Page, site: str) -> tuple[Playground, Playground]:
    """The two playgrounds of the page on a callback."""
    page.goto(f"{site}en/reference/callbacks/initLead/")
    elements = page.locator("personal-page-playground")
    expect(elements).to_have_count(2)
    first, second = (Playground(page, elements.nth(index)) for index in range(2))
    for playground in (first, second):
        playground.element.scroll_into_view_if_needed()
        playground.element.evaluate("e => e.ready")
    return first, second


def test_each_runs_its_own_code_in_its_own_cabinet(page: Page, site: str) -> None:
    first, second = both(page, site)
    assert first.call("e.code") != second.call("e.code")
    first.call("e.code = a", widget(slot=log("first") + " el.textContent = 'one'"))
    second.call("e.code = a", widget(slot=log("second") + " el.textContent = 'two'"))
    for playground, logged, shown in ((first, "first", "one"), (second, "second", "two")):
        playground.button("Run").click()
        playground.wait_for_event("slot.registered")
        assert playground.logged() == [logged]
        expect(playground.slot).to_have_text(shown)
    # The one that runs last has its cabinet; what the other one has seen stays.
    expect(first.frames).to_have_count(0)
    assert first.logged() == ["first"]
    second_lead = second.leads()[1]
    second.element.get_by_role("combobox", name="Lead").select_option(label=second_lead["name"])
    second.wait_for_event("slot.registered", 2)
    assert first.order("lead.selected") == []
    assert second.call("e.getState('lead').then(({ id }) => id)") == second_lead["id"]
    assert second.console_line("6 * 7") == 42
    first.button("Run").click()
    expect(first.slot).to_have_text("one")
    assert first.call("e.getState('lead').then(({ id }) => id)") == first.leads()[0]["id"]
    expect(second.frames).to_have_count(0)


def test_panels_and_commands_belong_to_their_playground(page: Page, site: str) -> None:
    first, second = both(page, site)
    first.command("'for the first'")
    expect(first.log).to_contain_text("Result: 'for the first'")
    second.open_tab("Console")
    expect(second.log).to_have_text(
        "What the widget writes to console and the backend prints appears here."
    )
    first.open_tab("Timeline")
    expect(second.log).to_be_visible()


def test_control_and_enter_runs_the_playground_that_has_the_keyboard(page: Page, site: str) -> None:
    first, second = both(page, site)
    second.editor.click()
    page.keyboard.press("Control+Enter")
    second.wait_for_event("initLead.called")
    assert first.order("initLead.called") == []
    assert first.frames.count() == 0


def test_a_playground_that_is_out_of_sight_is_not_loaded(page: Page, site: str) -> None:
    page.goto(f"{site}en/reference/modules/")
    last = Playground(page, page.locator("personal-page-playground").last)
    expect(last.element.get_by_role("button", name="Run")).to_have_count(0)
    expect(last.element.locator("pre").first).to_contain_text("define(")
    # Asked for something it loads wherever it is.
    assert last.call("e.run().then(({ status }) => status)") == "mounted"
