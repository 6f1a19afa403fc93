"""The Markdown extensions that generated pages and fences need, added where a site has them not."""

from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

NEEDED = (
    "admonition",
    "attr_list",
    "md_in_html",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "tables",
)


def add_extensions(config: MkDocsConfig, fences: Iterable[Mapping[str, Any]]) -> None:
    """Add the extensions that are not there, and the fences that run in place."""
    for name in NEEDED:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
    superfences = config.mdx_configs.setdefault("pymdownx.superfences", {})
    superfences.setdefault("custom_fences", []).extend(fences)
