"""The folders of a tutorial: ours can be read, and a broken one names everything that is wrong."""

from itertools import pairwise
from pathlib import Path

import pytest

from personal_page.contract.findings import ContractError
from personal_page.site.tutorial.reading import read_tutorial

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_each_step_begins_with_what_the_one_before_ends_with() -> None:
    steps = read_tutorial(TUTORIAL)
    assert len(steps) == 10
    for before, step in pairwise(steps):
        assert before.solution.items() <= step.start.items()


def test_everything_that_is_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    write(
        tmp_path / "01-one",
        {
            "files/personal_page.js": "a",
            "solution/personal_page.js": "a",
            "text.en.md": "No title\n" + "word " * 151,
            "check.yaml": "scenario: 1\nsteps:\n  - expect:\n      title: {ru: Так, уж, en: So}\n",
            "wrong/7-far/personal_page.js": "",
        },
    )
    write(tmp_path / "two", {"check.yaml": ""})
    with pytest.raises(ContractError) as raised:
        read_tutorial(tmp_path)
    check = "01-one/check.yaml"
    missing = "the file cannot be read (No such file or directory), a text file was expected"
    told = str(raised.value).replace(f"{tmp_path}/", "").splitlines()
    assert told == [
        "01-one:1:1: `solution/` has to change something",
        f"{check}:4:7: `hint` of this task has no text in `ru`",
        f"{check}:4:7: `hint` of this task has no text in `en`",
        f"{check}:4:14: `title` has a key `уж`: a text with a comma or a colon takes quotes",
        "01-one/text.en.md:1:1: the first line is the title, such as `# An AMD module`",
        "01-one/text.en.md:1:1: 151 words; a step has at most 150",
        f"01-one/text.ru.md:1:1: {missing}",
        "01-one/wrong/7-far:1:1: begins with the number of a task, from 1 to 1",
        "two:1:1: a step is a folder such as `01-module`",
    ]


def test_a_check_that_is_no_yaml_is_told_with_its_place(tmp_path: Path) -> None:
    texts = {f"text.{language}.md": "# One\n" for language in ("ru", "en")}
    files = {"solution/a.js": "a", "wrong/1-a/a.js": "", "check.yaml": "steps: [\n  a: b: c\n"}
    write(tmp_path / "01-one", {**texts, **files})
    with pytest.raises(ContractError, match=r"check\.yaml:2:7: "):
        read_tutorial(tmp_path)
