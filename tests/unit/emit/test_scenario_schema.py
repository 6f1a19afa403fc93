import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.contract.scenario import keys_of
from personal_page.emit.scenario_schema import emit_scenario_schema

GOOD = """
scenario: 1
title: {ru: Доставка, en: Delivery}
start: {lead: "1002", loadDelay: 0}
steps:
  - click: {role: button, name: {i18n: widget.more}, in: {role: listitem, name: Delivery}}
  - fill: {label: Date, value: "2026-02-01"}
  - press: {key: Enter}
  - press: {key: Control+s, role: textbox, name: Comment}
  - setState: {lead: {price: 5}}
  - expect:
      slot: [Saved, {role: status, name: {like: "Order *"}}]
      events: [state.changed, {type: initLead.called, detail: {reason: lead}}]
      never: [subscription-leak]
      problems: []
"""


def validator(contract: Contract) -> Draft202012Validator:
    schema: dict[str, Any] = json.loads(emit_scenario_schema(contract))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def step(text: str) -> dict[str, Any]:
    return {"scenario": 1, "steps": [yaml.safe_load(text)]}


def test_a_scenario_of_many_kinds_of_steps_is_valid(contract: Contract) -> None:
    assert list(validator(contract).iter_errors(yaml.safe_load(GOOD))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_described_in_each_language(contract: Contract, language: Language) -> None:
    schema = json.loads(emit_scenario_schema(contract, language))
    shapes = {shape.name: shape for shape in contract.scenario}
    assert schema["$defs"]["step"]["description"] == shapes["step"].summary.get(language)


def test_every_example_of_the_format_is_a_valid_step(contract: Contract) -> None:
    examples = [
        key.example
        for shape in contract.scenario
        for key in keys_of(shape, contract.scenario)
        if key.example
    ]
    assert len(examples) > len(next(s for s in contract.scenario if s.name == "step").keys)
    for example in examples:
        errors = list(validator(contract).iter_errors(step(example)))
        assert errors == [], example


def test_every_step_has_an_example(contract: Contract) -> None:
    steps = next(shape for shape in contract.scenario if shape.name == "step")
    assert [key.name for key in steps.keys if not key.example] == []


@pytest.mark.parametrize(
    "text",
    [
        "{click: {role: button}, reload: true}",
        "{}",
        "click: {role: button, label: Save}",
        "click: {name: Save}",
        "click: {}",
        "fill: {text: Save, value: x}",
        "fill: {label: Save}",
        "press: {key: Enter, role: button, label: Save}",
        "selectLead: 41",
        "expect: {}",
        "expect: {never: [no-such-problem]}",
        "setState: {Lead: {price: 5}}",
        "wait: {seconds: 3601, for: {slot: [Saved]}}",
        "wait: {seconds: 3}",
        "tap: {role: button}",
    ],
)
def test_what_nobody_can_replay_is_refused(contract: Contract, text: str) -> None:
    assert list(validator(contract).iter_errors(step(text)))
