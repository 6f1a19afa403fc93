"""The reference as one Markdown text: a function a section, each returning its blocks."""

import json
from collections.abc import Iterable, Iterator

from personal_page.contract.model import Contract, Function, FunctionKind, Manifest
from personal_page.emit.markdown import Writer, fenced
from personal_page.emit.signature import signature

FUNCTIONS: dict[FunctionKind, str] = {
    "callback": "callbacks",
    "factory": "factory",
    "method": "methods",
    "util": "developer",
}
"""The kinds of functions in the order of the text, and the word that heads each."""


def sections(contract: Contract, write: Writer) -> Iterator[tuple[str, list[str]]]:
    """Yield heading and blocks of every section that has anything to say."""
    words = write.words
    for kind, heading in FUNCTIONS.items():
        functions = contract.functions_of(kind)
        yield words[heading], [block for f in functions for block in _function(f, write)]
    yield words["modules"], _modules(contract, write)
    yield words["constants"], _constants(contract, write)
    yield words["models"], _models(contract, write)
    yield words["behaviours"], _behaviours(contract, write)
    yield words["manifest"], _manifest(contract.manifest, write)
    yield words["facts"], _facts(contract, write)
    yield words["problems"], _problems(contract, write)
    yield words["rules"], _rules(contract, write)
    yield words["events"], _events(contract, write)
    yield words["element"], _element(contract, write)


def _function(function: Function, write: Writer) -> list[str]:
    words = write.words
    required = f" ({words['required']})" if function.required else ""
    blocks = [
        f"### {function.name}{required}",
        fenced(signature(function), "ts"),
        write.line(function.summary) + write.status(function.evidence),
        write.text(function.description),
    ]
    if function.parameters:
        blocks += [
            f"{words['parameters']}:",
            _lines(write.fields(function.parameters, function.evidence)),
        ]
    if function.returns:
        returns = [
            f"- `{r.type}`: {write.line(r.summary)}{write.status(r.evidence, function.evidence)}"
            for r in function.returns
        ]
        blocks += [f"{words['returns']}:", _lines(returns)]
    if function.official_signature:
        blocks += [f"{words['official_signature']}:", fenced(function.official_signature, "ts")]
    return blocks + write.examples(function.examples)


def _modules(contract: Contract, write: Writer) -> list[str]:
    blocks: list[str] = []
    for module in contract.modules:
        blocks += [f"### {module.id}", write.line(module.summary) + write.status(module.evidence)]
        if module.package:
            doubt = write.status(module.version_evidence) if module.version_evidence else ""
            version = f"{module.package} {module.version or ''}".strip()
            home = f", {module.homepage}" if module.homepage else ""
            blocks.append(f"{write.words['library']}: `{version}`{home}{doubt}")
        blocks += [fenced(module.types, "ts"), *write.examples(module.examples)]
    return blocks


def _constants(contract: Contract, write: Writer) -> list[str]:
    blocks: list[str] = []
    for group in contract.constants:
        values = [
            f"- `{value.name}`: "
            + (
                f"`{value.type}`"
                if value.value is not None
                else f"`{value.type}`, {write.words['literal_unknown']}"
            )
            + f". {write.line(value.summary)}{write.status(value.evidence, group.evidence)}"
            + write.meaning(value.meaning_evidence, group.meaning_evidence)
            for value in group.values
        ]
        summary = write.line(group.summary) + write.status(group.evidence)
        summary += write.meaning(group.meaning_evidence)
        blocks += [f"### {group.name}", summary, _lines(values)]
    return blocks


def _models(contract: Contract, write: Writer) -> list[str]:
    blocks: list[str] = []
    for model in contract.models:
        summary = write.line(model.summary) + write.status(model.evidence)
        summary += write.meaning(model.meaning_evidence)
        blocks += [f"### {model.name}", summary]
        if model.entity:
            blocks.append(f"{write.words['entity']}: `{model.entity}`.")
        if model.record:
            blocks.append("`Record<string, object>`:")
        blocks += [
            _lines(write.fields(model.fields, model.evidence, model.meaning_evidence)),
            write.text(model.description),
        ]
        if model.sample:
            sample = model.sample.get(write.language)
            blocks += [f"{write.words['sample']}:", fenced(sample, "json")]
        if model.official_signature:
            blocks += [
                f"{write.words['official_signature']}:",
                fenced(model.official_signature, "ts"),
            ]
    return blocks


def _behaviours(contract: Contract, write: Writer) -> list[str]:
    words = write.words
    lines: list[str] = []
    for behaviour in contract.behaviours:
        about = f" {words['about']}: {', '.join(behaviour.about)}." if behaviour.about else ""
        evidence = write.evidence(behaviour.evidence)
        lines.append(f"- `{behaviour.id}`: {write.line(behaviour.summary)}{about} [{evidence}]")
        lines += [
            f"  - {words['alternatives']} `{other.id}`: {write.line(other.summary)}"
            for other in behaviour.alternatives
        ]
    return [_lines(lines)]


def _manifest(manifest: Manifest, write: Writer) -> list[str]:
    required = f" ({write.words['required']})"
    keys = [
        f"- `{key.path}`{required if key.required else ''}: "
        f"{write.line(key.summary)} `{json.dumps(key.schema, ensure_ascii=False)}`"
        f"{write.status(key.evidence)}"
        for key in manifest.keys
    ]
    locations = [
        f"- `{location.id}`: {write.line(location.summary)}"
        + (f" {write.words['file']}: `{location.file}`." if location.file else "")
        + write.status(location.evidence)
        for location in manifest.locations
    ]
    heading = [f"### {write.words['locations']}"] if locations else []
    return [_lines(keys), *heading, _lines(locations)]


def _facts(contract: Contract, write: Writer) -> list[str]:
    return [
        _lines(
            f"- {write.line(fact.summary)}"
            + (f" {write.words['what_to_do']}: {write.line(fact.advice)}" if fact.advice else "")
            + f" [{write.evidence(fact.evidence)}]"
            for fact in contract.facts
        )
    ]


def _problems(contract: Contract, write: Writer) -> list[str]:
    return [
        _lines(
            f"- `{problem.code}` ({problem.severity}): {write.line(problem.description)} "
            f"{write.words['what_to_do']}: {write.line(problem.advice)}"
            for problem in contract.problems
        )
    ]


def _rules(contract: Contract, write: Writer) -> list[str]:
    return [
        _lines(
            f"- `{rule.id}` ({rule.class_}, {rule.severity}): {write.line(rule.description)} "
            f"{write.words['what_to_do']}: {write.line(rule.advice)}"
            f" [{write.evidence(rule.evidence)}]"
            for rule in contract.rules
        )
    ]


def _events(contract: Contract, write: Writer) -> list[str]:
    lines: list[str] = []
    for event in contract.events:
        lines.append(f"- `{event.type}`: {write.line(event.summary)}")
        lines += write.fields(event.detail, None, depth=1)
    return [_lines(lines)]


def _element(contract: Contract, write: Writer) -> list[str]:
    lines: list[str] = []
    for part in contract.element:
        type_ = f": {part.type}" if part.type else ""
        lines.append(f"- `{part.name}{type_}` ({part.kind}): {write.line(part.summary)}")
        lines += write.fields(part.fields, None, depth=1)
    return [_lines(lines)]


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
