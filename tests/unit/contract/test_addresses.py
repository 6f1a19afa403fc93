"""Where symbols are described."""

import pytest

from personal_page.contract.addresses import by_reference, symbols
from personal_page.contract.model import Contract

ADDRESSES = {
    "initLead": "reference/callbacks/initLead/#initLead",
    "initLead.params.token": "reference/callbacks/initLead/#initLead.params.token",
    "getState": "reference/methods/getState/#getState",
    "addWidget": "reference/developer/addWidget/#addWidget",
    "initAmocrmWidgetSdk": "reference/initAmocrmWidgetSdk/#initAmocrmWidgetSdk",
    "WidgetSdk": "reference/initAmocrmWidgetSdk/#WidgetSdk",
    "module:@reduxjs/toolkit": "reference/modules/#@reduxjs/toolkit",
    "DATE_FORMATS": "reference/constants/#DATE_FORMATS",
    "DATE_FORMATS.russianNormal": "reference/constants/#DATE_FORMATS.russianNormal",
    "LeadModel": "reference/models/LeadModel/#LeadModel",
    "LeadModel.company": "reference/models/LeadModel/#LeadModel.company",
    "LeadModel.company.name": "reference/models/LeadModel/#LeadModel.company.name",
    "behaviour:initLead.first": None,
    "problem:missing-callback": "problems/missing-callback/",
    "location:personal_page": "reference/manifest/#location.personal_page",
    "manifest:locations": "reference/manifest/#locations",
    "event:lead.selected": "reference/events/#lead.selected",
    "getstate": None,
    "jquery": None,
    "LeadModel.": None,
    "": None,
}


@pytest.mark.parametrize("reference", ADDRESSES)
def test_a_reference_leads_to_its_page_and_anchor(reference: str, contract: Contract) -> None:
    symbol = by_reference(contract).get(reference)
    assert (str(symbol.address) if symbol else None) == ADDRESSES[reference]


def test_no_two_symbols_share_a_reference_or_an_address(contract: Contract) -> None:
    every = list(symbols(contract))
    assert len(by_reference(contract)) == len(every)
    assert len({symbol.address for symbol in every}) == len(every)


def test_an_address_is_a_folder_and_an_anchor_without_spaces(contract: Contract) -> None:
    for symbol in symbols(contract):
        assert symbol.address.page.endswith("/")
        assert not any(char.isspace() or char == "#" for char in symbol.address.anchor or "")
