"""What goes wrong in backend.py is marked in its tab, and its links lead to the line."""

from playwright.sync_api import Locator, expect

from browser.backend.backends import HEAD, ask, run
from browser.playground import Playground

APPLICATION = "\ndef application(environ, start_response):\n"


def line_of(playground: Playground) -> Locator:
    """The line of backend.py that holds the cursor."""
    return playground.element.locator(".cm-activeLine")


def test_a_syntax_error_has_its_place(shared: Playground) -> None:
    run(shared, f"{HEAD}{APPLICATION}    return [b'' \n")
    panel = shared.open_tab("Problems")
    expect(panel).to_contain_text("Python could not parse backend.py")
    expect(shared.tab("backend.py")).to_have_text("backend.py 1")
    expect(shared.tab("personal_page.js")).to_have_text("personal_page.js")
    expect(shared.status("The backend did not start")).to_be_visible()
    panel.get_by_role("button", name="backend.py:6").click()
    expect(shared.editor_of("backend.py")).to_be_focused()
    expect(line_of(shared)).to_have_text("    return [b'' ")
    expect(shared.element.locator(".cm-lint-marker-error")).to_be_visible()
    shared.tab("personal_page.js").click()
    expect(shared.element.locator(".cm-lint-marker-error")).to_have_count(0)


def test_an_exception_and_a_printed_line_lead_to_where_they_come_from(shared: Playground) -> None:
    run(shared, f"{HEAD}{APPLICATION}    print('asked')\n    raise ValueError('no such lead')\n")
    ask(shared)
    shared.tab("personal_page.js").click()
    shared.open_tab("Console").get_by_role("button", name="backend.py:6").first.click()
    expect(line_of(shared)).to_have_text("    print('asked')")
    panel = shared.open_tab("Problems")
    expect(panel).to_contain_text("ValueError: no such lead")
    panel.get_by_role("button", name="backend.py:7").click()
    expect(line_of(shared)).to_have_text("    raise ValueError('no such lead')")
