"""What a person sees apart in HTML though nothing stands between: inline elements that a style gives a width, a margin or a
line of their own, as programs set labels beside their values (`<span class="k">Load at</span>Leamington`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from lxml import etree

from shared.reading.layout.fields import known

Apart = Literal["gap", "line", "type", ""]
"""How an element stands to what is beside it: with a gap, on a line of its own, by its type alone, or not apart at all."""
INLINE = frozenset({"span", "b", "strong", "label", "font", "em", "i", "small"})
BOLD = frozenset({"b", "strong"})
GAP = re.compile(
    r"(?<![-\w])(?:display\s*:\s*(?:inline-(?:block|flex|table|grid)|table-cell)|float\s*:\s*(?:left|right)"
    r"|(?:margin|padding)-(?:right|left|inline|inline-end|inline-start)\s*:\s*(?:0?\.0*|0\.)?[1-9]"
    r"|(?:margin|padding)\s*:\s*[\d.]+[a-z]*\s+(?:0?\.0*)?[1-9])",
    re.IGNORECASE,
)
LINE = re.compile(r"(?<![-\w])display\s*:\s*(?:block|flex|grid|table|list-item|table-row)\s*(?:;|!|$)", re.IGNORECASE)
COLON = re.compile(r"(?<![-\w])content\s*:\s*[\"'][^\"']{0,4}[:\u00a0 -]", re.IGNORECASE)
"""What a sheet writes behind each of its labels."""
ASIDES = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->|@[^{};@]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})", re.DOTALL)
"""Comments, and what a sheet says of other screens and of fonts. A comment without an end takes all, as in CSS; what an "@"
says holds no other, lest each of many looks at all that follows."""
SELECTOR = re.compile(
    r"(?:.*[\s>])?(?P<tag>[a-z]+\d?)?(?:\.(?P<class>[\w-]+))*(?P<behind>::?after)?", re.IGNORECASE | re.DOTALL
)
LONGEST_SHEET, LONGEST_SELECTOR = 20_000, 120
LONGEST_LABEL = 24
"""Characters of a label that stands before its value, as in a cell of a table."""
LABEL = re.compile(r"(?:• )?[^\W_](?:[^\n:,;!?]*[\w)#.])?")
VALUE = re.compile(r"[A-Z\d]")


@dataclass(frozen=True, slots=True)
class Styles:
    """What the style sheets of a document set apart: each way by tag and class, of which one may be empty."""

    ways: dict[tuple[str, str], Apart]

    def of(self, element: etree._Element, tag: str) -> Apart:
        """How an inline element stands to what is beside it."""
        if not element.attrib:
            return self.ways.get((tag, "")) or of_tag(tag)
        style = element.get("style")
        if style and (way := told(style)):
            return way
        if self.ways:
            for name in ("", *(element.get("class") or "").split()):
                if way := self.ways.get((tag, name)) or self.ways.get(("", name)) or "":
                    return way
        return of_tag(tag) or ("type" if element.get("class") else "")


def of_tag(tag: str) -> Apart:
    """How an inline element stands to what is beside it by its name alone."""
    return "gap" if tag == "label" else "type" if tag in BOLD else ""


@lru_cache(maxsize=512)
def told(declarations: str) -> Apart:
    """How the declarations of a style set an element apart."""
    return "gap" if GAP.search(declarations) else "line" if LINE.search(declarations) else ""


def styles(root: etree._Element) -> Styles:
    """What the style sheets of a tree set apart by simple selectors; what they say of other screens counts for nothing."""
    ways: dict[tuple[str, str], Apart] = {}
    for element in root.iter("style"):
        for rule in ASIDES.sub(" ", (element.text or "")[:LONGEST_SHEET]).split("}"):
            selectors, _, declarations = rule.rpartition("{")
            way = told(declarations)
            written = bool(COLON.search(declarations))
            if way or written:
                ways |= of_selectors(selectors.rpartition("{")[2].split(","), way, written=written)
    return Styles(ways)


def of_selectors(selectors: Iterable[str], way: Apart, *, written: bool) -> dict[tuple[str, str], Apart]:
    """What a rule says of the inline elements that its selectors name. `written`: it writes a mark, be it behind them."""
    ways: dict[tuple[str, str], Apart] = {}
    for selector in selectors:
        match = SELECTOR.fullmatch(selector.strip()) if len(selector) < LONGEST_SELECTOR else None
        tag, name = ((match["tag"] or "").lower(), match["class"] or "") if match else ("", "")
        if not match or not (tag or name) or (tag and tag not in INLINE):
            continue
        if match["behind"]:
            ways |= {(tag, name): "gap"} if written else {}
        elif way:
            ways[tag, name] = way
    return ways


def side_by_side(parts: list[str], *, typed: bool) -> str:
    """The parts of a line between which a person sees gaps: a label before its value, columns, or words. `typed`: the first part
    stands out by its type alone, and is apart only where it is a label that is known."""
    said = [part.strip() for part in parts if part.strip()]
    glued = all(not (a[-1:].isspace() or b[:1].isspace()) for a, b in pairwise(part for part in parts if part))
    if len(said) < 2:
        return "".join(parts)
    label = len(said) == 2 and len(said[0]) <= LONGEST_LABEL and bool(LABEL.fullmatch(said[0]))
    if typed:
        label = label and glued and bool(VALUE.match(said[1])) and known(said[0])
        return f"{said[0]}: {said[1]}" if label else "".join(parts)
    if len(said) == 2:
        return f"{said[0]}: {said[1]}" if label and (glued or known(said[0])) else " ".join(parts)
    return "\t".join(said) if glued else " ".join(parts)
