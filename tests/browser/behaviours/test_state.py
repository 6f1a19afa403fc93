"""The SDK as a widget sees it: versions, state, subscriptions, the router's query."""

import pytest

from browser.behaviours.widgets import SDK, log, widget
from browser.playground import Playground

STATE = "sdk.methods.getState"
SUBSCRIBE = "sdk.methods.subscribe"
RENAME = {"pageTitle": "Renamed"}


@pytest.mark.behaviour("state.sys-before-callbacks")
def test_sys_is_there_when_the_factory_runs(playground: Playground) -> None:
    playground.run(widget(factory=f"{SDK}; console.debug({STATE}('sys').lang)"))
    assert playground.logged() == ["en"]


@pytest.mark.behaviour("state.authors-before-callbacks")
def test_authors_are_there_when_the_factory_runs(playground: Playground) -> None:
    playground.run(widget(factory=f"{SDK}; console.debug(Object.keys({STATE}('authors')).length)"))
    assert int(playground.logged()[0]) >= 2


@pytest.mark.behaviour("state.lead-loading")
def test_lead_is_there_at_init_lead_and_loaded_a_little_later(playground: Playground) -> None:
    code = widget(
        factory=f"{SDK}; {SUBSCRIBE}('lead', (lead) => console.debug('now', lead.isLeadLoaded))",
        lead=f"const lead = {STATE}('lead'); console.debug(typeof lead.id, lead.isLeadLoaded)",
    )
    playground.run(code)
    playground.wait_for("e.console.some((entry) => entry.text === 'now true')")
    logged = playground.logged()
    assert "string false" in logged
    assert logged.index("string false") < logged.index("now true")


@pytest.mark.behaviour("state.leadFields-null-until-loaded")
def test_lead_fields_are_null_until_the_lead_is_loaded(playground: Playground) -> None:
    code = widget(
        factory=SDK,
        lead=(
            f"console.debug({STATE}('leadFields')); {SUBSCRIBE}('leadFields', (fields) => "
            "console.debug('fields', fields !== null))"
        ),
    )
    playground.run(code)
    playground.wait_for("e.console.some((entry) => entry.text === 'fields true')")
    assert playground.logged()[0] == "null"


@pytest.mark.behaviour("state.read-only")
def test_what_a_widget_reads_of_the_state_cannot_be_changed(playground: Playground) -> None:
    change = "(e) => { try { e.pageTitle = 'mine' } catch (error) { console.debug(error.name) } }"
    listen = f"{SUBSCRIBE}('sys', change, {{ withInitialResult: true }})"
    lead = f"change({STATE}('sys')); {listen}; console.debug({STATE}('sys').pageTitle)"
    playground.run(widget(factory=f"'use strict'; {SDK}; const change = {change}", lead=lead))
    title = playground.call("e.getState('sys')")["pageTitle"]
    assert sorted(playground.logged()) == sorted(["TypeError", "TypeError", title])


@pytest.mark.behaviour("subscribe.once-per-change")
def test_each_open_subscription_is_told_of_a_change_once(playground: Playground) -> None:
    listen = "{0}('sys', (sys) => console.debug('{1}', sys.pageTitle))"
    first, second = listen.format(SUBSCRIBE, "first"), listen.format(SUBSCRIBE, "second")
    playground.run(widget(factory=f"{SDK}; {first}; {second}"))
    playground.call("e.setState('sys', a)", RENAME)
    playground.wait_for("e.console.length >= 2")
    # What was delivered too much would be here before the answer.
    playground.console_line("0")
    assert playground.logged() == ["first Renamed", "second Renamed"]


@pytest.mark.behaviour("subscribe.initial-result")
def test_with_initial_result_the_subscriber_is_called_before_subscribe_returns(
    playground: Playground,
) -> None:
    playground.run(
        widget(
            factory=(
                f"{SDK}; {SUBSCRIBE}('sys', (sys) => console.debug(sys.lang), "
                "{ withInitialResult: true }); " + log("returned")
            )
        )
    )
    assert playground.logged() == ["en", "returned"]


@pytest.mark.behaviour("subscribe.unsubscribe")
def test_nothing_is_delivered_after_the_returned_function_was_called(
    playground: Playground,
) -> None:
    playground.run(
        widget(
            factory=(
                f"{SDK}; const stop = {SUBSCRIBE}('sys', () => console.debug('stopped one')); "
                f"{SUBSCRIBE}('sys', () => console.debug('open one')); stop()"
            )
        )
    )
    playground.call("e.setState('sys', a)", RENAME)
    playground.wait_for("e.console.length >= 1")
    assert playground.logged() == ["open one"]


@pytest.mark.behaviour("subscriber.throw-isolated")
def test_a_subscriber_that_throws_does_not_keep_the_change_from_the_others(
    playground: Playground,
) -> None:
    playground.run(
        widget(
            factory=(
                f"{SDK}; {SUBSCRIBE}('sys', () => {{ throw new Error('no luck') }}); "
                f"{SUBSCRIBE}('sys', () => console.debug('told'))"
            )
        )
    )
    playground.call("e.setState('sys', a)", RENAME)
    playground.wait_for("e.console.some((entry) => entry.text === 'told')")
    assert playground.codes() == ["subscriber-threw"]


@pytest.mark.behaviour("router.lead-id")
def test_the_routers_query_has_the_id_of_the_active_lead(playground: Playground) -> None:
    playground.run(widget(factory=SDK, lead="console.debug(sdk.methods.getRouterQuery().leadId)"))
    other = playground.leads()[1]["id"]
    playground.select_lead(other)
    assert playground.logged() == [playground.leads()[0]["id"], other]


@pytest.mark.behaviour("sdk.version-missing")
def test_a_missing_sdk_version_is_an_error(playground: Playground) -> None:
    playground.run(widget(factory="init()"))
    problems = [(problem["code"], problem["severity"]) for problem in playground.problems()]
    assert problems == [("version-missing", "error")]


@pytest.mark.behaviour("sdk.version-unknown")
def test_an_unknown_sdk_version_is_a_warning_and_the_widget_works(playground: Playground) -> None:
    report = playground.run(widget(factory="init({ version: '9.9.9' })", slot=log("slot")))
    problems = [(problem["code"], problem["severity"]) for problem in playground.problems()]
    assert problems == [("version-unknown", "warning")]
    assert report["status"] == "mounted"
    assert playground.logged() == ["slot"]
