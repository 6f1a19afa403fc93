"""Overviews show what is in the things they list, in both languages."""

import json

from bs4 import Tag

from personal_page.contract.model import Contract, Text
from personal_page.reference.markup import plain
from sites import Built
from unit.contract_inventory import inventory

OVERVIEW = "reference/"


def shown(part: Tag) -> str:
    return " ".join(part.get_text().split())


def beginning(text: Text, language: str) -> str:
    """Return the words of a text up to its first stop or reference, as a page shows them."""
    written = plain(text.get("ru" if language == "ru" else "en"))
    return written.partition(".")[0].partition("[[")[0].replace("[", "").strip()


def row_of(article: Tag, address: str) -> Tag:
    """Return the row of the overview that is about what stands at `address`."""
    cells = article.select("td:first-child")
    cell = next(cell for cell in cells if cell.a and cell.a["href"].endswith(address))
    row = cell.find_parent("tr")
    assert row
    return row


def test_models_are_shown_with_their_fields(
    built: Built, contract: Contract, language: str
) -> None:
    article = built.content(f"{language}/{OVERVIEW}models/")
    overview = built.content(f"{language}/{OVERVIEW}")
    for model in contract.models:
        whole = shown(row_of(overview, f"models/{model.name}/#{model.name}"))
        for field in model.fields:
            name = f"{model.name}.{field.name}"
            row = shown(row_of(article, f"#{name}"))
            assert str(field.type) in row, name
            assert beginning(field.summary, language) in row.replace("`", ""), name
            assert f"{field.name}{'?' if field.optional else ''}: {field.type}" in whole, name


def test_a_field_inside_another_and_one_that_may_be_null_are_told(built: Built) -> None:
    article = built.content("en/reference/models/")
    assert "object | null" in shown(row_of(article, "#LeadModel.company"))
    assert "boolean" in shown(row_of(article, "#LeadModel.statuses.selected"))


def test_constants_are_shown_with_their_values(built: Built, language: str) -> None:
    overview = built.content(f"{language}/{OVERVIEW}")
    for group, values in inventory.CONSTANTS.items():
        row = shown(row_of(overview, f"constants/#{group}"))
        lost = [
            name
            for name, value in values.items()
            if (f"{name} = '{value}'" if value is not None else f"{name}: string") not in row
        ]
        assert lost == []


def test_functions_are_shown_with_their_signatures(
    built: Built, contract: Contract, language: str
) -> None:
    overview = shown(built.content(f"{language}/{OVERVIEW}"))
    assert "initLead(params: { token: string }): (() => void) | void" in overview
    assert "getState(entityName: Entity): State<Entity> | null" in overview
    assert "addWidget(widgetParams: { script: string; token: string }): void" in overview
    assert "initAmocrmWidgetSdk(options: { version: string }): WidgetSdk" in overview
    folders = {"callback": "callbacks/", "method": "methods/", "util": "developer/"}
    for function in contract.functions:
        if function.kind in folders:
            article = built.content(f"{language}/{OVERVIEW}{folders[function.kind]}")
            section = article.find(id=function.name)
            assert section, function.name
            code = section.find_next("pre")
            assert code
            for parameter in function.parameters:
                assert parameter.name in code.get_text(), function.name


def test_what_else_is_known_is_listed_by_its_sentences(
    built: Built, contract: Contract, language: str
) -> None:
    article = built.content(f"{language}/{OVERVIEW}")
    addresses = {link["href"] for link in article.select("details li > a")}
    assert {f"behaviours/#{behaviour.id}" for behaviour in contract.behaviours} <= addresses
    assert {f"facts/#{fact.id}" for fact in contract.facts} <= addresses
    for event in contract.events:
        row = shown(row_of(article, f"events/#{event.type}"))
        for field in event.detail:
            assert f"{field.name}{'?' if field.optional else ''}: {field.type}" in row, event.type
    for key in contract.manifest.keys:
        row = shown(row_of(article, f"manifest/#{key.path}"))
        assert beginning(key.summary, language) in row, key.path


def test_a_search_finds_a_model_on_its_page_only(built: Built, language: str) -> None:
    """What an overview repeats of a page is left out of the index."""
    index = json.loads((built.folder / language / "search/search_index.json").read_text("utf-8"))
    places = [entry["location"] for entry in index["docs"] if "LeadModel" in entry["title"]]
    assert places
    assert [place for place in places if not place.startswith("reference/models/LeadModel/")] == []
