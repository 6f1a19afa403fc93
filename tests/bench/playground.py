"""Times of the playground in Chromium, on the built site."""

import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from browser import chromium
from browser.playground import Playground
from browser.serving import free_port, served
from personal_page.site.driver import build_site

RUNS = 50
EXPORT = """async (e, runs) => {
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await e.export('widget')
    times.push(performance.now() - start)
  }
  return times
}"""
RUN = """async (e, runs) => {
  const times = []
  for (let run = 0; run < runs; run++) times.push((await e.run()).timings.total)
  return times
}"""
"""One run right after the other: there is no time for a frame to be made that waits."""
RUN_PREPARED = """async (e, runs) => {
  const times = []
  for (let run = 0; run < runs; run++) {
    while (!e.shadowRoot.querySelector('iframe:not([name])')) {
      await new Promise(requestAnimationFrame)
    }
    await new Promise((done) => setTimeout(done, 500))
    times.push((await e.run()).timings.total)
  }
  return times
}"""
"""The reader pauses before each run, and the frame that waits is ready."""
SWITCH = """async (e, runs) => {
  await e.run()
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await e.selectLead(e.leads[(run + 1) % 2].id)
    times.push(performance.now() - start)
  }
  return times
}"""


def times(folder: Path) -> dict[str, list[float]]:
    """Return milliseconds of runs, switches of the lead and exports, the first of each included."""
    port = free_port()
    build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=folder)
    with served(folder, port) as address, sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        element: Any = Playground.open(page, f"{address}en/playground/").element
        measured = {
            "run -> slot, cold frame, starter with jQuery": element.evaluate(RUN, RUNS),
            "run -> slot, standby frame (budget 16, p95 50 ms)": element.evaluate(
                RUN_PREPARED, RUNS
            ),
            "lead switch -> slot (budget 16 ms)": element.evaluate(SWITCH, RUNS),
            "export widget.zip (budget 50 ms)": element.evaluate(EXPORT, RUNS),
        }
        browser.close()
    return measured


def summary(values: list[float]) -> str:
    """Return the first value, the median and the 95th percentile."""
    p95 = statistics.quantiles(values, n=20)[18]
    return f"first {values[0]:6.1f}   p50 {statistics.median(values):6.1f}   p95 {p95:6.1f}"
