"""What the checker of a widget's files takes on the page, from the question to the answer."""

from pathlib import Path

from browser.behaviours.widgets import widget
from browser.playground import Playground
from personal_page.contract.loader import default_folder

LIBRARY = Path(__file__).parents[2] / "playground/node_modules/react-dom/umd"
MEGABYTE = 1_000_000
LINES = 2_000

CHECK = """async (e, [code, runs]) => {
  const times = []
  for (let run = 0; run < runs; run++) {
    e.code = `${code}// ${run}\\n`
    const start = performance.now()
    await e.check()
    times.push(performance.now() - start)
  }
  return times
}"""
"""Checks code that has changed each time; the other files are as they were."""


def long_file() -> str:
    """Return a widget of two thousand lines, as somebody may write it."""
    example = (default_folder() / "examples" / "react-dom.js").read_text(encoding="utf-8")
    body = [f"  {line}" for line in example.splitlines()]
    parts = [
        ["", f"function part{index}(define) {{", *body, "}"] for index in range(LINES // len(body))
    ]
    return "\n".join([widget(), *(line for part in parts for line in part)]) + "\n"


def minified() -> str:
    """Return a widget with a megabyte of minified code beside it."""
    library = (LIBRARY / "react-dom.production.min.js").read_text(encoding="utf-8")
    wrapped = f"(function (define, module, exports) {{{library}\n}});\n"
    return widget() + "\n" + wrapped * (MEGABYTE // len(wrapped) + 1)


def times(playground: Playground, code: str, runs: int) -> list[float]:
    """Return the ms of each check of `code`."""
    found: list[float] = playground.element.evaluate(CHECK, [code, runs])
    return found
