"""Code that steals the frame's port may say what it likes: to the page it is a stranger's text."""

import contextlib
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Error, Frame

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground

MARK = '<img src=x onerror="window.forged = true"><b class="forged">'

STEAL = f"""{SDK};
  sdk.methods.subscribe('sys', () => {{
    if (window.event?.target instanceof MessagePort) window.port = window.event.target;
  }});"""
"""A subscriber is called while the frame handles a message, whose event gives the port away."""

PLACE = {"file": MARK, "line": 1, "column": 1}
EVENT = {"at": 1, "type": "state.read", "widget": MARK, "detail": {"entity": MARK, "__proto__": 1}}
TEXT = {"kind": "string", "text": MARK}
ENTRY = {
    "level": "log",
    "method": "log",
    "at": 1,
    "widget": MARK,
    "parameters": [
        TEXT,
        {"kind": "element", "text": MARK, "own": [[MARK, TEXT]], "inner": [[TEXT]]},
    ],
    "depth": 0,
    "stack": MARK,
    **PLACE,
}
VALUE = {"kind": "object", "text": MARK, "own": [[MARK, None]]}

FORGED: dict[str, list[object]] = {
    "event": [
        {"type": "event", "event": EVENT},
        {"type": "event", "event": {**EVENT, "type": "constructor"}},
        {"type": "event", "event": {**EVENT, "at": -1}},
        {"type": "event", "event": None},
    ],
    "console": [
        {"type": "console", "entry": ENTRY},
        {"type": "console", "entry": {**ENTRY, "method": "table"}},
        {"type": "console", "entry": {**ENTRY, "parameters": [VALUE, 1, None]}},
        {"type": "console", "entry": {**ENTRY, "level": "toString"}},
    ],
    "cleared": [{"type": "cleared"}],
    "problem": [
        {"type": "problem", "finding": {"code": code, "widget": MARK, "params": {"name": MARK}}}
        for code in ("callback-threw", "__proto__", "constructor", MARK, "")
    ],
    "suppressed": [{"type": "suppressed", "count": count} for count in (1e300, -1, "1", 7)],
    "reply": [
        {"type": "reply", "id": number, "outcome": outcome}
        for number in range(40)
        for outcome in ({"ok": True, "value": MARK}, {"ok": False, "error": {"message": MARK}}, 1)
    ],
    "want": [
        {"type": "want", "id": 900, "want": {"kind": "module", "module": "../contract.en.json"}},
        {"type": "want", "id": 901, "want": {"kind": "script", "url": "javascript:forged=1"}},
        {
            "type": "want",
            "id": 902,
            "want": {"kind": "script", "url": "https://widget.example/x.js"},
        },
        {"type": "want", "id": 903, "want": {"kind": "file"}},
    ],
    "tripped": [{"type": "tripped", "cause": "__proto__", "place": PLACE}],
    "of no type": [{}, {"type": "ask"}, {"type": "__proto__"}, [], None, 1, "text"],
    "no text": [],
}


LOADED = """async () => {
  const picture = new Image();
  const failed = new Promise((resolve) => { picture.onerror = resolve; });
  picture.src = 'x';
  await failed;
  await new Promise(requestAnimationFrame);
}"""
"""Waits until a picture that was put into the page before would have failed to load."""


@pytest.fixture
def errors(shared: Playground) -> Iterator[list[str]]:
    """The errors of the page itself."""
    found: list[str] = []

    def note(error: Error) -> None:
        found.append(str(error))

    shared.page.on("pageerror", note)
    yield found
    shared.page.remove_listener("pageerror", note)


def stolen(playground: Playground) -> Frame:
    """Run code that takes the port of the frame; return the frame."""
    playground.run(widget(factory=STEAL))
    playground.call("e.setState('sys', { pageTitle: 'stolen' })")
    # Frames that were taken away are listed until the browser has told of it.
    frame = playground.frames.element_handle().content_frame()
    assert frame
    assert frame.evaluate("window.port instanceof MessagePort")
    return frame


@pytest.mark.parametrize("kind", FORGED)
def test_a_forged_message_is_a_strangers_text(
    errors: list[str], shared: Playground, kind: str
) -> None:
    page = shared.page
    frame = stolen(shared)
    if kind == "no text":
        frame.evaluate("for (const one of [{}, [], null, 1, new Map()]) port.postMessage(one)")
        frame.evaluate("port.postMessage(new ArrayBuffer(1e8))")
    else:
        texts = [json.dumps(message) for message in FORGED[kind]]
        frame.evaluate("(texts) => texts.forEach((text) => port.postMessage(text))", texts)
    if kind == "want":
        shared.button("Do not load it").click()
    # Its answer comes over the same port, behind what was forged.
    assert shared.console_line("1") == 1
    for tab in ("Console", "Timeline", "Problems"):
        shared.open_tab(tab)
        page.evaluate(LOADED)
    assert shared.element.locator(".forged").count() == 0
    assert page.evaluate("'forged' in window") is False
    assert shared.run(widget(slot="el.textContent = 'well'"))["status"] == "mounted"
    assert shared.slot.inner_text() == "well"
    assert errors == []


def test_a_flood_of_forged_messages_leaves_the_page_alive(
    errors: list[str], shared: Playground
) -> None:
    frame = stolen(shared)
    # A frame that floods may be taken away before its loop has come to an end.
    with contextlib.suppress(Error):
        frame.evaluate(
            "(text) => { for (let n = 0; n < 100_000; n++) port.postMessage(text) }",
            json.dumps({"type": "event", "event": EVENT}),
        )
    shared.wait_for("e.problems.length > 0")
    assert shared.codes() == ["page-flooded"]
    assert shared.run(widget(slot="el.textContent = 'well'"))["status"] == "mounted"
    assert len(shared.events()) < 5_000
    assert errors == []
