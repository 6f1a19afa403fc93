"""What the reference names beside a symbol."""

from personal_page.contract.model import Contract
from personal_page.reference.pages import render_reference
from personal_page.reference.related import Guide, Related


def test_what_names_a_symbol_and_what_it_names_belong_to_it(shop: Contract) -> None:
    symbols = Related.of(shop).symbols
    assert symbols["read"] == ("onOpen", "Cart", "People", "module:tiny-dom")
    assert "read" in symbols["onOpen"]
    assert "behaviour:onOpen.once" in symbols["onOpen"]
    assert "read" in symbols["module:tiny-dom"]


def test_what_reads_the_state_belongs_to_the_models_of_the_state(contract: Contract) -> None:
    symbols = Related.of(contract).symbols
    for model in contract.models:
        readers = {"getState", "subscribe"} & set(symbols[model.name])
        assert bool(readers) == bool(model.entity), model.name
    assert {"SysModel"} <= set(symbols["TIME_FORMATS"])


def test_a_page_links_guides_about_its_symbol_or_a_part_of_it(contract: Contract) -> None:
    guides = [
        Guide("recipes/stages.md", "Show stages", ("LeadModel.statuses",)),
        Guide("recipes/dates.md", "Show a date", ("module:dateformat",)),
    ]
    pages = {page.uri: page.markdown for page in render_reference(contract, "en", guides=guides)}
    lead = pages["reference/models/LeadModel.md"]
    assert "## See also {: #see-also" in lead
    assert "- Guides: [Show stages](../../recipes/stages.md)\n" in lead
    assert "Show a date" not in lead
    assert "See also: [Show a date](../recipes/dates.md)" in pages["reference/modules.md"]
    assert "](../../recipes/" not in pages["reference/models/SysModel.md"]


def test_a_page_of_nothing_related_has_no_such_section(bare: Contract) -> None:
    assert Related.of(bare).symbols == {}
