import re
import zlib

import pytest

from personal_page.contract.model import Contract, Language
from personal_page.emit.inventory import emit_inventory

ENTRY = re.compile(
    r"(?P<name>.+?)\s+(?P<role>\S+:\S+)\s+(?P<priority>-?\d+)\s+?(?P<uri>\S*)\s+(?P<shown>.*)"
)
"""The pattern of Sphinx's own reader."""


def read(inventory: bytes) -> tuple[list[str], list[dict[str, str]]]:
    *head, body = inventory.split(b"\n", 4)
    lines = zlib.decompress(body).decode("utf-8").splitlines()
    entries = []
    for line in lines:
        match = ENTRY.fullmatch(line)
        assert match, line
        entries.append(match.groupdict())
    return [line.decode("utf-8") for line in head], entries


def test_the_head_names_project_and_version(shop: Contract) -> None:
    head, _ = read(emit_inventory(shop, "ru"))
    assert head == [
        "# Sphinx inventory version 2",
        "# Project: shop-sdk",
        "# Version: 2.1",
        "# The remainder of this file is compressed using zlib.",
    ]


@pytest.mark.parametrize(
    ("name", "role", "uri"),
    [
        ("onOpen", "js:function", "reference/callbacks/onOpen/#onOpen"),
        (
            "onOpen.options.token",
            "js:parameter",
            "reference/callbacks/onOpen/#onOpen.options.token",
        ),
        ("read", "js:function", "reference/methods/read/#read"),
        ("reload", "js:function", "reference/developer/reload/#reload"),
        ("openShop", "js:function", "reference/openShop/#openShop"),
        ("tiny-dom", "js:module", "reference/modules/#tiny-dom"),
        ("SIZES.small", "js:data", "reference/constants/#SIZES.small"),
        ("Cart", "js:class", "reference/models/Cart/#Cart"),
        ("Cart.owner.name", "js:attribute", "reference/models/Cart/#Cart.owner.name"),
        ("plugin.name", "std:confval", "reference/manifest/#plugin.name"),
        ("behaviour:onOpen.once", "std:label", "reference/behaviours/#onOpen.once"),
        ("problem:shop-shut", "std:label", "problems/shop-shut/"),
    ],
)
def test_each_kind_of_symbol_leads_to_its_place(
    shop: Contract, name: str, role: str, uri: str
) -> None:
    _, entries = read(emit_inventory(shop, "en"))
    assert [(e["role"], e["uri"]) for e in entries if e["name"] == name] == [(role, uri)]


@pytest.mark.parametrize(
    ("language", "shown"), [("ru", "Магазин закрыт"), ("en", "The shop is shut")]
)
def test_a_problem_is_shown_by_its_title(shop: Contract, language: Language, shown: str) -> None:
    _, entries = read(emit_inventory(shop, language))
    (problem,) = [entry for entry in entries if entry["name"] == "problem:shop-shut"]
    assert problem["shown"] == shown


def test_entries_are_sorted_and_unique(contract: Contract) -> None:
    _, entries = read(emit_inventory(contract, "ru"))
    keys = [(entry["name"], entry["role"]) for entry in entries]
    assert keys == sorted(set(keys))


def test_a_contract_without_symbols_has_an_inventory(bare: Contract) -> None:
    _, entries = read(emit_inventory(bare, "en"))
    assert [entry["name"] for entry in entries] == ["ShopPlugin"]
