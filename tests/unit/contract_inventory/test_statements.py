"""What the contract says beside names and types: facts, behaviours, examples and events."""

import re
from collections.abc import Iterator
from pathlib import Path

from personal_page.contract.loader import default_folder
from personal_page.contract.model import Contract, Example


def test_facts_cover_switching_on_the_token_the_archive_and_the_unknown(
    contract: Contract,
) -> None:
    assert {fact.topic for fact in contract.facts} == {
        "setup",
        "token",
        "archive",
        "upload",
        "unknown",
    }


def test_every_unknown_fact_says_what_to_do(contract: Contract) -> None:
    silent = [fact.id for fact in contract.facts if fact.topic == "unknown" and fact.advice is None]
    assert silent == []


def test_facts_are_named_after_their_topic(contract: Contract) -> None:
    assert [fact.id for fact in contract.facts if fact.id.split(".")[0] != fact.topic] == []


def test_an_alternative_is_offered_only_where_the_playground_shows_the_behaviour(
    contract: Contract,
) -> None:
    hidden = [b.id for b in contract.behaviours if b.alternatives and not b.simulated]
    assert hidden == []


def test_every_callback_method_util_and_factory_has_a_runnable_example(
    contract: Contract,
) -> None:
    for function in contract.functions:
        assert function.examples, function.name


def examples(contract: Contract) -> Iterator[Example]:
    for function in contract.functions:
        yield from function.examples
    for module in contract.modules:
        yield from module.examples


def test_examples_are_whole_widgets_fit_for_public_moderation(contract: Contract) -> None:
    for example in examples(contract):
        assert example.code.startswith("define("), example.path
        assert set(re.findall(r"console\.(\w+)", example.code)) == {"debug"}, example.path
        assert not re.search(r"\b(eval|alert|confirm)\(", example.code), example.path
        assert "AMOCRM.developer" not in example.code, example.path


def test_repaired_examples_are_fit_for_public_moderation(contract: Contract) -> None:
    for problem in contract.problems:
        if problem.examples and not problem.examples.command:
            repaired = problem.examples.repaired
            assert repaired.code.startswith("define("), repaired.path
            assert set(re.findall(r"console\.(\w+)", repaired.code)) <= {"debug"}, repaired.path
            assert "AMOCRM.developer" not in repaired.code, repaired.path


def test_every_alternative_has_a_widget_of_its_name_fit_for_public_moderation(
    contract: Contract,
) -> None:
    for behaviour in contract.behaviours:
        for alternative in behaviour.alternatives:
            example = alternative.example
            assert example is not None, f"{behaviour.id}: {alternative.id}"
            assert example.path == f"examples/alternatives/{behaviour.id}.{alternative.id}.js"
            assert example.code.startswith("define("), example.path
            assert set(re.findall(r"console\.(\w+)", example.code)) <= {"debug"}, example.path
            assert "AMOCRM.developer" not in example.code, example.path


def test_every_example_file_is_used_and_every_example_has_a_scenario(contract: Contract) -> None:
    used = {example.path for example in examples(contract)}
    used |= {f"examples/scenarios/{Path(path).stem}.yaml" for path in used}
    for problem in contract.problems:
        if problem.examples:
            for script in (problem.examples.failing, problem.examples.repaired):
                used.add(script.path)
                if script.backend is not None:
                    python = script.path.removesuffix(".js") + ".py"
                    ours = (default_folder() / python).exists()
                    used.add(python if ours else f"{python}.txt")
    for behaviour in contract.behaviours:
        used |= {other.example.path for other in behaviour.alternatives if other.example}
    there = {
        path.relative_to(default_folder()).as_posix()
        for path in (default_folder() / "examples").rglob("*.*")
    }
    assert used == there


OUTSIDE_THE_CODE = {
    "module-timeout",
    "location-missing",
    "backend-unavailable",
    "scenario-syntax",
    "scenario-unknown-key",
    "scenario-missing-key",
    "scenario-wrong-value",
}
"""Problems of the network, the manifest, the browser or scenarios: no code a reader runs can show
them. Those of scenarios are each shown by a test of their reading."""


def test_every_problem_that_a_reader_can_cause_has_a_failing_and_a_repaired_example(
    contract: Contract,
) -> None:
    without = {problem.code for problem in contract.problems if not problem.examples}
    assert without == OUTSIDE_THE_CODE


def test_the_values_of_a_fact_are_in_its_sentences(contract: Contract) -> None:
    """Values are checked by; whoever reads the sentence has to find the same ones."""
    for fact in contract.facts:
        for text in (fact.summary.ru, fact.summary.en):
            missing = [one for one in _said(fact.values) if one not in (text or "")]
            assert missing == [], f"{fact.id}: {text}"


def _said(value: object) -> Iterator[str]:
    """Yield the words and numbers of a value as a sentence has them."""
    match value:
        case dict():
            for key, inner in value.items():
                # Files of a widget are named without their folder.
                yield from [key.rpartition("/")[2]] if "." in key else []
                yield from _said(inner)
        case [int(width), int(height)]:
            yield f"{width}×{height}"
        case list():
            for item in value:
                yield from _said(item)
        case _:
            yield str(value)
