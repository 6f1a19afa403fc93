"""The four DOM events: a script anywhere on the page, or around it, hears them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.behaviours.widgets import SDK, widget
from browser.conftest import profile
from browser.playground import Playground

LISTEN = """(element) => {
  window.heard = [];
  for (const name of ['status', 'event', 'console', 'problem']) {
    document.addEventListener(`personal-page-${name}`, (event) => {
      const { bubbles, composed, detail, target } = event;
      window.heard.push({ name, bubbles, composed, detail, own: target === element });
    });
  }
}"""


@pytest.fixture(scope="module")
def listening(browser: Browser, site: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        playground = Playground.open(context.new_page(), f"{site}en/playground/")
        playground.element.evaluate(LISTEN)
        code = widget(factory=f"{SDK}; console.debug('told')", slot="throw new Error('no luck')")
        playground.run(code)
        playground.call("e.stop()")
        yield playground


def heard(playground: Playground, name: str) -> list[dict[str, object]]:
    events = playground.page.evaluate("window.heard")
    return [event["detail"] for event in events if event["name"] == name]


def test_they_bubble_and_are_composed(listening: Playground) -> None:
    events = listening.page.evaluate("window.heard")
    assert {event["name"] for event in events} == {"status", "event", "console", "problem"}
    assert all(event["bubbles"] and event["composed"] and event["own"] for event in events)


def test_the_status_tells_the_way_of_a_run(listening: Playground) -> None:
    told = [detail["status"] for detail in heard(listening, "status")]
    assert told == ["starting", "failed", "stopped"]


def test_the_others_tell_what_joins_the_lists(listening: Playground) -> None:
    assert [detail["text"] for detail in heard(listening, "console")] == ["told"]
    assert heard(listening, "console") == listening.call("e.console")
    assert heard(listening, "problem") == listening.problems()
    # What the empty cabinet told before the run is no longer listed.
    assert heard(listening, "event")[-len(listening.events()) :] == listening.events()


def test_they_leave_a_shadow_tree_of_the_page(listening: Playground) -> None:
    reached = listening.page.evaluate(
        """async () => {
          const host = document.createElement('div');
          host.attachShadow({ mode: 'open' }).innerHTML =
            '<personal-page-playground lang="en"></personal-page-playground>';
          document.querySelector('article').prepend(host);
          const reached = new Promise((resolve) =>
            host.addEventListener('personal-page-status', (event) => resolve(event.detail)));
          void host.shadowRoot.firstElementChild.run();
          const detail = await reached;
          host.remove();
          return detail;
        }"""
    )
    assert reached == {"status": "starting"}
