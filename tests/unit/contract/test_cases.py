"""Broken contracts, one file a case: files of a contract, then all that is found in them."""

import re
from pathlib import Path

import pytest
import yaml

from personal_page.contract.findings import ContractError
from personal_page.contract.loader import load_contract
from personal_page.contract.reading import compose
from unit.contract.folders import contract_folder

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))
SPLIT = re.compile(r"^=== (.+)\n", re.MULTILINE)


def findings_in(folder: Path) -> str:
    with pytest.raises(ContractError) as caught:
        load_contract(folder)
    return str(caught.value) + "\n"


def read_case(path: Path) -> tuple[dict[str, str], str]:
    parts = SPLIT.split(path.read_text(encoding="utf-8"))[1:]
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    return files, files.pop("findings", "")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a user stands in, so that places are as short as the user's own paths."""
    monkeypatch.chdir(tmp_path)
    return Path()


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_broken_contract_gives_all_its_errors_at_their_places(
    case: Path, here: Path, pytestconfig: pytest.Config
) -> None:
    files, expected = read_case(case)
    found = findings_in(contract_folder(here, files))
    if pytestconfig.getoption("--update-golden"):
        inputs = "".join(f"=== {name}\n{text}" for name, text in files.items())
        case.write_text(f"{inputs}=== findings\n{found}", encoding="utf-8")
        return
    assert found == expected


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_each_line_of_an_error_is_a_place_and_a_message(case: Path, here: Path) -> None:
    files, _ = read_case(case)
    for line in findings_in(contract_folder(here, files)).splitlines():
        assert re.fullmatch(r"([a-z]+/)?[a-z]+\.yaml:[1-9]\d*:[1-9]\d*: \S.*\S", line), line


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_parser_without_libyaml_finds_the_same_lines(
    case: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, expected = read_case(case)
    monkeypatch.setattr(compose, "LOADER", yaml.SafeLoader)
    found = findings_in(contract_folder(here, files))
    assert [line.split(":")[:2] for line in found.splitlines()] == [
        line.split(":")[:2] for line in expected.splitlines()
    ]


def test_the_small_contract_of_the_cases_is_valid(here: Path) -> None:
    assert load_contract(contract_folder(here, {})).header.id == "small-sdk"
