"""Emitted texts as they were last reviewed."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from personal_page.contract.loader import default_folder
from personal_page.contract.model import LANGUAGES, Contract
from personal_page.emit.checker_facts import emit_checker_facts
from personal_page.emit.dts import emit_types
from personal_page.emit.editor_facts import emit_editor_facts
from personal_page.emit.manifest_schema import emit_manifest_schema
from personal_page.emit.names import emit_names
from personal_page.emit.page_contract import emit_page_contract
from personal_page.emit.public import emit_public
from personal_page.emit.scenario_schema import emit_scenario_schema
from unit.emit.surface import emit_surface

Golden = Callable[[str | Path, str], None]

PLAYGROUND = Path(__file__).parents[3] / "playground"
NAMES = PLAYGROUND / "src" / "contract" / "names.ts"
PUBLIC = PLAYGROUND / "src" / "protocol" / "public.ts"
SENTENCES = {"summary", "title", "message"}
SENTENCES_OF = {"summaries"}


def test_the_public_surface_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("surface.txt", emit_surface(contract))


def test_the_types_are_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("amocrm-sdk.d.ts", emit_types(contract))


def test_the_manifest_schema_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden("manifest.schema.json", emit_manifest_schema(contract))


def test_the_scenario_schema_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    """The playground's own tests read scenarios by it."""
    golden("scenario.schema.json", emit_scenario_schema(contract))


def test_the_names_for_the_playground_are_as_reviewed(contract: Contract, golden: Golden) -> None:
    golden(NAMES, emit_names(contract))
    golden(PUBLIC, emit_public(contract))


def test_the_contract_of_the_page_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    """The playground's own tests read it; without sentences, better wording changes nothing."""
    page = json.loads(emit_page_contract(contract, "en"))
    golden("page-contract.json", json.dumps(bare(page), indent=1) + "\n")


def test_what_the_checker_knows_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    facts = json.loads(emit_checker_facts(contract, "en"))
    golden("checker-facts.json", json.dumps(bare(facts), indent=1) + "\n")


def test_what_the_editor_explains_is_as_reviewed(contract: Contract, golden: Golden) -> None:
    """The playground's own tests read it."""
    facts = json.loads(emit_editor_facts(contract, "en"))
    golden("editor-facts.json", json.dumps(bare(facts), indent=1) + "\n")


def test_the_examples_of_rules_are_as_reviewed(contract: Contract, golden: Golden) -> None:
    """The checker's own tests break the starter widget by them."""
    examples = {
        rule.id: {
            "part": rule.example.part,
            "file": rule.example.file,
            "failing": rule.example.failing,
            "repaired": rule.example.repaired,
        }
        for rule in contract.rules
        if rule.example
    }
    golden("rule-examples.json", json.dumps(examples, ensure_ascii=False, indent=1) + "\n")


def test_the_samples_of_models_are_the_data_of_the_accounts(
    contract: Contract, golden: Golden, node: Path
) -> None:
    """The contract's files are written from what the playground's accounts hold."""
    command = [node, "--no-warnings", PLAYGROUND / "samples.mjs"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    samples = json.loads(done.stdout)
    assert sorted(samples) == sorted(model.name for model in contract.models)
    for name, texts in samples.items():
        for language in LANGUAGES:
            golden(default_folder() / "samples" / f"{name}.{language}.json", texts[language])


def bare(data: object) -> object:
    """Return plain data with the sentences left empty."""
    if isinstance(data, list):
        return [bare(item) for item in data]
    if isinstance(data, dict):
        return {k: _bare_at(k, v) for k, v in data.items()}
    return data


def _bare_at(key: str, value: object) -> object:
    if key in SENTENCES_OF and isinstance(value, dict):
        return dict.fromkeys(value, "")
    return "" if key in SENTENCES else bare(value)
