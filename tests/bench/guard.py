"""What the guard costs code that does nothing but loop."""

from browser.behaviours.widgets import widget
from browser.playground import Playground

TURNS = 10_000_000
LOOP = widget(
    factory=f"""window.loop = () => {{
    const start = performance.now()
    let sum = 0
    for (let turn = 0; turn < {TURNS}; turn++) {{
      sum = (sum + turn * 7) % 1_000_003
    }}
    window.sum = sum
    return performance.now() - start
  }}"""
)
DEBUG = "Run the code without protection against hanging"


def guard_costs(playground: Playground, runs: int) -> tuple[list[float], list[float]]:
    """Return the ms of the loop with the guard and, as when debugging, without."""

    def times() -> list[float]:
        playground.run(LOOP)
        return [float(playground.console_line("loop()")) for _ in range(runs)]

    guarded = times()
    playground.open_tab("Settings").get_by_role("checkbox", name=DEBUG).check()
    return guarded, times()
