"""HTML to lines and grids, as a person sees it: hidden text and comments left out, label and value kept together.

What is struck out is left out, too.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from shared.reading.document import Line, grid_line, in_grids, rectangle, unquoted
from shared.reading.text import LIMIT, clean

BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "blockquote",
        "section",
        "article",
        "header",
        "footer",
        "center",
        "form",
        "fieldset",
        "address",
        "pre",
        "main",
        "aside",
        "nav",
        "figure",
        "tr",
        "table",
        "caption",
        "body",
    ]
)
UNSEEN = frozenset(
    ["head", "style", "script", "title", "noscript", "template", "svg", "object", "iframe", "select", "textarea"]
)
STRUCK_OUT = frozenset(["s", "strike", "del"])
SPACES, BLANKS = re.compile(r"[\t\n\r\f]+"), re.compile(r"  +")
GAPS = re.compile(r"[ \t\n\r\f]+")
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)"
    r"|max-height\s*:\s*0|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
WHITE = re.compile(r"(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255)", re.IGNORECASE)
STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
CELLS = ("td", "th")
DEEPEST = 64
CLOSED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Where a document is said to end; mail programs and gateways write on behind it, and programs show that."""


@dataclass(slots=True)
class Table:
    """A table being read: its cells by position, where the next one goes, what is held open by a rowspan."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    spans: dict[int, tuple[int, list[Line]]] = field(default_factory=dict)

    def row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def cell(self, lines: list[Line], across: int, down: int) -> None:
        """Put a cell at the next free place of the row, and hold the places below it."""
        if not self.rows:
            self.row()
        self.hold()
        for _ in range(across):
            if down > 1:
                self.spans[len(self.rows[-1])] = (down - 1, lines)
            self.rows[-1].append(lines)

    def hold(self) -> None:
        """Fill the places of this row that cells of earlier rows reach into."""
        row = self.rows[-1]
        while len(row) in self.spans:
            left, lines = self.spans.pop(len(row))
            if left > 1:
                self.spans[len(row)] = (left - 1, lines)
            row.append(lines)


def spaced(gap: re.Match[str]) -> str:
    """What a gap in the source comes to: a space, or the tab by which its writer parted columns of one line."""
    text, within = gap[0], gap.start() and gap.end() < len(gap.string)
    return "\t" if within and "\t" in text and "\n" not in text and "\r" not in text else " "


class Walker:
    """Collects lines on the way through the tree.

    `frames`: the lines of the cells that are open, `signatures`: the elements marked as such that are; innermost last.
    """

    def __init__(self) -> None:
        self.frames: list[list[Line]] = [[]]
        self.tables: list[Table] = []
        self.buffer: list[str] = []
        self.depth = 0
        self.signatures: list[etree._Element] = []
        self.pre = 0

    def write(self, text: str | None) -> None:
        """Add text to the open line."""
        if not text:
            return
        if self.pre:
            first, *rest = text.split("\n")
            self.buffer.append(first)
            for line in rest:
                if "".join(self.buffer).strip():
                    self.end_line()
                else:
                    self.blank()
                self.buffer.append(line)
        else:
            self.buffer.append(GAPS.sub(spaced, text) if "\t" in text else SPACES.sub(" ", text))

    def end_line(self) -> None:
        """Close the open line; nothing happens where none is open."""
        if not self.buffer:
            return
        text = "".join(self.buffer)
        self.buffer.clear()
        text = text.rstrip() if self.pre else BLANKS.sub(" ", text).strip(" ")
        if text:
            for part in clean(text).split("\n"):
                self.frames[-1].append(Line(part, self.depth, bool(self.signatures)))

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
        if tag == "table":
            self.tables.append(Table())
        elif tag == "tr" and self.tables:
            self.tables[-1].row()
        elif tag in CELLS and self.tables:
            self.end_line()
            self.frames.append([])
        elif tag == "li":
            self.buffer.append("• ")
        elif tag == "pre":
            self.pre += 1
        elif tag == "blockquote" and quotes(element):
            self.depth += 1
        if signs(element):
            self.signatures.append(element)

    def end(self, element: etree._Element, tag: str) -> None:
        """What a closing tag does to the lines."""
        if tag == "dt":
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


def html_lines(body: str) -> list[Line]:
    """The lines of an HTML body. Broken markup is read as far as it goes."""
    parser = etree.HTMLParser(recover=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    source = CLOSED.sub("", body[: 10 * LIMIT].replace("\x00", "")).encode("utf-8", "replace")
    root = etree.fromstring(source, parser) if source.strip() else None
    if root is None:
        return []
    walker, skipping = Walker(), None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        tag = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if event == "start" and skipping is None:
            if tag in UNSEEN or (element.attrib and hidden(element)):
                skipping = element
                continue
            if struck(element, tag):
                skipping = element
                if tag in CELLS:
                    walker.start(element, tag)
                continue
            walker.start(element, tag)
            walker.write(element.text)
        elif event == "end":
            if skipping is None:
                walker.end(element, tag)
            elif skipping is element:
                skipping = None
                if tag in CELLS and struck(element, tag):
                    walker.end(element, tag)
            if skipping is None and element is not root:
                walker.write(element.tail)
    walker.end_line()
    return regridded([line for frame in walker.frames for line in frame])


def regridded(lines: list[Line]) -> list[Line]:
    """The lines, those that a writer or a program quoted with marks unquoted, and rows that spaces or tabs part as grids."""
    result: list[Line] = []
    written: list[tuple[int, str, bool]] = []
    for line in lines:
        if line.grid:
            result += [*in_grids(written), line]
            written = []
        else:
            written.append(requoted(line))
    return [*result, *in_grids(written)]


def requoted(line: Line) -> tuple[int, str, bool]:
    """How deep a line is quoted, by the markup and by its own marks, its text, and whether it belongs to a signature."""
    depth, text = unquoted(line.text)
    return line.depth + depth, text, line.signature


def hidden(element: etree._Element) -> bool:
    """Whether a person does not see the element."""
    style = element.get("style") or ""
    if style and HIDING.search(style):
        return True
    colour = (element.get("color") or "").lower()
    if (style and WHITE.search(style)) or colour in ("white", "#ffffff", "#fff"):
        return not on_colour(element)
    return element.get("hidden") is not None


def struck(element: etree._Element, tag: str) -> bool:
    """Whether what an element holds is struck out: its writer has taken it back. A cell of a table keeps its place."""
    style = element.get("style") or ""
    return tag in STRUCK_OUT or bool(style and STRUCK.search(style))


def on_colour(element: etree._Element) -> bool:
    """Whether the element, or one around it, has a background of its own."""
    around: etree._Element | None = element
    for _ in range(DEEPEST):
        if around is None:
            return False
        if around.get("bgcolor") or around.get("background") or "background" in (around.get("style") or ""):
            return True
        around = around.getparent()
    return False


def quotes(element: etree._Element) -> bool:
    """Whether a blockquote quotes an earlier message; a bare one only indents."""
    return (
        element.get("type") == "cite"
        or "quote" in (element.get("class") or "")
        or "border-left" in (element.get("style") or "")
    )


def signs(element: etree._Element) -> bool:
    """Whether the mail program marked the element as a signature."""
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-smartmail') or ''}".lower()
    return "signature" in names and "gmail_signature_prefix" not in names


def span(element: etree._Element, name: str) -> int:
    """A cell's colspan or rowspan, within reason."""
    value = element.get(name) or "1"
    return min(40, max(1, int(value))) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def laid_out(rows: list[list[list[Line]]], depth: int, signature: bool) -> list[Line]:
    """A table as lines: a grid where it holds data, else its cells one after the other, each a block."""
    kept = {id(cell): [line for line in cell if line.text] for row in rows for cell in row}
    rows = [row for row in ([kept[id(cell)] for cell in row] for row in rows) if any(row)]
    cells = [cell for row in rows for cell in row]
    if not rows or any(line.grid for cell in cells for line in cell) or one_column(rows):
        return flowing(rows, depth, signature)
    headed = len(rows) > 1 and all(len(cell) < 2 for cell in rows[0])
    if any(len(cell) > 1 for cell in cells):
        first = [row[0] for row in rows if row]
        if headed and len(rows[0]) == 2 and any(len(cell) > 1 for cell in first):
            return flowing(
                [[cell for row in rows for cell in row[at : at + 1]] for at in (0, 1)], depth, signature, False
            )
        if not headed or len(rows[0]) < 3:
            return flowing(rows, depth, signature)
    grid = rectangle([[", ".join(line.text for line in cell) for cell in row] for row in rows])
    return [grid_line(grid, depth, signature)] if grid.rows else []


def one_column(rows: list[list[list[Line]]]) -> bool:
    """Whether no row has text beside text."""
    return all(len({id(cell) for cell in row if cell}) < 2 for row in rows)


def flowing(rows: list[list[list[Line]]], depth: int, signature: bool, paired: bool = True) -> list[Line]:
    """The cells one after the other; where `paired`, a short label before a value stays on the value's line."""
    lines: list[Line] = []
    seen: set[int] = set()
    for row in rows:
        for position, cell in enumerate(row):
            if not cell or id(cell) in seen:
                continue
            seen.add(id(cell))
            after = row[position + 1] if paired and position + 1 < len(row) else []
            if after and len(cell) == 1 and not cell[0].grid and len(cell[0].text) <= 24 and not after[0].grid:
                label = cell[0].text
                lines.append(Line(f"{label.rstrip(' :')}: {after[0].text}", depth, signature))
                lines.extend(after[1:])
                seen.add(id(after))
            else:
                lines.extend(cell)
            lines.append(Line("", depth, signature))
    return lines
