"""Metadata hook: the addresses of repository and site, which stand in mkdocs.yml alone."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

ROOT = Path(__file__).parent
RELATIVE = re.compile(r"(!?\[[^\]]*\]\()(?!https?:|#|mailto:)([^)\s]+\))")


def address(key: str) -> str:
    """Return an address that mkdocs.yml gives."""
    found = re.search(
        rf"^{key}: (\S+)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    if found is None:
        raise ValueError(f"mkdocs.yml has no `{key}`, an address was expected")
    return found[1].rstrip("/")


def with_absolute_links(markdown: str, repository: str) -> str:
    """Return a text whose links hold outside of the repository too."""

    def absolute(link: re.Match[str]) -> str:
        shown = "raw" if link[1].startswith("!") else "blob"
        return f"{link[1]}{repository}/{shown}/main/{link[2]}"

    return RELATIVE.sub(absolute, markdown)


class AddressesMetadataHook(MetadataHookInterface):
    """Fills in the project's URLs, and the long description with links that hold on an index."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what `dynamic` of pyproject.toml names."""
        repository = address("repo_url")
        metadata["urls"] = {
            # The site of the default language stands in a folder of the site.
            "Documentation": address("site_url").rpartition("/")[0] + "/",
            "Source": repository,
            "Issues": f"{repository}/issues",
            "Changelog": f"{repository}/blob/main/CHANGELOG.md",
        }
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": with_absolute_links(text, repository),
        }
