"""What the declarations accept and refuse, as TypeScript's compiler says it."""

import re
from pathlib import Path

import pytest

from personal_page import widget
from personal_page.contract.loader import default_folder
from personal_page.contract.model import LANGUAGES, Contract
from personal_page.emit.dts import emit_types
from unit.emit.compiler import Compiler, Diagnostic

ROOT = Path(__file__).parents[3]
WIDGETS = ROOT / "tests" / "types"
EXAMPLES = default_folder() / "examples"
SAMPLE = ROOT / "docs/examples/official-sample/personal_page.js"
MARKER = re.compile(r"// error: (TS\d+)$")


@pytest.fixture(scope="module")
def types(contract: Contract, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(contract, tmp_path_factory.mktemp("types"))


@pytest.fixture(scope="module")
def errors_in_good_widgets(compiler: Compiler, types: Path) -> list[Diagnostic]:
    """One run over everything that must pass: loading the types of React and others costs most."""
    repaired = sorted((EXAMPLES / "problems").glob("*.repaired.js"))
    assert repaired
    files = [types, *scripts(WIDGETS / "good"), *scripts(EXAMPLES), *repaired, *docs_examples()]
    return compiler.errors([*files, *neighbours()])


def written(contract: Contract, folder: Path) -> Path:
    path = folder / f"{contract.header.id}.d.ts"
    path.write_text(emit_types(contract), encoding="utf-8")
    return path


def scripts(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix in {".js", ".ts"})
    assert found, f"no script in {folder}"
    return found


def docs_examples() -> list[Path]:
    """Those of ours; what the compiler finds in amoCRM's sample is a test of its own."""
    starter = Path(widget.__file__).parent / "starter" / "personal_page.js"
    ours = set((ROOT / "docs" / "examples").glob("*/personal_page.js")) - {SAMPLE}
    return [*sorted(ours), starter]


def neighbours() -> list[Path]:
    """The widgets that the playground installs beside the reader's."""
    return sorted((ROOT / "playground" / "src" / "neighbours").glob("*/personal_page.js"))


def expected(files: list[Path]) -> set[tuple[str, int, str]]:
    return {
        (path.name, number, match[1])
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := MARKER.search(line))
    }


def found(errors: list[Diagnostic]) -> set[tuple[str, int, str]]:
    return {(Path(error.file).name, error.line, error.code) for error in errors}


def under(folder: Path, errors: list[Diagnostic]) -> list[Diagnostic]:
    return [error for error in errors if Path(error.file).is_relative_to(folder)]


def test_the_declarations_have_no_error_of_their_own(
    errors_in_good_widgets: list[Diagnostic], types: Path
) -> None:
    assert under(types.parent, errors_in_good_widgets) == []


def test_good_widgets_pass(errors_in_good_widgets: list[Diagnostic]) -> None:
    assert under(WIDGETS, errors_in_good_widgets) == []


def test_the_examples_of_the_contract_pass(errors_in_good_widgets: list[Diagnostic]) -> None:
    assert under(EXAMPLES, errors_in_good_widgets) == []


def test_the_examples_of_the_docs_pass(errors_in_good_widgets: list[Diagnostic]) -> None:
    assert under(ROOT / "docs", errors_in_good_widgets) == []


def test_the_samples_of_models_fit_their_types(
    contract: Contract, compiler: Compiler, types: Path, tmp_path: Path
) -> None:
    lines = [
        f"const {model.name}_{language}: {model.name} = {model.sample.get(language)};"
        for model in contract.models
        for language in LANGUAGES
        if model.sample
    ]
    assert len(lines) == len(LANGUAGES) * len(contract.models)
    samples = tmp_path / "samples.ts"
    samples.write_text("\n".join(lines), encoding="utf-8")
    assert compiler.errors([types, samples], skipLibCheck=True) == []
    samples.write_text("\n".join(lines).replace("true", '"yes"'), encoding="utf-8")
    assert compiler.errors([types, samples], skipLibCheck=True)


def test_each_bad_widget_fails_where_and_why_it_says(compiler: Compiler, types: Path) -> None:
    files = scripts(WIDGETS / "bad")
    marked = expected(files)
    assert {name for name, _, _ in marked} == {path.name for path in files}
    errors = compiler.errors([types, *files], skipLibCheck=True)
    assert found(errors) == marked, "\n".join(map(str, errors))


def test_without_installed_packages_only_their_values_lose_their_types(
    compiler: Compiler, types: Path
) -> None:
    files = scripts(WIDGETS / "without-packages")
    errors = compiler.errors([types, *files], packages=False)
    assert found(errors) == expected(files), "\n".join(map(str, errors))


def test_the_official_sample_passes_once_null_is_not_checked(
    compiler: Compiler, types: Path
) -> None:
    assert compiler.errors([types, SAMPLE], strictNullChecks=False, skipLibCheck=True) == []
    (error,) = compiler.errors([types, SAMPLE], skipLibCheck=True)
    assert (error.code, error.line) == ("TS18047", 17)


def test_the_types_of_requirejs_may_be_installed_too(compiler: Compiler, types: Path) -> None:
    requirejs = ROOT / "playground" / "node_modules" / "@types" / "requirejs" / "index.d.ts"
    widget = WIDGETS / "good" / "function-with-method-shorthand.js"
    assert compiler.errors([requirejs, types, widget], packages=False) == []


@pytest.mark.parametrize("name", ["shop", "bare"])
def test_the_types_of_any_other_sdk_are_valid(
    name: str, request: pytest.FixtureRequest, compiler: Compiler, tmp_path: Path
) -> None:
    other: Contract = request.getfixturevalue(name)
    widget = tmp_path / "plugin.ts"
    widget.write_text("define([], () => ({ onOpen() {} }));\n", encoding="utf-8")
    assert compiler.errors([written(other, tmp_path), widget]) == []
