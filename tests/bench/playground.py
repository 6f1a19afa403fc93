"""What the playground takes in Chromium, on the built site, beside its budgets."""

import math
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import checking, in_page
from bench.guard import guard_costs
from bench.memory import memory_growth
from bench.typing import key_times
from browser import chromium
from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground
from browser.serving import free_port, served
from personal_page.contract.loader import default_folder
from personal_page.site.driver import build_site

RUNS = 50
CHECKS = 10
SUBSCRIBERS = 10_000
REACT = (default_folder() / "examples" / "react-dom.js").read_text(encoding="utf-8")
CROWD = widget(
    factory=f"{SDK}; for (let one = 0; one < {SUBSCRIBERS}; one++)"
    " sdk.methods.subscribe('sys', () => undefined)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, in the order of the runs, and the budgets where there are any; in ms."""

    name: str
    values: list[float]
    p50: float = math.inf
    p95: float = math.inf

    def __str__(self) -> str:
        found = [statistics.median(self.values), statistics.quantiles(self.values, n=20)[18]]
        budgets = [self.p50, self.p95]
        verdict = "within" if all(a <= b for a, b in zip(found, budgets, strict=True)) else "over"
        if all(map(math.isinf, budgets)):
            verdict = ""
        cells = [f"{len(self.values):4}", f"{self.values[0]:7.1f}", *(f"{v:7.1f}" for v in found)]
        cells += ["      -" if math.isinf(one) else f"{one:7.0f}" for one in budgets]
        return f"  {self.name:44} {' '.join(cells)}   {verdict}"


HEADER = (
    f"  {'ms':44} runs   first     p50     p95  budget  budget\n  {'':44} {'':28}     p50     p95"
)


def rows(folder: Path, address: str | None = None) -> Iterator[str]:
    """Measure one thing after the other and yield the lines of the table.

    Args:
        folder: where the site is; it is built there where `address` is not given.
        address: what the site in `folder` was built for.
    """
    port = int(address.rpartition(":")[2].rstrip("/")) if address else free_port()
    if address is None:
        build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=folder)
    with served(folder, port) as site, sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield HEADER
        yield from _times(browser, site)
        yield from memory_growth(open_playground(browser, site), RUNS)
        browser.close()


def open_playground(browser: Browser, site: str) -> Playground:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    return Playground.open(page, f"{site}en/playground/")


def _times(browser: Browser, site: str) -> Iterator[str]:
    playground = open_playground(browser, site)
    measure = playground.element.evaluate
    cold, warm = zip(*measure(in_page.RUN, RUNS), strict=True)
    yield str(Row("run → slot: cold frame, starter with jQuery", list(cold)))
    yield str(Row("run → slot: standby frame, the same", list(warm), 16, 50))
    ratio = statistics.median(cold) / statistics.median(warm)
    yield f"  {'  cold beside standby':44} {ratio:.1f} x"
    first = [_first_run(browser, site, wait=False) for _ in range(RUNS)]
    yield str(Row("run → slot: first run, React, just pasted", first, p95=150))
    first = [_first_run(browser, site, wait=True) for _ in range(RUNS)]
    yield str(Row("run → slot: first run, React, a second later", first, p95=150))
    yield str(Row("lead switch → slot", measure(in_page.SWITCH, RUNS), p95=16))
    playground.run(CROWD)
    playground.wait_until_loaded()
    fanned = measure(in_page.SET_STATE, RUNS)
    yield str(Row(f"store change → {SUBSCRIBERS:,} subscribers", fanned, p95=16))
    playground.call("e.reset()")
    yield str(Row("export widget.zip", measure(in_page.EXPORT, RUNS), p95=50))
    yield str(Row("key in a 2,000-line file, diagnostics on", key_times(playground), p95=16))
    changed = checking.times(playground, checking.long_file(), RUNS)
    yield str(Row("check: 2,000 lines, one of them changed", changed, p95=80))
    large = checking.times(playground, checking.minified(), CHECKS)
    yield str(Row("check: a megabyte of minified code, changed", large, p95=500))
    playground.call("e.reset()")
    guarded, unguarded = guard_costs(playground, RUNS)
    yield str(Row("loop of 10 million turns: as written", unguarded))
    yield str(Row("loop of 10 million turns: guarded", guarded))
    ratio = statistics.median(guarded) / statistics.median(unguarded)
    yield f"  {'  guarded beside as written':44} {ratio:.2f} x"


def _first_run(browser: Browser, site: str, *, wait: bool) -> float:
    """Return the ms of a page's first run: of a React widget, just pasted or a while ago."""
    playground = open_playground(browser, site)
    playground.element.evaluate(in_page.STANDS_BY)
    playground.call("void (e.code = a)", REACT)
    if wait:
        playground.element.evaluate(in_page.REPLACED)
    report = playground.call("e.run()")
    assert report["status"] == "mounted", report
    playground.page.context.close()
    return float(report["timings"]["total"])
