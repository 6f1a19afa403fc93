"""Print speed and size beside their budgets: `make bench`.

Ratios hold on any machine, seconds only on this one.
"""

import tempfile
from pathlib import Path

from bench import builds, playground, python, sizes
from personal_page.contract.loader import default_folder


def main() -> None:
    """Measure and print; nothing is asserted here."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        print("Reference beside plain Material rendering the same Markdown (median of 5)")
        many = folder / "five-hundred"
        builds.synthetic_contract(many, 500)
        for name, contract in (("the contract", default_folder()), ("500 symbols", many)):
            plugin, plain = builds.reference_share(folder / f"share-{name}", contract)
            print(f"  {name:12}   {plugin:.2f} s / {plain:.2f} s = {plugin / plain:.2f} x")
        print("  (budget: 1.10 x)\n")

        print("Synthetic symbols, both languages")
        print("  symbols   seconds   ms a page   growth of the time beside growth of the symbols")
        before: tuple[int, float] | None = None
        for symbols in builds.SIZES:
            seconds = builds.synthetic(folder / "synthetic", symbols)
            growth = ""
            if before:
                growth = f"{seconds / before[1]:.2f} x beside {symbols / before[0]:.0f} x"
            page = seconds * 1000 / symbols / 2
            print(f"  {symbols:7}   {seconds:7.2f}   {page:9.1f}   {growth}")
            before = symbols, seconds
        print("  (budget: linear, 25 ms a page)\n")

        print("The playground in Chromium")
        for row in playground.rows(folder / "site"):
            print(row, flush=True)
        print()

        print(f"Python in Chromium, ms of {python.STARTS} starts and {python.REQUESTS} requests")
        measured, grown = python.measure(folder / "site")
        for name, values in measured.items():
            print(f"  {name:48} {playground.summary(values)}")
        print(f"  {'memory of all processes':48} + {grown:.0f} MB")
        print()

    print_sizes("Scripts", sizes.scripts())
    print_sizes("Python, when a backend.py is first used", sizes.python())


def print_sizes(title: str, rows: sizes.Rows) -> None:
    """Print a table of files and the sum of it."""
    print(f"{title:44} {'bytes':>10} {'gzipped':>12}")
    total = ("all", sum(row[1] for row in rows), sum(row[2] for row in rows))
    for name, raw, packed in (*rows, total):
        print(f"  {name:42} {raw:10,} {packed:12,}")
    print()


if __name__ == "__main__":
    main()
