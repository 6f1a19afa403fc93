"""A cabinet whose clock a scenario holds: what time it has, and that it does the same each time."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from browser.conftest import profile
from browser.playground import Playground
from browser.test_gallery import EXAMPLES

GUIDE = Path(__file__).parents[2] / "docs" / "examples" / "held-clock"
NOW = "2026-01-15T09:00:00+03:00"
NOW_MS = 1_768_456_800_000
HELD = f"{{now: {NOW}, seed: 1}}"


def widget(body: str, module: str = "jquery") -> str:
    """Code that does this once its slot is there; the module is called `$`."""
    return f"""define(['{module}'], function ($) {{
  return {{ initLead() {{}}, registerWidgetsBarSlot(slot) {{ {body} }} }};
}});
"""


def scenario(*steps: str, start: str = HELD) -> str:
    return "\n".join(["scenario: 1", f"start: {start}", "steps:", *(f"  - {s}" for s in steps)])


def console(report: dict[str, Any]) -> list[str]:
    return [entry["text"] for entry in report["console"]]


def play(playground: Playground, code: str, *steps: str, start: str = HELD) -> dict[str, Any]:
    playground.call("e.files = a", {"personal_page.js": code})
    return playground.call("e.play(a)", scenario(*steps, start=start))


def test_all_that_tells_the_time_tells_that_of_the_scenario(shared: Playground) -> None:
    code = widget("""
      const utc = {timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium'};
      const format = new Intl.DateTimeFormat('ru', utc);
      console.debug(JSON.stringify([
        Date.now(), +new Date(), new Date().getTime(), Date.parse(Date()), performance.now(),
        performance.timeOrigin, new Event('x').timeStamp, format.format(),
        format.formatToParts().map(({value}) => value).join(''),
        new Date().toLocaleString('ru', utc),
        new Date(0).getTime(), new Date(2020, 1, 29).getDate(), Date.UTC(2020, 0), Date.length,
        new Date() instanceof Date, new Date().constructor === Date,
        Object.prototype.toString.call(new Date()), String(Date),
        String(setTimeout), String(Date.now), setTimeout.name,
        new (class extends Date { day() { return this.getUTCDate(); } })().day(),
        typeof Temporal === 'undefined' ? null : Temporal.Now.instant().epochMilliseconds,
      ]));
    """)
    report = play(shared, code, "expect: {problems: []}")
    assert report["status"] == "passed", report
    said = json.loads(console(report)[0])
    assert said[:4] == [NOW_MS] * 4
    assert said[4:7] == [0, NOW_MS, 0]
    assert said[7:10] == ["15.01.2026, 06:00:00"] * 3
    assert said[10:17] == [0, 29, 1_577_836_800_000, 7, True, True, "[object Date]"]
    assert said[17] == "function Date() { [native code] }"
    assert "[native code]" in said[18]
    assert said[19:21] == ["function now() { [native code] }", "setTimeout"]
    assert said[21] == 15
    assert said[22] in (None, NOW_MS)


def test_hours_of_the_cabinet_pass_at_once(shared: Playground) -> None:
    code = widget("""
      let count = 0;
      const ticking = setInterval(() => {
        count += 1;
        slot.textContent = `Tick ${count}`;
        if (count === 3) {
          clearInterval(ticking);
          setTimeout(() => { slot.textContent = new Date().toISOString(); }, 3_000_000);
        }
      }, 60_000);
    """)
    steps = (
        "wait: {seconds: 200, for: {slot: [Tick 3]}}",
        f"evaluate: {{code: Date.now(), gives: {NOW_MS + 180_000}}}",
        "wait: {seconds: 3600, for: {slot: [{text: {like: '2026-*'}}]}}",
        'evaluate: {code: slot.textContent, gives: "2026-01-15T06:53:00.000Z"}',
    )
    report = play(shared, code.replace("let count", "window.slot = slot; let count"), *steps)
    assert report["status"] == "passed", report["steps"]
    assert [step["ms"] for step in report["steps"]] == [0, 180_000, 0, 3_000_000, 0]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_example_of_the_guide_passes(browser: Browser, site: str, language: str) -> None:
    files = {
        "personal_page.js": (GUIDE / "personal_page.js").read_text(encoding="utf-8"),
        "scenarios/hour.yaml": (GUIDE / "hour.yaml").read_text(encoding="utf-8"),
    }
    with profile(browser, site) as context:
        playground = Playground.open(context.new_page(), f"{site}{language}/playground/")
        playground.call("e.files = a", files)
        report = playground.call("e.play('scenarios/hour.yaml')")
    assert report["status"] == "passed", report["steps"]
    assert sum(step["ms"] for step in report["steps"]) == 3_600_000


def test_what_does_not_come_is_waited_for_in_the_time_of_the_cabinet(shared: Playground) -> None:
    code = widget("setTimeout(() => { slot.textContent = 'Too late'; }, 2001);")
    report = play(shared, code, "expect: {slot: [Too late]}")
    assert report["status"] == "failed"
    assert report["steps"][1]["ms"] == 2000


def test_what_never_ends_ends_with_the_step(shared: Playground) -> None:
    code = widget("""
      setInterval(() => {}, 0);
      (function frame() { requestAnimationFrame(frame); })();
      (function again() { setTimeout(again); })();
      (function idle() { requestIdleCallback(idle); })();
    """)
    report = play(shared, code, "expect: {slot: [Never]}")
    assert report["status"] == "failed"
    assert report["steps"][1]["ms"] == 2000
    assert report["problems"] == []


def test_endless_code_is_ended_as_ever(shared: Playground) -> None:
    code = widget("setTimeout(() => { for (;;) {} }, 1000);")
    report = play(shared, code, "expect: {slot: [Never]}")
    assert [problem["code"] for problem in report["problems"]] == ["endless-loop"]
    assert shared.run(widget("slot.textContent = 'Back'"))["status"] == "mounted"


ORDER = """
  const order = [];
  const say = (name) => () => {
    order.push(name);
    Promise.resolve().then(() => order.push(`${name}'`));
  };
  setTimeout(say('t20'), 20);
  setTimeout(say('t10'), 10);
  setTimeout(() => {
    say('t10b')();
    queueMicrotask(say('micro'));
  }, 10);
  setTimeout(say('t0'), 0);
  setTimeout(say('t1'), 1);
  setTimeout(say('with'), 5, 'parameters');
  clearTimeout(setTimeout(say('taken back'), 3));
  let ticks = 0;
  const ticking = setInterval(() => {
    say(`tick ${ticks += 1}`)();
    if (ticks === 3) clearInterval(ticking);
  }, 15);
  Promise.resolve().then(say('promise'));
  setTimeout(() => { throw new Error('in between'); }, 12);
  setTimeout(say('after the error'), 13);
  queueMicrotask(say('microtask'));
"""


def test_timers_come_in_the_order_of_the_browser(shared: Playground) -> None:
    page = shared.page.context.new_page()
    page.goto("about:blank")
    ours = "setTimeout(() => console.debug(JSON.stringify(order)), 200);"
    theirs = "new Promise((resolve) => setTimeout(() => resolve(order), 200))"
    real = page.evaluate(f"(() => {{ {ORDER} return {theirs}; }})()")
    page.close()
    report = play(shared, widget(ORDER + ours), "wait: {for: {console: [{text: {like: '[*'}}]}}")
    assert json.loads(console(report)[-1]) == real
    assert len(real) > 20


def test_animations_end_when_the_clock_comes_to_their_end(shared: Playground) -> None:
    code = widget("""
        slot.innerHTML = '<p style="transition: opacity 5s">Text</p>';
        const [text] = slot.children;
        getComputedStyle(text).opacity;
        const told = (name) => () => console.debug(name, performance.now());
        text.addEventListener('transitionend', told('transition'));
        text.style.opacity = '0';
        text.animate([{color: 'red'}, {color: 'blue'}], 8000).finished.then(told('animation'));
        $('<p>jQuery</p>').appendTo(slot).fadeOut(3000, told('jquery'));
    """)
    report = play(shared, code, "wait: {for: {console: [{text: {like: 'anim*'}}]}}")
    assert report["status"] == "passed", report
    said = dict(line.split(" ") for line in console(report))
    assert list(said) == ["jquery", "transition", "animation"]
    assert 3000 <= float(said["jquery"]) <= 3100
    assert 5000 <= float(said["transition"]) <= 5100
    assert 8000 <= float(said["animation"]) <= 8100


BODY = "const say = (...said) => console.debug(...said); const now = () => performance.now();"

ANIMATED = {
    "a rate": (
        """const a = slot.animate([{opacity: 0}, {opacity: 1}], 1000);
        a.playbackRate = 2;
        a.onfinish = () => say('DONE', now());""",
        ["DONE 500"],
    ),
    "a pause": (
        """const a = slot.animate([{opacity: 0}, {opacity: 1}], 1000);
        say(a.playState);
        setTimeout(() => { say(a.playState, a.currentTime); a.pause(); }, 500);
        a.onfinish = () => say('finished');
        setTimeout(() => say('DONE', a.playState, a.currentTime), 5000);""",
        ["running", "running 500", "DONE paused 500"],
    ),
    "a pause with an end": (
        """const a = slot.animate([{opacity: 0}, {opacity: 1}], 1000);
        setTimeout(() => a.pause(), 500);
        setTimeout(() => a.play(), 2500);
        a.onfinish = () => say('DONE', now());""",
        ["DONE 3000"],
    ),
    "back again": (
        """const a = slot.animate([{opacity: 0}, {opacity: 1}], 1000);
        setTimeout(() => a.reverse(), 500);
        a.onfinish = () => say('DONE', now(), a.currentTime);""",
        ["DONE 1000 0"],
    ),
    "a transition that turns round": (
        """slot.innerHTML = '<p style="transition: opacity 1s linear">x</p>';
        const p = slot.firstChild;
        getComputedStyle(p).opacity;
        p.style.opacity = 0;
        for (const type of ['run', 'end', 'cancel'])
          p.addEventListener(`transition${type}`, () => say(type, now()));
        setTimeout(() => {
          say(Number(getComputedStyle(p).opacity).toFixed(2));
          p.style.opacity = 1;
        }, 500);
        setTimeout(() => say('DONE', getComputedStyle(p).opacity), 3000);""",
        ["run 0", "0.50", "cancel 500", "run 500", "end 1000", "DONE 1"],
    ),
    "one that is taken away": (
        """slot.innerHTML = '<p style="transition: opacity 1s">x</p>';
        const p = slot.firstChild;
        getComputedStyle(p).opacity;
        p.style.opacity = 0;
        setTimeout(() => p.remove(), 300);
        setTimeout(() => say('DONE'), 3000);""",
        ["DONE"],
    ),
    "delays of more than 32 bits": (
        """setTimeout(() => say('none'), 2 ** 31);
        setTimeout(() => say('five', now()), 2 ** 32 + 5);
        setTimeout(() => say('DONE'), 100);""",
        ["none", "five 5", "DONE"],
    ),
    "an idle moment that is used up": (
        """requestIdleCallback((deadline) => {
          while (deadline.timeRemaining() > 0);
          say('DONE', deadline.didTimeout);
        });""",
        ["DONE false"],
    ),
    "no promises": ("window.Promise = null; setTimeout(() => say('DONE'), 500);", ["DONE"]),
}


@pytest.mark.parametrize("name", ANIMATED)
def test_what_goes_on_by_itself_is_where_it_would_be(shared: Playground, name: str) -> None:
    code, said = ANIMATED[name]
    step = "wait: {for: {console: [{text: {like: 'DONE*'}}]}}"
    report = play(shared, widget(BODY + code), step)
    assert console(report) == said
    assert report["problems"] == []


def test_marks_and_measures_are_of_the_held_time(shared: Playground) -> None:
    code = widget("""
      performance.mark('begin');
      setTimeout(() => {
        performance.mark('own', {startTime: 7});
        performance.mark('end');
        const measures = [['a'], ['b', 'begin'], ['c', 'own', 'end'], ['d', {start: 'own'}],
          ['e', {start: 2, duration: 5}], ['f', {end: 9, duration: 5}], ['g', undefined, 'own']];
        console.debug(JSON.stringify(measures.map((given) => {
          const {startTime, duration} = performance.measure(...given);
          return [startTime, duration];
        })));
      }, 100);
    """)
    report = play(shared, code, "wait: {for: {console: [{text: {like: '*'}}]}}")
    assert json.loads(console(report)[0]) == [
        [0, 100],
        [0, 100],
        [7, 93],
        [7, 93],
        [2, 5],
        [4, 5],
        [0, 7],
    ]


@pytest.mark.parametrize("hops", [10, 2000])
def test_what_code_sends_to_itself_comes_before_time_passes(shared: Playground, hops: int) -> None:
    code = widget(f"""
      const {{port1, port2}} = new MessageChannel();
      let hops = 0;
      port1.onmessage = () => {{
        hops += 1;
        if (hops < {hops}) port2.postMessage(null); else console.debug(performance.now());
      }};
      port2.postMessage(null);
    """)
    report = play(shared, code, "expect: {console: ['0']}")
    assert report["status"] == "passed", report["steps"]


def test_code_that_sends_to_itself_without_end_holds_up_nothing(shared: Playground) -> None:
    code = widget("""
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => port2.postMessage(null);
      port2.postMessage(null);
      setTimeout(() => console.debug(performance.now()), 1000);
    """)
    report = play(shared, code, "wait: {for: {console: ['1000']}}")
    assert report["status"] == "passed", report["steps"]


def test_react_draws_what_a_timer_has_changed(shared: Playground) -> None:
    code = """define(['react', 'react-dom'], function (React, ReactDOM) {
      function Clock() {
        const [at, setAt] = React.useState(0);
        React.useEffect(() => {
          const id = setInterval(() => setAt(Math.round(performance.now() / 1000)), 1000);
          return () => clearInterval(id);
        }, []);
        return React.createElement('p', null, `${at} s`);
      }
      return {
        initLead() {},
        registerWidgetsBarSlot(slot) {
          ReactDOM.render(React.createElement(Clock), slot);
          return () => ReactDOM.unmountComponentAtNode(slot);
        },
      };
    });
    """
    report = play(
        shared,
        code,
        "expect: {slotText: 0 s}",
        "wait: {seconds: 60, for: {slotText: 30 s}}",
        "selectLead: '1007'",
        "expect: {slotText: 0 s}",
    )
    assert report["status"] == "passed", report["steps"]
    assert report["problems"] == []


def test_the_clock_goes_on_over_a_reload_and_by_itself_afterwards(shared: Playground) -> None:
    code = widget("slot.textContent = new Date().toISOString();")
    report = play(
        shared,
        code,
        "expect: {slotText: '2026-01-15T06:00:00.000Z'}",
        "evaluate: new Promise((resolve) => setTimeout(resolve, 59900))",
        "reload: true",
        "expect: {slotText: '2026-01-15T06:01:00.000Z'}",
    )
    assert report["status"] == "passed", report["steps"]
    (reloaded,) = shared.events("page.reloaded")
    assert reloaded["at"] == 60_000
    before = shared.console_line("Date.now()")
    later = shared.console_line(
        "new Promise((resolve) => setTimeout(() => resolve(Date.now()), 200))"
    )
    assert 200 <= later - before < 20_000
    # The run after it has the real clock, and chance.
    shared.run(code)
    year = shared.page.evaluate("new Date().getFullYear()")
    assert shared.console_line("new Date().getFullYear()") == year


def test_the_token_is_of_the_time_and_the_seed(shared: Playground) -> None:
    code = """define([], function () {
      return {
        initLead({ token }) {
          const [, payload] = token.split('.');
          const { iat, jti } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
          console.debug(iat, jti);
        },
        registerWidgetsBarSlot() {},
      };
    });
    """
    lines = [console(play(shared, code, "reload: true")) for _ in range(2)]
    assert lines[0] == lines[1]
    first, second = (line.split(" ") for line in lines[0])
    assert first[0] == second[0] == str(NOW_MS // 1000)
    assert first[1] != second[1]


def test_lots_are_drawn_by_the_seed_whatever_the_clock(shared: Playground) -> None:
    code = widget("""
      const bytes = Array.from(crypto.getRandomValues(new Uint8Array(4)));
      console.debug(Math.random(), crypto.randomUUID(), bytes.join(), slot.className);
    """)

    def drawn(start: str) -> str:
        (line,) = console(play(shared, code, "expect: {problems: []}", start=start))
        return line

    seeded = drawn("{seed: 7}")
    assert drawn("{seed: 7}") == seeded
    assert drawn(f"{{seed: 7, now: {NOW}}}") == seeded
    assert len({seeded, drawn("{seed: 8}"), drawn("{loadDelay: 0}"), drawn("{loadDelay: 0}")}) == 4


def test_a_request_that_is_not_answered_ends_with_its_signal(browser: Browser, site: str) -> None:
    # What nobody accepts waits at the door.
    with socket.create_server(("127.0.0.1", 0)) as door, browser.new_context() as context:
        playground = Playground.open(context.new_page(), f"{site}en/playground/")
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        field = playground.open_tab("Settings").get_by_role("textbox", name="Allow an origin")
        field.fill(address)
        field.press("Enter")
        code = widget(f"""
          fetch('{address}/', {{signal: AbortSignal.timeout(9000)}})
            .catch(({{name}}) => {{ console.debug(name, performance.now()); }});
        """)
        report = play(playground, code, "wait: {for: {console: [{text: {like: '*'}}]}}")
    assert console(report) == ["TimeoutError 9000"]


def held(text: str) -> str:
    """The text of a scenario that begins as `HELD` says, and else as before."""
    lines = [line for line in text.splitlines() if not line.startswith("start:")]
    (start,) = [line for line in text.splitlines() if line.startswith("start:")] or ["start: {}"]
    inner = start.removeprefix("start:").strip().strip("{}")
    return "\n".join([*lines, f"start: {{now: {NOW}, seed: 1{inner and ', '}{inner}}}"])


@pytest.fixture(scope="module")
def two(browser: Browser, site: str) -> Iterator[tuple[Playground, Playground]]:
    """Playgrounds of two visitors who share nothing."""
    with profile(browser, site) as one, profile(browser, site) as other:
        url = f"{site}en/playground/"
        yield Playground.open(one.new_page(), url), Playground.open(other.new_page(), url)


@pytest.mark.parametrize("name", EXAMPLES)
def test_replays_come_to_the_same_to_the_last_event(
    two: tuple[Playground, Playground], name: str, pytestconfig: pytest.Config
) -> None:
    files = EXAMPLES[name]
    for path in filter(lambda path: path.startswith("scenarios/"), files):
        outcomes = [
            outcome
            for playground in two
            for outcome in playground.element.evaluate(
                """async (e, {files, scenario, times}) => {
                  e.files = files;
                  const outcomes = [];
                  for (let time = 0; time < times; time += 1) {
                    outcomes.push(JSON.stringify([await e.play(scenario), e.events]));
                  }
                  return outcomes;
                }""",
                {
                    "files": files,
                    "scenario": held(files[path]),
                    "times": pytestconfig.getoption("replays"),
                },
            )
        ]
        assert len(set(outcomes)) == 1
        report, _ = json.loads(outcomes[0])
        assert report["status"] == "passed", report["steps"]
