"""A built site into which mutants are put, and the tests of behaviours that turn red on it."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hatch_build import ROOT

from browser.serving import free_port
from bundling import assets_of, bundle, copy_sources
from mutants.mutant import Mutant
from personal_page.contract.model import LANGUAGES
from personal_page.site.artefacts import FOLDER
from personal_page.site.driver import build_site
from personal_page.site.playground import POLICY_PARTS
from personal_page.site.policy import write_policy

TESTS = ROOT / "tests" / "browser" / "behaviours"
MARKED = re.compile(r"@pytest\.mark\.behaviour\(\"([^\"]+)\"\)\ndef (\w+)")
RED = re.compile(r"^(?:FAILED|ERROR) (\S+?::\w+)", re.MULTILINE)


def behaviours_of(file: Path) -> dict[str, str]:
    """Return test → the behaviour that it proves, of the tests in a file."""
    return {test: behaviour for behaviour, test in MARKED.findall(file.read_text("utf-8"))}


@dataclass(frozen=True, slots=True)
class Trial:
    """A site in `folder`, built to be served at `port`."""

    folder: Path
    port: int

    @classmethod
    def prepare(cls, folder: Path) -> "Trial":
        """Build both languages into `folder`."""
        port = free_port()
        build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=folder)
        return cls(folder, port)

    def reds(self, mutant: Mutant, files: Iterable[Path]) -> set[str]:
        """Return the behaviours whose tests fail with the mutant, twice: once may be bad luck.

        Args:
            mutant: what is changed in the playground.
            files: the test files that are run.

        Raises:
            SystemExit: the changed source does not build, or tests cannot be run.
        """
        self._put_in(mutant)
        files = list(files)
        first = self._red_tests(map(str, files))
        again = self._red_tests(first) if first else []
        proved = {test: name for file in files for test, name in behaviours_of(file).items()}
        names = (test.rpartition("::")[2] for test in again)
        return {proved.get(name, name) for name in names}

    def _put_in(self, mutant: Mutant) -> None:
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name)
            copy_sources(copy)
            mutant.apply(copy / "playground" / "src")
            done = bundle(copy)
            if done.returncode:
                sys.exit(done.stderr)
            assets = assets_of(copy)
            for language in LANGUAGES:
                site = self.folder / language
                shutil.copytree(assets, site / FOLDER, dirs_exist_ok=True)
                # The policy of the pages names the script of the frame, which is another one now.
                write_policy(site, assets / POLICY_PARTS)

    def _red_tests(self, tests: Iterable[str]) -> list[str]:
        """Run tests on the site; return those that fail, as `pytest` takes them."""
        command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
        command += [*tests, f"--built-site={self.folder}", f"--port={self.port}"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
        if done.returncode not in {0, 1}:
            sys.exit(done.stdout + done.stderr)
        return RED.findall(done.stdout)
