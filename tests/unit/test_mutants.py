"""The mutants fit the contract and the sources; `make mutants` runs them."""

import pytest
from hatch_build import PLAYGROUND

from mutants.decided import decisions
from mutants.mutant import Line
from mutants.table import mutants
from mutants.written import WRITTEN
from personal_page.contract.loader import default_folder, load_contract

LINES = {name: mutant for name, mutant in WRITTEN.items() if isinstance(mutant, Line)}


def test_every_simulated_behaviour_has_a_mutant_and_every_mutant_its_behaviour() -> None:
    behaviours = load_contract(default_folder()).behaviours
    assert set(mutants()) == {behaviour.id for behaviour in behaviours if behaviour.simulated}


def test_a_written_mutant_says_why_it_is_not_the_first_alternative_of_its_behaviour() -> None:
    assert {name for name, mutant in WRITTEN.items() if mutant.why} == set(WRITTEN) & set(
        decisions()
    )


@pytest.mark.parametrize("behaviour", LINES)
def test_the_line_that_a_mutant_changes_is_there_once(behaviour: str) -> None:
    mutant = LINES[behaviour]
    text = (PLAYGROUND / "src" / mutant.file).read_text("utf-8")
    assert mutant.occurrences(text) == 1, mutant.old
    assert len(mutant.changed(text).splitlines()) == len(text.splitlines())
    assert mutant.changed(text) != text
