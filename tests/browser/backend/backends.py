"""Backends for tests, and the way to run one."""

from typing import Any

from browser.behaviours.widgets import widget
from browser.playground import Playground

LIMIT = 2000
"""How long a request may take here, in ms; ten seconds are for readers."""

ORIGIN = "https://backend.example"

FAULTS = {
    "throw": "raise ValueError('no such lead')",
    "hang": "while True: pass",
    "hang on": """while True:
        try:
            while True: pass
        except BaseException: pass""",
    "allocate": "return [bytearray(n) for n in __import__('itertools').repeat(1 << 27)]",
    "not iterable": "start_response('200 OK', []); return 7",
    "wrong status": "start_response(200, []); return []",
    "text": "start_response('200 OK', []); return ['text']",
}
"""What an application does instead of answering, by its name."""

HEAD = """
import json
CORS = [('Access-Control-Allow-Origin', '*'), ('Access-Control-Allow-Headers', '*')]
"""

GOOD = (
    HEAD
    + """
asked = 0

def application(environ, start_response):
    global asked
    asked += 1
    start_response('200 OK', [*CORS, ('Content-Type', 'text/plain')])
    return [f'good {asked}'.encode()]
"""
)


def faulty(fault: str) -> str:
    """Return a backend that does what is wrong on line 6."""
    return f"{HEAD}\ndef application(environ, start_response):\n    {FAULTS[fault]}\n"


def run(playground: Playground, backend: str, code: str | None = None) -> dict[str, Any]:
    """Run a widget with this backend; return the report."""
    files = {"backend.py": backend, "personal_page.js": code or widget()}
    return playground.call("(e.files = { ...e.files, ...a }, e.run())", files)


def ask(playground: Playground, path: str = "/", init: str = "{}") -> Any:  # noqa: ANN401
    """Return the text that the backend answers a fetch with, or the name of the error."""
    source = f"fetch('{ORIGIN}{path}', {init}).then((r) => r.text(), (error) => error.name)"
    return playground.console_line(source)
