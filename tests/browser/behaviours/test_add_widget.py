"""`window.AMOCRM.developer.addWidget`, called as its users do: from the console line."""

from collections.abc import Callable

import pytest

from browser.behaviours.conftest import Scripts
from browser.behaviours.widgets import widget
from browser.playground import Playground

Serve = Callable[[str], str]
RESIDENT = widget(slot="el.textContent = 'resident'")
GUEST = widget(
    lead="console.debug('token', JSON.stringify(params.token))", slot="el.textContent = 'guest'"
)


def add_widget(playground: Playground, url: str, token: str = "foo") -> None:
    playground.console_line(
        f"window.AMOCRM.developer.addWidget({{ script: '{url}', token: '{token}' }})"
    )


def added(playground: Playground, url: str, token: str = "foo") -> None:
    """Run the resident widget, add another one, and wait until that shows."""
    playground.run(RESIDENT)
    add_widget(playground, url, token)
    playground.cabinet.get_by_text("guest", exact=True).wait_for()


@pytest.mark.behaviour("addWidget.only-that-widget")
def test_only_the_added_widget_shows(playground: Playground, serve_script: Serve) -> None:
    added(playground, serve_script(GUEST))
    assert playground.cabinet.get_by_text("resident", exact=True).count() == 0


@pytest.mark.behaviour("addWidget.dropped-on-lead-change")
def test_a_change_of_the_lead_drops_the_added_widget(
    playground: Playground, serve_script: Serve
) -> None:
    url = serve_script(GUEST)
    added(playground, url)
    playground.select_lead(playground.leads()[1]["id"])
    assert playground.cabinet.get_by_text("guest", exact=True).count() == 0
    registered = [event["widget"] for event in playground.events("slot.registered")]
    assert registered.count(url) == 1
    add_widget(playground, url)
    playground.cabinet.get_by_text("guest", exact=True).wait_for()


@pytest.mark.behaviour("addWidget.bar-empty-after-switch")
def test_after_a_change_of_the_lead_the_widgets_bar_is_empty(
    playground: Playground, serve_script: Serve
) -> None:
    added(playground, serve_script(GUEST))
    first, second = (lead["id"] for lead in playground.leads()[:2])
    playground.select_lead(second)
    playground.select_lead(first)
    registered = [event["widget"] for event in playground.events("slot.registered")]
    assert registered.count("personal_page.js") == 1


@pytest.mark.behaviour("addWidget.reload-restores")
def test_a_reload_of_the_page_brings_the_other_widgets_back(
    playground: Playground, serve_script: Serve
) -> None:
    added(playground, serve_script(GUEST))
    playground.element.get_by_role("button", name="Reload the cabinet page").click()
    playground.cabinet.get_by_text("resident", exact=True).wait_for()
    assert playground.cabinet.get_by_text("guest", exact=True).count() == 0


@pytest.mark.behaviour("addWidget.empty-token")
def test_an_empty_token_reaches_init_lead(playground: Playground, serve_script: Serve) -> None:
    added(playground, serve_script(GUEST), token="")
    assert playground.logged() == ['token ""']
    assert playground.codes() == []


@pytest.mark.behaviour("addWidget.fresh-code")
def test_the_same_address_again_fetches_fresh_code(
    playground: Playground, serve_script: Serve
) -> None:
    url = serve_script(GUEST)
    added(playground, url)
    serve_script(GUEST.replace("'guest'", "'newer guest'"))
    add_widget(playground, url)
    playground.cabinet.get_by_text("newer guest", exact=True).wait_for()


@pytest.mark.behaviour("addWidget.permission")
def test_a_script_of_another_origin_is_fetched_only_after_the_reader_allows_it(
    page_for_two_origins: Playground, scripts: Scripts
) -> None:
    playground = page_for_two_origins
    scripts.texts["/widget.js"] = GUEST
    playground.run(RESIDENT)
    url = f"{scripts.address}/widget.js"

    playground.element.evaluate(
        "(e, source) => { void e.evaluate(source) }",
        f"window.AMOCRM.developer.addWidget({{ script: '{url}', token: '' }})",
    )
    dialog = playground.element.get_by_role("dialog")
    dialog.get_by_text(scripts.address).wait_for()
    assert scripts.asked == []
    dialog.get_by_role("button", name="Do not load it").click()
    playground.wait_for("e.problems.some((problem) => problem.code === 'origin-refused')")
    assert scripts.asked == []
    assert playground.cabinet.get_by_text("guest", exact=True).count() == 0

    playground.element.evaluate(
        "(e, source) => { void e.evaluate(source) }",
        f"window.AMOCRM.developer.addWidget({{ script: '{url}', token: '' }})",
    )
    dialog.get_by_role("button", name="Load it", exact=True).click()
    playground.cabinet.get_by_text("guest", exact=True).wait_for()
    assert scripts.asked == ["/widget.js"]
