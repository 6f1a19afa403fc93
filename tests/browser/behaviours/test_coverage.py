"""The contract and the tests name the same behaviours."""

import re
from collections import Counter
from pathlib import Path

from personal_page.contract.loader import default_folder, load_contract

MARK = re.compile(r"@pytest\.mark\.behaviour\(\"([^\"]+)\"\)")


def test_every_simulated_behaviour_has_exactly_one_test_and_every_test_its_behaviour() -> None:
    texts = (path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    tested = Counter(name for text in texts for name in MARK.findall(text))
    contract = load_contract(default_folder())
    simulated = {behaviour.id for behaviour in contract.behaviours if behaviour.simulated}
    assert simulated - set(tested) == set(), "behaviours without a test"
    assert set(tested) - simulated == set(), "tests without a behaviour"
    assert [name for name, count in tested.items() if count > 1] == []
