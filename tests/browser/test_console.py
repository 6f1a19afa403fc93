"""The console: levels, values that unfold, repeated lines, places in the code."""

from playwright.sync_api import expect

from browser.behaviours.widgets import widget
from browser.playground import Playground

LEVELS = (
    "console.error('an error'); console.warn('a warning'); console.info('an info');"
    "console.log('a log'); console.debug('a debug')"
)


def test_each_level_is_counted_and_can_be_hidden(shared: Playground) -> None:
    shared.run(widget(slot=LEVELS))
    texts = {
        "Errors": ["an error"],
        "Warnings": ["a warning"],
        "Info": ["an info", "a log"],
        "Debug": ["a debug"],
    }
    chips = shared.element.get_by_role("group", name="Levels of messages")
    for name, lines in texts.items():
        chip = chips.get_by_role("button", name=f"{name} {len(lines)}", exact=True)
        expect(chip).to_have_attribute("aria-pressed", "true")
        chip.click()
        expect(chip).to_have_attribute("aria-pressed", "false")
        for other in (line for many in texts.values() for line in many):
            shown = shared.log.get_by_text(other, exact=True)
            expect(shown).to_have_count(0 if other in lines else 1)
        chip.click()
    for name, lines in texts.items():
        chips.get_by_role("button", name=f"{name} {len(lines)}", exact=True).click()
    expect(shared.log).to_have_text("The filter hides every message.")
    for chip in chips.get_by_role("button").all():
        chip.click()
    expect(shared.log).to_contain_text("a debug")


def test_each_message_tells_its_level_to_those_who_cannot_see_its_colour(
    shared: Playground,
) -> None:
    shared.run(widget(slot=LEVELS))
    for name, text in (("Errors", "an error"), ("Warnings", "a warning"), ("Debug", "a debug")):
        expect(shared.log).to_contain_text(f"{name}: {text}", use_inner_text=False)


def test_an_object_unfolds_into_a_tree(shared: Playground) -> None:
    shared.run(widget(slot="console.log('deal', { lead: { name: 'Kitchen', tags: ['oak'] } })"))
    expect(shared.log).to_contain_text("deal {lead: {…}}")
    items = shared.log.get_by_role("listitem")
    expect(items).to_have_count(0)
    shared.log.get_by_text("{lead: {…}}").click()
    expect(items).to_have_count(1)
    expect(items).to_have_text("lead: {name: 'Kitchen', tags: Array(1)}")
    items.first.get_by_text("lead", exact=True).click()
    expect(items).to_have_count(3)
    expect(items.filter(has_text="name: 'Kitchen'").last).to_be_visible()
    items.filter(has_text="tags").last.get_by_text("tags", exact=True).click()
    expect(items.filter(has_text="0: 'oak'").last).to_be_visible()


def test_repeated_messages_are_one_line_with_their_number(shared: Playground) -> None:
    code = "for (let i = 0; i < 5; i++) { console.debug('again') } console.debug('and on')"
    shared.run(widget(slot=code))
    expect(shared.log.get_by_text("again", exact=True)).to_have_count(1)
    expect(shared.log.get_by_role("img", name="Repeated 5 times")).to_be_visible()
    expect(shared.element.get_by_role("button", name="Debug 6", exact=True)).to_be_visible()
    assert len(shared.logged()) == 6


def test_the_place_of_a_message_leads_to_its_line_in_the_editor(shared: Playground) -> None:
    code = widget(slot="\n\n  console.error(new Error('no luck'));\n")
    line = code.split("\n").index("  console.error(new Error('no luck'));") + 1
    shared.run(code)
    place = shared.log.get_by_role("button", name=f"personal_page.js:{line}", exact=True)
    expect(place).to_have_attribute("title", f"Go to line {line} of personal_page.js")
    place.click()
    expect(shared.editor).to_be_focused()
    expect(shared.editor.locator(".cm-activeLine")).to_have_text(
        "  console.error(new Error('no luck'));"
    )


def test_an_error_that_nobody_caught_is_told_with_its_place(shared: Playground) -> None:
    shared.run(widget(slot="setTimeout(() => { throw new TypeError('too late') })"))
    shared.wait_for("e.problems.length > 0")
    problem = shared.problems()[0]
    assert "too late" in problem["message"]
    assert (problem["file"], problem["line"]) == ("personal_page.js", 5)


def test_clear_empties_the_console_and_leaves_the_timeline(shared: Playground) -> None:
    shared.run(widget(slot=LEVELS))
    events = len(shared.events())
    shared.button("Clear the console").click()
    expect(shared.log).to_have_text(
        "What the widget writes to console and the backend prints appears here."
    )
    expect(shared.element.get_by_role("button", name="Errors 0", exact=True)).to_be_visible()
    expect(shared.tab("Console")).to_have_text("Console")
    assert shared.logged() == []
    assert len(shared.events()) >= events > 0


def test_a_widget_can_clear_the_console(shared: Playground) -> None:
    shared.run(widget(slot="console.debug('before'); console.clear(); console.debug('after')"))
    expect(shared.log).to_contain_text("after")
    expect(shared.log.get_by_text("before", exact=True)).to_have_count(0)
    assert shared.logged() == ["after"]


def test_a_new_run_begins_with_an_empty_console(shared: Playground) -> None:
    shared.run(widget(slot="console.debug('first')"))
    shared.command("'a command'")
    expect(shared.log).to_contain_text("a command")
    shared.run(widget(slot="console.debug('second')"))
    expect(shared.log).to_contain_text("second")
    expect(shared.log).not_to_contain_text("first")
    expect(shared.log).not_to_contain_text("a command")
