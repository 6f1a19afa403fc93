"""The command line runs lines as Chromium's own console does."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from browser.behaviours.widgets import widget
from browser.conftest import profile
from browser.oracle.lines import LINES
from browser.playground import Playground

OBJECT = re.compile(r"\{\s*(?:\w+: ?\d+(?:, )?)*\s*\}[; ]*$")
FUNCTION = "a function"

EVALUATED = """await (async () => {
  const answers = [];
  for (const line of a) {
    answers.push(await e.evaluate(line).then(
      (value) => value === undefined ? 'undefined'
        : /^(ƒ|async ƒ|class |.*=>)/.test(value) ? 'a function' : JSON.stringify(value),
      (error) => error.name === 'SyntaxError' ? 'SyntaxError' : `${error.name}: ${error.message}`,
    ));
  }
  return answers;
})()"""


class Chromium:
    """The console of an empty page."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self._page = page
        self._session = session

    def answers(self, site: str, lines: tuple[str, ...]) -> list[str]:
        """Return what each line comes to, in a fresh page."""
        self._page.goto(f"{site}empty")
        return [self._answer(line) for line in lines]

    def _answer(self, line: str) -> str:
        given = {"expression": as_typed(line), "replMode": True, "awaitPromise": True}
        answer = self._session.send("Runtime.evaluate", given)
        value = answer["result"]
        if "exceptionDetails" in answer:
            return failure(value)
        if "objectId" not in value:
            return "undefined" if value["type"] == "undefined" else json.dumps(value["value"])
        if value["type"] == "function":
            return FUNCTION
        made = self._session.send(
            "Runtime.callFunctionOn",
            {
                "objectId": value["objectId"],
                "functionDeclaration": "function () { return JSON.stringify(this) }",
            },
        )
        return str(made["result"]["value"])


def as_typed(line: str) -> str:
    """Return what the console makes of a line that looks like an object."""
    return f"({line.rstrip('; ')})" if OBJECT.match(line) else line


def failure(thrown: dict[str, Any]) -> str:
    """Return an error by name and message, but for the sentences of parsers, which differ."""
    if thrown.get("subtype") != "error":
        return f"Error: '{thrown['value']}'"
    text = str(thrown["description"]).split("\n")[0]
    return "SyntaxError" if text.startswith("SyntaxError") else text


@pytest.fixture(scope="module")
def chromium(browser: Browser, site: str) -> Iterator[Chromium]:
    with profile(browser, site) as context:
        page = context.new_page()
        page.route(f"{site}empty", lambda route: route.fulfill(body="", content_type="text/html"))
        yield Chromium(page, context.new_cdp_session(page))


def test_lines_come_to_what_they_come_to_in_chromium(
    chromium: Chromium, site: str, shared: Playground
) -> None:
    different = []
    for lines in LINES:
        expected = chromium.answers(site, lines)
        shared.run(widget())
        answers = shared.call(EVALUATED, list(lines))
        different += [
            f"{lines}: {line}\n  Chromium:   {one}\n  playground: {other}"
            for line, one, other in zip(lines, expected, answers, strict=True)
            if one != other
        ]
    assert not different, "\n".join(different)
