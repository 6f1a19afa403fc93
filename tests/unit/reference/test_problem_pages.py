"""What the pages of problems say: the message, the words of others, the topic."""

from pathlib import Path

import pytest

from personal_page.contract.loader import load_contract
from personal_page.reference.pages import Page, render_reference
from unit.contract.folders import contract_folder

PROBLEMS = """
problems:
  not-amd:
    severity: error
    topic: module
    title: {ru: Скрипт не вызвал `define`, en: The script never called `define`}
    message:
      ru: 'В файле `{file}` нет `define`, {reason}.'
      en: 'No `define` in `{file}`, {reason}.'
    description: {ru: Нет вызова., en: There is no call.}
    advice: {ru: Оберните., en: Wrap it.}
    parameters: [file, reason]
    console:
      firefox: ["x is not a *function*"]
      requirejs: [No define call]
  silent:
    severity: error
    title: {ru: Тишина, en: Silence}
    message: {ru: Ничего., en: Nothing.}
    description: {ru: Ничего., en: Nothing.}
    advice: {ru: Ждите., en: Wait.}
"""


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Page]:
    contract = load_contract(contract_folder(tmp_path, {"problems.yaml": PROBLEMS}))
    return {page.uri: page for page in render_reference(contract, "en")}


def test_a_problem_shows_its_message_with_dots_for_what_is_filled_in(
    pages: dict[str, Page],
) -> None:
    assert "> The playground says: No `define` in …, …." in pages["problems/not-amd.md"].markdown


def test_the_words_of_others_are_code_after_the_name_of_who_says_them(
    pages: dict[str, Page],
) -> None:
    lines = pages["problems/not-amd.md"].markdown.splitlines()
    said = [line for line in lines if line.startswith(("- Firefox", "- RequireJS"))]
    assert said == [
        "- RequireJS: <code>No define call</code>",
        "- Firefox: <code>x is not a &#42;function&#42;</code>",
    ]


def test_a_problem_that_nothing_else_reports_has_no_section_about_the_console(
    pages: dict[str, Page],
) -> None:
    assert "{: #console }" in pages["problems/not-amd.md"].markdown
    assert "{: #console }" not in pages["problems/silent.md"].markdown


def test_the_overview_and_the_nav_group_problems_by_topic(pages: dict[str, Page]) -> None:
    overview = pages["problems/index.md"].markdown
    topic = "The module does not give the cabinet its callbacks"
    assert f"## {topic} {{#problems-module}}" in overview
    assert pages["problems/not-amd.md"].group == topic
    assert pages["problems/silent.md"].group is None
