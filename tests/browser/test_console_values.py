"""The console shows for a value what Chromium's own console shows for it."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession

from browser.behaviours.widgets import widget
from browser.conftest import profile
from browser.oracle.devtools import line, plain
from browser.oracle.values import OPENED, VALUES
from browser.playground import Playground

STACK = re.compile(r"\n {4}at [^\n,\]}]*")
PLAIN = {"undefined", "boolean", "number", "bigint", "symbol"}
OF_EVERY_FUNCTION = {"length", "name", "prototype", "arguments", "caller"}


class Inspector:
    """The developer tools of an empty page."""

    def __init__(self, session: CDPSession) -> None:
        self._session = session
        self._calls: list[dict[str, Any]] = []
        session.on("Runtime.consoleAPICalled", self._hear)
        session.send("Runtime.enable")

    def logged(self, expression: str) -> dict[str, Any]:
        """Return how the browser describes the argument that `console.log` gets."""
        self._calls.clear()
        answer = self._session.send(
            "Runtime.evaluate", {"expression": f"console.log({expression})"}
        )
        assert len(self._calls) == 1, answer
        argument: dict[str, Any] = self._calls[0]["args"][0]
        return argument

    def properties(self, expression: str) -> dict[str, str | None]:
        """Return the own properties by their names, with the values that are shown in full."""
        value = self.logged(expression)
        answer = self._session.send(
            "Runtime.getProperties", {"objectId": value["objectId"], "ownProperties": True}
        )
        left_out = OF_EVERY_FUNCTION if value["type"] == "function" else {"__proto__"}
        return {
            each["name"]: plain_text(each.get("value"))
            for each in answer["result"]
            if each["name"] not in left_out
        }

    def _hear(self, call: dict[str, Any]) -> None:
        self._calls.append(call)


def plain_text(value: dict[str, Any] | None) -> str | None:
    if value is None or value["type"] not in PLAIN:
        return None
    return plain(value)


@pytest.fixture(scope="module")
def inspector(browser: Browser, site: str) -> Iterator[Inspector]:
    with profile(browser, site) as context:
        page = context.new_page()
        page.route(f"{site}empty", lambda route: route.fulfill(body="", content_type="text/html"))
        page.goto(f"{site}empty")
        yield Inspector(context.new_cdp_session(page))


def log_all(playground: Playground, expressions: tuple[str, ...]) -> None:
    lines = "\n".join(f"console.log({expression});" for expression in expressions)
    report = playground.run(widget(slot=lines))
    assert report["status"] == "mounted", report
    playground.wait_for("e.console.length === a", len(expressions))


def test_the_text_of_a_value_is_that_of_chromium(inspector: Inspector, shared: Playground) -> None:
    expected = [STACK.sub("", line(inspector.logged(value))) for value in VALUES]
    log_all(shared, VALUES)
    shown = [STACK.sub("", text) for text in shared.logged()]
    different = [
        f"{value}\n  Chromium:   {chromium}\n  playground: {text}"
        for value, chromium, text in zip(VALUES, expected, shown, strict=True)
        if text != chromium
    ]
    assert not different, "\n".join(different)


def test_an_opened_value_lists_what_chromium_lists(
    inspector: Inspector, shared: Playground
) -> None:
    expected = [inspector.properties(value) for value in OPENED]
    log_all(shared, OPENED)
    texts = json.loads(shared.call("JSON.stringify(e.console.map(({ values }) => values[0]))"))
    different = []
    for value, chromium, preview in zip(OPENED, expected, texts, strict=True):
        shown = {entry["key"]: entry["value"]["text"] for entry in preview.get("entries", [])}
        missing = {
            key: text
            for key, text in chromium.items()
            if key not in shown or text not in (None, shown[key])
        }
        if missing:
            different.append(f"{value}\n  Chromium:   {missing}\n  playground: {shown}")
    assert not different, "\n".join(different)
