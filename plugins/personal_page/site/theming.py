"""The theme's templates and styles that generated pages need, and the playground's loader."""

from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from personal_page.site.artefacts import FOLDER
from personal_page.site.playground import LOADER

THEME = Path(__file__).parent / "theme"
REPLACED = Path("partials", "alternate.html")
"""The template of Material that ours replaces; a theme without it is not made from Material."""


def add_theme(config: MkDocsConfig, *, playground: bool) -> None:
    """Add templates and styles, and the loader where examples run in place.

    Raises:
        PluginError: the theme is neither Material nor made from it.
    """
    if not any((Path(folder) / REPLACED).is_file() for folder in config.theme.dirs):
        raise PluginError(
            f"the theme is {config.theme.name}, the plugin personal-page needs `name: material`"
        )
    # A site's own overrides stay before ours.
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css.insert(0, f"{FOLDER}/site.css")
    if playground:
        loader = ExtraScriptValue(f"{FOLDER}/{LOADER}")
        loader.type = "module"
        config.extra_javascript.append(loader)
