"""The type language: what parses is written back the same, what does not says where."""

import pytest

from personal_page.contract.reading.type_syntax import TypeSyntaxError, offset_of, parse_type
from personal_page.contract.types import names_in

WELL_FORMED = [
    "string",
    "$Sdk_2",
    "'lead'",
    "''",
    "'lead' | 'company' | null",
    "string[][]",
    "(string | null)[]",
    "Record<string, object>",
    "Promise<Record<string, Lead[]>>",
    "() => void",
    "(value: State<E> | null) => void",
    "(a?: string, b: () => void) => (c: number) => string",
    "(() => void) | void",
    "((a: string) => void)[]",
    "void | (() => void)",
    "0 | -1 | 2.5 | true | false",
    "10[]",
]


@pytest.mark.parametrize("text", WELL_FORMED)
def test_a_type_is_written_back_as_it_was(text: str) -> None:
    assert str(parse_type(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (" string|null ", "string | null"),
        ("(string)", "string"),
        ("((string)[])", "string[]"),
        ("Record< string ,number >", "Record<string, number>"),
        ("(\n  a : string\n) => void", "(a: string) => void"),
    ],
)
def test_spaces_and_needless_parentheses_are_dropped(text: str, written: str) -> None:
    assert str(parse_type(text)) == written
    assert str(parse_type(written)) == written


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "the type ends where a type was expected"),
        ("string |", 8, "the type ends where a type was expected"),
        ("string | | null", 9, "`|` stands where a type was expected"),
        ("string null", 7, "`null` stands where the end of the type was expected"),
        ("Record<string", 13, "the type ends where `>` was expected"),
        ("string[", 7, "the type ends where `]` was expected"),
        ("(a: string", 10, "the type ends where `,` was expected"),
        ("(a: string) void", 12, "`void` stands where `=>` was expected"),
        ("(a: string, 'b') => void", 12, "`'b'` stands where a parameter's name was expected"),
        ("{a: string}", 0, "`{a: string}` is not part of a type"),
        ("string | %", 9, "`%` is not part of a type"),
        ("'open", 0, "`'open` is not part of a type"),
        ("(" * 50, 30, "`(` stands where nothing deeper than 30 levels was expected"),
        ("a" + "[]" * 50, 61, "`[` stands where nothing deeper than 30 levels was expected"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, offset: int, message: str) -> None:
    with pytest.raises(TypeSyntaxError) as caught:
        parse_type(text)
    assert (str(caught.value), caught.value.offset) == (message, offset)


def test_the_names_in_a_type_are_found_outside_in() -> None:
    type_ = parse_type("(a: Record<string, Lead[]>) => Promise<'x' | E>")
    assert [name.name for name in names_in(type_)] == ["Record", "string", "Lead", "Promise", "E"]


@pytest.mark.parametrize(
    ("text", "word", "offset"),
    [
        ("(lead: string, other: lead) => void", "lead", 22),
        ("(lead?: lead) => void", "lead", 8),
        ("'lead' | lead", "lead", 0),
        ("State< 'led'>", "led", 7),
        ("string", "Lead", 0),
    ],
)
def test_a_name_is_found_where_it_is_a_type(text: str, word: str, offset: int) -> None:
    assert offset_of(text, word) == offset
