"""The element's public interface, as a script on the page uses it."""

import io
import zipfile
from base64 import b64decode

import pytest

from browser.behaviours.widgets import LIFE, SDK, log, widget
from browser.playground import Playground

TIMINGS = {"parse", "frame", "module", "initLead", "slot", "total"}


def rejection(playground: Playground, expression: str) -> str:
    """Return the name and message of what the promise of `expression` is rejected with."""
    return playground.element.evaluate(
        f"(e) => Promise.resolve({expression}).then("
        "(value) => `resolved with ${JSON.stringify(value)}`, (error) => String(error))"
    )


def test_code_and_files_are_two_views_of_one_thing(shared: Playground) -> None:
    code, files = shared.call("[e.code, e.files]")
    assert files == {"personal_page.js": code}
    shared.call("e.code = 'define([])'")
    assert shared.call("e.files") == {"personal_page.js": "define([])"}
    shared.call("e.files = { 'personal_page.js': '1', 'helper.js': '2' }")
    assert shared.call("[e.code, e.files['helper.js']]") == ["1", "2"]
    shared.editor.get_by_text("1", exact=True).wait_for()


def test_lists_are_copies_that_nobody_can_change(shared: Playground) -> None:
    shared.run(LIFE)
    for name in ("events", "console"):
        length = shared.call(f"e.{name}.length")
        assert shared.call(f"(() => {{ try {{ e.{name}.length = 0 }} catch {{}} }})()") is None
        assert shared.call(f"e.{name}.length") >= length > 0


def test_a_run_reports_its_outcome_its_problems_and_its_times(shared: Playground) -> None:
    report = shared.run(LIFE)
    assert set(report) == {"status", "problems", "timings"}
    assert report["status"] == "mounted"
    assert report["problems"] == []
    timings = report["timings"]
    assert set(timings) == TIMINGS
    assert all(value >= 0 for value in timings.values())
    assert timings["total"] > 0
    parts = sum(timings[part] for part in TIMINGS - {"total"})
    assert parts <= timings["total"] + 1


def test_the_time_that_a_callback_took_is_in_the_report(shared: Playground) -> None:
    slow = "const until = performance.now() + 60; while (performance.now() < until);"
    waits = "return new Promise((done) => setTimeout(done, 80, undefined));"
    timings = shared.run(widget(factory=slow, lead=waits))["timings"]
    assert timings["module"] >= 59
    assert timings["initLead"] >= 79
    assert timings["slot"] < 50


def test_a_run_that_failed_says_so_and_why(shared: Playground) -> None:
    report = shared.run(widget(slot="throw new Error('no luck')"))
    assert report["status"] == "failed"
    [problem] = report["problems"]
    assert problem == shared.problems()[0]
    assert set(problem) == {
        "code",
        "severity",
        "message",
        "widget",
        "file",
        "line",
        "column",
        "docs",
    }


def test_the_report_of_a_lead_switch_has_its_own_problems_only(shared: Playground) -> None:
    code = widget(lead="if (window.seen) throw new Error('no luck'); window.seen = true")
    assert shared.run(code)["problems"] == []
    report = shared.select_lead(shared.leads()[1]["id"])
    assert report["status"] == "failed"
    assert [problem["code"] for problem in report["problems"]] == ["callback-threw"]
    assert set(report["timings"]) == TIMINGS


def test_stop_leaves_no_frame_and_keeps_what_was_seen(shared: Playground) -> None:
    shared.run(LIFE)
    shared.call("e.stop()")
    assert shared.frames.count() == 0
    assert shared.logged() == ["factory", "init", "slot"]


def test_reset_restores_the_initial_files_and_the_cabinet(shared: Playground) -> None:
    initial = shared.call("e.files")
    shared.call("e.files = { 'personal_page.js': 'changed', 'more.js': '' }")
    shared.call("e.setState('sys', { pageTitle: 'Renamed' })")
    shared.call("e.reset()")
    assert shared.call("e.files") == initial
    assert shared.call("e.getState('sys').then(({ pageTitle }) => pageTitle)") == "Pine Workshop"


def test_leads_are_told_by_id_and_name(shared: Playground) -> None:
    leads = shared.leads()
    assert len(leads) >= 3
    assert all(set(lead) == {"id", "name"} for lead in leads)
    assert len({lead["id"] for lead in leads}) == len(leads)
    report = shared.select_lead(leads[1]["id"])
    assert report["status"] == "stopped"
    assert shared.call("e.getState('lead').then(({ id }) => id)") == leads[1]["id"]


def test_a_lead_that_does_not_exist_is_refused_and_nothing_changes(shared: Playground) -> None:
    shared.run(LIFE)
    for wrong in ("'999'", "999"):
        said = rejection(shared, f"e.selectLead({wrong})")
        assert said.startswith('RangeError: There is no lead "999".')
        assert all(lead["id"] in said for lead in shared.leads())
    assert shared.logged() == ["factory", "init", "slot"]
    assert shared.call("e.getState('lead').then(({ id }) => id)") == shared.leads()[0]["id"]


def test_a_lead_can_be_named_by_a_number(shared: Playground) -> None:
    last = shared.leads()[-1]["id"]
    shared.call("e.selectLead(Number(a))", last)
    assert shared.call("e.getState('lead').then(({ id }) => id)") == last


def test_opening_the_lead_that_is_open_reports_how_its_run_ended(shared: Playground) -> None:
    first = shared.leads()[0]["id"]
    outcomes = [
        ("no widget", "failed"),
        (widget(lead="throw new Error('no luck')"), "failed"),
        (LIFE, "mounted"),
    ]
    for code, status in outcomes:
        assert shared.run(code)["status"] == status
        assert shared.select_lead(first)["status"] == status
    assert shared.logged() == ["factory", "init", "slot"]


def test_files_that_are_none_are_refused_by_name_and_the_old_ones_stay(
    shared: Playground,
) -> None:
    before = shared.call("e.files")
    error = shared.element.evaluate(
        "(e) => { try { e.code = 5 } catch (error) { return String(error) } }"
    )
    assert error == "TypeError: files: the content of personal_page.js is not a string"
    assert shared.call("e.files") == before


def test_what_is_asked_right_before_a_stop_is_not_answered_by_another_cabinet(
    shared: Playground,
) -> None:
    shared.run(widget(slot="window.mine = true"))
    said = shared.element.evaluate(
        "(e) => { const asked = e.evaluate('typeof window.mine'); e.stop();"
        " return asked.catch(String) }"
    )
    assert said == "AbortError: The cabinet was closed before it answered."
    assert shared.frames.count() == 0


@pytest.mark.parametrize("call", ["e.evaluate('1')", "e.getState('sys')", "e.setState('sys', {})"])
def test_what_was_stopped_does_not_come_back_by_itself(shared: Playground, call: str) -> None:
    shared.run(LIFE)
    shared.call("e.stop()")
    said = rejection(shared, call)
    assert said.startswith("InvalidStateError: The cabinet is stopped.")
    assert shared.frames.count() == 0
    assert shared.run(LIFE)["status"] == "mounted"


def test_an_export_of_another_kind_is_refused_and_the_kinds_are_named(shared: Playground) -> None:
    said = rejection(shared, "e.export('nonsense')")
    assert said == 'RangeError: There is no export "nonsense". The kinds are widget, project.'


def test_an_entity_that_does_not_exist_is_refused(shared: Playground) -> None:
    assert "weather" in rejection(shared, "e.getState('weather')")
    assert "weather" in rejection(shared, "e.setState('weather', {})")


def test_set_state_patches_and_tells_the_widget(shared: Playground) -> None:
    listen = "sdk.methods.subscribe('lead', (lead) => console.debug(lead.company.name))"
    shared.run(widget(factory=SDK, slot=listen))
    shared.wait_until_loaded()
    before = shared.call("e.getState('lead')")
    shared.call("e.setState('lead', { company: { name: 'Renamed' } })")
    shared.wait_for("e.console.some(({ text }) => text === 'Renamed')")
    after = shared.call("e.getState('lead')")
    assert after["company"].pop("name") == "Renamed"
    before["company"].pop("name")
    assert after == before
    changed = shared.events("state.changed")[-1]["detail"]
    patch = [{"path": ["company", "name"], "value": "Renamed"}]
    assert changed == {"entity": "lead", "subscribers": 1, "patch": patch}


def test_null_in_a_patch_deletes_or_empties(shared: Playground) -> None:
    shared.wait_until_loaded()
    shared.call("e.setState('lead', { company: null })")
    assert shared.call("e.getState('lead').then(({ company }) => company)") is None
    shared.cabinet.get_by_text("No company").wait_for()


BAD_PATCHES = {
    "a wrong type": ("sys", "{ pageTitle: 1 }", "sys.pageTitle"),
    "a value that is no constant": ("sys", "{ lang: 'xx' }", "sys.lang"),
    "an unknown field": ("sys", "{ weather: 'fine' }", "sys.weather"),
    "a field that must be there": ("sys", "{ pageTitle: null }", "sys.pageTitle"),
    "deep inside": ("lead", "{ statuses: [{ id: 1 }] }", "lead.statuses[0]"),
    "in a record": ("authors", "{ 201: { isBot: 'no' } }", "authors.201.isBot"),
    "no object": ("sys", "'text'", "sys"),
    "an object inside itself": (
        "leadFields",
        "(() => { const ring = {}; ring.inner = ring; return ring })()",
        "PatchError: leadFields.inner",
    ),
    "a function": ("leadFields", "{ a: () => 1 }", "PatchError: leadFields.a"),
}


@pytest.mark.parametrize(("entity", "patch", "place"), BAD_PATCHES.values(), ids=BAD_PATCHES.keys())
def test_a_patch_that_breaks_the_contract_is_rejected_and_changes_nothing(
    shared: Playground, entity: str, patch: str, place: str
) -> None:
    told = f"sdk.methods.subscribe('{entity}', () => console.debug('told'))"
    shared.run(widget(factory=f"{SDK}; {told}"))
    shared.wait_until_loaded()
    before = shared.call("e.getState(a)", entity)
    told_before = shared.logged()
    assert place in rejection(shared, f"e.setState('{entity}', {patch})")
    assert shared.call("e.getState(a)", entity) == before
    assert shared.logged() == told_before


VALUES = {
    "number": ("6 * 7", 42),
    "text": ("'Kitchen'", "Kitchen"),
    "null": ("null", None),
    "list": ("[1, { a: [true] }]", [1, {"a": [True]}]),
    "awaited": ("Promise.resolve({ a: 1 })", {"a": 1}),
    "statements": ("let n = 1; n += 1; n * 10", 20),
    "function": ("function twice() {} twice", "ƒ twice"),
    "element": ("document.createElement('b')", "<b></b>"),
    "map": ("new Map([['a', 1]])", "Map(1) {'a' => 1}"),
    "cycle": ("const ring = { name: 'ring' }; ring.self = ring; ring", "{name: 'ring', "),
}


@pytest.mark.parametrize(("source", "value"), VALUES.values(), ids=VALUES.keys())
def test_evaluate_gives_plain_data_as_it_is_and_a_text_for_the_rest(
    shared: Playground, source: str, value: object
) -> None:
    found = shared.console_line(source)
    if isinstance(value, str):
        assert found.startswith(value)
    else:
        assert found == value


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("throw new TypeError('no luck')", "TypeError: no luck"),
        ("Promise.reject(new Error('no luck'))", "Error: no luck"),
        ("nobody", "ReferenceError: nobody is not defined"),
        ("6 *", "SyntaxError"),
    ],
)
def test_evaluate_rejects_when_the_source_throws(
    shared: Playground, source: str, said: str
) -> None:
    assert rejection(shared, f"e.evaluate({source!r})").startswith(said)


@pytest.mark.parametrize("given", ["", "5", "null"])
def test_evaluate_takes_only_a_text(shared: Playground, given: str) -> None:
    said = rejection(shared, f"e.evaluate({given})")
    assert said == "TypeError: evaluate: the source must be a string"


def test_evaluate_runs_in_the_cabinet_not_in_the_page(shared: Playground) -> None:
    shared.run(widget(slot="window.fromWidget = el.className"))
    assert shared.console_line("window.fromWidget").startswith("js-")
    assert shared.page.evaluate("window.fromWidget === undefined")


def test_log_entries_say_who_what_when_and_where(shared: Playground) -> None:
    shared.run(widget(slot="\n  console.warn('told', { a: 1 })\n"))
    [entry] = shared.call("e.console")
    assert entry["level"] == "warn"
    assert entry["text"] == "told {a: 1}"
    assert entry["widget"] == "personal_page.js"
    assert (entry["file"], entry["line"], entry["column"]) == ("personal_page.js", 6, 11)
    assert entry["at"] >= 0


def test_export_gives_the_archive_of_the_editors_code(shared: Playground) -> None:
    code = widget(slot=log("экспорт"))
    shared.call("e.code = a", code)
    kind, data = shared.call(
        "e.export('widget').then(async (blob) => [blob instanceof Blob && blob.type,"
        " btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))])"
    )
    assert kind == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(b64decode(data)))
    assert archive.testzip() is None
    assert archive.read("personal_page.js").decode() == code
