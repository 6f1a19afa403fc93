"""The fence that runs in place: what it becomes in a page."""

import json
from typing import Any

import markdown
import pytest
from bs4 import BeautifulSoup

from personal_page.site.fence_options import check_fences, with_quotes
from personal_page.site.fences import fences_of, joined


def rendered(text: str, *, runs: bool = True) -> BeautifulSoup:
    fences = fences_of("en", "personal_page.js", runs=runs)
    configuration: dict[str, Any] = {"pymdownx.superfences": {"custom_fences": fences}}
    html = markdown.markdown(
        with_quotes(text),
        extensions=["pymdownx.highlight", "pymdownx.superfences", "attr_list"],
        extension_configs=configuration,
    )
    return BeautifulSoup(joined(html), "html.parser")


def test_the_element_holds_the_source_and_its_colours() -> None:
    page = rendered("```js playground view=full lead=42\nrun(1 < 2)\n```")
    element = page.find("personal-page-playground")
    unsearched = {"data-search-exclude": "true"}
    assert element.attrs == unsearched | {"lang": "en", "view": "full", "lead": "42"}
    assert element.script["data-file"] == "personal_page.js"
    assert element.script.get_text() == "run(1 < 2)"
    assert element.select_one(".highlight code .nx").get_text() == "run"
    assert element.parent.name != "p"


def test_inline_is_the_view_of_a_fence_that_names_none() -> None:
    assert (
        rendered("```js playground\nrun()\n```").find("personal-page-playground")["view"]
        == "inline"
    )


def test_an_example_that_runs_by_itself_says_so_without_a_value() -> None:
    page = rendered("```js playground view=inline autorun\nrun()\n```")
    assert page.find("personal-page-playground").has_attr("autorun")
    (error,) = check_fences("```js playground autorun=no\nrun()\n```")
    assert error.message == '`autorun` is written without a value, not "no"'


@pytest.mark.parametrize("ending", ["</script>", "</SCRIPT >", "<!-- <script>"])
def test_code_cannot_end_the_element_that_carries_it(ending: str) -> None:
    page = rendered(f"```js playground\nrun('{ending}'); last()\n```")
    script = page.find("personal-page-playground").script.get_text()
    assert script.endswith("last()")
    assert ending not in script


PAIR = "```js playground view=full\nrun()\n```\n\n```py playground\nprint(1 < 2)\n```"
"""A widget and, directly below, its backend."""


def test_python_directly_below_is_the_backend_of_the_same_element() -> None:
    page = rendered(PAIR)
    (element,) = page.select("personal-page-playground")
    widget, backend = element.select("script")
    assert [widget["data-file"], backend["data-file"]] == ["personal_page.js", "backend.py"]
    assert json.loads(backend.get_text()) == "print(1 < 2)"
    shown = [code.get_text().strip() for code in element.select(".highlight code")]
    assert shown == ["run()", "print(1 < 2)"]
    assert page.find("personal-page-file") is None


def test_the_backend_of_a_widget_in_a_list_is_in_its_element() -> None:
    lines = PAIR.splitlines()
    page = rendered("1.  Try it:\n\n" + "".join(f"    {line}\n" for line in lines))
    (element,) = page.select("li > personal-page-playground")
    assert len(element.select("script")) == 2


FOLDER = """```{first}
first()
```

```json playground file="i18n/ru.json"
{{"a": "</script>"}}
```

```yaml playground file="scenarios/main.yaml"
scenario: 1
```"""
"""A widget of several files."""


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("js playground view=full lead=42", "personal_page.js"),
        ("tsx playground view=full lead=42 file=src/personal_page.tsx", "src/personal_page.tsx"),
    ],
)
def test_named_files_directly_below_are_those_of_one_element(first: str, name: str) -> None:
    page = rendered(FOLDER.format(first=first))
    (element,) = page.select("personal-page-playground")
    assert (element["view"], element["lead"], element["lang"]) == ("full", "42", "en")
    files = {script["data-file"]: script for script in element.select("script")}
    assert list(files) == [name, "i18n/ru.json", "scenarios/main.yaml"]
    assert json.loads(files["i18n/ru.json"].get_text()) == '{"a": "</script>"}'
    shown = [code.get_text().strip() for code in element.select(".highlight code")]
    assert shown == ["first()", '{"a": "</script>"}', "scenario: 1"]
    assert page.find("personal-page-file") is None
    assert [*check_fences(FOLDER.format(first=first))] == []


def test_a_fence_of_another_language_has_to_name_its_file() -> None:
    (error,) = check_fences("```tsx playground\nrun()\n```")
    assert error.message.endswith("or has a `file`, not ```tsx playground")
    (error,) = check_fences("```tsx playground file=../a.tsx\nrun()\n```")
    assert error.message == '`file` is the path of a file in the widget\'s folder, not "../a.tsx"'


@pytest.mark.parametrize("text", ["</script>", "<!-- <script>", "</personal-page-file>"])
def test_no_text_of_a_backend_ends_the_element_that_carries_it(text: str) -> None:
    source = f"PAGE = r'''{text}'''"
    page = rendered(f"```js playground\nrun()\n```\n```py playground\n{source}\n```\n\nBelow.")
    _, backend = page.find("personal-page-playground").select("script")
    assert json.loads(backend.get_text()) == source
    assert page.find("p", string="Below.").parent is page


def test_two_widgets_with_backends_are_two_elements() -> None:
    page = rendered(f"{PAIR}\n\n{PAIR}")
    elements = page.select("personal-page-playground")
    assert [len(element.select("script")) for element in elements] == [2, 2]


@pytest.mark.parametrize(
    ("between", "lines"),
    [("", []), ("\n\n", []), ("Text.\n", [5]), ("```sh\nls\n```\n", [7])],
)
def test_a_backend_without_a_widget_directly_above_fails_with_its_line(
    between: str, lines: list[int]
) -> None:
    page = f"```js playground\nrun()\n```\n{between}```py playground\nrun()\n```\n"
    assert [error.line for error in check_fences(page)] == lines


def test_the_options_are_those_of_the_widget() -> None:
    page = "```js playground\n```\n```py playground view=full\n```\n```py playground\n```\n"
    first, second = check_fences(page)
    assert (first.line, "of the ```js playground fence above" in first.message) == (3, True)
    assert (second.line, "directly below" in second.message) == (5, True)


def test_without_the_playground_a_backend_is_highlighted_code() -> None:
    page = rendered(PAIR, runs=False)
    assert page.find("script") is None
    assert len(page.select(".highlight code")) == 2


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
