"""Input that is meant to break the reader: it answers with a readable error, soon."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from personal_page.contract.findings import MAX_FINDINGS, ContractError
from personal_page.contract.loader import load_contract
from unit.contract.folders import contract_folder

FACT = "facts:\n  one: {topic: setup, status: documented, source: page, summary: {ru: Р, en: E}}\n"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE_TEXTS = {
    "ten megabytes": ("a" * 10_000_000, "1:1: the file is too large, at most 1 MiB was expected"),
    "billion laughs": (LAUGHS, "2:8: `*a` is an alias, the value itself was expected"),
    "an anchor of itself": ("facts: &a\n  b: *a\n", "2:6: `*a` is an alias"),
    "deep lists": ("[" * 100_000, "1:41: this is nested too deep, at most 40 levels"),
    "deep mappings": ("{a: " * 100_000, "1:158: this is nested too deep, at most 40 levels"),
    "deep blocks": (
        "".join(" " * depth + "a:\n" for depth in range(1000)),
        "40:40: this is nested too deep",
    ),
    "a deep type": (
        f"models:\n  A: {{fields: {{b: {{type: '{'(' * 1000}'}}}}}}\n",
        "2:57: the type does not parse: `(` stands where nothing deeper than 30 levels",
    ),
    "a long array type": (
        f"models:\n  A: {{fields: {{b: {{type: '{'string' + '[]' * 100_000}'}}}}}}\n",
        "nothing deeper than 30 levels",
    ),
    "latin-1": (FACT.encode() + b"# caf\xe9\n", "3:6: the file is not UTF-8"),
    "utf-16": (FACT.encode("utf-16"), "1:1: the file is not UTF-8"),
    "a nul byte": (FACT + "\0", "3:1: the character U+0000 may not stand in YAML"),
    "a control character": (FACT + "# \x1b[31m", "3:3: the character U+001B may not stand in YAML"),
    "a python object": (
        "facts: !!python/object/new:os.system [echo]\n",
        "1:8: `!!python/object/new:os.system` is a tag",
    ),
    "a wrong escape": ('facts: "\\UFFFFFFFF"\n', "1:11: the YAML does not parse"),
    "half a surrogate": ('facts: "\\ud800"\n', "1:11: "),
    "a wrong directive": ("%YAML 99999999999999999999.1\n---\n{}\n", "1:"),
    "a large number": (f"facts: {'9' * 10_000}\n", "1:8: `facts` is an integer"),
    "an unknown prefix": ("facts: !e!x y\n", "1:8: the YAML does not parse"),
    "a key with line breaks": ('"a\\nb: c": 1\n', "1:1: `a\ufffdb: c` is not a section"),
}


def error_of(folder: Path) -> ContractError:
    with pytest.raises(ContractError) as caught:
        load_contract(folder)
    return caught.value


@pytest.mark.parametrize("name", HOSTILE_TEXTS)
def test_a_hostile_file_gives_a_readable_error_at_its_place(name: str, tmp_path: Path) -> None:
    text, expected = HOSTILE_TEXTS[name]
    content = text if isinstance(text, bytes) else text.encode()
    lines = str(error_of(contract_folder(tmp_path, {"hostile.yaml": content}))).splitlines()
    assert any("hostile.yaml:" in line and expected in line for line in lines), lines


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    contract = load_contract(
        contract_folder(tmp_path, {"bom.yaml": b"\xef\xbb\xbf" + FACT.encode()})
    )
    assert [(fact.id, fact.place.column) for fact in contract.facts] == [("one", 3)]


def test_windows_line_ends_are_no_error(tmp_path: Path) -> None:
    folder = contract_folder(tmp_path, {"crlf.yaml": FACT.replace("\n", "\r\n")})
    assert load_contract(folder).facts[0].place.line == 2


def test_a_hopeless_contract_is_not_read_to_its_end(tmp_path: Path) -> None:
    noise = "".join(f"key{number}: 1\n" for number in range(50_000))
    findings = error_of(contract_folder(tmp_path, {"noise.yaml": noise})).findings
    assert len(findings) == MAX_FINDINGS + 1
    assert any("the rest was not looked at" in finding.message for finding in findings)


def loop(path: Path) -> None:
    path.symlink_to(path)


def dangling(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


UNREADABLE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a symlink loop": (loop, "cannot be read"),
    "a dangling symlink": (dangling, "cannot be read"),
    "a device": (device, "is not a regular file"),
    "a folder": (Path.mkdir, "is not a regular file"),
    "a pipe": (os.mkfifo, "is not a regular file"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    make, expected = UNREADABLE[name]
    folder = contract_folder(tmp_path, {})
    make(folder / "odd.yaml")
    (finding,) = error_of(folder).findings
    assert finding.place.file.endswith("odd.yaml")
    assert expected in finding.message


@pytest.mark.parametrize("name", ["loop.js", "pipe.js", "large.js", "latin.js", "outside.js"])
def test_an_example_that_cannot_be_used_is_named_at_its_place(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "contract"
    folder.mkdir()
    example = f"examples: [{{title: {{ru: Раз, en: One}}, file: {name}}}]"
    module = f"modules:\n  a:\n    {example}\n    status: documented\n    source: page\n"
    text = f"{module}    types: unknown\n    summary: {{ru: Раз, en: One}}\n"
    contract_folder(folder, {"a.yaml": text, "large.js": "x" * 2_000_000, "latin.js": b"\xff"})
    loop(folder / "loop.js")
    os.mkfifo(folder / "pipe.js")
    (tmp_path / "secret.js").write_text("secret")
    (folder / "outside.js").symlink_to(tmp_path / "secret.js")
    (finding,) = error_of(folder).findings
    assert (finding.place.line, finding.place.column) == (3, 50)
    assert f"`{name}`" in finding.message


def test_a_sample_that_is_nested_without_end_is_named_at_its_place(tmp_path: Path) -> None:
    files = {
        "models.yaml": (
            "models:\n  Deep:\n    status: documented\n    source: page\n    summary: {en: Deep.}\n"
            "    fields: {}\n    sample: {ru: deep.json, en: long.json}\n"
        ),
        "deep.json": "[" * 500_000,
        "long.json": "9" * 50_000,
    }
    (finding,) = error_of(contract_folder(tmp_path, files)).findings
    assert finding.place.line == 7
    assert finding.message == (
        "the sample `deep.json` is not JSON (it is nested too deep), JSON was expected"
    )


def test_a_folder_without_a_contract_is_named(tmp_path: Path) -> None:
    (tmp_path / "readme.md").touch()
    (finding,) = error_of(tmp_path).findings
    assert "holds no contract" in finding.message


@pytest.mark.parametrize("name", ["none", "file", "loop", "nul\0"])
def test_a_folder_that_is_none_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    loop(tmp_path / "loop")
    (finding,) = error_of(tmp_path / name).findings
    assert "the folder cannot be read" in finding.message


def test_the_name_of_a_file_cannot_forge_a_line(tmp_path: Path) -> None:
    folder = contract_folder(tmp_path, {"a\nb.yaml:1:1: x.yaml": "[]"})
    assert len(str(error_of(folder)).splitlines()) == 1


def test_places_are_relative_to_where_the_user_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = contract_folder(tmp_path, {"a.yaml": "[]"})
    assert error_of(folder).findings[0].place.file == str(folder / "a.yaml")
    monkeypatch.chdir(tmp_path.parent)
    assert error_of(folder).findings[0].place.file == f"{tmp_path.name}/a.yaml"
