"""The page and the command leave out the same names."""

import re
from pathlib import Path

from personal_page.widget.folder import LEFT_OUT

IN_THE_PAGE = Path(__file__).parents[3] / "playground/src/archive/left-out.ts"
ON_A_SERVER = {"backend.py"}
"""The editor holds it; the archive that the page makes does not."""
IN_ARCHIVES_OF_MACOS = {"__MACOSX"}
"""It stands in archives, of which the command makes none of its own."""


def test_the_page_leaves_out_what_the_command_does() -> None:
    table = re.search(
        r"const LEFT_OUT.*?^};", IN_THE_PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert table
    names = set(re.findall(r"'([^']+)'", table[0]))
    expected = {name for names in LEFT_OUT.values() for name in names}
    assert names == expected - ON_A_SERVER | IN_ARCHIVES_OF_MACOS
