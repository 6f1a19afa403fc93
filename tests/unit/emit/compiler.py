"""TypeScript's compiler as a function from files to errors."""

import json
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PLAYGROUND = Path(__file__).parents[3] / "playground"
ERROR = re.compile(
    r"^(?P<file>.+?)\((?P<line>\d+),(?P<column>\d+)\): error (?P<code>TS\d+): (?P<text>.*)$"
)


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One error of the compiler."""

    file: str
    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Compiler:
    """`tsc --noEmit --strict`, told to read JavaScript too and to find the installed packages.

    Args:
        node: the program that runs it.
        folder: where the project file is written.
    """

    node: Path
    folder: Path

    def errors(
        self, files: Iterable[Path], *, packages: bool = True, **options: object
    ) -> list[Diagnostic]:
        """Return the errors in `files`, sorted by place.

        Args:
            files: scripts and declarations, one program together.
            packages: whether the types of npm packages can be found.
            options: further compiler options.

        Raises:
            AssertionError: the compiler said something that is no error of a place.
        """
        modules = PLAYGROUND / "node_modules"
        project = {
            "compilerOptions": {
                "noEmit": True,
                "strict": True,
                "allowJs": True,
                "checkJs": True,
                "target": "es2022",
                "lib": ["es2023", "dom", "dom.iterable"],
                "module": "preserve",
                "types": [],
                "skipLibCheck": False,
                "paths": {"*": [f"{modules}/@types/*", f"{modules}/*"]} if packages else {},
                **options,
            },
            "files": [str(file) for file in files],
        }
        path = self.folder / "tsconfig.json"
        path.write_text(json.dumps(project), encoding="utf-8")
        tsc = modules / "typescript" / "lib" / "tsc.js"
        done = subprocess.run(
            [self.node, tsc, "--pretty", "false", "--project", path],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            check=False,
        )
        return sorted(self._parsed(done.stdout + done.stderr))

    def _parsed(self, output: str) -> Iterable[Diagnostic]:
        for line in output.splitlines():
            if line.startswith(" "):
                continue
            match = ERROR.match(line)
            assert match, output
            file = (self.folder / match["file"]).resolve()
            yield Diagnostic(str(file), int(match["line"]), match["code"], match["text"])
