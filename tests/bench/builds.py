"""Build times: the reference beside plain Material, and the growth with the number of symbols."""

import resource
import statistics
import subprocess
import sys
from pathlib import Path

import yaml

from personal_page.contract.loader import load_contract
from personal_page.contract.model import LANGUAGES, Language
from personal_page.reference.pages import render_reference

RUNS = 5
SIZES = (100, 500, 1000)
BASE = {
    "site_name": "Bench",
    "site_url": "http://127.0.0.1/",
    "theme": {"name": "material", "font": False, "features": ["navigation.prune"]},
    "markdown_extensions": {
        "admonition": {},
        "attr_list": {},
        "md_in_html": {},
        "tables": {},
        "pymdownx.highlight": {"anchor_linenums": True},
        # Without the plugin, the header of a runnable example is to be read as a code block's, too.
        "pymdownx.superfences": {"relaxed_headers": True},
    },
}


def _config(folder: Path, plugins: dict[str, object]) -> Path:
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text("# Bench\n", encoding="utf-8")
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump({**BASE, "plugins": plugins}), encoding="utf-8")
    return path


def _seconds(config: Path) -> float:
    """Build `config` in a process of its own and return how long the processor worked on it."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reference_share(folder: Path, contract: Path) -> tuple[float, float]:
    """Return the median seconds with the plugin, and of plain Material on the same Markdown.

    Both are whole processes: the first also loads the contract and writes what is emitted.
    """
    options = {"contract": str(contract), "language": "en", "playground": False}
    generated = _config(folder / "plugin", {"search": {}, "personal-page": options})
    plain = _config(folder / "plain", {"search": {}})
    for page in render_reference(load_contract(contract), "en"):
        target = folder / "plain" / "docs" / page.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.markdown, encoding="utf-8")
    _seconds(generated), _seconds(plain)
    pairs = [(_seconds(generated), _seconds(plain)) for _ in range(RUNS)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def synthetic_contract(folder: Path, symbols: int) -> None:
    """Write a contract of `symbols` methods in both languages."""
    text = {"ru": "Метод для замера.", "en": "A method to measure."}
    evidence = {"status": "assumed", "reason": {"ru": "Замер.", "en": "A measurement."}}
    method = {
        "kind": "method",
        "summary": text,
        **evidence,
        "parameters": {"name": {"type": "string", "summary": text}},
        "returns": [{"type": "string | null", "summary": text}],
    }
    header = {
        "id": "bench-sdk",
        "title": {"ru": "Замер", "en": "Bench"},
        "summary": text,
        "widget_file": "bench.js",
        "widget_type": "BenchWidget",
        "instance_type": "BenchSdk",
        "versions": ["1.0.0"],
    }
    functions = {f"method{number}": method for number in range(symbols)}
    folder.mkdir(parents=True)
    (folder / "header.yaml").write_text(yaml.safe_dump({"header": header}), encoding="utf-8")
    dumper = yaml.SafeDumper
    dumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign]
    chunk = 100
    names = list(functions)
    for start in range(0, symbols, chunk):
        part = {name: functions[name] for name in names[start : start + chunk]}
        file = folder / f"methods{start:05}.yaml"
        file.write_text(
            yaml.dump({"functions": part}, Dumper=dumper, allow_unicode=True), encoding="utf-8"
        )


def synthetic(folder: Path, symbols: int) -> float:
    """Return the seconds of building `symbols` symbols in both languages, one after the other."""
    contract = folder / f"contract-{symbols}"
    synthetic_contract(contract, symbols)
    return sum(_language(folder / f"{symbols}-{code}", contract, code) for code in LANGUAGES)


def _language(folder: Path, contract: Path, language: Language) -> float:
    options = {"contract": str(contract), "language": language, "playground": False}
    return _seconds(_config(folder, {"search": {}, "personal-page": options}))
