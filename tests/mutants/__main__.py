"""`make mutants`: change one thing for each behaviour and see that exactly its test turns red.

Names of behaviours as arguments restrict the run to those.
"""

import sys
import tempfile
from pathlib import Path

from mutants.table import mutants
from mutants.trial import TESTS, Trial


def main(wanted: list[str]) -> int:
    """Run the mutants and print a line for each; return 1 unless each is caught by one test."""
    table = mutants()
    unknown = set(wanted) - set(table)
    if unknown:
        print(f"There is no mutant of {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial.prepare(Path(folder))
        for behaviour in wanted or table:
            found = trial.reds(table[behaviour], TESTS.glob("test_*.py"))
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
