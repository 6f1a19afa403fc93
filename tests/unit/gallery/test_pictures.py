"""The pictures of the gallery show the examples as they are."""

import json
from itertools import product

from personal_page.contract.model import LANGUAGES
from personal_page.site.gallery import SCHEMES
from picture.gallery import FOLDER, HASHES, LIMIT, digest, gallery, left_over


def test_the_pictures_were_taken_of_the_examples_as_they_are() -> None:
    expected = {example.name: digest(example) for example in gallery()}
    stale = json.loads(HASHES.read_text(encoding="utf-8"))
    assert stale == expected, "an example has changed: run `make pictures` and look at them"


def test_every_example_has_its_pictures_and_none_is_heavy() -> None:
    examples = gallery()
    kinds = product([example.name for example in examples], LANGUAGES, SCHEMES)
    wanted = {".".join((*kind, "webp")) for kind in kinds}
    assert {path.name for path in FOLDER.glob("*.webp")} == wanted
    assert [*left_over(examples)] == []
    assert [path.name for path in FOLDER.glob("*.webp") if path.stat().st_size > LIMIT] == []
