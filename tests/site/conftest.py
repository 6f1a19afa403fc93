"""The sites that tests of this folder look at."""

import contextlib
from pathlib import Path

import pytest

from personal_page.backend.runtime import built_runtime
from personal_page.site.driver import build_site
from sites import ROOT, URL, Built, Project, bilingual


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built strictly."""
    folder = tmp_path_factory.mktemp("site")
    with contextlib.chdir(ROOT), pytest.MonkeyPatch.context() as patch:
        if built_runtime() is None:
            patch.setenv("PYTHON_IN_PAGES", "false")
        build_site(strict=True, site_url=URL, output=folder)
    return Built(folder)


@pytest.fixture(params=("ru", "en"))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def project(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Project:
    """The third party's site with a Russian twin."""
    return bilingual(tmp_path, lambda: caplog.text)
