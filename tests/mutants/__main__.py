"""`make mutants`: change one line for each behaviour and see that exactly its test turns red.

Names of behaviours as arguments restrict the run to those.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from browser.serving import free_port
from mutants.copy import bundle_with, copy_playground
from mutants.table import MUTANTS
from personal_page.contract.model import LANGUAGES
from personal_page.site.artefacts import FOLDER
from personal_page.site.driver import build_site

ROOT = Path(__file__).parent.parent.parent
TESTS = ROOT / "tests" / "browser" / "behaviours"
MARKED = re.compile(r"@pytest\.mark\.behaviour\(\"([^\"]+)\"\)\ndef (\w+)")
RED = re.compile(r"^(?:FAILED|ERROR) (\S+?::\w+)", re.MULTILINE)


def behaviours_by_test() -> dict[str, str]:
    """Return test → the behaviour that it proves."""
    texts = (path.read_text("utf-8") for path in TESTS.glob("test_*.py"))
    return {test: behaviour for text in texts for behaviour, test in MARKED.findall(text)}


def red_tests(site: Path, port: int, tests: Iterable[str]) -> list[str]:
    """Run tests of behaviours on the site; return those that fail, as `pytest` takes them."""
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
    command += [*tests, f"--built-site={site}", f"--port={port}"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in {0, 1}:
        sys.exit(done.stdout + done.stderr)
    return RED.findall(done.stdout)


def reds(site: Path, port: int) -> set[str]:
    """Return the behaviours whose tests fail on the site, and fail again: once may be bad luck."""
    first = red_tests(site, port, [str(TESTS)])
    again = red_tests(site, port, first) if first else []
    proved = behaviours_by_test()
    names = (test.rpartition("::")[2] for test in again)
    return {proved.get(name, name) for name in names}


def main(wanted: list[str]) -> int:
    """Run the mutants and print a line for each; return 1 unless each is caught by one test."""
    unknown = set(wanted) - set(MUTANTS)
    if unknown:
        print(f"There is no mutant of {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site, port = folder / "site", free_port()
        build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=site)
        copy_playground(folder)
        for behaviour, mutant in MUTANTS.items():
            if wanted and behaviour not in wanted:
                continue
            assets = bundle_with(mutant, folder)
            for language in LANGUAGES:
                shutil.copytree(assets, site / language / FOLDER, dirs_exist_ok=True)
            found = reds(site, port)
            extra = ", ".join(sorted(found - {behaviour}))
            verdict = "survived" if behaviour not in found else "caught"
            if extra:
                verdict += f", but red as well: {extra}"
            failed += verdict != "caught"
            print(f"{behaviour:45} {verdict}", flush=True)
    print(f"{failed} not caught by exactly one test" if failed else "All caught, each by one test.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
