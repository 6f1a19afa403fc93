import re

import pytest

from personal_page.contract.model import LANGUAGES, Contract, Language
from personal_page.emit.llms import emit_llms, emit_llms_full

LINK = re.compile(r"- \[[^\]]+\]\((?P<url>[^)\s]+)\)(: .+)?")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["contract", "shop", "bare"])
def test_the_index_is_a_title_a_quote_and_lists_of_links(
    name: str, language: Language, request: pytest.FixtureRequest
) -> None:
    text = emit_llms(request.getfixturevalue(name), language, "https://docs.example/ru")
    title, quote, note, *sections = text.rstrip("\n").split("\n\n")
    assert title.startswith("# ")
    assert quote.startswith("> ")
    assert note
    for heading, links in zip(sections[::2], sections[1::2], strict=True):
        assert re.fullmatch(r"## .+", heading)
        for line in links.splitlines():
            match = LINK.fullmatch(line)
            assert match, line
            assert match["url"].startswith("https://docs.example/ru/")


def test_links_are_relative_where_the_site_has_no_address(shop: Contract) -> None:
    text = emit_llms(shop, "en", "")
    assert "- [read](reference/methods/read/#read): Reads an entity." in text
    assert "- [shop-sdk.d.ts](assets/personal-page/shop-sdk.d.ts): TypeScript types for" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_reference_names_everything(contract: Contract, language: Language) -> None:
    text = emit_llms_full(contract, language)
    names = [
        *(item.name for item in (*contract.functions, *contract.models, *contract.constants)),
        *(value.name for group in contract.constants for value in group.values),
        *(field.name for model in contract.models for field in model.fields),
        *(item.id for item in (*contract.modules, *contract.behaviours)),
        *(key.path for key in contract.manifest.keys),
        *(location.id for location in contract.manifest.locations),
        *(problem.code for problem in contract.problems),
        *(event.type for event in contract.events),
    ]
    assert [name for name in names if name not in text] == []
    assert "[[" not in text


def test_the_whole_reference_holds_runnable_code_and_doubts(shop: Contract) -> None:
    text = emit_llms_full(shop, "ru")
    assert "```js\ndefine(['shop-sdk'], (openShop) => {" in text
    assert "### onOpen (обязательный)" in text
    assert "[предположение: Так было в одном магазине.]" in text
    assert "`onOpen.once`: Вызывается один раз. Касается: onOpen." in text


def test_nothing_is_said_of_empty_sections(bare: Contract) -> None:
    assert "##" not in emit_llms_full(bare, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_reference_says_what_is_known_and_from_where(
    contract: Contract, language: Language
) -> None:
    text = emit_llms_full(contract, language)
    word = {"ru": "документировано", "en": "documented"}[language]
    named = {
        source.title.get(language): source.url
        for source in contract.sources
        if source.url and f"({source.title.get(language)}" in text
    }
    assert len(named) > 3
    assert [title for title, url in named.items() if f"({title}, {url})" not in text] == []
    for item in (*contract.functions, *contract.models, *contract.constants):
        told = text.partition(f"\n### {item.name}")[2].partition("\n### ")[0]
        assert re.search(rf"\[({word}|предположение|assumed)\b", told), item.name
    for model in contract.models:
        assert model.sample
        assert model.sample.get(language).rstrip() in text


def test_a_title_ends_no_link(shop: Contract) -> None:
    guides = [("Guide", [("a[0] (or\nb)\\", "a/index.md", "")])]
    assert "- [a\\[0\\] \\(or b\\)\\\\](a/index.md)\n" in emit_llms(shop, "en", "", guides)


def test_guides_come_first_and_links_may_lead_to_copies(shop: Contract) -> None:
    guides = [("Guide", [("Start", "start/index.md", "How to start.")])]
    text = emit_llms(shop, "en", "", guides, lambda address: f"{address.page}index.md")
    assert text.index("## Guide\n\n- [Start](start/index.md): How to start.") < text.index("[read]")
    assert "- [read](reference/methods/read/index.md): Reads an entity." in text
