"""Plain text put right for reading: labels with only spaces behind them, and labels above their values."""

import re
from itertools import pairwise

from shared.reading.layout.fields import known
from shared.reading.layout.forms import EACH_END
from shared.reading.layout.pairs import LABEL_WORDS

PAIR = re.compile(r"^(?P<label>[ \t]*[^\W\d_][^\n\d:|]{1,28}?)[ ]{2,}(?P<value>[^\s:|](?:[^ \n]|[ ](?![ ]))*)[ ]*$")

COLUMN = re.compile(
    r"(?:(?<=[ ]{3})|^)(?P<label>(?:total |gross |net )?(?:weight|wt|pallets|skids|plts|pieces|pcs|cartons|commodity"
    r"|product|equip(?:ment)?"
    r"|mode|class|nmfc|po|order|bol|temp(?! set)|hazmat))[ ]{1,3}(?=[^ :#.])(?!(?:no|nos|num|nbr|numbers?)\b)",
    re.IGNORECASE,
)
"""A label among several on one line: "WEIGHT  43,180 LB    PALLETS 20    COMMODITY  CANNED TEA"."""
NUMBER = r"(?:[ \t]*\(?\d{1,2}[.)]\)?[ ]+)?"
"""The number of a field: "(3)  Destination"."""
LEADERS = re.compile(
    rf"{NUMBER}(?P<label>[ \t]*(?:#[ ]?)?[^\W\d_](?:[^\n.:]|\.(?![.:])){{1,34}}?)[ ]?(?:\.{{4,}}[ ]?:?|\.{{2,}}[ ]?:"
    rf"|(?:\.[ ]){{2,}}\.?[ ]?:|(?:\.[ ]){{3,}}\.)(?=[ ]|$)"
)
"""A label and the dots that lead to its value: "SHIP TO............: PERMIAN YARD", "CLASS . . . . : 65"."""
BLANK = re.compile(r"(?<=[A-Za-z#)])[ ]?:?[ ]?_{2,}[ ]?(?=[^\s_])")
UNDERSCORES = re.compile(r"_{2,}")
"""What is left of a form's line on which something was to be written: "WEIGHT ____2,050 lbs____"."""
SPACED = re.compile(rf"{NUMBER}(?P<label>[ \t]*(?:#[ ]?)?[^\W\d_][^\n:]{{1,34}}?)(?:[ ]\.)?[ ]+:(?=[ ]|$)")
"""A label and a colon with spaces between: "PALLETS        : 24"."""
TWO = re.compile(
    r"[ \t•*-]*(?P<a>[A-Za-z#. ]{2,20})/(?P<b>[A-Za-z#. ]{2,20}):[ ]*(?P<x>(?:[^/\n:]|(?<=\S)/(?=\S)){1,50})[ ]/[ ]"
    r"(?P<y>(?:[^/\n:]|(?<=\S)/(?=\S)){1,50})"
)
PARTED = re.compile(r"(?P<label>[A-Za-z][\w .#/-]{1,28});(?=\S)[^: ]*[^:]*")
"""A label and its values as a program exports them: "SHIP TO;BAYOU FASTENING;7720 DEVON ST;HARAHAN;LA;70123"."""
KEY = re.compile(r"[ \t]*(?P<label>[a-z]{2,20}(?:[_.][a-z0-9]{1,20}|[A-Z][a-z0-9]{1,20}){1,5})[ ]?[:=][ ]*(?=\S)")
APART = re.compile(r"[_.]|(?<=[a-z])(?=[A-Z])")
"""A label as programs spell it: "weight_lbs: 4200", "pickupDate=2026-09-09"; and what parts its words."""
OPENS = re.compile(r"[ \t]*(?P<label>[^\W\d_][^\n:]{1,34}?)[ .]*:(?=[ ])")
BESIDE = re.compile(r"(?<=\S)[ ]{2,}(?=(?P<label>[^\W\d_](?:[^\n: ]|[ ](?![ ])){1,34}?)[ .]{0,20}:[ ]+\S)")
"""The gap before a further label on a line."""
LONGEST, LONGEST_LABEL = 300, 30
SPACES = re.compile(r"[ \t]{25,}")
LINES = re.compile(r"\n{6,}")


def squeezed(text: str) -> str:
    """The text without the long runs of spaces and empty lines that nobody means anything by."""
    if "\n" * 6 in text:
        text = LINES.sub("\n" * 5, text)
    return SPACES.sub(" " * 24, text) if "  " in text or "\t" in text else text


def marked(line: str) -> str:
    """The line with a colon after such a label; its value stays in its column."""
    if (
        ":" not in line
        and "=" not in line
        and "  " not in line
        and ".." not in line
        and ". ." not in line
        and "__" not in line
    ):
        exported = PARTED.fullmatch(line) if ";" in line[:LONGEST_LABEL] else None
        if exported and known(exported["label"]):
            return f"{exported['label']}: {', '.join(filter(None, line[exported.end('label') :].split(';')))}"
        return line
    line = spelled(line)
    if "___" in line and (blanks := BLANK.sub(": ", line)) != line:
        line = UNDERSCORES.sub("   ", blanks)
    if (".." in line or ". ." in line) and (leaders := LEADERS.match(line)):
        line = f"{leaders['label']}:{' ' * (leaders.end() - leaders.end('label') - 1)}{line[leaders.end() :]}"
    elif " :" in line and (spaced := SPACED.match(line)):
        line = f"{spaced['label']}:{' ' * (spaced.end() - spaced.end('label') - 1)}{line[spaced.end() :]}"
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


def spelled(line: str) -> str:
    """The line with the label that it opens with in words, where a program spells it: "weight lbs: 4200"."""
    key = KEY.match(line) if ":" in line or "=" in line else None
    return f"{APART.sub(' ', key['label'])}: {line[key.end() :]}" if key else line


def unpaired(line: str) -> list[str]:
    """The lines that a line with several labels beside each other says: "SHIP DATE: 9/4      GROSS WT ...: 4,200 LB"."""
    gaps = list(BESIDE.finditer(line[:LONGEST])) if "  " in line and line.count(":") > 1 else []
    first = OPENS.match(line) if gaps else None
    if not first or EACH_END.match(line):
        return [line]
    names = [first["label"], *(gap["label"] for gap in gaps)]
    if not any(map(known, names)):
        return [line]
    edges = [0, *(gap.end() for gap in gaps), len(line)]
    return [marked(line[a:b].strip()) for a, b in pairwise(edges)]


def parted(line: str) -> list[str]:
    """The lines that a line with two labels and two values says: "NMFC / Class: 149980-2 / 55"."""
    pair = TWO.fullmatch(line) if "/" in line else None
    if not pair or not (known(pair["a"]) and known(pair["b"])):
        return [line]
    return [f"{pair['a'].strip()}: {pair['x'].strip()}", f"{pair['b'].strip()}: {pair['y'].strip()}"]
