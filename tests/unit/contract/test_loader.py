"""What a valid contract becomes."""

from pathlib import Path

import pytest

from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract, Status
from personal_page.contract.report import untranslated
from personal_page.contract.types import Literal, Name
from unit.contract.folders import contract_folder

MORE = """\
functions:
  initLead:
    kind: callback
    required: true
    status: documented
    source: page
    reason: {ru: Проверено., en: Checked.}
    summary: {ru: Вызывается., en: Is called.}
    description:
      ru: |
        Первый абзац.

        См. [[Lead.lang]].
      en: See [[Lead.lang]].
    parameters:
      params:
        type: object
        summary: {ru: Параметры., en: Parameters.}
        status: assumed
        reason: {ru: Так видно., en: It was seen.}
        fields:
          token: {type: string, optional: yes, summary: {ru: Токен., en: A token.}}
    examples:
      - {title: {ru: Пример, en: Example}, file: examples/initLead.js}
manifest:
  keys:
    settings.*.name:
      status: documented
      source: page
      required: true
      summary: {ru: Имя., en: The name.}
      schema: {type: string, minLength: 1, deprecated: false, default: null, multipleOf: 0.5}
  locations:
    everywhere: {status: documented, source: page, summary: {ru: Везде., en: Everywhere.}}
behaviours:
  lead.first:
    status: assumed
    reason: {ru: Так., en: So.}
    summary: {ru: Сначала., en: First.}
    about: [initLead, jquery, Lead.lang]
    simulated: true
    alternatives:
      last:
        summary: {ru: В конце., en: Last.}
        example: examples/initLead.js
events:
  lead.selected:
    summary: {ru: Выбрана., en: Selected.}
    detail: {leadId: {type: string, summary: {ru: Сделка., en: The lead.}}}
"""


@pytest.fixture
def small(tmp_path: Path) -> Contract:
    files = {"more.yaml": MORE, "examples/initLead.js": "define([])\n"}
    return load_contract(contract_folder(tmp_path, files))


def test_sections_merge_in_the_order_of_files(small: Contract) -> None:
    assert [function.name for function in small.functions] == ["getState", "initLead"]


def test_the_files_of_a_folder_stand_where_its_name_does(tmp_path: Path) -> None:
    fact = "{topic: setup, status: documented, source: page, summary: {ru: Раз., en: One.}}"
    names = ("facts/b", "later", "facts/a", "above", "facts/deeper/c")
    files = {f"{name}.yaml": f"facts:\n  {name[-1]}: {fact}\n" for name in names}
    facts = load_contract(contract_folder(tmp_path, files)).facts
    assert [fact.id for fact in facts] == ["e", "a", "b", "r"]
    assert [Path(fact.place.file).name for fact in facts] == [
        "above.yaml",
        "a.yaml",
        "b.yaml",
        "later.yaml",
    ]


def test_every_item_knows_where_it_stands(small: Contract) -> None:
    parameter = small.functions[1].parameters[0]
    assert Path(parameter.place.file).name == "more.yaml"
    assert (parameter.place.line, parameter.place.column) == (16, 7)


def test_a_nested_item_inherits_the_nearest_evidence(small: Contract) -> None:
    function = small.functions[1]
    (params,) = function.parameters
    assert function.evidence.status is Status.DOCUMENTED
    assert function.evidence.source == small.sources[0]
    assert params.evidence.status is Status.ASSUMED
    assert params.fields[0].evidence is params.evidence


def test_an_example_carries_the_code_of_its_file(small: Contract) -> None:
    assert [example.code for example in small.functions[1].examples] == ["define([])\n"]


def test_an_alternative_carries_the_code_of_its_example(small: Contract) -> None:
    (alternative,) = small.behaviours[0].alternatives
    assert alternative.example is not None
    assert alternative.example.code == "define([])\n"


def test_a_block_of_text_loses_its_last_line_break_only(small: Contract) -> None:
    description = small.functions[1].description
    assert description is not None
    assert description.ru == "Первый абзац.\n\nСм. [[Lead.lang]]."


def test_a_schema_is_plain_data_of_json_types(small: Contract) -> None:
    (key,) = small.manifest.keys
    assert key.schema == {
        "type": "string",
        "minLength": 1,
        "deprecated": False,
        "default": None,
        "multipleOf": 0.5,
    }


def test_a_constant_is_typed_by_its_value(small: Contract) -> None:
    assert small.constants[0].values[0].type == Literal("ru")


def test_types_are_parsed_and_flags_are_booleans(small: Contract) -> None:
    (params,) = small.functions[1].parameters
    assert params.type == Name("object")
    assert params.fields[0].optional is True
    assert small.functions[1].required is True


def test_behaviours_are_found_by_what_they_are_about(small: Contract) -> None:
    assert [behaviour.id for behaviour in small.behaviours_of("initLead")] == ["lead.first"]


def test_a_text_missing_in_one_language_is_no_error_but_listed(tmp_path: Path) -> None:
    text = "facts:\n  one:\n    topic: setup\n    status: assumed\n"
    text += "    summary: {ru: Раз.}\n    reason:\n      en: So.\n      ru:\n"
    folder = contract_folder(tmp_path, {"half.yaml": text})
    found = untranslated(load_contract(folder))
    assert [(finding.place.line, finding.message) for finding in found] == [
        (5, "facts.one.summary is missing in `en`"),
        (6, "facts.one.reason is missing in `ru`"),
    ]


def test_the_contract_of_the_package_is_written_in_both_languages(contract: Contract) -> None:
    assert untranslated(contract) == ()
