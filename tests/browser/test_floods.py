"""Code that floods the console, the timeline or the problems leaves the page alive."""

import pytest
from playwright.sync_api import expect

from browser.behaviours.widgets import LIFE, SDK, widget
from browser.playground import Playground

FRAMES = """async () => {
  const until = performance.now() + 1000;
  let frames = 0;
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame);
    frames += 1;
  }
  return frames;
}"""
"""How often the page comes to draw itself."""

FLOODS = {
    "console": ("Console", "", "console.debug('message', window.i = (window.i ?? 0) + 1)"),
    "timeline": ("Timeline", SDK, "sdk.methods.getState('sys')"),
    "problems": ("Problems", SDK, "sdk.methods.getState('nothing' + Math.random())"),
}


@pytest.mark.parametrize(("tab", "factory", "once"), FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_leaves_the_page_alive_and_ends_with_stop(
    shared: Playground, tab: str, factory: str, once: str
) -> None:
    page = shared.page
    shared.run(LIFE)
    calm = page.evaluate(FRAMES)
    shared.open_tab(tab)
    burst = f"for (let n = 0; n < 1000; n++) {{ {once} }}"
    flood = f"setInterval(() => {{ {once} }}, 0)"
    assert shared.run(widget(factory=factory, slot=f"{burst} {flood}"))["status"] == "mounted"
    assert page.evaluate(FRAMES) > calm / 3
    shared.button("Stop").click()
    expect(shared.status("Stopped")).to_be_visible()
    assert shared.run(LIFE)["status"] == "mounted"
    assert shared.logged() == ["factory", "init", "slot"]


def test_thousands_of_messages_of_one_loop_leave_the_page_alive(shared: Playground) -> None:
    page = shared.page
    calm = page.evaluate(FRAMES)
    loop = "for (let n = 0; n < 5_000; n++) { console.debug('message', n) }"
    assert shared.run(widget(slot=f"setTimeout(() => {{ {loop} }})"))["status"] == "mounted"
    shared.wait_for("e.problems.some(({ code }) => code === 'message-flood')")
    assert page.evaluate(FRAMES) > calm / 3
    assert 0 < shared.log.locator(".row").count() <= 1000
    shared.button("Stop").click()
    expect(shared.status("Stopped")).to_be_visible()
    assert shared.run(LIFE)["status"] == "mounted"


def test_a_long_timeline_draws_what_is_in_sight_and_says_where_events_were_left_out(
    shared: Playground,
) -> None:
    read = "for (let n = 0; n < 10; n++) { sdk.methods.getState('sys') }"
    shared.run(widget(factory=SDK, slot=f"setInterval(() => {{ {read} }}, 50)"))
    shared.wait_for("e.events.some(({ missed }) => missed)")
    listed = shared.open_tab("Timeline").get_by_role("listbox")
    expect(listed.get_by_role("option").first).to_be_visible()
    assert 0 < listed.get_by_role("option").count() < 100
    shared.button("Stop").click()
    listed.press("End")
    expect(listed).to_contain_text("left out: there were too many at once")
