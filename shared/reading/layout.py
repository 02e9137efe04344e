"""Plain text put right for reading: labels with only spaces behind them, and labels above their values."""

import re

from shared.reading.tables import LABEL_WORDS

PAIR = re.compile(r"^(?P<label>[ \t]*[^\W\d_][^\n\d:|]{1,28}?)[ ]{2,}(?P<value>[^\s:|](?:[^ \n]|[ ](?![ ]))*)[ ]*$")

COLUMN = re.compile(
    r"(?:(?<=[ ]{3})|^)(?P<label>(?:total |gross |net )?(?:weight|wt|pallets|skids|plts|pieces|pcs|cartons|commodity"
    r"|product|equip(?:ment)?"
    r"|mode|class|nmfc|po|order|bol|temp|hazmat))[ ]{1,3}(?=[^ :#])",
    re.IGNORECASE,
)
"""A label among several on one line: "WEIGHT  43,180 LB    PALLETS 20    COMMODITY  CANNED TEA"."""
LEADERS = re.compile(r"(?P<label>[ \t]*[^\W\d_][^\n.:]{1,34}?)[ ]?\.{4,}[ ]?:?")
"""A label and the dots that lead to its value: "SHIP TO............: PERMIAN YARD"."""
TWO = re.compile(
    r"[ \t•*-]*(?P<a>[A-Za-z#. ]{2,20})/(?P<b>[A-Za-z#. ]{2,20}):[ ]*(?P<x>[^/\n:]{1,50})[ ]/[ ](?P<y>[^/\n:]{1,50})"
)
SPACES = re.compile(r"[ \t]{25,}")
LINES = re.compile(r"\n{6,}")
STACKED = re.compile(r"(?m)(?<=\n\n)(?P<label>[^\n\d:]{3,40})\n(?=(?P<value>[^\n]{1,60})(?:\n\n|$))")


def squeezed(text: str) -> str:
    """The text without the long runs of spaces and empty lines that nobody means anything by."""
    return SPACES.sub(" " * 24, LINES.sub("\n" * 5, text))


def marked(line: str) -> str:
    """The line with a colon after such a label; as long as before, so that offsets stay."""
    if leaders := LEADERS.match(line):
        at = leaders.end("label")
        return f"{line[:at]}:{' ' * (leaders.end() - at - 1)}{line[leaders.end() :]}"
    if "  " not in line:
        return line
    pair = PAIR.match(line)
    if pair and LABEL_WORDS.search(pair["label"]):
        at = pair.end("label")
        return f"{line[:at]}:{line[at + 1 :]}"
    labels = list(COLUMN.finditer(line))
    if len(labels) > 1:
        for label in labels:
            line = f"{line[: label.end('label')]}:{line[label.end('label') + 1 :]}"
    return line


def parted(line: str) -> list[str]:
    """The lines that a line with two labels and two values says: "NMFC / Class: 149980-2 / 55"."""
    pair = TWO.fullmatch(line)
    if not pair or not (LABEL_WORDS.search(pair["a"]) and LABEL_WORDS.search(pair["b"])):
        return [line]
    return [f"{pair['a'].strip()}: {pair['x'].strip()}", f"{pair['b'].strip()}: {pair['y'].strip()}"]


def unstacked(text: str) -> str:
    """The text with values that stand below their labels beside them, where a form puts several so."""
    found = [match for match in STACKED.finditer(text) if LABEL_WORDS.search(match["label"])]
    if len(found) < 3:
        return text
    for match in found:
        text = f"{text[: match.end() - 1]}:{text[match.end() :]}"
    return text
