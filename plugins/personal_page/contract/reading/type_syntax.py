"""Types as a contract writes them: text in, types out, or the place where it does not parse.

union    = postfix ("|" postfix)*
postfix  = primary ("[]")*
primary  = name ["<" union ("," union)* ">"] | literal | function | "(" union ")"
literal  = "'" text "'" | number | "true" | "false"
function = "(" [name ["?"] ":" union ("," …)*] ")" "=>" union
"""

import json
import re
from collections.abc import Iterator
from typing import NoReturn

from personal_page.contract.types import Array, Callable, Literal, Name, Type, Union

TOKEN = re.compile(
    r"\s*(?:(=>|[|<>()\[\],:?])|([A-Za-z_$][\w$]*)|('[^'\n]*'|-?\d[\w.]*))", re.ASCII
)
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
PARAMETER = re.compile(r"\s*\??:")
MAX_DEPTH = 30


class TypeSyntaxError(ValueError):
    """A type that does not parse; `offset` counts characters from its start."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def parse_type(text: str) -> Type:
    """Return the type that `text` writes.

    Raises:
        TypeSyntaxError: `text` is no type of the language above; the error carries the offset.
    """
    parser = _Parser(text)
    found = parser.union()
    if parser.peek()[0] != "end":
        parser.fail("the end of the type")
    return found


def offset_of(text: str, word: str) -> int:
    """Return where the name or literal `word` stands in the type `text`, or 0.

    A parameter of a function type is not the type of the same name.
    """
    for match in TOKEN.finditer(text):
        if match[2] == word and not PARAMETER.match(text, match.end()):
            return match.start(2)
        if match[3] == f"'{word}'":
            return match.start(3)
    return 0


def offset_of_parameter(text: str, word: str) -> int:
    """Return where the parameter `word` of a function type stands in the type `text`, or 0."""
    for match in TOKEN.finditer(text):
        if match[2] == word and PARAMETER.match(text, match.end()):
            return match.start(2)
    return 0


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str, int]] = []
        offset = 0
        end = len(text.rstrip())
        while offset < end:
            match = TOKEN.match(text, offset)
            if match is None:
                rest = text[offset:].lstrip()
                raise TypeSyntaxError(
                    f"`{rest.strip()[:20]}` is not part of a type", len(text) - len(rest)
                )
            kind = "punctuation" if match[1] else "name" if match[2] else "literal"
            self.tokens.append(
                (kind, match[1] or match[2] or match[3] or "", match.start(match.lastindex or 0))
            )
            offset = match.end()
        self.tokens.append(("end", "", end))
        self.at = 0
        self.depth = 0

    def peek(self, ahead: int = 0) -> tuple[str, str]:
        kind, text, _ = self.tokens[min(self.at + ahead, len(self.tokens) - 1)]
        return kind, text

    def fail(self, expected: str) -> NoReturn:
        kind, text, offset = self.tokens[self.at]
        found = "the type ends" if kind == "end" else f"`{text}` stands"
        raise TypeSyntaxError(f"{found} where {expected} was expected", offset)

    def accept(self, punctuation: str) -> bool:
        if self.peek() == ("punctuation", punctuation):
            self.at += 1
            return True
        return False

    def expect(self, punctuation: str) -> None:
        if not self.accept(punctuation):
            self.fail(f"`{punctuation}`")

    def union(self) -> Type:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fail(f"nothing deeper than {MAX_DEPTH} levels")
        members = [self.postfix()]
        while self.accept("|"):
            members.append(self.postfix())
        self.depth -= 1
        return members[0] if len(members) == 1 else Union(tuple(members))

    def postfix(self) -> Type:
        item = self.primary()
        depth = self.depth
        while self.accept("["):
            self.expect("]")
            depth += 1
            if depth > MAX_DEPTH:
                self.fail(f"nothing deeper than {MAX_DEPTH} levels")
            item = Array(item)
        return item

    def primary(self) -> Type:
        kind, text = self.peek()
        if kind == "literal":
            return self.literal(text)
        if kind == "name":
            self.at += 1
            if text in {"true", "false"}:
                return Literal(text == "true")
            return Name(text, tuple(self.arguments()) if self.accept("<") else ())
        if self.starts_function():
            return self.function()
        if not self.accept("("):
            self.fail("a type")
        inner = self.union()
        self.expect(")")
        return inner

    def literal(self, text: str) -> Literal:
        if text.startswith("'"):
            self.at += 1
            return Literal(text[1:-1])
        if not NUMBER.fullmatch(text):
            self.fail("a decimal number")
        self.at += 1
        return Literal(json.loads(text))

    def arguments(self) -> Iterator[Type]:
        yield self.union()
        while self.accept(","):
            yield self.union()
        self.expect(">")

    def starts_function(self) -> bool:
        if self.peek() != ("punctuation", "("):
            return False
        if self.peek(1) == ("punctuation", ")"):
            return True
        return self.peek(1)[0] == "name" and self.peek(2) in {
            ("punctuation", ":"),
            ("punctuation", "?"),
        }

    def function(self) -> Callable:
        self.expect("(")
        parameters: list[tuple[str, bool, Type]] = []
        while not self.accept(")"):
            if parameters:
                self.expect(",")
            kind, name = self.peek()
            if kind != "name":
                self.fail("a parameter's name")
            self.at += 1
            optional = self.accept("?")
            self.expect(":")
            parameters.append((name, optional, self.union()))
        self.expect("=>")
        return Callable(tuple(parameters), self.union())
