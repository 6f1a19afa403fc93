"""Whether what a run took is given back."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import CDPSession

from browser.playground import Playground

MANY = 200
BUDGET = 10
"""Per cent."""
RUNS = """async (e, runs) => { for (let run = 0; run < runs; run++) await e.run() }"""
SETTLED = """async (e) => {
  await e.stop()
  for (let turn = 0; turn < 60; turn++) await new Promise(requestAnimationFrame)
}"""


@dataclass(frozen=True, slots=True)
class Held:
    """What a page without a cabinet holds after its garbage was collected."""

    heap: float
    nodes: float
    documents: float
    listeners: float


def held(playground: Playground, session: CDPSession) -> Held:
    playground.element.evaluate(SETTLED)
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    found = session.send("Memory.getDOMCounters")
    return Held(usage["usedSize"], found["nodes"], found["documents"], found["jsEventListeners"])


def memory_growth(playground: Playground, warm: int) -> Iterator[str]:
    """Yield a line for each thing held: after `warm` runs, and after many more."""
    session = playground.page.context.new_cdp_session(playground.page)
    playground.element.evaluate(RUNS, warm)
    before = held(playground, session)
    playground.element.evaluate(RUNS, MANY)
    after = held(playground, session)
    yield f"  {f'held after {MANY} runs':44}  before       after   growth  budget"
    for name, unit in (("heap", 1024), ("nodes", 1), ("documents", 1), ("listeners", 1)):
        old, new = (getattr(one, name) / unit for one in (before, after))
        growth = (new / old - 1) * 100
        verdict = "within" if growth <= BUDGET else "over"
        label = f"  {name}{', KiB' if unit > 1 else ''}"
        yield f"  {label:44} {old:7,.0f}  {new:10,.0f}  {growth:+6.1f}%     {BUDGET}%   {verdict}"
