"""The console's command line evaluates in the cabinet, and remembers."""

import pytest
from playwright.sync_api import Locator, expect

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground


@pytest.fixture
def console(shared: Playground) -> Playground:
    """A playground that runs a widget, its console empty."""
    shared.run(widget(factory=f"{SDK}; window.sdk = sdk"))
    return shared


def line(playground: Playground) -> Locator:
    return playground.element.get_by_role("textbox", name="Console command line")


ANSWERS = {
    "a value": ("6 * 7", "Result: 42"),
    "a text": ("'Kit' + 'chen'", "Result: 'Kitchen'"),
    "nothing": ("void 0", "Result: undefined"),
    "a promise": ("Promise.resolve('later')", "Result: 'later'"),
    "awaited": ("await new Promise((done) => setTimeout(done, 1, 'slept'))", "Result: 'slept'"),
    "a rejected promise": (
        "Promise.reject(new RangeError('no luck'))",
        "RangeError: no luck",
    ),
    "a thrown error": ("throw new TypeError('no luck')", "Error: TypeError: no luck"),
    "a thrown text": ("throw 'plain'", "plain"),
    "an unknown name": ("nobody", "Error: ReferenceError: nobody is not defined"),
    "a syntax error": ("6 *", "Error: SyntaxError"),
    "an object literal": ("{ a: 1 }", "Result: {a: 1}"),
    "the cabinet": ("document.title", "Result: 'Pine Workshop'"),
    "the SDK": ("sdk.methods.getRouterQuery()", "Result: {leadId: '1001'"),
}


@pytest.mark.parametrize(("source", "answer"), ANSWERS.values(), ids=ANSWERS.keys())
def test_a_command_is_shown_with_its_answer(console: Playground, source: str, answer: str) -> None:
    console.command(source)
    expect(console.log).to_contain_text(f"› {source}")
    expect(console.log).to_contain_text(answer)
    expect(line(console)).to_have_value("")
    # A reader's slip is no problem of the widget.
    assert console.problems() == []


def test_names_that_were_declared_are_known_to_the_next_command(console: Playground) -> None:
    console.command("const price = 20; function twice(n) { return 2 * n }")
    console.command("twice(price)")
    expect(console.log).to_contain_text("Result: 40")


def test_an_answer_unfolds_into_a_tree(console: Playground) -> None:
    console.command("window.AMOCRM")
    console.log.get_by_text("{developer:").click()
    items = console.log.get_by_role("listitem")
    items.first.get_by_text("developer", exact=True).click()
    expect(items.filter(has_text="addWidget: ƒ addWidget").last).to_be_visible()


def test_what_a_command_logs_comes_before_its_answer(console: Playground) -> None:
    console.command("console.debug('logged by a command'), 'answered'")
    expect(console.log).to_contain_text("Result: 'answered'")
    text = console.log.text_content() or ""
    assert text.index("Debug: ") < text.index("Result: ")
    assert console.logged() == ["logged by a command"]


def test_the_arrow_keys_bring_earlier_commands_back(console: Playground) -> None:
    for source in ("'one'", "'two'", "'three'"):
        console.command(source)
        expect(console.log).to_contain_text(f"Result: {source}")
    keyboard = console.page.keyboard
    line(console).press_sequentially("half a com")
    for key, shown in (
        ("ArrowUp", "'three'"),
        ("ArrowUp", "'two'"),
        ("ArrowUp", "'one'"),
        ("ArrowDown", "'two'"),
        ("ArrowDown", "'three'"),
        ("ArrowDown", "half a com"),
        ("ArrowDown", "half a com"),
        ("ArrowUp", "'three'"),
        ("ArrowUp", "'two'"),
    ):
        keyboard.press(key)
        expect(line(console)).to_have_value(shown)
    keyboard.press("Enter")
    expect(console.log.get_by_text("› 'two'")).to_have_count(2)


def test_an_empty_command_is_no_command(console: Playground) -> None:
    console.command("   ")
    expect(console.log).to_have_text(
        "What the widget writes to console and the backend prints appears here."
    )


def test_a_command_answers_before_anything_was_run(shared: Playground) -> None:
    shared.command("document.querySelector('h1').textContent")
    expect(shared.log).to_contain_text("Result: 'Pine Workshop'")


def test_a_command_after_a_stop_says_that_there_is_no_cabinet(shared: Playground) -> None:
    shared.run(widget())
    shared.call("e.stop()")
    shared.command("6 * 7")
    expect(shared.log).to_contain_text("The cabinet is stopped.")
    expect(shared.frames).to_have_count(0)
    expect(shared.status("Stopped")).to_be_visible()


@pytest.mark.parametrize(
    "source", ["document.open(); document.write(1)", "document.documentElement.remove()"]
)
def test_a_command_that_took_the_document_away_leaves_a_console_that_says_so(
    console: Playground, source: str
) -> None:
    console.call(f"e.evaluate({source!r}).then(() => null)")
    console.command("3 + 3")
    expect(console.log).to_contain_text("The document of the cabinet is gone:")
    expect(console.log).to_contain_text("Run the widget again, and the cabinet is back.")
    console.run(widget())
    assert console.console_line("3 + 3") == 6
