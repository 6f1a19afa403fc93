"""Contract → JSON: what the checker of a widget's files reads beside the page's contract.

The shape is that of `playground/src/checker/facts.ts`. A page fetches it with its first check.
"""

import json

from personal_page.contract import addresses
from personal_page.contract.model import Contract, Language
from personal_page.emit.texts import line_of
from personal_page.words import words_of


def emit_checker_facts(contract: Contract, language: Language) -> str:
    """Return the rules in one language, the modules that are functions, the manifest, as JSON."""
    facts = {
        "more": words_of(language)["checker_more"],
        "rules": {
            rule.id: {
                "class": rule.class_,
                "severity": rule.severity,
                "message": line_of(rule.message, language),
                "fix": line_of(rule.fix, language) if rule.fix else None,
                "page": str(addresses.rule_address(rule)),
            }
            for rule in contract.rules
        },
        "functions": {
            module.id: list(module.names) for module in contract.modules if module.names is not None
        },
        "fixes": {
            problem.code: line_of(problem.fix, language)
            for problem in contract.problems
            if problem.fix
        },
        "manifest": {
            "keys": [
                {
                    "path": key.path,
                    "required": key.required,
                    "schema": key.schema,
                    "location": key.location,
                }
                for key in contract.manifest.keys
            ],
            "locations": [
                {"id": location.id, "file": location.file, "suffixes": location.suffixes}
                for location in contract.manifest.locations
            ],
        },
        "values": {fact.id: fact.values for fact in contract.facts if fact.values},
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"
