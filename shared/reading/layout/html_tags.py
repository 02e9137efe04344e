"""What each tag of HTML does to the lines: "<br>" and blocks end them, cells hold lines of their own, "<li>" gets a bullet."""

import re
from itertools import pairwise

from lxml import etree

from shared.reading.language.text import clean
from shared.reading.layout.document import Line
from shared.reading.layout.html_tables import Table, laid_out, span
from shared.reading.layout.set_apart import INLINE, Styles, side_by_side
from shared.reading.layout.visibility import fine_print

BLOCKS = frozenset({
    "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "section",
    "article", "header", "footer", "center", "form", "fieldset", "address", "pre", "main", "aside", "nav", "figure", "tr",
    "table", "caption", "body",
})  # fmt: skip
"""The elements that stand on lines of their own."""
SPACES, BLANKS = re.compile(r"[\t\n\r\f]+"), re.compile(r"  +")
GAPS = re.compile(r"[ \t\n\r\f]+")
CELLS = ("td", "th")


def spaced(gap: re.Match[str]) -> str:
    """What a gap in the source comes to: a space, or the tab by which its writer parted columns of one line."""
    text, within = gap[0], gap.start() and gap.end() < len(gap.string)
    return "\t" if within and "\t" in text and "\n" not in text and "\r" not in text else " "


class Walker:
    """Collects lines on the way through the tree.

    `frames`: the lines of the cells that are open, `signatures`: the elements marked as such that are; innermost last.
    `unsigned`: something of the open line stands outside of them.
    `gaps`: before which pieces of the open line a person sees a gap; `typed`: nothing but type sets its first words apart.
    """

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.gaps: list[int] = []
        self.typed = True
        self.frames: list[list[Line]] = [[]]
        self.tables: list[Table] = []
        self.buffer: list[str] = []
        self.depth = 0
        self.signatures: list[etree._Element] = []
        self.unsigned = False
        self.pre = 0

    def write(self, text: str | None) -> None:
        """Add text to the open line."""
        if not text:
            return
        if self.pre:
            first, *rest = text.split("\n")
            self.put(first)
            for line in rest:
                if "".join(self.buffer).strip():
                    self.end_line()
                else:
                    self.blank()
                self.put(line)
        else:
            self.put(GAPS.sub(spaced, text) if "\t" in text else SPACES.sub(" ", text))

    def put(self, piece: str) -> None:
        """Add a piece to the open line."""
        self.buffer.append(piece)
        self.unsigned = self.unsigned or not (self.signatures or not piece or piece.isspace())

    def end_line(self) -> None:
        """Close the open line; nothing happens where none is open."""
        if not self.buffer:
            return
        text = self.apart() if self.gaps else "".join(self.buffer)
        self.buffer.clear()
        text = text.rstrip() if self.pre else BLANKS.sub(" ", text).strip(" ")
        if text:
            for part in clean(text).split("\n"):
                self.frames[-1].append(Line(part, self.depth, not self.unsigned))
        self.unsigned = False

    def apart(self) -> str:
        """The text of the open line, what a person sees apart parted; there are gaps no more."""
        edges = [0, *dict.fromkeys(self.gaps), len(self.buffer)]
        text = side_by_side(["".join(self.buffer[a:b]) for a, b in pairwise(edges)], typed=self.typed)
        self.gaps.clear()
        self.typed = True
        return text

    def edge(self, element: etree._Element, tag: str, *, begins: bool) -> None:
        """What an edge of an inline element does to the open line."""
        way = self.styles.of(element, tag)
        if way == "line":
            self.end_line()
        elif way == "gap" and not self.pre and "".join(self.buffer).strip(" •"):
            self.gaps.append(len(self.buffer))
            self.typed = False
        elif way == "type" and not (begins or self.pre or self.gaps) and self.buffer:
            self.gaps.append(len(self.buffer))

    def blank(self) -> None:
        """Leave an empty line."""
        self.end_line()
        if self.frames[-1] and self.frames[-1][-1].text:
            self.frames[-1].append(Line("", self.depth, bool(self.signatures)))

    def start(self, element: etree._Element, tag: str) -> None:
        """What an opening tag does to the lines."""
        if tag in BLOCKS and not (tag == "dd" and self.buffer):
            if tag == "br" and not "".join(self.buffer).strip():
                self.blank()
            self.end_line()
        if tag in INLINE:
            self.edge(element, tag, begins=True)
        elif tag == "table":
            self.tables.append(Table())
        elif tag == "tr" and self.tables:
            self.tables[-1].row()
        elif tag in CELLS and self.tables:
            self.end_line()
            self.frames.append([])
        elif tag == "li" and not within_entry(element):
            self.buffer.append("• ")
        elif tag == "pre":
            self.pre += 1
        elif tag == "blockquote" and quotes(element):
            self.depth += 1
        if signs(element):
            self.signatures.append(element)

    def end(self, element: etree._Element, tag: str) -> None:
        """What a closing tag does to the lines."""
        if tag in INLINE:
            self.edge(element, tag, begins=False)
        elif tag == "dt":
            self.buffer.append(" " if "".join(self.buffer).rstrip().endswith(":") else ": ")
        elif tag in BLOCKS:
            self.end_line()
        if tag in CELLS and self.tables and len(self.frames) > 1:
            self.end_line()
            lines = self.frames.pop()
            self.tables[-1].cell(lines, span(element, "colspan"), span(element, "rowspan"))
        elif tag == "tr" and self.tables and self.tables[-1].rows:
            self.tables[-1].hold()
        elif tag == "table" and self.tables:
            self.frames[-1].extend(laid_out(self.tables.pop().rows, self.depth, bool(self.signatures)))
        elif tag == "pre":
            self.pre -= 1
        elif tag == "p" and not (element.get("class") or "").startswith("Mso"):
            self.blank()
        elif tag == "blockquote" and quotes(element):
            self.depth -= 1
        if self.signatures and self.signatures[-1] is element:
            self.signatures.pop()


def within_entry(element: etree._Element) -> bool:
    """Whether an entry of a list is told within another one, whose further line it is."""
    parent = element.getparent()
    around = parent.getparent() if parent is not None else None
    return around is not None and around.tag == "li"


def quotes(element: etree._Element) -> bool:
    """Whether a blockquote quotes an earlier message; a bare one only indents."""
    return (
        element.get("type") == "cite"
        or "quote" in (element.get("class") or "")
        or "border-left" in (element.get("style") or "")
    )


def signs(element: etree._Element) -> bool:
    """Whether the mail program marked the element as a signature, or its type does."""
    if not element.attrib:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-smartmail') or ''}".lower()
    return ("signature" in names and "gmail_signature_prefix" not in names) or fine_print(element)
