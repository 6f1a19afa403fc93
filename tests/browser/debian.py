"""Install a package of Debian's, where this is a Debian that lets us."""

import os
import shutil
import subprocess


def install(package: str) -> bool:
    """Install `package` with apt; return whether that could be done."""
    apt = shutil.which("apt-get")
    if apt is None or not (os.geteuid() == 0 or shutil.which("sudo")):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, apt, "update", "-qq"], check=False, env=quiet)
    command = [*prefix, apt, "install", "-y", "-qq", "--no-install-recommends", package]
    return subprocess.run(command, check=False, env=quiet).returncode == 0


def starts(path: str) -> bool:
    """Return whether the program at `path` runs at all."""
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0
