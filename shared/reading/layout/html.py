"""HTML to lines and grids, as a person sees it: hidden text and comments left out, label and value kept together.

What is struck out is left out, too.
"""

import re

from lxml import etree

from shared.reading.language.text import LIMIT
from shared.reading.layout.document import Line, in_grids, unquoted
from shared.reading.layout.html_tags import CELLS, Walker
from shared.reading.layout.set_apart import styles
from shared.reading.layout.visibility import struck, unseen

CLOSED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Where a document is said to end; mail programs and gateways write on behind it, and programs show that."""


def html_lines(body: str) -> list[Line]:
    """The lines of an HTML body. Broken markup is read as far as it goes."""
    parser = etree.HTMLParser(recover=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    source = CLOSED.sub("", body[: 10 * LIMIT].replace("\x00", "")).encode("utf-8", "replace")
    root = etree.fromstring(source, parser) if source.strip() else None
    return [] if root is None else regridded(walked(root))


def walked(root: etree._Element) -> list[Line]:
    """The lines of a tree, without what is not seen; a cell that is struck out keeps its place."""
    walker, opened = Walker(styles(root)), True
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        tag = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if event == "start":
            seen = not unseen(element, tag)
            says = seen and not struck(element, tag)
            opened = says or (seen and tag in CELLS)
            if opened:
                walker.start(element, tag)
            if says:
                walker.write(element.text)
            else:
                walk.skip_subtree()
        else:
            if opened:
                walker.end(element, tag)
            opened = True  # what ends next holds this one
            if element is not root:
                walker.write(element.tail)
    walker.end_line()
    return [line for frame in walker.frames for line in frame]


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
