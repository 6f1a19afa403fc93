"""The pages of a site's own that say, in their front matter, which symbols they are about."""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel, set_exclusions
from mkdocs.utils.meta import get_data

from personal_page.contract.addresses import by_reference
from personal_page.contract.model import Contract
from personal_page.reference.related import Guide

log = get_plugin_logger(__name__)
HEADING = re.compile(r"^# (.+?)(?:\s*\{[^{}]*\})?\s*$", re.MULTILINE)


def guides_of(config: MkDocsConfig, contract: Contract) -> tuple[Guide, ...]:
    """Return the guides; a name that the contract does not have is a warning."""
    known = by_reference(contract)
    guides = tuple(_guides(config))
    for guide in guides:
        for name in guide.about:
            if name not in known:
                log.warning("%s: `about` names %s, which the contract lacks", guide.uri, name)
    return guides


def _guides(config: MkDocsConfig) -> Iterator[Guide]:
    folder = Path(config.docs_dir)
    for path in sorted(folder.rglob("*.md")):
        uri = path.relative_to(folder).as_posix()
        file = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
        set_exclusions([file], config)
        if file.inclusion is InclusionLevel.EXCLUDED:
            continue
        try:
            text, meta = get_data(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            # MkDocs reads the page later and says what is wrong with it.
            continue
        about = meta.get("about")
        if about is not None and not isinstance(about, list):
            log.warning("%s: `about` is %s, a list of symbols was expected", uri, about)
        if isinstance(about, list):
            heading = HEADING.search(text)
            title = meta.get("title") or (heading[1] if heading else path.stem)
            yield Guide(uri, str(title), tuple(map(str, about)))
