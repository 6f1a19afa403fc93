"""The licences of what the runtime folder carries: one text that travels with it."""

from importlib.metadata import distribution
from pathlib import Path

from personal_page.backend.build.command import BuildError
from personal_page.backend.build.package import Package

RULE = "-" * 80
OWN_TEXTS = Path(__file__).parent / "licences"
"""Texts for what the npm package consists of, by name."""
WORDS = ("licen", "copying", "notice", "authors")


def notices(package: Package, distributions: list[str]) -> str:
    """Return name, version and full licence text of each part of the runtime.

    Args:
        package: the npm package, which ships no text.
        distributions: names of installed distributions.

    Raises:
        BuildError: a distribution has no text.
    """
    versions = {
        "pyodide": package.pyodide,
        "cpython": package.python,
        "emscripten": package.emscripten,
    }
    texts = {
        f"{name} {version}": (OWN_TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        for name, version in versions.items()
    }
    for name in distributions:
        texts[f"{name} {distribution(name).version}"] = _text(name)
    parts = [f"{RULE}\n{title}\n{RULE}\n\n{text.strip()}\n" for title, text in texts.items()]
    return "The Python that runs in a page consists of these.\n\n" + "\n".join(parts)


def _text(name: str) -> str:
    files = [
        file
        for file in distribution(name).files or ()
        if ".dist-info" in file.parts[0] and file.name.lower().startswith(WORDS)
    ]
    if not files:
        raise BuildError(f"No licence text came with {name}.")
    return "\n\n".join(file.read_text(encoding="utf-8").strip() for file in files)
