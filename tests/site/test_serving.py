"""`personal-page site serve` while its author makes mistakes."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from sites import Project

COMMAND = Path(sys.executable).parent / "personal-page"
PAGE = "en/reference/methods/track/"


@dataclass(frozen=True)
class Served:
    """A project while it is served at `url`."""

    project: Project
    url: str

    def page(self) -> str:
        return self.get(PAGE)

    def get(self, path: str) -> str:
        # The question for a newer build is answered after a minute at the latest.
        with urlopen(self.url + path, timeout=90) as answer:
            return str(answer.read().decode())

    def save(self, name: str, text: str) -> None:
        """Write a file, and wait until the server has built the site anew, or failed to."""
        build = re.search(r"livereload\((\d+), \d+\)", self.page())
        assert build, "a served page reloads by itself"
        self.project.write(name, text)
        # The server answers this when there is a newer build: it is how pages reload.
        self.get(f"livereload/{build[1]}/0")


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    project.edit("mkdocs.yml", "name: material", "name: material\n  custom_dir: mine")
    project.write("mine/main.html", '{% extends "base.html" %}')
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    with (project.folder / "log").open("w") as log:
        process = subprocess.Popen(
            [COMMAND, "site", "serve", "--port", port],
            cwd=project.folder,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
        )
    with process:
        try:
            assert process.stdout
            assert process.stdout.readline().startswith("Serving ")
            yield Served(project, f"http://127.0.0.1:{port}/")
        finally:
            # Not the signal of Ctrl+C: a shell lets what it starts in the background ignore that.
            process.terminate()


@pytest.mark.parametrize(
    ("name", "broken", "error"),
    [
        ("sdk/sdk.yaml", "functions: [", r"sdk\.yaml:2:1: the YAML does not parse"),
        ("docs/en/index.md", "# A {#a}\n\n```js playground colour=red\n```\n", r"index\.md:3: "),
        ("mkdocs.yml", "plugins: [", r"mkdocs\.yml: .*parsing"),
        ("mine/main.html", '{% extends "base.html" %}\n{% if %}', r"mine/main\.html:2: "),
    ],
)
def test_a_broken_save_leaves_the_site_there_and_the_next_good_one_is_shown(
    served: Served, name: str, broken: str, error: str
) -> None:
    good = (served.project.folder / name).read_text(encoding="utf-8")
    served.save(name, broken)
    log = (served.project.folder / "log").read_text()
    assert re.search(error, log)
    assert "Traceback" not in log
    assert "Follows a parcel" in served.page()
    served.save(name, good)
    contract = (served.project.folder / "sdk" / "sdk.yaml").read_text(encoding="utf-8")
    served.save("sdk/sdk.yaml", contract.replace("Follows a parcel", "Pursues a parcel"))
    assert "Pursues a parcel" in served.page()


@pytest.mark.parametrize("path", ["en/%00", "%00", "en/reference/%00/index.html"])
def test_an_address_that_no_file_can_have_is_refused_quietly(served: Served, path: str) -> None:
    with pytest.raises(HTTPError) as caught:
        served.get(path)
    caught.value.close()
    assert caught.value.code == 400
    assert "Traceback" not in (served.project.folder / "log").read_text()
    assert "Follows a parcel" in served.page()
