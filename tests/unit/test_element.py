"""The contract lists what the playground's element has."""

import re
from pathlib import Path

from personal_page.contract.model import Contract

LOADER = Path(__file__).parents[2] / "playground" / "src" / "loader.ts"


def test_every_attribute_that_the_element_reads_is_listed(contract: Contract) -> None:
    read = re.findall(r"\b(?:get|has)Attribute\('([\w-]+)'\)", LOADER.read_text("utf-8"))
    observed = re.search(r"observedAttributes = \[(.*?)\]", LOADER.read_text("utf-8"))
    assert observed
    listed = {part.name for part in contract.element_parts("attribute")}
    assert listed == {*read, *re.findall(r"'([\w-]+)'", observed[1])}
