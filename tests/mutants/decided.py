"""The mutants that the cabinet's policy holds: a behaviour's first alternative is in force."""

import json
import subprocess
from pathlib import Path

from hatch_build import PLAYGROUND

from bundling import NODE
from mutants.mutant import POLICY, Decision

READ = "import(process.argv[1]).then((policy) => console.log(JSON.stringify(policy)))"


def decisions(policy: Path = PLAYGROUND / "src" / POLICY) -> dict[str, Decision]:
    """Return behaviour → its mutant, if its first alternative changes exactly one decision."""
    read = subprocess.run(
        [NODE, "--eval", READ, policy], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    module = json.loads(read.stdout)
    assumed = module["ASSUMED"]
    firsts = {name: next(iter(others.items())) for name, others in module["ALTERNATIVES"].items()}
    return {
        behaviour: Decision(behaviour, alternative)
        for behaviour, (alternative, decided) in firsts.items()
        if sum(decided[name] != assumed[name] for name in decided) == 1
    }
