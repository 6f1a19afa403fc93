"""Python in the page, in Chromium: until it answers, how fast it answers, and what it costs."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from browser.backend.backends import GOOD, ORIGIN, run
from browser.chromium import ARGUMENTS, find
from browser.playground import Playground
from browser.serving import free_port, served

STARTS = 5
REQUESTS = 200
WIDGET = """define(['jquery', 'amocrm-sdk'], ($) => {
  window.$ = $
  return { initLead() {}, registerWidgetsBarSlot() {} }
})"""
ASK = f"""(async () => {{
  const times = []
  for (let at = 0; at < {REQUESTS}; at++) {{
    const start = performance.now()
    await CALL
    times.push(performance.now() - start)
  }}
  return times
}})()"""
FETCH = f"fetch('{ORIGIN}/').then((response) => response.text())"
AJAX = f"$.ajax('{ORIGIN}/')"
TIMED = """async (e, files) => {
  e.files = { ...e.files, ...files }
  const start = performance.now()
  await e.run()
  return performance.now() - start
}"""


SPARE = """async (e, start) => {
  while (e.shadowRoot.querySelectorAll('iframe[title=Python]').length < 2) {
    await new Promise(requestAnimationFrame)
  }
  await new Promise((done) => setTimeout(done, start))
}"""
"""Waits until a second Python waits for the next backend and has had `start` ms to start."""


def measure(folder: Path) -> tuple[dict[str, list[float]], dict[str, float]]:
    """Measure on the site built into `folder`.

    Returns:
        Milliseconds by what took them, and the megabytes that all processes of the browser grew
        by, for the first Python and for the one that waits beside it.
    """
    files = {"backend.py": GOOD, "personal_page.js": WIDGET}
    cold: list[float] = []
    warm: list[float] = []
    with served(folder, free_port()) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(ARGUMENTS))
        for _ in range(STARTS):
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            for times in (cold, warm):
                page = context.new_page()
                element: Any = Playground.open(page, f"{address}en/playground/").element
                times.append(element.evaluate(TIMED, files))
                page.close()
            context.close()
        playground = Playground.open(browser.new_page(), f"{address}en/playground/")
        playground.run(WIDGET)
        before = _resident(browser)
        run(playground, GOOD, WIDGET)
        first = _resident(browser)
        answered = {
            "request -> answer, fetch (budget p95 10 ms)": FETCH,
            "request -> answer, $.ajax (budget p95 10 ms)": AJAX,
        }
        anew: list[float] = []
        element = playground.element
        element.evaluate(SPARE, max(warm))
        grown = {"the first": first - before, "the one that waits": _resident(browser) - first}
        for start in range(STARTS):
            changed = {**files, "backend.py": f"{GOOD}\n# {start}"}
            anew.append(element.evaluate(TIMED, changed))
            element.evaluate(SPARE, max(warm))
        measured = {
            "backend.py -> ready, first visit": cold,
            "backend.py -> ready, files kept (budget 3500 ms)": warm,
            "changed backend.py -> ready, Python waits": anew,
            **{
                name: playground.console_line(ASK.replace("CALL", call))
                for name, call in answered.items()
            },
        }
        browser.close()
    return measured, grown


def _resident(browser: Browser) -> float:
    """Return the memory that all processes of the browser hold, in megabytes."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    total = 0
    for process in processes:
        status = Path(f"/proc/{process['id']}/status").read_text(encoding="ascii")
        (line,) = (row for row in status.splitlines() if row.startswith("VmRSS"))
        total += int(line.split()[1])
    return total / 1024
