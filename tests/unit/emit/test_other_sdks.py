"""Contracts of other SDKs: values, names and hosts that amoCRM's has not."""

import json
from pathlib import Path

import pytest

from personal_page.contract.findings import ContractError
from personal_page.contract.loader import load_contract
from personal_page.contract.model import LANGUAGES, Contract
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.dts import emit_types
from personal_page.emit.llms import emit_llms, emit_llms_full
from personal_page.emit.page_contract import emit_page_contract
from personal_page.reference.pages import render_reference
from unit.contract.folders import contract_folder
from unit.emit.compiler import Compiler

OTHER = """\
functions:
  delete:
    kind: method
    status: documented
    source: page
    summary: {ru: Удаляет., en: Deletes.}
    parameters:
      code: {type: ValueOf<CODES> | 0 | true, summary: {ru: Код., en: The code.}}
      options:
        type: object
        optional: true
        summary: {ru: Настройки., en: Options.}
        fields:
          class: {type: string, summary: {ru: Класс., en: The class.}}
  onCall:
    kind: callback
    status: documented
    source: page
    summary: {ru: Вызывается., en: Is called.}
constants:
  CODES:
    status: documented
    source: page
    summary: {ru: Коды., en: Codes.}
    values:
      none: {value: 0, summary: {ru: Нет., en: None.}}
      some: {value: -7, summary: {ru: Есть., en: Some.}}
      half: {value: 0.5, summary: {ru: Половина., en: Half.}}
      on_top: {value: true, summary: {ru: Да., en: Yes.}}
      text: {value: '7', summary: {ru: Текст., en: Text.}}
models:
  index:
    status: documented
    source: page
    summary: {ru: Индекс., en: 'An index, beside [[README]].'}
    fields:
      lead: {type: Lead, summary: {ru: Сделка., en: The lead.}}
  README:
    status: documented
    source: page
    summary: {ru: Прочти., en: 'Read, then see [[index.lead]].'}
    fields: {}
facts:
  a: {topic: setup, status: documented, source: page, summary: {ru: Раз., en: One.}}
behaviours:
  once:
    status: unknown
    reason: {ru: Неясно., en: Unclear.}
    summary: {ru: Раз., en: One.}
    about: [onCall]
    simulated: false
"""
USE = """\
/// <reference path="small-sdk.d.ts" />
declare const sdk: Sdk;
sdk.methods.delete(sdk.constants.CODES.some, { class: 'a' });
const seven: -7 = sdk.constants.CODES.some;
const text: '7' = sdk.constants.CODES.text;
sdk.methods.delete(0.5);
sdk.methods.delete(true);
"""


@pytest.fixture
def other(tmp_path: Path) -> Contract:
    return load_contract(contract_folder(tmp_path, {"other.yaml": OTHER}))


def test_constants_keep_their_kinds_everywhere(other: Contract) -> None:
    values = {"none": 0, "some": -7, "half": 0.5, "on_top": True, "text": "7"}
    group = next(group for group in other.constants if group.name == "CODES")
    assert {value.name: value.value for value in group.values} == values
    assert json.loads(emit_page_contract(other, "en", None))["constants"]["CODES"] == values
    (codes,) = (
        one for one in json.loads(emit_contract(other))["constants"] if one["name"] == "CODES"
    )
    assert [value["value"] for value in codes["values"]] == list(values.values())
    page = next(p for p in render_reference(other, "en") if p.uri == "reference/constants.md")
    shown = page.markdown.replace("&#45;", "-").replace("&#46;", ".")
    for written in ("<code>0</code>", "<code>-7</code>", "<code>0.5</code>", "<code>true</code>"):
        assert written in shown
    assert "<code>'7'</code>" in page.markdown
    assert "`-7`" in emit_llms_full(other, "en")


def test_the_compiler_takes_the_types(
    other: Contract, compiler: Compiler, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("other")
    (folder / "small-sdk.d.ts").write_text(emit_types(other), encoding="utf-8")
    (folder / "use.ts").write_text(USE, encoding="utf-8")
    assert compiler.errors([folder / "small-sdk.d.ts", folder / "use.ts"]) == []


@pytest.mark.parametrize("value", ["0x10", "1_000", "010", ".inf", "2026-01-01", "~"])
def test_a_value_that_readers_take_for_different_things_is_an_error(
    tmp_path: Path, value: str
) -> None:
    text = OTHER.replace("{value: -7,", f"{{value: {value},")
    with pytest.raises(ContractError, match=r"other\.yaml:27:21: "):
        load_contract(contract_folder(tmp_path, {"other.yaml": text}))


def test_a_model_called_like_the_page_of_its_folder_has_a_page_of_its_own(
    other: Contract,
) -> None:
    pages = {page.uri: page for page in render_reference(other, "en")}
    assert {
        "reference/models/index.md",
        "reference/models/index/index.md",
        "reference/models/README/index.md",
    } <= pages.keys()
    assert "](../README/index.md#README)" in pages["reference/models/index/index.md"].markdown
    assert "](../index/index.md#index.lead)" in pages["reference/models/README/index.md"].markdown
    assert "](index/index.md#index)" in pages["reference/models/index.md"].markdown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_generated_text_speaks_of_the_cabinet(other: Contract, language: str) -> None:
    texts = [page.markdown for page in render_reference(other, language)]
    texts += [emit_llms(other, language, ""), emit_llms_full(other, language), emit_types(other)]
    for text in texts:
        for word in ("cabinet", "кабинет", "amocrm"):
            assert word not in text.lower()
    assert any(
        {"en": "the host application calls", "ru": "вызывает приложение"}[language] in text
        for text in texts
    )


def test_a_contract_may_say_what_its_host_is_called(tmp_path: Path) -> None:
    host = "  host: {ru: пульт, en: the desk}\n"
    base = (Path(__file__).parents[1] / "contract" / "base.yaml").read_text(encoding="utf-8")
    header = base.replace("  versions:", f"{host}  versions:")
    contract = load_contract(contract_folder(tmp_path, {"base.yaml": header, "other.yaml": OTHER}))
    assert any("that the desk calls" in page.markdown for page in render_reference(contract, "en"))
    assert any("вызывает пульт" in page.markdown for page in render_reference(contract, "ru"))
