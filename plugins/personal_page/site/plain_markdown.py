"""A page's Markdown as whoever reads the text itself wants it: code as code, no tags, no marks."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from personal_page.reference.markup import CODE_SPAN, LINK
from personal_page.site.fence_headers import MARK, OPENING

Link = Callable[[str], str]

HEADING = re.compile(r"^(#{1,6} .*?)\s*\{:?[^{}]*\}\s*$")
ADMONITION = re.compile(r'^(?:!!!|\?\?\?\+?) (?P<kind>[\w -]+?)(?: "(?P<title>.*)")?$')
INDENT = "    "
CODE = re.compile(r"<code>(.*?)</code>")
CODE_IN_LINK = re.compile(r"<a\b[^>]*>\s*(`+[^`]*`+)\s*</a>")
ANCHOR = re.compile(r'<a\b[^>]*\bhref="(?P<href>[^"]*)"[^>]*>(?P<text>.*?)</a>')
IMAGE = re.compile(r'<img\b(?=[^>]*\balt="(?P<alt>[^"]*)")[^>]*\bsrc="(?P<src>[^"]*)"[^>]*>')
SUMMARY = re.compile(r"<summary\b[^>]*>(.*?)</summary>")
BADGE = re.compile(r'<span class="pp-badge\b[^>]*>(.*?)</span>')
BREAK = re.compile(r"<br\s*/?>")
TAG = re.compile(r"<!--.*?-->|(?<!\]\()</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
ATTRIBUTES = re.compile(r"\{:?\s*[.#][^{}]*\}|(?<=\))\{:[^{}]*\}")
"""Those of a class or an id, and whatever stands behind a link or a picture."""
ICON = re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+:\s?")
ENTITY = re.compile(r"&#?\w+;")
MARKDOWN_LINK = re.compile(r"(?<=\]\()(?:<(?P<bare>[^<>]*)>|(?P<target>[^)\s]+))(?=[)\s])")
DEFINITION = re.compile(r"^(?P<label> {0,3}\[(?!\^)[^\[\]]+\]: *)(?P<target>[^\s<]\S*)")
BLANK = re.compile(r"\n{3,}")


def plain_markdown(markdown: str, link: Link) -> str:
    """Return the text of a page.

    Args:
        markdown: what the page is rendered from, with everything put in that it takes from files.
        link: the address to write in the place of the one of a link.
    """
    lines: list[str] = []
    quoted = False
    for fenced, block in _blocks(markdown):
        if fenced:
            quoted = quoted and block[0].startswith(INDENT)
            lines += [f"> {line.removeprefix(INDENT)}" for line in block] if quoted else block
        else:
            prose, quoted = _prose(block, link, quoted=quoted)
            lines += prose
    return BLANK.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip() + "\n"


def first_sentence(text: str) -> str:
    """Return how a page's text begins, in one sentence without links; fences are no sentences."""
    prose = "\n".join("" if fenced else "\n".join(block) for fenced, block in _blocks(text))
    for paragraph in re.split(r"\n\s*\n", prose):
        if re.match(r"[^\W_]|[`*«\"“\[]", paragraph):
            line = LINK.sub(r"\1", " ".join(paragraph.split()))
            return re.split(r"(?<=[.!?:]) (?=[A-ZА-ЯЁ«`])", line, maxsplit=1)[0]
    return ""


def _blocks(markdown: str) -> Iterator[tuple[bool, list[str]]]:
    """Yield runs of lines, each with whether it is a fence; playground fences lose their mark."""
    block: list[str] = []
    closing: re.Pattern[str] | None = None
    for line in markdown.split("\n"):
        if closing is not None:
            block.append(line)
            if closing.match(line):
                # A snippet ends with a line feed, before that of the fence.
                yield True, [*block[:-2], line] if not block[-2].strip() else block
                block, closing = [], None
            continue
        opening = OPENING.match(line)
        if opening is None or "`" in opening["info"]:
            block.append(line)
            continue
        yield False, block
        fence = opening["fence"]
        closing = re.compile(rf"^[\s>]*{re.escape(fence[0])}{{{len(fence)},}}\s*$")
        block = [re.sub(rf" {MARK}\b.*", "", line)]
    yield closing is not None, block


def _prose(lines: list[str], link: Link, *, quoted: bool) -> tuple[list[str], bool]:
    """Return lines of prose, and whether they end inside an admonition.

    Args:
        lines: as they are written.
        link: as of `plain_markdown`.
        quoted: whether they begin inside an admonition: those are quotes under their title.
    """
    prose: list[str] = []
    for written in lines:
        line = written
        if found := ADMONITION.match(line):
            quoted = True
            title = found["title"] if found["title"] is not None else found["kind"].capitalize()
            prose.append(f"> **{title}**" if title else ">")
            continue
        if quoted and line.startswith(INDENT):
            prose.append(f"> {_line(line.removeprefix(INDENT), link)}")
            continue
        quoted = quoted and not line.strip()
        prose.append(">" if quoted else _line(line, link))
    return prose, quoted


def _line(written: str, link: Link) -> str:
    heading = HEADING.match(written)
    text = heading[1] if heading else written
    row = text.startswith("|")
    text = CODE.sub(lambda code: _code(code[1], row=row), text)
    text = CODE_IN_LINK.sub(r"\1", text)
    pieces: list[str] = []
    end = 0
    for span in CODE_SPAN.finditer(text):
        pieces += [text[end : span.start()], span[0]]
        end = span.end()
    pieces.append(text[end:])
    # Code stays as it is; a link may hold some, so links are looked for in the line as a whole.
    pieces[::2] = (
        _without_tags(piece.replace("&#124;", r"\|") if row else piece) for piece in pieces[::2]
    )
    line = DEFINITION.sub(lambda found: f"{found['label']}{link(found['target'])}", "".join(pieces))
    return MARKDOWN_LINK.sub(lambda found: _target(found, link), line)


def _target(found: re.Match[str], link: Link) -> str:
    """Return what a link leads to; in angle brackets it may hold spaces."""
    return f"<{link(found['bare'])}>" if found["target"] is None else link(found["target"])


def _without_tags(text: str) -> str:
    text = SUMMARY.sub(r"**\1**", BADGE.sub(r"**\1**", text))
    text = IMAGE.sub(r"![\g<alt>](\g<src>)", text)
    text = ANCHOR.sub(lambda a: f"[{TAG.sub('', a['text'])}]({a['href']})", text)
    text = TAG.sub("", BREAK.sub(" ", text))
    return ENTITY.sub(_character, ICON.sub("", ATTRIBUTES.sub("", text)))


def _character(entity: re.Match[str]) -> str:
    """Return a character by its entity, unless it would begin a tag or another entity."""
    character = unescape(entity[0])
    return entity[0] if character in {"<", ">", "&"} else character


def _code(html: str, *, row: bool) -> str:
    text = unescape(TAG.sub("", LINK.sub(r"\1", html)))
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{text.replace('|', chr(92) + '|') if row else text}{ticks}"
