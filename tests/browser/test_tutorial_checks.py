"""Every check of the tutorial, on one page: what it passes, and at which task it fails."""

import shutil
from pathlib import Path
from typing import Any

import pytest

import personal_page
from browser.playground import Playground
from personal_page.site.tutorial.reading import read_tutorial
from personal_page.site.tutorial.step import Files, Step, Wrong
from personal_page.widget.pack import pack

STARTER = Path(personal_page.__file__).parent / "widget" / "starter"
STEPS = read_tutorial(Path(__file__).parents[2] / "docs" / "tutorial")


def checked(playground: Playground, step: Step, files: Files) -> dict[str, Any]:
    playground.call("e.files = a", dict(files))
    return playground.call("e.play(a)", step.check)


def done(report: dict[str, Any]) -> list[bool]:
    return [step["status"] == "passed" for step in report["steps"] if "hint" in step]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_begins_unfinished_and_is_done_by_its_solution(
    shared: Playground, step: Step
) -> None:
    begun = checked(shared, step, step.start)
    assert begun["status"] == "failed", begun["problems"]
    assert done(begun)[0] is False
    solved = checked(shared, step, step.solution)
    assert solved["status"] == "passed", solved["steps"]
    assert len(done(solved)) == len(step.tasks)


@pytest.mark.parametrize(
    ("step", "wrong"),
    [
        pytest.param(step, wrong, id=f"{step.name}-{wrong.name}")
        for step in STEPS
        for wrong in step.wrong
    ],
)
def test_a_typical_mistake_fails_first_at_its_task(
    shared: Playground, step: Step, wrong: Wrong
) -> None:
    report = checked(shared, step, wrong.files)
    assert done(report).index(False) + 1 == wrong.task, report["steps"]


LASTING = ("callbacks", "cleanup", "elements", "language", "form", "archive")
"""The steps whose checks still hold at the end; what the others ask for is replaced on the way."""


@pytest.mark.parametrize(
    "step", [step for step in STEPS if step.name in LASTING], ids=lambda step: step.name
)
def test_the_last_solution_does_what_was_learnt_before(shared: Playground, step: Step) -> None:
    report = checked(shared, step, STEPS[-1].solution)
    assert report["status"] == "passed", report["steps"]


def test_the_last_solution_packs_to_the_same_bytes_on_the_page_and_by_the_command(
    shared: Playground, tmp_path: Path
) -> None:
    last = STEPS[-1].solution
    folder = tmp_path / "widget"
    shutil.copytree(STARTER, folder)
    for name, text in last.items():
        (folder / name).write_text(text, encoding="utf-8")
    shared.call("e.files = a", dict(last))
    bytes_of = "e.export('widget').then((b) => b.arrayBuffer()).then((b) => [...new Uint8Array(b)])"
    assert bytes(shared.call(bytes_of)) == pack(folder, "personal_page.js").content
