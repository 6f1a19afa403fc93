"""Files a site gains, where it has none of its own at the same address."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

log = get_plugin_logger(__name__)


@dataclass(frozen=True, slots=True)
class Additions:
    """The files of a site; `own` are the addresses that its docs hold something at."""

    files: Files
    config: MkDocsConfig
    own: frozenset[str]

    @classmethod
    def to(cls, files: Files, config: MkDocsConfig) -> "Additions":
        """Return what adds to `files`, as they are before anything is added."""
        own = (file.dest_uri for file in files if file.inclusion is not InclusionLevel.EXCLUDED)
        return cls(files, config, frozenset(own))

    def add(self, file: File) -> bool:
        """Add a generated file unless the site has its own at that address."""
        if file.dest_uri in self.own:
            log.info("%s: the site's own file stands in place of the generated one", file.src_uri)
            return False
        self.files.append(file)
        return True

    def add_content(self, uri: str, content: str | bytes) -> None:
        """Add a file that holds `content`."""
        self.add(File.generated(self.config, uri, content=content))

    def add_path(self, uri: str, path: Path) -> None:
        """Add a file that is a copy of the one at `path`."""
        self.add(File.generated(self.config, uri, abs_src_path=str(path)))


def keep_out_of_nav(file: File, config: MkDocsConfig) -> None:
    """Let a page be absent from the nav without a warning; the site's own patterns still apply."""
    set_exclusions([file], config)
    if file.inclusion is InclusionLevel.INCLUDED:
        file.inclusion = InclusionLevel.NOT_IN_NAV
