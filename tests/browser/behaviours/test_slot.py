"""The slot of the widgets bar: when it is registered, what it is, when it is cleaned up."""

import pytest

from browser.behaviours.widgets import LIFE, SDK, log, widget
from browser.playground import Playground

CLASS = "sdk.constants.GLOBAL_CLASS_NAMES.widgetBarItemContainer"


def other_lead(playground: Playground) -> str:
    """Return the id of a lead that is not the active one."""
    return playground.leads()[1]["id"]


def toggle_panel(playground: Playground) -> None:
    """Press the button of the widgets panel in the cabinet's sidebar.

    By key: the data of the lead may arrive, and move the button away from under a pointer.
    """
    playground.point_into_cabinet()
    playground.cabinet.get_by_role("button", name="Widgets").press("Enter")


@pytest.mark.behaviour("slot.after-initLead")
def test_the_slot_is_registered_after_init_lead_has_finished(playground: Playground) -> None:
    playground.run(LIFE)
    assert playground.logged() == ["factory", "init", "slot"]
    order = playground.order("initLead.finished", "slot.registered")
    assert order == ["initLead.finished", "slot.registered"]


@pytest.mark.behaviour("slot.container-class")
def test_the_slots_element_has_the_class_of_the_constant(playground: Playground) -> None:
    playground.run(widget(factory=SDK, slot=f"console.debug(el.classList.contains({CLASS}))"))
    assert playground.logged() == ["true"]


@pytest.mark.behaviour("slot.class-differs-per-run")
def test_the_slots_class_begins_with_js_and_differs_in_each_run(playground: Playground) -> None:
    seen = []
    for _ in range(2):
        playground.run(widget(factory=SDK, slot=f"console.debug({CLASS})"))
        seen.append(playground.logged()[-1])
    assert all(name.startswith("js-") for name in seen)
    assert seen[0] != seen[1]


@pytest.mark.behaviour("slot.fresh-element")
def test_each_registration_is_given_a_new_empty_element(playground: Playground) -> None:
    code = widget(
        factory="const seen = []",
        slot=(
            "console.debug(seen.includes(el), el.childNodes.length); "
            "seen.push(el); el.textContent = 'x'"
        ),
    )
    playground.run(code)
    playground.select_lead(other_lead(playground))
    assert playground.logged() == ["false 0", "false 0"]


@pytest.mark.behaviour("slot.cleanup-on-leave")
def test_the_slots_cleanup_is_called_once_on_leaving_the_lead(playground: Playground) -> None:
    first, second = (lead["id"] for lead in playground.leads()[:2])
    playground.run(LIFE)
    assert "slot cleanup" not in playground.logged()
    playground.select_lead(second)
    assert playground.logged().count("slot cleanup") == 1
    playground.select_lead(first)
    assert playground.logged().count("slot cleanup") == 2


@pytest.mark.behaviour("slot.cleanup-before-initLead-cleanup")
def test_on_a_lead_change_the_slots_cleanup_runs_before_that_of_init_lead(
    playground: Playground,
) -> None:
    playground.run(LIFE)
    playground.select_lead(other_lead(playground))
    cleanups = [line for line in playground.logged() if line.endswith("cleanup")]
    assert cleanups == ["slot cleanup", "init cleanup"]


@pytest.mark.behaviour("slot.panel-close")
def test_closing_the_widgets_panel_cleans_the_slot_up_and_leaves_init_lead_alone(
    playground: Playground,
) -> None:
    playground.run(LIFE)
    toggle_panel(playground)
    playground.wait_for("e.events.some((event) => event.type === 'slot.destroyed')")
    assert playground.logged() == ["factory", "init", "slot", "slot cleanup"]


@pytest.mark.behaviour("slot.panel-open")
def test_opening_the_widgets_panel_registers_the_slot_without_another_init_lead(
    playground: Playground,
) -> None:
    playground.run(LIFE)
    toggle_panel(playground)
    toggle_panel(playground)
    registered = "e.events.filter((event) => event.type === 'slot.registered').length === 2"
    playground.wait_for(registered)
    logged = playground.logged()
    assert (logged.count("slot"), logged.count("init")) == (2, 1)


@pytest.mark.behaviour("slot.none-after-failed-initLead")
def test_an_init_lead_that_throws_leaves_the_lead_without_a_slot(playground: Playground) -> None:
    playground.run(widget(lead="throw new Error('no luck')", slot=log("slot")))
    for _ in range(2):
        toggle_panel(playground)
    # A slot that is registered would be here before the answer.
    playground.console_line("0")
    assert playground.logged() == []
    assert playground.events("slot.registered") == []


@pytest.mark.behaviour("slot.promised-cleanup")
def test_a_cleanup_that_the_slots_callback_promises_is_called(playground: Playground) -> None:
    promise = "return Promise.resolve(() => console.debug('slot cleanup'))"
    playground.run(widget(slot=promise))
    playground.select_lead(playground.leads()[1]["id"])
    assert playground.logged() == ["slot cleanup"]
