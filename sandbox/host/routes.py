"""Routes of HTTP functions, with the parts of ASP.NET's templates that apps use.

These are text, `{name}`, `{name:int}`, `{name?}` and `{*rest}`.

https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger#customize-the-http-endpoint
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote

PARAMETER = re.compile(r"\{(?P<rest>\*?)(?P<name>\w+)(?P<int>:int)?(?P<optional>\??)\}")
ENCODED_SLASH = re.compile(r"(%2F)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a route between slashes: literal text, or a parameter."""

    literal: str = ""
    name: str = ""
    integer: bool = False
    optional: bool = False
    rest: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError for templates beyond those named above."""
        if "{" not in text and "}" not in text:
            return cls(literal=text.lower())
        match = PARAMETER.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a route segment that this host knows.")
        return cls(
            name=match["name"], integer=bool(match["int"]), optional=bool(match["optional"]), rest=bool(match["rest"])
        )

    @property
    def precedence(self) -> int:
        """Lower goes first: text, then whole numbers, then any parameter, then the rest of a path."""
        return 0 if self.literal else 3 if self.rest else 1 if self.integer else 2

    def accepts(self, text: str) -> bool:
        """Whether one part of a path fits. Letters' case makes no difference."""
        if self.literal:
            return unquote(text).lower() == self.literal
        return not self.integer or (text.isascii() and text.removeprefix("-").isdigit())


@dataclass(frozen=True, slots=True)
class Route:
    """A parsed route template."""

    segments: tuple[Segment, ...]

    @classmethod
    def parse(cls, template: str) -> Self:
        """Read a template with its prefix. Raises ValueError."""
        return cls(tuple(Segment.parse(text) for text in template.split("/") if text))

    @property
    def precedence(self) -> tuple[int, ...]:
        """Sorts the routes so that the first that matches is the one that ASP.NET takes."""
        return tuple(segment.precedence for segment in self.segments)

    def match(self, path: str) -> dict[str, str] | None:
        """The parameters' values in a path as it came over the wire, or None where it is another route's."""
        return values(self.segments, [part for part in path.split("/") if part])


def values(segments: Sequence[Segment], parts: Sequence[str]) -> dict[str, str] | None:
    """The parameters of a whole path."""
    found: dict[str, str] = {}
    remaining: Iterator[str] = iter(parts)
    for position, segment in enumerate(segments):
        part = next(remaining, None)
        if part is None:
            return found if all(later.optional or later.rest for later in segments[position:]) else None
        if segment.rest:
            return found | {segment.name: decode("/".join([part, *remaining]))}
        if not segment.accepts(part):
            return None
        if segment.name:
            found[segment.name] = decode(part)
    return found if next(remaining, None) is None else None


def decode(part: str) -> str:
    """Percent-decoding by ASP.NET's rule: an encoded slash stays encoded, so that it is never taken for a separator."""
    return "".join(text if ENCODED_SLASH.fullmatch(text) else unquote(text) for text in ENCODED_SLASH.split(part))
