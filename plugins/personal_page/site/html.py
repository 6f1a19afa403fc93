"""What is changed in finished HTML: policy and alternates of the head, tables for the keyboard."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from html import escape, unescape

POLICY = "frame-src 'self'"
"""The playground's frames come from the page itself; no page shows a stranger's frame."""
HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
OWN_META = re.compile(r"(?P<head><head[^>]*>)" + META.format('[^"]*'), re.IGNORECASE)
ALTERNATE = re.compile(
    r'[ \t]*<link rel="alternate" href="(?P<href>[^"]*)" hreflang="(?P<language>[^"]*)">\s*'
)
TABLE_OR_HEADING = re.compile(
    r"<h(?P<level>[1-6])\b[^>]*>(?P<heading>.*?)</h(?P=level)>|(?P<table><table>.*?</table>)",
    re.DOTALL,
)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def with_metas(html: str, *, policy: bool, indexed: bool = True) -> str:
    """Return a page whose head begins with what browsers and search engines are to obey.

    Args:
        html: a whole page.
        policy: whether the page bears the content security policy of the playground.
        indexed: whether search engines may list the page.
    """
    metas = META.format(POLICY) if policy else ""
    if not indexed:
        metas += '<meta name="robots" content="noindex">'
    return HEAD.sub(lambda head: head[0] + metas, html, count=1)


def with_alternates(
    html: str, ours: Collection[tuple[str, str]], alternates: Mapping[str, str]
) -> str:
    """Return a page whose head names the page itself in every language, not the languages' homes.

    Args:
        html: a whole page.
        ours: the language and the address of each link of the theme that is taken out.
        alternates: absolute addresses by their language.
    """
    head, mark, body = html.partition("</head>")
    head = ALTERNATE.sub(
        lambda link: "" if (link["language"], unescape(link["href"])) in ours else link[0], head
    )
    links = (
        # The scripts of Material look a sitemap up behind each `link[rel=alternate]`, at whatever
        # host, and find none behind a page. The space changes nothing in a list of words.
        f'<link rel=" alternate" hreflang="{language}" href="{escape(address)}">'
        for language, address in alternates.items()
    )
    return f"{head}{''.join(links)}{mark}{body}"


def with_copy(html: str, address: str) -> str:
    """Return a page whose head names the copy of its text at `address`."""
    # The space is there for the reason that it has in `with_alternates`.
    link = f'<link rel=" alternate" type="text/markdown" href="{escape(address)}">'
    return html.replace("</head>", f"{link}</head>", 1)


def with_policy(html: str, policy: str) -> str:
    """Return a page whose head begins with this policy, in place of the one it began with."""
    meta = META.format(policy)
    if OWN_META.search(html):
        return OWN_META.sub(lambda found: found["head"] + meta, html, count=1)
    return HEAD.sub(lambda head: head[0] + meta, html, count=1)


def with_banner(html: str, message: str, language: str | None = None) -> str:
    """Return content under a banner.

    Args:
        html: the content of a page.
        message: what the banner says.
        language: the language of the content where it is not the site's.
    """
    banner = f'<div class="admonition warning pp-untranslated"><p>{escape(message)}</p></div>'
    return f'{banner}<div lang="{language}">{html}</div>' if language else banner + html


def with_scrolling_tables(html: str, word: str) -> str:
    """Return content whose plain tables stand in regions that take the focus and bear a name.

    Args:
        html: the content of a page.
        word: the word for a table in the page's language; the heading above follows it.
    """
    heading = ""
    names: Counter[str] = Counter()

    def wrap(match: re.Match[str]) -> str:
        nonlocal heading
        if match["table"] is None:
            heading = TAG.sub("", PERMALINK.sub("", match["heading"])).strip()
            return match[0]
        name = f"{word}: {heading}" if heading else word
        names[name] += 1
        label = name if names[name] == 1 else f"{name} ({names[name]})"
        return (
            f'<div class="pp-table" role="region" tabindex="0" aria-label="{escape(label)}">'
            f"{match['table']}</div>"
        )

    return TABLE_OR_HEADING.sub(wrap, html)
