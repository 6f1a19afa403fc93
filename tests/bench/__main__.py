"""Print speed and size beside their budgets: `make bench`, or only the parts that are named.

Ratios hold on any machine, seconds only on this one.
"""

import sys
import tempfile
from pathlib import Path

from bench import builds, playground, python, sizes
from browser.serving import free_port
from personal_page.contract.loader import default_folder
from personal_page.site.driver import build_site


def reference(folder: Path) -> None:
    """Compare the generation of a reference with the rendering of its Markdown alone."""
    print("Reference beside plain Material rendering the same Markdown (median of 5)")
    many = folder / "five-hundred"
    builds.synthetic_contract(many, 500)
    for name, contract in (("the contract", default_folder()), ("500 symbols", many)):
        plugin, plain = builds.reference_share(folder / f"share-{name}", contract)
        print(f"  {name:12}   {plugin:.2f} s / {plain:.2f} s = {plugin / plain:.2f} x")
    print("  (budget: 1.10 x)\n")


def growth(folder: Path) -> None:
    """Show how the time of a build grows with the number of symbols."""
    print("Synthetic symbols, both languages")
    print("  symbols   seconds   ms a page   growth of the time beside growth of the symbols")
    before: tuple[int, float] | None = None
    for symbols in builds.SIZES:
        seconds = builds.synthetic(folder / "synthetic", symbols)
        beside = ""
        if before:
            beside = f"{seconds / before[1]:.2f} x beside {symbols / before[0]:.0f} x"
        page = seconds * 1000 / symbols / 2
        print(f"  {symbols:7}   {seconds:7.2f}   {page:9.1f}   {beside}")
        before = symbols, seconds
    print("  (budget: linear, 25 ms a page)\n")


def in_chromium(folder: Path) -> None:
    """Measure the playground, and Python in its page."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    build_site(strict=True, site_url=address, output=folder / "site")
    print("The playground in Chromium")
    for row in playground.rows(folder / "site", address):
        print(row, flush=True)
    print()

    print(f"Python in Chromium, ms of {python.STARTS} starts and {python.REQUESTS} requests")
    measured, grown = python.measure(folder / "site")
    for name, values in measured.items():
        print(playground.Row(name, values))
    for name, megabytes in grown.items():
        print(f"  {f'memory of all processes, {name}':48} + {megabytes:.0f} MB")
    print()


def in_bytes(_: Path) -> None:
    """Print how much a page fetches."""
    print_sizes("Scripts", sizes.scripts())
    print_sizes("Python, when a backend.py is first used", sizes.python())


def print_sizes(title: str, rows: sizes.Rows) -> None:
    """Print a table of files and the sum of it."""
    print(f"{title:44} {'bytes':>10} {'gzipped':>12}")
    total = ("all", sum(row[1] for row in rows), sum(row[2] for row in rows))
    for name, raw, packed in (*rows, total):
        print(f"  {name:42} {raw:10,} {packed:12,}")
    print()


PARTS = {"reference": reference, "growth": growth, "chromium": in_chromium, "sizes": in_bytes}


def main(wanted: list[str]) -> int:
    """Measure and print; nothing is asserted here."""
    if unknown := set(wanted) - set(PARTS):
        print(f"No such part: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        for part in wanted or PARTS:
            PARTS[part](Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
