"""The sites that tests of this folder look at."""

import contextlib
import shutil
from pathlib import Path

import pytest

from personal_page.site.driver import build_site
from sites import URL, Built, Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built strictly."""
    folder = tmp_path_factory.mktemp("site")
    with contextlib.chdir(ROOT):
        build_site(strict=True, site_url=URL, output=folder)
    return Built(folder)


@pytest.fixture(params=("ru", "en"))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def project(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Project:
    """The third party's site with a Russian twin."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "third_party", tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").rename(tmp_path / "en")
    (tmp_path / "docs").mkdir()
    (tmp_path / "en").rename(tmp_path / "docs" / "en")
    shutil.copytree(tmp_path / "docs" / "en", tmp_path / "docs" / "ru")
    project = Project(tmp_path, lambda: caplog.text)
    project.edit("mkdocs.yml", "theme:\n", "docs_dir: docs/en\ntheme:\n")
    project.write(
        "mkdocs.ru.yml", "INHERIT: mkdocs.yml\ndocs_dir: docs/ru\ntheme:\n  language: ru\n"
    )
    return project
