"""`personal-page site serve` while its author makes mistakes."""

import contextlib
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

from sites import ROOT, Project

COMMAND = Path(sys.executable).parent / "personal-page"
PAGE = "en/reference/methods/track/"
ASSETS = "plugins/personal_page/assets/.built-from"


@dataclass(frozen=True)
class Served:
    """A project while it is served at `url`."""

    project: Project
    url: str
    said: str

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


@contextlib.contextmanager
def served_with(project: Project, *arguments: str) -> Iterator[Served]:
    """Serve a project until it is left; `said` is all that was printed before its address."""
    with (project.folder / "log").open("w") as log:
        process = subprocess.Popen(
            [COMMAND, "site", "serve", *arguments],
            cwd=project.folder,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
        )
    with process:
        try:
            assert process.stdout
            said = []
            while line := process.stdout.readline():
                said.append(line)
                if found := re.match(r"Serving (\S+)", line):
                    yield Served(project, found[1], "".join(said[:-1]))
                    break
            assert said, (project.folder / "log").read_text()
        finally:
            # Not the signal of Ctrl+C: a shell lets what it starts in the background ignore that.
            process.terminate()


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    project.edit("mkdocs.yml", "name: material", "name: material\n  custom_dir: mine")
    project.write("mine/main.html", '{% extends "base.html" %}')
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    with served_with(project, "--port", port) as served:
        yield served


def test_a_site_takes_the_next_port_where_the_usual_one_is_taken(project: Project) -> None:
    with socket.socket() as taken:
        # Somebody else may have it already, which is as well.
        with contextlib.suppress(OSError):
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        with served_with(project) as served:
            port = int(served.url.rstrip("/").rpartition(":")[2])
            assert port > 8000
            assert f"Port 8000 is taken, this site gets {port}" in served.said
            assert "Follows a parcel" in served.page()


def test_a_port_that_was_asked_for_and_is_taken_is_an_error_that_says_what_to_do(
    project: Project,
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [COMMAND, "site", "serve", "--port", str(port)],
            cwd=project.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert f"cannot serve on 127.0.0.1:{port}" in done.stderr
    assert f"`make serve PORT={port + 1}`" in done.stderr


def test_a_host_that_is_none_is_an_error_at_once(project: Project) -> None:
    done = subprocess.run(
        [COMMAND, "site", "serve", "--host", "256.0.0.1"],
        cwd=project.folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "cannot serve on 256.0.0.1:8000" in done.stderr
    assert "Traceback" not in done.stderr


def test_make_hands_its_port_on() -> None:
    command = ["make", "-n", "-o", ASSETS, "serve", "PORT=8123"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert "personal-page site serve --port 8123" in done.stdout


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
