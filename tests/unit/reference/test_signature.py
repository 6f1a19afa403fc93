"""The signature that heads the page of a function."""

import pytest

from personal_page.contract.model import Contract
from personal_page.reference.signature import shape_of, signature_of


@pytest.mark.parametrize(
    ("name", "signature"),
    [
        ("getState", "getState<E extends Entity>(entityName: E): State<E> | null"),
        ("getRouterQuery", "getRouterQuery(): RouterQuery"),
        ("registerWidgetsBarSlot", "registerWidgetsBarSlot(el: HTMLElement): (() => void) | void"),
        (
            "initLead",
            "initLead(\n  params: {\n    token: string;\n  },\n): (() => void) | void",
        ),
    ],
)
def test_signature_shows_types_and_inline_objects(
    contract: Contract, name: str, signature: str
) -> None:
    function = next(function for function in contract.functions if function.name == name)
    assert signature_of(function) == signature


def test_a_model_of_records_shows_what_a_record_holds(contract: Contract) -> None:
    model = next(model for model in contract.models if model.name == "AuthorsModel")
    shape = shape_of(model)
    assert shape.startswith("type AuthorsModel = Record<string, {\n  id: string;\n")
    assert shape.endswith("\n}>")
