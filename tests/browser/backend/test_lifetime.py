"""When a backend is loaded, kept and left."""

import pytest
from playwright.sync_api import Locator, expect

from browser.backend.backends import GOOD, LIMIT, ORIGIN, ask, faulty, run
from browser.playground import Playground

ANSWER = """    start_response('200 OK', CORS)
    return [b'here']
"""


def unprotected(playground: Playground) -> Locator:
    return playground.open_tab("Settings").get_by_role(
        "checkbox", name="Run the code without protection"
    )


def hang(playground: Playground) -> None:
    """Have Python be at a request that has no end."""
    assert run(playground, faulty("hang"))["problems"] == []
    playground.console_line(f"void fetch('{ORIGIN}/').catch(() => 0)")


def test_a_backend_that_is_unchanged_keeps_what_it_knows(shared: Playground) -> None:
    run(shared, GOOD)
    assert ask(shared) == "good 1"
    run(shared, GOOD)
    assert ask(shared) == "good 2"
    shared.select_lead(shared.leads()[1]["id"])
    assert ask(shared) == "good 3"


def test_a_backend_that_is_changed_is_loaded_before_the_widget_runs(shared: Playground) -> None:
    code = """define(['amocrm-sdk'], () => ({
      initLead: () => fetch('https://backend.example/').then((r) => r.text()).then(console.log),
      registerWidgetsBarSlot() {},
    }))"""
    run(shared, GOOD)
    changed = GOOD.replace("good", "changed")
    assert run(shared, changed, code)["status"] == "mounted"
    assert shared.logged() == ["changed 1"]


def test_what_a_backend_prints_is_in_the_console(shared: Playground) -> None:
    printing = "import logging\nprint('loaded')\nlogging.warning('careful')\n" + GOOD
    run(shared, printing)
    lines = [
        (one["level"], one["text"], one["file"], one["line"]) for one in shared.call("e.console")
    ]
    assert lines == [
        ("log", "loaded", "backend.py", 2),
        ("warn", "WARNING:root:careful", "backend.py", 3),
    ]


def test_it_is_asked_from_the_page_of_the_lead_that_is_open(shared: Playground) -> None:
    telling = GOOD.replace("f'good {asked}'", "environ['HTTP_ORIGIN']")
    run(shared, telling)
    assert ask(shared) == "https://pine.example"
    shared.element.get_by_role("combobox", name="Account", exact=True).select_option(index=1)
    shared.wait_for_event("account.selected")
    other = ask(shared)
    assert other not in ("https://pine.example", "TypeError")


def test_without_a_backend_its_origin_is_one_like_any_other(shared: Playground) -> None:
    run(shared, GOOD)
    run(shared, "")
    assert ask(shared) == "TypeError"
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == ["network-blocked"]


def test_the_secret_of_the_settings_reaches_the_backend_and_no_widget(shared: Playground) -> None:
    telling = GOOD.replace("f'good {asked}'", "__import__('os').environ['CLIENT_SECRET']")
    run(shared, telling)
    assert ask(shared) == "personal-page-demo-client-secret"


def test_while_debugging_a_request_may_take_as_long_as_it_likes(shared: Playground) -> None:
    slow = GOOD.replace(
        "    asked += 1", f"    asked += 1\n    __import__('time').sleep({LIMIT / 1000 + 3})"
    )
    switch = unprotected(shared)
    switch.check()
    run(shared, slow)
    assert ask(shared) == "good 1"
    assert shared.codes() == []
    switch.uncheck()


@pytest.mark.parametrize("debug", [False, True])
def test_a_changed_backend_takes_the_place_of_one_that_is_busy(
    shared: Playground, *, debug: bool
) -> None:
    unprotected(shared).set_checked(debug)
    hang(shared)
    assert run(shared, GOOD)["problems"] == []
    assert ask(shared) == "good 1"
    assert shared.codes() == []
    unprotected(shared).uncheck()


@pytest.mark.parametrize("debug", [False, True])
def test_stop_ends_python_whatever_it_is_at(shared: Playground, *, debug: bool) -> None:
    unprotected(shared).set_checked(debug)
    hang(shared)
    shared.button("Stop").click()
    expect(shared.status("Stopped")).to_be_visible()
    expect(shared.element.locator("iframe[title=Python]")).to_have_count(0)
    expect(shared.element.locator("[data-backend], .backend")).to_have_count(0)
    assert shared.codes() == []
    unprotected(shared).uncheck()
    run(shared, GOOD)
    assert ask(shared) == "good 1"


def test_python_starts_again_by_itself_once_until_it_answers(shared: Playground) -> None:
    sometimes = faulty("hang").replace("True", "environ['PATH_INFO'] == '/hang'") + ANSWER
    run(shared, sometimes)
    for path, answer in [
        ("/hang", "TypeError"),
        ("/", "here"),
        ("/hang", "TypeError"),
        ("/hang", "TypeError"),
        ("/", "TypeError"),
    ]:
        assert ask(shared, path) == answer
    assert shared.codes() == ["backend-unresponsive"] * 3
    expect(shared.status("The backend did not start")).to_be_visible(timeout=60_000)
    run(shared, sometimes)
    assert ask(shared) == "here"


def test_what_a_backend_prints_too_fast_is_said_to_be_its_own(shared: Playground) -> None:
    run(shared, "for number in range(10_000): print(number)\n" + GOOD)
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == ["message-flood"]
    assert shared.problems()[0]["message"].startswith("`backend.py` sends")
