"""The Jinja environment of the reference's templates."""

import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import jinja2
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from personal_page.reference import markup

TEMPLATES = Path(__file__).parent / "templates"


class TemplateError(Exception):
    """A template that cannot be rendered, as `file:line: what is wrong`."""


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
        bytecode_cache=_compiled(),
    )
    environment.globals["anchor"] = markup.anchor
    environment.filters |= {
        "cell": markup.cell,
        "code": markup.code,
        "grouped": grouped,
        "json": markup.compact,
        "literal": markup.literal,
        "named": named,
        "plain": markup.plain,
        "schema_type": markup.schema_type,
        "stem": lambda path: PurePosixPath(path).stem,
        "suffix": lambda path: PurePosixPath(path).suffix.removeprefix("."),
    }
    return environment


def _compiled() -> BytecodeCache | None:
    """Return where compiled templates outlive the process: compiling takes longer than rendering.

    They lie in the user's own temporary folder, each under the digest of its text.
    """
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None


def render(environment: Environment, template: str, values: Mapping[str, object]) -> str:
    """Return what `template` makes of `values`.

    Raises:
        TemplateError: it does not parse, or asks for what is not there.
    """
    try:
        return environment.get_template(template).render(values)
    except jinja2.TemplateError as error:
        raise TemplateError(placed(error)) from None


def placed(error: jinja2.TemplateError) -> str:
    """Return what is wrong with a template as `file:line: what is wrong`."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}: {error.message}"
    # Jinja rewrites tracebacks so that frames of templates bear their files and lines.
    frames = traceback.extract_tb(error.__traceback__)
    at = next((f for f in reversed(frames) if not f.filename.endswith(".py")), frames[-1])
    return f"{at.filename}:{at.lineno}: {error.message}"


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
