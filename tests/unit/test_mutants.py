"""The table of mutants fits the contract and the sources; `make mutants` runs them."""

import pytest

from mutants.table import MUTANTS, SOURCES
from personal_page.contract.loader import default_folder, load_contract


def test_every_simulated_behaviour_has_a_mutant_and_every_mutant_its_behaviour() -> None:
    behaviours = load_contract(default_folder()).behaviours
    assert set(MUTANTS) == {behaviour.id for behaviour in behaviours if behaviour.simulated}


@pytest.mark.parametrize("behaviour", MUTANTS)
def test_the_line_that_a_mutant_changes_is_there_once(behaviour: str) -> None:
    mutant = MUTANTS[behaviour]
    text = (SOURCES / mutant.file).read_text("utf-8")
    assert mutant.occurrences(text) == 1, mutant.old
    assert len(mutant.apply(text).splitlines()) == len(text.splitlines())
    assert mutant.apply(text) != text
