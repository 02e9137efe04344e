"""Labels and values that a form keeps apart: on lines of their own, in columns without a colon, behind boxes to tick."""

import re
from functools import lru_cache
from itertools import takewhile

from shared.reading.language.branches import compiled
from shared.reading.language.labels import label
from shared.reading.layout.column_heads import column
from shared.reading.layout.pairs import LABEL_WORDS

KNOWN = compiled(
    r"\b(?:handling|units?|hazardous|liftgate|residential|inside|lengths?|widths?|heights?|packaging|description|skids|crates"
    r"|stackable|time|shipment|preferred|dest|state|postal|nmfc|lbs|accessorial|need|what|where|when|how|your|needed)\b",
)
SHAPE = re.compile(
    r"[ \t]*(?:\d{1,2}[.)][ ]+)?[^\W\d_]"
    r"(?:[^\n:.!;\d]|[.](?=\S)|(?<=\()[\d.-]{1,4}|[ ]\d{1,2}(?=[ ?:]|$)){1,52}[ \t]*[:?*]{0,2}[ \t]*"
)
"""What a label on a line of its own looks like."""
FEWEST = 3
"""Known labels that make lines a form."""
MOST = 80
"""Lines of a form that are looked at in one go."""
LONGEST_VALUE = 200
BOX = re.compile(
    r"(?=[\[(\u2610-\u2714\u25a1\u25cb])(?:(?P<on>[\[(][ ]?[xX\u2713\u2714\u2611\u2612*][ ]?[\])]|[\u2611\u2612\u2714\u2713])"
    r"|(?P<off>\[[ _]{0,3}\]|\([ _]{1,3}\)|[\u2610\u25a1\u25cb]))"
)
LEAD = re.compile(r"[^\n:]{1,40}:[ \t]*|[ \t•*-]*")
WIDE = re.compile(r"^([ \t]*[^\W\d_][^\n:]{1,34}:)[ ]{2,}(?=\S)")
GAP = re.compile(r"(?:[ ]?\.{2,}[ ]*|[ ]{2,}|[ ]\.[ ])(?![:=|])")


def ticked(line: str) -> list[str]:
    """The line without the options whose box is not ticked, where any is left; boxes stand behind them where one ends it."""
    if line.isascii() and "[" not in line and "(" not in line:
        return [line]
    boxes = list(BOX.finditer(line[:600]))
    if not any(box["off"] for box in boxes):
        return [line]
    lead = LEAD.match(line)
    begin = lead.end() if lead else 0
    if boxes[0].start() <= begin or line[boxes[-1].end() :].strip():
        begin = boxes[0].start()
        edges = [box.start() for box in boxes] + [len(line)]
        options = [
            line[box.end() : until].strip(" \t,;/|") for box, until in zip(boxes, edges[1:], strict=True) if box["on"]
        ]
    else:
        edges = [begin] + [box.end() for box in boxes]
        options = [
            line[start : box.start()].strip(" \t,;/|") for box, start in zip(boxes, edges, strict=False) if box["on"]
        ]
    return [line[:begin] + ", ".join(options)] if options else []


@lru_cache(maxsize=1024)
def known(line: str) -> bool:
    """Whether a line is a label that is known, with no value behind it."""
    words = line.strip(" \t*:?")
    return bool(SHAPE.fullmatch(line)) and bool(
        LABEL_WORDS.search(words) or KNOWN.search(words) or label(words) or column(words)
    )


def unstacked(lines: list[str]) -> list[str]:
    """The lines with values that stand below their labels beside them, where a form puts several so."""
    held = [at for at, line in enumerate(lines) if line.strip()]
    result: list[str | None] = list(lines)
    nth = 0
    while nth + 1 < len(held):
        pairs = pairs_from(lines, held, nth)
        if not pairs:
            nth += 1
            continue
        for upper, lower in pairs:
            result[upper] = f"{lines[upper].strip(' :*')}: {lines[lower].strip()}"
            result[lower] = None
        nth += 2 * len(pairs)
    return [line for line in result if line is not None]


def pairs_from(lines: list[str], held: list[int], nth: int) -> list[tuple[int, int]]:
    """The labels and values that alternate from a line on; none where it is no such form. `held`: lines that are not empty."""
    if not known(lines[held[nth]]):
        return []
    pairs = list(
        takewhile(
            lambda pair: (
                SHAPE.fullmatch(lines[pair[0]])
                and (pair[1] == pair[0] + 1 or not lines[max(0, pair[0] - 1)].strip())
                and len(lines[pair[1]]) < LONGEST_VALUE
                and not lines[pair[1]].rstrip().endswith(":")
            ),
            zip(held[nth : nth + MOST : 2], held[nth + 1 : nth + MOST : 2], strict=False),
        )
    )
    while pairs and not known(lines[pairs[-1][0]]):
        pairs.pop()
    labelled = sum(known(lines[upper]) for upper, _ in pairs)
    heads = sum(bool(column(lines[lower].strip())) for _, lower in pairs)
    return pairs if labelled >= FEWEST and labelled * 5 >= len(pairs) * 3 and heads * 3 < len(pairs) else []


def in_columns(lines: list[str]) -> list[str]:
    """The lines with a colon behind labels that spaces or dots part from values which all begin in one column."""
    result = list(lines)
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or not lines[at].strip():
            if at - start >= FEWEST:
                result[start:at] = columned(lines[start:at])
            start = at + 1
    return [WIDE.sub(r"\1 ", line) if ":  " in line else line for line in result]


def columned(block: list[str]) -> list[str]:
    """The lines of a block, those marked whose values begin where those of most others do."""
    apart = [line for line in block if "  " in line or "." in line]
    gaps = [match for line in apart if (match := GAP.search(line[:60])) and known(line[: match.start()])]
    if len(gaps) < FEWEST - 1:
        return block
    ends = [match.end() for match in gaps]
    edge = max(ends, key=ends.count)
    if ends.count(edge) < FEWEST - 1:
        return block
    return [split_at(line, edge) for line in block]


def split_at(line: str, edge: int) -> str:
    """The line with a colon between what stands before a column and what begins there."""
    before, value = line[:edge], line[edge:]
    words = before.rstrip(" .")
    if ":" in before or not before.endswith((" ", ".")) or not words.strip() or not value.strip() or value[0] in " .":
        return line
    if len(words.split()) > 5 or not words.strip()[0].isalpha():
        return line
    if not before.endswith(("  ", ".")) and (value[0].islower() or not known(words)):
        return line  # one space parts words too: "Drop trailer at the shipper" among "PU   ..." and "DEL  ..."
    return f"{words}: {value}"
