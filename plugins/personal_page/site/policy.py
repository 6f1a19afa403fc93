"""The policy of finished pages: which scripts may run, where frames and relative links may lead.

All pages of a site bear the same one. With instant navigation a page's head comes into the one
before it, and a second policy does not take the place of the first: both hold.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from personal_page.site.html import POLICY, with_policy

HEADERS = "_headers"
"""The file from which Netlify, Cloudflare Pages and others take the headers of answers."""

EXECUTED = {"", "module", "importmap", "speculationrules"}
"""Types of inline scripts, beside those of JavaScript, that a policy has a say in."""
JAVASCRIPT = re.compile(r"(?:text|application)/(?:x-)?(?:java|ecma)script")


@dataclass(frozen=True, slots=True)
class Refused:
    """Something on a page that the policy keeps from running."""

    page: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.what}"


class _Scripts(HTMLParser):
    """Finds the inline scripts of a page, and what can be no part of a policy."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.inline: list[str] = []
        self.refused: list[tuple[int, str]] = []
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, _ = self.getpos()
        attributes = dict(attrs)
        for name, value in attrs:
            text = (value or "").strip()
            if name.startswith("on"):
                self.refused.append((line, f"the handler {name} of <{tag}>"))
            if name in {"href", "src", "action"} and text.lower().startswith("javascript:"):
                self.refused.append((line, f"the address {text} of <{tag}>"))
        if tag != "script":
            return
        source = attributes.get("src")
        kind = (attributes.get("type") or "").strip().lower()
        if source is not None:
            if urlsplit(source).netloc:
                self.refused.append((line, f"the script {source} of another site"))
        elif kind in EXECUTED or JAVASCRIPT.fullmatch(kind):
            self._script = []

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.inline.append("".join(self._script))
            self._script = None


def write_policy(site: Path, frames: Path | None) -> list[Refused]:
    """Put one policy into the heads of all pages of a built site, and write the file of headers.

    Args:
        site: the folder that the site was built into, with all its languages.
        frames: the file that says what the frames of widgets need: they are under this policy, too;
            None where pages run no widgets.

    Returns:
        What the policy refuses although a page has it.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    hashes: set[str] = set()
    refused: list[Refused] = []
    for path, html in pages.items():
        scripts = _Scripts()
        scripts.feed(html)
        scripts.close()
        hashes.update(map(_hash, scripts.inline))
        name = path.relative_to(site).as_posix()
        refused += [Refused(name, line, what) for line, what in scripts.refused]
    policy = _policy(hashes, _parts(frames))
    for path, html in pages.items():
        path.write_text(with_policy(html, policy), encoding="utf-8")
    (site / HEADERS).write_text(
        f"/*\n  Content-Security-Policy: {policy}\n", encoding="utf-8", newline="\n"
    )
    return refused


def _policy(hashes: Iterable[str], parts: dict[str, list[str]]) -> str:
    scripts = ["'self'", *sorted(hashes), *parts.get("script-src", ())]
    bases = ["'self'", *parts.get("base-uri", ())]
    return "; ".join(
        (
            POLICY,
            f"script-src {' '.join(scripts)}",
            "object-src 'none'",
            f"base-uri {' '.join(bases)}",
        )
    )


def _parts(frames: Path | None) -> dict[str, list[str]]:
    """Return what the frames need, by directives."""
    return json.loads(frames.read_text(encoding="utf-8")) if frames and frames.is_file() else {}


def _hash(script: str) -> str:
    # A parser of HTML hands on each kind of line end as a line feed.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
