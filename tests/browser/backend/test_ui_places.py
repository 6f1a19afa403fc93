"""What goes wrong in backend.py is marked in its tab, and its links lead to the line."""

from playwright.sync_api import Locator, expect

from browser.backend.backends import HEAD, ask, run
from browser.playground import Playground

APPLICATION = "\ndef application(environ, start_response):\n"


def line_of(playground: Playground) -> Locator:
    """The line of backend.py that holds the cursor."""
    return playground.element.locator(".cm-activeLine")


def test_a_syntax_error_has_its_place(module_playground: Playground) -> None:
    run(module_playground, f"{HEAD}{APPLICATION}    return [b'' \n")
    panel = module_playground.open_tab("Problems")
    expect(panel).to_contain_text("Python could not parse backend.py")
    expect(module_playground.tab("backend.py")).to_have_text("backend.py 1")
    expect(module_playground.tab("personal_page.js")).to_have_text("personal_page.js")
    expect(module_playground.status("The backend did not start")).to_be_visible()
    panel.get_by_role("button", name="backend.py:6").click()
    expect(module_playground.editor_of("backend.py")).to_be_focused()
    expect(line_of(module_playground)).to_have_text("    return [b'' ")
    expect(module_playground.element.locator(".cm-lint-marker-error")).to_be_visible()
    module_playground.tab("personal_page.js").click()
    expect(module_playground.element.locator(".cm-lint-marker-error")).to_have_count(0)


def test_an_exception_and_a_printed_line_lead_to_where_they_come_from(
    module_playground: Playground,
) -> None:
    run(
        module_playground,
        f"{HEAD}{APPLICATION}    print('asked')\n    raise ValueError('no such lead')\n",
    )
    ask(module_playground)
    module_playground.tab("personal_page.js").click()
    module_playground.open_tab("Console").get_by_role("button", name="backend.py:6").first.click()
    expect(line_of(module_playground)).to_have_text("    print('asked')")
    panel = module_playground.open_tab("Problems")
    expect(panel).to_contain_text("ValueError: no such lead")
    panel.get_by_role("button", name="backend.py:7").click()
    expect(line_of(module_playground)).to_have_text("    raise ValueError('no such lead')")
