"""What a widget reads in the cabinet is what the contract describes: state and constants."""

from collections import Counter

import pytest
from jsonschema import Draft202012Validator, validate

from browser.behaviours.widgets import SDK, widget
from browser.playground import Playground
from browser.shapes import Shapes
from personal_page.contract.model import Contract

EXPOSED = widget(factory=f"{SDK}; window.sdk = sdk")


def test_each_entity_has_the_shape_of_its_model_in_every_lead(
    shared: Playground, contract: Contract
) -> None:
    shapes = Shapes(contract)
    entities = {model.entity: model for model in contract.models if model.entity}
    assert set(entities) == {"sys", "lead", "leadFields", "authors"}
    shared.run(EXPOSED)
    for lead in shared.leads():
        shared.select_lead(lead["id"])
        shared.wait_until_loaded()
        for entity, model in entities.items():
            by_page = shared.call("e.getState(a)", entity)
            validate(by_page, shapes.of_model(model))
            assert by_page == shared.console_line(f"sdk.methods.getState('{entity}')")


def test_a_value_of_another_shape_would_have_been_noticed(contract: Contract) -> None:
    model = next(model for model in contract.models if model.entity == "sys")
    wrong = {"lang": "xx", "pageTitle": 1, "unheardOf": None}
    found = Draft202012Validator(Shapes(contract).of_model(model)).iter_errors(wrong)
    missing = len(model.fields) - 2
    assert Counter(error.validator for error in found) == {
        "required": missing,
        "enum": 1,
        "type": 1,
        "additionalProperties": 1,
    }


def test_the_fields_that_a_lead_names_are_there(shared: Playground) -> None:
    fullest = 0
    for lead in shared.leads():
        shared.select_lead(lead["id"])
        shared.wait_until_loaded()
        state, fields = shared.call("Promise.all([e.getState('lead'), e.getState('leadFields')])")
        owners = [state, *state["contacts"].values(), *filter(None, [state["company"]])]
        named = [field for owner in owners for field in owner["fieldIds"]]
        assert set(named) == set(fields)
        fullest = max(fullest, len(named))
    assert fullest > 0


def test_there_are_leads_of_all_sorts(shared: Playground) -> None:
    leads = shared.leads()
    assert len(leads) >= 3
    companies = []
    for lead in leads:
        shared.select_lead(lead["id"])
        shared.wait_until_loaded()
        state = shared.call("e.getState('lead')")
        assert state["id"] == lead["id"]
        assert [status["selected"] for status in state["statuses"]].count(True) == 1
        companies.append(state["company"])
    assert None in companies
    assert any(companies)


def test_every_constant_has_the_value_of_the_contract(
    shared: Playground, contract: Contract
) -> None:
    shared.run(EXPOSED)
    constants = shared.console_line("sdk.constants")
    class_name = constants["GLOBAL_CLASS_NAMES"]["widgetBarItemContainer"]
    expected = {
        group.name: {
            constant.name: constant.value if constant.value is not None else class_name
            for constant in group.values
        }
        for group in contract.constants
    }
    assert constants == expected
    assert class_name.startswith("js-")


def test_a_widget_cannot_change_the_constants(shared: Playground) -> None:
    shared.run(EXPOSED)
    attempt = "'use strict'; sdk.constants.SUPPORTED_LANGS.ru = 'xx'"
    shared.element.evaluate("(e, a) => e.evaluate(a).catch(() => 0)", attempt)
    assert shared.console_line("sdk.constants.SUPPORTED_LANGS.ru") == "ru"


@pytest.mark.parametrize("method", ["getState", "subscribe", "getRouterQuery"])
def test_the_methods_of_the_contract_are_there(
    shared: Playground, contract: Contract, method: str
) -> None:
    shared.run(EXPOSED)
    offered = shared.console_line("Object.keys(sdk.methods)")
    assert method in offered
    assert offered == [function.name for function in contract.functions_of("method")]
