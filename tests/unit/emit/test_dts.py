import re

from personal_page.contract.model import Contract
from personal_page.emit.dts import emit_types
from personal_page.emit.tsdoc import wrapped


def test_the_declarations_are_a_global_script(contract: Contract) -> None:
    assert not re.search(r"^(import|export)\b", emit_types(contract), re.MULTILINE)


def test_every_name_of_the_contract_is_declared(shop: Contract) -> None:
    text = emit_types(shop)
    functions = [rf"^  {f.name}\??: " for f in shop.functions if f.kind != "factory"]
    models = [rf"^(interface|type) {model.name}\b" for model in shop.models]
    groups = [rf"^  readonly {group.name}: " for group in shop.constants]
    modules = [rf"^  '?{module.id}'?: " for module in shop.modules]
    for pattern in [*functions, *models, *groups, *modules]:
        assert re.search(pattern, text, re.MULTILINE), pattern


def test_a_published_value_is_a_literal_and_an_unpublished_one_its_type(shop: Contract) -> None:
    text = emit_types(shop)
    assert "readonly small: 'size-s';" in text
    assert "readonly large: string;" in text


def test_only_a_required_callback_must_be_given(shop: Contract) -> None:
    text = emit_types(shop)
    assert "  onOpen: (" in text
    assert "  onIdle?: (" in text


def test_a_doubt_is_told_once_where_it_begins(shop: Contract) -> None:
    text = emit_types(shop)
    options = "@param options - The options. (Assumed, not documented: Seen in one shop.)"
    assert options in " ".join(text.replace("*", "").split())
    assert "/** The token. */" in text


def test_a_text_cannot_end_its_comment(shop: Contract) -> None:
    assert "Reads an entity. *\\/ is not the end." in emit_types(shop)


def test_cross_references_become_code(shop: Contract) -> None:
    text = emit_types(shop)
    assert "See `Cart.items` and `tiny-dom`." in text
    assert "[[" not in text


def test_the_developer_global_is_declared_on_window(shop: Contract) -> None:
    assert "interface Window {\n  readonly SHOP: {\n    readonly tools: {\n      readonly dev:" in (
        emit_types(shop)
    )


def test_prose_is_wrapped_anew_and_code_keeps_its_lines() -> None:
    text = "One\nsentence.\n\n```js\nconst a = 1;\n\nconst b = 2;\n```\n\n- one\n- two"
    assert wrapped(text) == [
        "One sentence.",
        "",
        "```js",
        "const a = 1;",
        "",
        "const b = 2;",
        "```",
        "",
        "- one",
        "- two",
    ]
