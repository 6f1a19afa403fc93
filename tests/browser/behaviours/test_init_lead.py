"""When the module's factory and `initLead` run, and when `initLead` is cleaned up."""

import pytest

from browser.behaviours.widgets import LIFE, log, widget
from browser.playground import Playground

CALLBACKS = ("initLead", "registerWidgetsBarSlot")


def other_lead(playground: Playground) -> str:
    """Return the id of a lead that is not the active one."""
    return playground.leads()[1]["id"]


@pytest.mark.behaviour("module.factory-once")
def test_factory_runs_once_and_not_again_on_a_lead_change(playground: Playground) -> None:
    playground.run(LIFE)
    first, second = (lead["id"] for lead in playground.leads()[:2])
    playground.select_lead(second)
    playground.select_lead(first)
    assert playground.logged().count("factory") == 1


@pytest.mark.behaviour("initLead.on-connect")
def test_init_lead_is_called_as_soon_as_the_module_is_connected(playground: Playground) -> None:
    assert playground.run(LIFE)["status"] == "mounted"
    order = playground.order("module.connected", "initLead.called", "slot.registered")
    assert order == ["module.connected", "initLead.called", "slot.registered"]
    assert playground.events("initLead.called")[0]["detail"]["reason"] == "connected"


@pytest.mark.behaviour("initLead.on-lead-change")
def test_init_lead_is_called_again_for_every_change_of_the_lead(playground: Playground) -> None:
    first, second = (lead["id"] for lead in playground.leads()[:2])
    playground.run(LIFE)
    playground.select_lead(second)
    playground.select_lead(first)
    called = [event["detail"]["leadId"] for event in playground.events("initLead.called")]
    assert called == [first, second, first]


@pytest.mark.behaviour("initLead.token")
def test_token_has_the_form_of_a_jwt(playground: Playground) -> None:
    playground.run(widget(lead="console.debug(typeof params.token, params.token)"))
    kind, token = playground.logged()[-1].split(" ")
    assert kind == "string"
    assert len([part for part in token.split(".") if part]) == 3
    assert token.startswith("eyJ")


@pytest.mark.behaviour("initLead.promise-awaited")
def test_the_slot_waits_for_a_promise_of_init_lead(playground: Playground) -> None:
    lead = (
        log("init")
        + " return new Promise((done) => setTimeout(() => { "
        + log("settled")
        + " done() }, 50))"
    )
    playground.run(widget(lead=lead, slot=log("slot")))
    assert playground.logged() == ["init", "settled", "slot"]


@pytest.mark.behaviour("initLead.cleanup-on-leave")
def test_the_cleanup_of_init_lead_is_called_once_on_leaving_the_lead(
    playground: Playground,
) -> None:
    first, second = (lead["id"] for lead in playground.leads()[:2])
    playground.run(LIFE)
    assert "init cleanup" not in playground.logged()
    playground.select_lead(second)
    assert playground.logged().count("init cleanup") == 1
    playground.select_lead(first)
    assert playground.logged().count("init cleanup") == 2


@pytest.mark.behaviour("initLead.cleanup-before-rerun")
def test_the_cleanup_of_init_lead_runs_before_its_next_call(playground: Playground) -> None:
    playground.run(LIFE)
    playground.select_lead(other_lead(playground))
    steps = [line for line in playground.logged() if line.startswith("init")]
    assert steps == ["init", "init cleanup", "init"]


@pytest.mark.behaviour("initLead.switch-while-pending")
def test_a_cleanup_that_comes_late_still_runs_before_the_next_init_lead(
    playground: Playground,
) -> None:
    lead = (
        log("init")
        + " return new Promise((done) => { window.settle = () => done(() => { "
        + log("late cleanup")
        + " }) })"
    )
    playground.element.evaluate(
        "(e, code) => { e.code = code; window.running = e.run() }", widget(lead=lead)
    )
    playground.wait_for("e.console.some((entry) => entry.text === 'init')")
    playground.element.evaluate(
        "(e, lead) => { window.switching = e.selectLead(lead) }", other_lead(playground)
    )
    playground.wait_for("e.events.some((event) => event.type === 'lead.selected')")
    assert playground.logged() == ["init"]
    playground.console_line("settle()")
    playground.wait_for("e.console.length >= 3")
    playground.console_line("settle()")
    playground.page.evaluate("Promise.all([window.running, window.switching])")
    assert playground.logged()[:3] == ["init", "late cleanup", "init"]


@pytest.mark.behaviour("callback.throw-isolated")
def test_a_callback_that_throws_is_reported_and_the_cabinet_goes_on(
    playground: Playground,
) -> None:
    throws_once = "if (!window.thrown) { window.thrown = true; throw new Error('no luck') }"
    playground.run(widget(lead=throws_once, slot=log("slot")))
    assert playground.codes() == ["callback-threw"]
    problem = playground.problems()[0]
    assert (problem["file"], problem["line"]) == ("personal_page.js", 4)
    assert playground.select_lead(other_lead(playground))["status"] == "mounted"
    assert playground.logged()[-1] == "slot"


@pytest.mark.behaviour("cleanup.throw-isolated")
def test_a_slot_cleanup_that_throws_does_not_keep_init_lead_from_its_own(
    playground: Playground,
) -> None:
    playground.run(
        widget(
            lead=log("init") + " return () => { " + log("init cleanup") + " }",
            slot="return () => { throw new Error('no luck') }",
        )
    )
    playground.select_lead(other_lead(playground))
    assert playground.codes() == ["cleanup-threw"]
    assert sorted(playground.logged()) == ["init", "init", "init cleanup"]
    assert playground.events("slot.destroyed")[0]["detail"]["cleanup"] == "threw"


@pytest.mark.behaviour("callbacks.both-required")
def test_a_widget_without_one_of_the_callbacks_is_not_connected(playground: Playground) -> None:
    only = "define([], () => ({{ {}() {{ console.debug('called') }} }}))"
    for name, missing in (CALLBACKS, CALLBACKS[::-1]):
        assert playground.run(only.format(name))["status"] == "failed"
        assert playground.codes() == ["missing-callback"]
        assert missing in playground.problems()[0]["message"]
        assert playground.logged() == []
