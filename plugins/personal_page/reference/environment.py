"""The Jinja environment of the reference's templates."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from personal_page.reference import markup

TEMPLATES = Path(__file__).parent / "templates"


def environment_of(folder: Path | None) -> Environment:
    """Return the environment; templates of `folder` stand before ours, kept as `base/<name>`."""
    ours = FileSystemLoader(TEMPLATES)
    loaders: list[BaseLoader] = [ours, PrefixLoader({"base": ours})]
    if folder:
        loaders.insert(0, FileSystemLoader(folder))
    environment = Environment(  # noqa: S701 - the templates write Markdown
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        trim_blocks=False,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals["anchor"] = markup.anchor
    environment.filters |= {
        "cell": markup.cell,
        "code": markup.code,
        "elided": markup.elided,
        "grouped": grouped,
        "json": markup.compact,
        "literal": markup.literal,
        "named": named,
        "plain": markup.plain,
        "schema_type": markup.schema_type,
        "stem": lambda path: PurePosixPath(path).stem,
    }
    return environment


def named(
    items: Iterable[object], attribute: str = "name", prefix: str = ""
) -> list[tuple[str, object]]:
    """Return the items, each beside what refers to it."""
    return [(f"{prefix}{getattr(item, attribute)}", item) for item in items]


def grouped(items: Iterable[object], attribute: str) -> list[tuple[object, list[object]]]:
    """Return the items by an attribute, groups and members in the order they come."""
    groups: dict[object, list[object]] = {}
    for item in items:
        groups.setdefault(getattr(item, attribute), []).append(item)
    return list(groups.items())
