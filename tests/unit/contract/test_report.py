"""The report on what a contract does not know."""

from pathlib import Path

from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract, Status
from personal_page.contract.report import report_on
from unit.contract.folders import contract_folder

GUESSES = """\
functions:
  run:
    kind: util
    status: documented
    source: page
    summary: {ru: Запуск.}
    parameters:
      how:
        type: string
        status: unknown
        reason: {ru: Нигде не сказано., en: Said nowhere.}
        summary: {ru: Как., en: How.}
models:
  Bill:
    status: documented
    source: page
    meaning_status: assumed
    meaning_reason: {ru: По именам., en: By the names.}
    summary: {ru: Счёт., en: A bill.}
    fields:
      total: {type: string, summary: {ru: Сумма., en: The sum.}}
      paid:
        type: string
        meaning_status: unknown
        meaning_reason: {ru: Нигде не сказано., en: Said nowhere either.}
        summary: {ru: Оплата., en: The payment.}
modules:
  react:
    status: documented
    source: page
    summary: {ru: React., en: React.}
    types: unknown
    version: 18.3.1
    version_status: assumed
    version_reason:
      ru: Так работает.
      en: |
        It works
        so.
"""
EXPECTED = """\
Assumed: 2
  guesses.yaml:28:3: modules.react.version: It works so.
  guesses.yaml:14:3: models.Bill.meaning: By the names.
Unknown: 2
  guesses.yaml:8:7: functions.run.parameters.how: Said nowhere.
  guesses.yaml:22:7: models.Bill.fields.paid.meaning: Said nowhere either.
Without an example: 2
  base.yaml:15:3: functions.getState has no example
  guesses.yaml:2:3: functions.run has no example
Untranslated: 1
  guesses.yaml:6:5: functions.run.summary is missing in `en`
7 of 11 statements are documented by their sources."""


def test_the_report_names_what_is_not_known_by_place(tmp_path: Path) -> None:
    folder = contract_folder(tmp_path, {"guesses.yaml": GUESSES})
    assert str(report_on(load_contract(folder))).replace(f"{folder}/", "") == EXPECTED


def test_inherited_evidence_is_counted_once(contract: Contract) -> None:
    statements = report_on(contract).statements
    paths = [statement.path for statement in statements]
    assert len(set(paths)) == len(paths)
    assert "functions.initLead" in paths
    assert not any("evidence" in path for path in paths)


def test_every_statement_is_of_exactly_one_status(contract: Contract) -> None:
    report = report_on(contract)
    assert sum(len(report.of(status)) for status in Status) == len(report.statements)


def test_the_contract_of_the_package_has_an_example_for_every_function(contract: Contract) -> None:
    assert report_on(contract).without_example == ()
