from dataclasses import replace

from personal_page.contract.model import Contract
from unit.emit.surface import emit_surface


def test_each_symbol_has_its_line(shop: Contract) -> None:
    lines = emit_surface(shop).splitlines()
    assert "callback required onOpen(options: { token: string }): (() => void) | void" in lines
    assert "method read(entity: Entity, deep?: boolean): State<Entity> | null [assumed]" in lines
    assert "module tiny-dom: typeof import('tiny-dom') = tiny-dom@1.2.3 [assumed]" in lines
    assert '  small = "size-s"' in lines
    assert "  large = string [unknown]" in lines
    assert "model People record entity people [assumed]" in lines
    assert "    name?: string" in lines
    assert "behaviour simulated onOpen.once [assumed] | twice" in lines
    assert 'manifest required plugin.name: {"type": "string"}' in lines
    assert "location window -0 -1" in lines
    assert "problem warning shop-shut(shop)" in lines


def test_better_wording_changes_nothing(shop: Contract) -> None:
    function = shop.functions[0]
    summary = replace(function.summary, ru="Иначе.", en="Otherwise.")
    reworded = replace(function, summary=summary)
    other = replace(shop, functions=(reworded, *shop.functions[1:]))
    assert emit_surface(other) == emit_surface(shop)


def test_a_header_alone_has_a_surface(bare: Contract) -> None:
    assert emit_surface(bare).startswith("sdk shop-sdk 2.1\n")
