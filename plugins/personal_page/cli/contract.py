"""`personal-page contract`: what is derived from a contract, printed or written to a file."""

import argparse
import sys
from collections.abc import Callable

from personal_page.cli.exit import OK
from personal_page.cli.options import add_contract, add_output
from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract
from personal_page.contract.report import report_on
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.contract_schema import emit_contract_schema
from personal_page.emit.dts import emit_types
from personal_page.emit.manifest_schema import emit_manifest_schema

OUTPUTS: dict[str, tuple[Callable[[Contract], str], str]] = {
    "json": (emit_contract, "the contract as JSON, in every language"),
    "types": (emit_types, "the TypeScript declarations"),
    "schema": (emit_manifest_schema, "the JSON Schema of a widget's manifest.json"),
    "file-schema": (emit_contract_schema, "the JSON Schema of the contract's own YAML files"),
    "report": (
        lambda contract: str(report_on(contract)),
        "what is assumed, unknown, without an example or untranslated",
    ),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the outputs of the command, and what each takes."""
    outputs = parser.add_subparsers(title="outputs", required=True, metavar="OUTPUT")
    for name, (emit, what) in OUTPUTS.items():
        output = outputs.add_parser(name, help=f"print {what}", description=f"Print {what}.")
        add_contract(output)
        add_output(output, "FILE", "write to FILE, not to stdout")
        output.set_defaults(run=_run, emit=emit)


def _run(options: argparse.Namespace) -> int:
    text: str = options.emit(load_contract(options.contract)).rstrip("\n") + "\n"
    if options.output:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
        sys.stdout.flush()
    return OK
