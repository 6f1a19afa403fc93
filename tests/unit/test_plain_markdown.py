"""Pages as text: what is left of the marks that only the site needs."""

import pytest

from personal_page.site.plain_markdown import first_sentence, plain_markdown

CASES = {
    "an id of a heading": ("## Title {#id}", "## Title"),
    "attributes of a heading": ("## Title {: #id data-search-exclude }", "## Title"),
    "a badge": (
        '<span class="pp-badge pp-badge--assumed" title="No source">assumed</span> Why: seen.',
        "**assumed** Why: seen.",
    ),
    "a badge that is a link": (
        '<a class="pp-source" href="https://a.example/"><span class="pp-badge">known</span></a>',
        "[**known**](https://a.example/)",
    ),
    "an anchor with a place to break": (
        '| <a class="pp-anchor" id="a.b" href="#a.b"><code>a.<wbr>b</code></a> | text |',
        "| `a.b` | text |",
    ),
    "a type in a table": (
        "| <code>[Lead](x.md) &#124; null&#91;&#93;</code> |",
        "| `Lead \\| null[]` |",
    ),
    "a type elsewhere": ("<code>a &#124; b</code>", "`a | b`"),
    "tags in code": ("`<div class=a>` and `{: .b }`", "`<div class=a>` and `{: .b }`"),
    "a line break": ("| one<br>two |", "| one two |"),
    "a paragraph": ('<p class="pp-badges" markdown>text</p>', "text"),
    "a button": ("[Go](a.md){ .md-button }", "[Go](to/a.md)"),
    "a picture": ('<img src="a.png" alt="An a">', "![An a](to/a.png)"),
    "a link with code in it": ("[`a.md`](b.md#c)", "[`a.md`](to/b.md#c)"),
    "a link with a space": ("[A](<a. b.md>)", "[A](<to/a. b.md>)"),
    "a link that is defined elsewhere": ("[A][a]\n\n[a]: a.md 'A'", "[A][a]\n\n[a]: to/a.md 'A'"),
    "a footnote": ("[^1]: a.md", "[^1]: a.md"),
    "a tag that is written out": ("&lt;script&gt; &amp;lt; &nbsp;", "&lt;script&gt; &amp;lt;"),
    "an admonition": (
        '!!! warning "Mind"\n    This [one](a.md).\n\n    And this.\n\nNot this.',
        "> **Mind**\n> This [one](to/a.md).\n>\n> And this.\n>\nNot this.",
    ),
    "an admonition with a fence in it": (
        "!!! tip\n    One.\n\n    ```js\n    <a>\n    ```\n\n    Two.\n\n```js\n<b>\n```",
        "> **Tip**\n> One.\n>\n> ```js\n> <a>\n> ```\n>\n> Two.\n>\n```js\n<b>\n```",
    ),
    "a separator inside a line of code": ("```js\n'a\u2028b'\n```", "```js\n'a\u2028b'\n```"),
    "a bar in a cell": ("| a &#124; b | `&#124;` |", "| a \\| b | `&#124;` |"),
    "an admonition without a title": ('!!! warning ""\n\n    Text.', ">\n>\n> Text."),
    "a folded part": (
        '<details markdown>\n<summary markdown="span">`Lead`</summary>\n\nText.\n\n</details>',
        "`Lead`\n\nText.",
    ),
    "a playground": (
        '```js playground view="inline"\n<a>  {#b}\n\n```\n## C {#c}',
        "```js\n<a>  {#b}\n```\n## C",
    ),
    "a fence in a fence": (
        "````md\n```js playground\n````\n",
        "````md\n```js playground\n````",
    ),
}


def moved(target: str) -> str:
    return f"to/{target}" if target.startswith(("a.", "b.")) else target


@pytest.mark.parametrize("case", CASES)
def test_what_only_the_site_needs_is_taken_out(case: str) -> None:
    written, read = CASES[case]
    assert plain_markdown(written, moved) == f"{read}\n"


def test_a_page_is_summed_up_by_its_first_sentence() -> None:
    text = "# Title\n\n> Quote.\n\nSee [the `a.b`](x.md) first. Then\nthat.\n"
    assert first_sentence(text) == "See the `a.b` first."
    assert first_sentence("# Title\n") == ""


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_code_is_no_first_sentence(fence: str) -> None:
    code = f"# Title\n\n{fence}js\nOne.\n\nTwo.\n{fence}\n"
    assert first_sentence(code) == ""
    assert first_sentence(f"{code}\nThree. Four.\n") == "Three."
    assert first_sentence(f"{code}Three.\n{fence}\nFour.\n{fence}\n") == "Three."
    assert first_sentence(f"# Title\n\n{fence}\nNever closed.\n\nOne.\n") == ""
