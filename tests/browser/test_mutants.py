"""One mutant from start to end, with the tests of one file; `make mutants` tries all of both."""

from pathlib import Path

from mutants.table import mutants
from mutants.trial import TESTS, Trial

BEHAVIOUR = "initLead.cleanup-on-leave"


def test_a_mutant_turns_the_test_of_its_behaviour_red_and_no_other_of_that_file(
    tmp_path: Path,
) -> None:
    trial = Trial.prepare(tmp_path)
    assert trial.reds(mutants()[BEHAVIOUR], [TESTS / "test_init_lead.py"]) == {BEHAVIOUR}
