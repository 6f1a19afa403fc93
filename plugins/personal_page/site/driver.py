"""The sites of all languages at once: built into one folder, or served by one server.

`mkdocs.yml` is the site that readers land on by default; each `mkdocs.<language>.yml` beside it is
a twin. Every one of them also builds alone with plain `mkdocs build`.
"""

import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

# Material prints an advert for the time after MkDocs 1 when it is imported.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

import personal_page
from personal_page.site.plugin import THEME
from personal_page.site.root import Twin, root_pages

log = logging.getLogger("mkdocs.plugins.personal_page")
MAIN = "mkdocs.yml"
PACKAGE = Path(personal_page.__file__).parent


class SiteError(Exception):
    """The site cannot be built or served; the text says why, or the log has said it."""


def config_files(folder: Path) -> list[Path]:
    """Return the configurations in `folder`, the default language first.

    Raises:
        SiteError: there is none.
    """
    main = folder / MAIN
    if not main.is_file():
        raise SiteError(f"there is no {MAIN} in {folder}; run the command where your site's is")
    return [main, *sorted(folder.glob("mkdocs.*.yml"))]


def build_site(*, strict: bool = False, site_url: str | None = None, output: Path) -> None:
    """Build the sites of all languages and the root page into `output`.

    Args:
        strict: whether a warning stops the build.
        site_url: the address of the root, in place of what the configurations say.
        output: the folder to build into; what it held is removed.

    Raises:
        SiteError: a configuration or a build failed.
    """
    with _logging():
        if output.is_dir():
            shutil.rmtree(output)
        _build_all(Path.cwd(), output, strict=strict, site_url=site_url)


def serve_site(host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve all languages; docs, contract, templates and the playground are watched.

    Raises:
        SiteError: the first build failed, or the port is taken.
    """
    folder, address = Path.cwd(), f"http://{host}:{port}/"
    _require_free(host, port)
    with _logging(), tempfile.TemporaryDirectory(prefix="personal-page-") as temporary:
        output = Path(temporary)

        def rebuild() -> None:
            try:
                _bundle_playground(folder)
                _build_all(folder, output, site_url=address, serving=True)
            # A file may vanish while it is read, for one when the playground is being bundled.
            except (SiteError, OSError) as error:
                log.error("%s", error)  # noqa: TRY400 - the message is for the author of a page

        server = LiveReloadServer(rebuild, host=host, port=port, root=str(output))
        server.error_handler = lambda _code: (output / "404.html").read_bytes()
        for path in _build_all(folder, output, site_url=address, serving=True):
            server.watch(path)
        print(f"Serving {address} (Ctrl+C stops)", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _require_free(host: str, port: int) -> None:
    """Fail before the build, not after it, when something listens on the port already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SiteError(
                f"cannot serve on {host}:{port}, {error.strerror}; choose another one with --port"
            ) from None


def _build_all(
    folder: Path,
    output: Path,
    *,
    strict: bool = False,
    site_url: str | None = None,
    serving: bool = False,
) -> list[str]:
    """Build every language and the root; return the paths whose changes ask for a new build."""
    watched: list[str] = [*_own_sources()]
    twins: list[Twin] = []
    root_url = site_url
    # MkDocs keeps one instance of some plugins for all configurations: load and build in turn.
    for file in config_files(folder):
        config = _load(file, strict=strict)
        language = str(config.theme["language"])
        if site_url:
            config.site_url = urljoin(site_url, f"{language}/")
        config.site_dir = str(output / language)
        _build(config, serve_url=config.site_url if serving else None)
        watched += [str(file), config.docs_dir, *config.watch]
        twins.append(Twin(language, config.site_name, config.site_description or ""))
        root_url = root_url or urljoin(config.site_url or "", "../")
    for name, html in root_pages(twins, root_url or "/"):
        (output / name).write_text(html, encoding="utf-8")
    return watched


def _load(file: Path, *, strict: bool) -> MkDocsConfig:
    try:
        return load_config(str(file), strict=strict)
    except MkDocsException as error:
        raise SiteError(f"{file}: {error}") from None


def _build(config: MkDocsConfig, serve_url: str | None) -> None:
    config.plugins.on_startup(command="serve" if serve_url else "build", dirty=False)
    try:
        build(config, serve_url=serve_url)
    except MkDocsException as error:
        raise SiteError(f"{config.config_file_path}: {error}") from None
    finally:
        config.plugins.on_shutdown()


def _own_sources() -> Iterator[str]:
    """Yield what the pages are made of inside the package; an installed package does not change."""
    if "site-packages" not in PACKAGE.parts:
        yield str(PACKAGE / "reference")
        yield str(THEME)
        if (source := PACKAGE.parents[1] / "playground" / "src").is_dir():
            yield str(source)


def _bundle_playground(folder: Path) -> None:
    """Bundle the playground where its sources are at hand; the script sees whether any changed."""
    script = folder / "hatch_build.py"
    if script.is_file() and (folder / "playground" / "src").is_dir():
        done = subprocess.run([sys.executable, str(script)], cwd=folder, check=False)
        if done.returncode:
            log.error("The playground does not build; the site goes on with the scripts it had")


@contextmanager
def _logging() -> Iterator[None]:
    """Show what MkDocs has to say from a warning upwards."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
