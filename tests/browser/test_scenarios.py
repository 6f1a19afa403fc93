"""Scenarios: played by a script and in their tab, checked and completed in the editor."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.conftest import profile
from browser.playground import Playground

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "first-scenario"
CODE = (EXAMPLE / "personal_page.js").read_text(encoding="utf-8")
SEND = (EXAMPLE / "send.yaml").read_text(encoding="utf-8")
FAILING = SEND.replace('like: "*: Call me"', 'like: "*: Call us"', 1)
TABS = {"en": "Scenarios", "ru": "Сценарии"}


def panel_of(playground: Playground, language: str = "en") -> Locator:
    playground.element.get_by_role("tab", name=TABS[language], exact=True).click()
    return playground.element.get_by_role("tabpanel", name=TABS[language])


def play(playground: Playground, scenario: str) -> dict[str, Any]:
    return playground.call("e.play(a)", scenario)


@pytest.fixture
def sending(shared: Playground) -> Playground:
    shared.call("e.files = a", {"personal_page.js": CODE, "scenarios/send.yaml": SEND})
    return shared


@pytest.fixture(scope="module", params=["en", "ru"])
def walked(
    request: pytest.FixtureRequest, browser: Browser, site: str
) -> Iterator[tuple[Playground, str]]:
    with profile(browser, site) as context:
        url = f"{site}{request.param}/playground/"
        yield Playground.open(context.new_page(), url), request.param


def test_the_first_scenario_of_the_guide_is_walked_by_the_letter(
    walked: tuple[Playground, str],
) -> None:
    playground, language = walked
    words = {
        "en": ("Add a first scenario", "Play: The comment is sent", "Passed", "Failed", "Expected"),
        "ru": (
            "Добавить первый сценарий",
            "Выполнить: Комментарий отправлен",
            "Пройден",
            "Не пройден",
            "Ожидалось",
        ),
    }[language]
    playground.run(CODE)
    panel = panel_of(playground, language)
    panel.get_by_role("button", name=words[0]).click()
    editor = playground.editor_of("scenarios/first.yaml")
    expect(editor).to_be_focused()
    editor.fill(SEND)
    playground.button(words[1]).click()
    expect(panel.get_by_text(words[2], exact=True)).to_be_visible()
    editor.fill(FAILING)
    playground.button(words[1]).click()
    expect(panel.get_by_text(words[3], exact=True)).to_be_visible()
    failed = panel.locator("li[data-status=failed] li[data-status=failed]")
    expect(failed.get_by_text(words[4])).to_be_visible()
    expect(failed).to_contain_text("*: Call us")
    failed.get_by_role("button").click()
    expect(editor).to_be_focused()


def test_a_script_plays_a_file_or_a_text_and_gets_a_report(sending: Playground) -> None:
    report = play(sending, "scenarios/send.yaml")
    assert (report["status"], report["title"]) == ("passed", "The comment is sent")
    assert [step["status"] for step in report["steps"]] == ["passed"] * 6
    assert report["problems"] == []
    failed = play(sending, FAILING)
    step = next(step for step in failed["steps"] if step["status"] == "failed")
    assert step["kind"] == "expect"
    assert step["line"] == 7
    assert 'text like "*: Call us"' in step["expected"]
    assert 'status "Sent: Call me"' in step["actual"] or "Sent: Call me" in step["actual"]
    invalid = play(sending, "scenario: 1\nsteps:\n  - clik: {role: button}\n")
    assert invalid["status"] == "invalid"
    assert [(p["code"], p["line"], p["column"]) for p in invalid["problems"]] == [
        ("scenario-unknown-key", 3, 5)
    ]
    assert "`click`" in invalid["problems"][0]["message"]
    with pytest.raises(Exception, match="TypeError"):
        sending.call("e.play(5)")


def test_a_scenario_gives_back_what_it_has_taken(sending: Playground) -> None:
    command = sending.element.get_by_role("textbox", name="Console command line")
    command.focus()
    assert play(sending, "scenarios/send.yaml")["status"] == "passed"
    expect(command).to_be_focused()
    slow = (
        "scenario: 1\nstart: {loadDelay: 7000}\nsteps:\n  - expect: {events: [slot.registered]}\n"
    )
    assert play(sending, slow)["status"] == "passed"
    sending.call("e.run()")
    changed = sending.element.evaluate(
        """async (e) => {
          const isLoaded = async () => (await e.getState('lead'))?.isLeadLoaded;
          while (!(await isLoaded())) await new Promise(requestAnimationFrame);
          return e.events.find(({ type }) => type === 'state.changed').at;
        }"""
    )
    assert changed < 6000


QUICK = """scenario: 1
start: {lead: "1001"}
steps:
  - fill: {label: Comment, value: Call me}
  - click: {role: button, name: Send}
  - expect: {slot: [{label: Comment}]}
"""


def test_fifty_replays_come_to_the_same(sending: Playground) -> None:
    outcomes = sending.element.evaluate(
        """async (e, scenario) => {
          const seen = new Set();
          for (let time = 0; time < 50; time += 1) {
            const { status, steps, problems, console } = await e.play(scenario);
            seen.add(JSON.stringify([
              status, problems, steps.map(({ text, status }) => [text, status]),
              console.map(({ text }) => text)]));
          }
          return [...seen];
        }""",
        QUICK,
    )
    assert len(outcomes) == 1
    assert outcomes[0].startswith('["passed"')


def test_another_run_ends_a_scenario(sending: Playground) -> None:
    waiting = "scenario: 1\nsteps:\n  - wait: {for: {slot: [Never]}, seconds: 30}\n"
    statuses = sending.element.evaluate(
        """async (e, scenario) => {
          const played = e.play(scenario);
          await new Promise((resolve) => e.addEventListener('personal-page-event', ({ detail }) => {
            if (detail.type === 'slot.registered') resolve();
          }));
          const run = await e.run();
          return [(await played).status, run.status];
        }""",
        waiting,
    )
    assert statuses == ["stopped", "mounted"]


def test_code_that_hangs_fails_the_step_and_the_page_answers(sending: Playground) -> None:
    sending.call(
        "e.code = a",
        """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
          el.innerHTML = '<button>Hang</button>';
          el.firstChild.addEventListener('click', () => { for (;;) {} });
        } }))""",
    )
    report = play(
        sending,
        "scenario: 1\nsteps:\n  - click: {role: button, name: Hang}\n  - expect: {problems: []}\n",
    )
    assert report["status"] == "failed"
    assert "endless-loop" in [problem["code"] for problem in report["problems"]]


def test_a_widget_that_breaks_its_realm_fails_its_own_scenario_only(sending: Playground) -> None:
    sending.call(
        "e.code = a",
        """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
          el.innerHTML = '<button>Save</button>';
          Array.prototype.map = Array.prototype.filter = () => { throw new Error('mine'); };
          document.querySelectorAll = () => ({ [Symbol.iterator]: null });
          Element.prototype.getClientRects = () => null;
        } }))""",
    )
    report = play(sending, "scenario: 1\nsteps:\n  - click: {role: button, name: Save}\n")
    assert report["status"] == "failed"
    assert report["steps"][1]["actual"]
    sending.call("e.code = a", CODE)
    assert play(sending, "scenarios/send.yaml")["status"] == "passed"


def test_steps_are_taken_one_at_a_time(sending: Playground) -> None:
    panel = panel_of(sending)
    sending.button("Step by step: The comment is sent").click()
    status = panel.locator(".bar:not(.recorder)").get_by_role("status")
    expect(status).to_have_text(re.compile('Paused before: Type "Call me"'))
    expect(sending.slot.get_by_role("textbox")).to_have_value("")
    sending.button("Next step").click()
    expect(status).to_have_text(re.compile("Paused before: Click button"))
    expect(sending.slot.get_by_role("textbox")).to_have_value("Call me")
    sending.button("Go on").click()
    expect(panel.get_by_text("Passed", exact=True)).to_be_visible()


TRIED = """scenario: 1
title: Tried
start: {loadDelay: 0}
steps:
  - expect: {slot: [{role: button, name: Send}]}
  - panel: closed
  - expect: {events: [slot.destroyed]}
"""


def test_a_scenario_is_replayed_under_each_alternative(sending: Playground) -> None:
    sending.call("e.files = a", {"personal_page.js": CODE, "scenarios/tried.yaml": TRIED})
    panel = panel_of(sending)
    panel.get_by_role("button", name="Tried", exact=True).click()
    sending.button("Play under each alternative").click()
    tried = panel.get_by_role("status").filter(has_text="alternatives.")
    expect(tried).to_have_text(re.compile(r"Passes under \d+ of \d\d alternatives\."))
    expect(panel.get_by_text("Passed", exact=True)).to_be_visible(timeout=120_000)
    failing = panel.locator(".varieties li")
    expect(failing.filter(has_text="Expect events")).not_to_have_count(0)
    assert sending.call("e.events.length") > 0


IN_LANGUAGES = """scenario: 1
title: Spoken
steps:
  - expect: {slot: [{role: button, name: {ru: Отправить, en: Send}}]}
"""


def test_a_scenario_is_replayed_in_each_language(sending: Playground) -> None:
    deaf = CODE.replace("lang === 'ru' ? TEXTS.ru : TEXTS.en", "TEXTS.en")
    assert deaf != CODE
    for code, passed, failing in ((CODE, 4, []), (deaf, 3, ["ru, Russian"])):
        sending.call("e.files = a", {"personal_page.js": code, "scenarios/it.yaml": IN_LANGUAGES})
        panel = panel_of(sending)
        title = panel.get_by_role("button", name="Spoken", exact=True)
        if title.get_attribute("aria-expanded") == "false":
            title.click()
        sending.button("Play in each language").click()
        told = panel.get_by_role("status").filter(has_text="languages.")
        expect(told).to_have_text(f"Passes in {passed} of 4 languages.")
        failures = panel.locator(".varieties li")
        expect(failures).to_have_count(len(failing))
        for shown, name in zip(failures.all(), failing, strict=True):
            expect(shown).to_contain_text(name)
        # At the end it is played as it is.
        expect(panel.get_by_text("Passed", exact=True)).to_be_visible()
        assert sending.call("e.play(a)", "scenarios/it.yaml")["status"] == "passed"


def test_a_step_that_fails_shows_what_there_was(sending: Playground) -> None:
    sending.call("e.files = a", {"personal_page.js": CODE, "scenarios/send.yaml": FAILING})
    panel = panel_of(sending)
    sending.button("Play: The comment is sent").click()
    failure = panel.locator(".failure")
    expect(failure).to_contain_text("sent Call me")
    failure.get_by_text("What the cabinet showed").click()
    picture = failure.get_by_role("img", name="What the cabinet showed")
    expect(picture).to_be_visible()
    size = picture.evaluate(
        """async (image) => {
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
          const colours = new Set(new Uint32Array(data.buffer));
          return [canvas.width, canvas.height, colours.size];
        }"""
    )
    assert size[0] > 300
    assert size[1] > 300
    assert size[2] > 20
    with sending.page.expect_download() as download:
        failure.get_by_role("button", name="Save the picture").click()
    path = download.value.path()
    assert download.value.suggested_filename == "step-line-7.png"
    assert path.read_bytes().startswith(b"\x89PNG")
    report = sending.element.evaluate(
        """async (e) => {
          const {steps} = await e.play('scenarios/send.yaml');
          return steps.map(({picture, console}) =>
            [picture?.type, picture?.size > 0, console?.map(({text}) => text)]);
        }"""
    )
    assert report[3] == ["image/png", True, ["sent Call me"]]
    assert [step[0] for step in report if step[0]] == ["image/png"]


def test_the_editor_marks_and_completes_a_scenario(sending: Playground) -> None:
    sending.tab("scenarios/send.yaml").click()
    editor = sending.editor_of("scenarios/send.yaml")
    editor.fill("scenario: 1\nsteps:\n  - clik: {role: button}\n")
    problems = sending.open_tab("Problems")
    expect(problems.get_by_text("There is no key")).to_be_visible()
    expect(sending.element.locator(".cm-lintRange-error").first).to_be_visible()
    editor.fill("scenario: 1\nsteps:\n  - ")
    sending.page.keyboard.press("Control+End")
    sending.page.keyboard.type("pan")
    option = sending.element.get_by_role("option", name="panel")
    option.click()
    expect(editor).to_contain_text("- panel:")
