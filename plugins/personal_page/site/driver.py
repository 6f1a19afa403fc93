"""The sites of all languages at once, built into one folder."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from urllib.parse import urljoin

from personal_page.site.configurations import (
    build_one,
    config_files,
    language_of,
    load,
    plugin_of,
    sources_of,
)
from personal_page.site.log import shown_log
from personal_page.site.output import replacement, require_replaceable
from personal_page.site.playground import FRAMES
from personal_page.site.policy import HEADERS, write_policy
from personal_page.site.python import write_shared
from personal_page.site.root import INDEX, Twin, root_index, root_pages
from personal_page.site.twins import own_address


def build_site(
    *,
    strict: bool = False,
    site_url: str | None = None,
    output: Path,
    tell: Callable[[str], None] = lambda _: None,
) -> None:
    """Build the sites of all languages and the root page into `output`.

    Args:
        strict: whether a warning stops the build.
        site_url: the address of the root, in place of what the configurations say.
        output: the folder to build into; the site it held is replaced when all is built.
        tell: is given a line about each step, for whoever waits.

    Raises:
        OutputError: `output` holds something else than a site.
        SiteError: a configuration or a build failed; `output` is as it was.
    """
    with shown_log():
        folder = Path.cwd()
        config_files(folder)
        require_replaceable(output)
        build_all(folder, output, strict=strict, site_url=site_url, tell=tell)
    tell(f"The site is in {output}/, its first page is {output / 'index.html'}")


def build_all(
    folder: Path,
    output: Path,
    *,
    strict: bool = False,
    site_url: str | None = None,
    serving: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Build every language and the root page into `output`, which stays as it was if that fails.

    Args:
        folder: holds the configurations.
        output: the folder to build into.
        strict: whether a warning stops the build.
        site_url: the address of the root, in place of what the configurations say.
        serving: whether pages reload when their site is built anew.
        tell: is given a line about each step.

    Returns:
        The paths whose changes ask for a new build.

    Raises:
        SiteError: a configuration or a build failed.
    """
    watched: list[str] = []
    twins: list[Twin] = []
    root_url, playground, names_scripts, python = site_url, False, False, None
    with replacement(output) as site:
        # MkDocs keeps one instance of some plugins for all configurations: load and build in turn.
        for file in config_files(folder):
            config = load(file, strict=strict)
            language = language_of(config, [twin.language for twin in twins])
            config.site_url = own_address(config, language)
            if plugin := plugin_of(config):
                python = plugin.stand_beside(config.site_url or "") or python
                playground |= plugin.config.playground
                names_scripts |= plugin.config.script_policy and not serving
            if site_url:
                config.site_url = urljoin(site_url, f"{language}/")
            config.site_dir = str(site / language)
            tell(f"{language}: building {file.name}")
            began = monotonic()
            build_one(config, serving=serving)
            pages = sum(1 for _ in (site / language).rglob("*.html"))
            tell(f"{language}: {pages} pages in {monotonic() - began:.1f} s")
            watched += sources_of(config)
            twins.append(Twin(language, config.site_name, config.site_description or ""))
            root_url = root_url or urljoin(config.site_url or "", "../")
        for name, html in root_pages(twins, root_url or "/", policy=playground):
            (site / name).write_text(html, encoding="utf-8")
        (site / INDEX).write_text(root_index(twins, root_url or "/"), encoding="utf-8")
        if names_scripts:
            # Readers go from one language to the other without a new document: one policy for all.
            for twin in twins:
                (site / twin.language / HEADERS).unlink(missing_ok=True)
            write_policy(site, FRAMES if playground else None)
        if python:
            write_shared(python.runtime, site)
    return watched
