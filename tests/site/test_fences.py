"""The fence that runs in place: what it becomes in a page."""

from typing import Any

import markdown
import pytest
from bs4 import BeautifulSoup

from personal_page.site.fences import check_fences, fence_of, with_quotes


def rendered(text: str, *, runs: bool = True) -> BeautifulSoup:
    fence = fence_of("en", "personal_page.js", runs=runs)
    configuration: dict[str, Any] = {"pymdownx.superfences": {"custom_fences": [fence]}}
    html = markdown.markdown(
        with_quotes(text),
        extensions=["pymdownx.highlight", "pymdownx.superfences", "attr_list"],
        extension_configs=configuration,
    )
    return BeautifulSoup(html, "html.parser")


def test_the_element_holds_the_source_and_its_colours() -> None:
    page = rendered("```js playground view=full lead=42\nrun(1 < 2)\n```")
    element = page.find("personal-page-playground")
    assert element.attrs == {"lang": "en", "view": "full", "lead": "42"}
    assert element.script["data-file"] == "personal_page.js"
    assert element.script.get_text() == "run(1 < 2)"
    assert element.select_one(".highlight code .nx").get_text() == "run"
    assert element.parent.name != "p"


def test_inline_is_the_view_of_a_fence_that_names_none() -> None:
    assert (
        rendered("```js playground\nrun()\n```").find("personal-page-playground")["view"]
        == "inline"
    )


@pytest.mark.parametrize("ending", ["</script>", "</SCRIPT >", "<!-- <script>"])
def test_code_cannot_end_the_element_that_carries_it(ending: str) -> None:
    page = rendered(f"```js playground\nrun('{ending}'); last()\n```")
    script = page.find("personal-page-playground").script.get_text()
    assert script.endswith("last()")
    assert ending not in script


def test_without_the_playground_it_is_highlighted_code() -> None:
    page = rendered("```js playground view=full\nrun()\n```", runs=False)
    assert page.find("personal-page-playground") is None
    assert page.select_one(".highlight code").get_text().strip() == "run()"


def test_other_fences_are_left_alone() -> None:
    page = rendered('```js title="a.js"\nrun()\n```')
    assert page.find("personal-page-playground") is None
    assert page.select_one(".filename").get_text() == "a.js"


def test_a_fence_inside_a_fence_is_an_example_and_not_checked() -> None:
    assert list(check_fences("````text\n```js playground colour=red\n```\n````\n")) == []


def test_every_fault_of_a_page_is_told_at_once() -> None:
    page = "```js playground a=1\n```\n\n~~~js playground view=x\n~~~\n"
    assert [error.line for error in check_fences(page)] == [1, 4]
