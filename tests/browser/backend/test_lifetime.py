"""When a backend is loaded, kept and left."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from browser.backend.backends import GOOD, LIMIT, ORIGIN, ask, faulty, run
from browser.playground import Playground


@pytest.fixture
def debugging(shared: Playground) -> Iterator[Playground]:
    """A playground whose reader debugs: nothing ends code that does not end."""
    panel = shared.open_tab("Settings")
    panel.get_by_role("checkbox", name="Run the code without protection").check()
    yield shared
    panel = shared.open_tab("Settings")
    panel.get_by_role("checkbox", name="Run the code without protection").uncheck()


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


def test_what_a_backend_prints_too_fast_is_said_to_be_its_own(shared: Playground) -> None:
    run(shared, "for number in range(10_000): print(number)\n" + GOOD)
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == ["message-flood"]
    assert shared.problems()[0]["message"].startswith("`backend.py` sends")


def test_what_was_downloaded_once_is_there_without_a_network(shared: Playground) -> None:
    assert run(shared, GOOD)["problems"] == []
    page = shared.page.context.new_page()
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url))
    page.route("**/python-*/**", lambda route: route.abort())
    other = Playground.open(page, shared.page.url)
    assert run(other, GOOD)["problems"] == []
    assert ask(other) == "good 1"
    assert not [url for url in wanted if re.search(r"/python-[0-9a-f]+/", url)]
    page.close()


# Python starts anew where its limits change: those who debug come one after another.


def test_while_debugging_a_request_may_take_as_long_as_it_likes(debugging: Playground) -> None:
    slow = GOOD.replace(
        "    asked += 1", f"    asked += 1\n    __import__('time').sleep({LIMIT / 1000 + 3})"
    )
    run(debugging, slow)
    assert ask(debugging) == "good 1"
    assert debugging.codes() == []


def test_a_changed_backend_takes_the_place_of_one_that_is_busy(debugging: Playground) -> None:
    hang(debugging)
    assert run(debugging, GOOD)["problems"] == []
    assert ask(debugging) == "good 1"
    assert debugging.codes() == []


def test_stop_ends_python_whatever_it_is_at(debugging: Playground) -> None:
    hang(debugging)
    debugging.button("Stop").click()
    expect(debugging.status("Stopped")).to_be_visible()
    expect(debugging.element.locator("iframe[title=Python]")).to_have_count(0)
    expect(debugging.element.locator("[data-backend], .backend")).to_have_count(0)
    assert debugging.codes() == []
    run(debugging, GOOD)
    assert ask(debugging) == "good 1"
