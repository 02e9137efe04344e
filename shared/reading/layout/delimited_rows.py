"""Rows as programs export them, their cells parted by commas, semicolons, slashes or dashes."""

import csv
import re

from shared.reading.language.labels import label

MARKS = ("|", ";", " / ", " - ")
"""What may part the cells of a line rather than commas."""
FEWEST_MARKS = 3
"""Commas or semicolons in a line that may be the head of an exported table."""
LONGEST_HEAD = 300
LEAD_IN = re.compile(r"^.*[:,.][ ]+(?=\S)")
"""Words before the first head of a table: "Format: from - to - pallets - weight"."""
MERE_NUMBER = re.compile(r"\d[\d,.]*")


def delimited(texts: list[str]) -> dict[int, list[str]]:
    """The cells of the lines that commas, semicolons, slashes or dashes part: below a head of labels, as many cells."""
    found: dict[int, list[str]] = {}
    head: list[str] = []
    mark = ","
    for at, text in enumerate(texts):
        if head and found.get(at - 1) and (cells := parted_by(text, mark)) and len(cells) == len(head):
            found[at] = cells
            continue
        mark = next((each for each in MARKS if text.count(each) >= FEWEST_MARKS), ",")
        head = []
        if text.count(mark) < FEWEST_MARKS or len(text) >= LONGEST_HEAD or any(map(str.isdigit, text)):
            continue
        head = parted_by(text, mark)
        head = [LEAD_IN.sub("", cell) for cell in head[:1]] + head[1:]
        below = texts[at + 1 : at + 3]
        if below and len(parted_by(below[0], mark)) == len(head) and are_labels(head, below, mark):
            found[at] = head
    return found


def are_labels(head: list[str], below: list[str], mark: str) -> bool:
    """Whether most cells of a line are labels, or they name both ends, or numbers stand below them."""
    known = [said for cell in head if (said := label(cell))]
    both = {"origin", "destination"} <= {said.end for said in known}
    return len(known) * 2 > len(head) or both or numbers_below(below, mark, head)


def numbers_below(texts: list[str], mark: str, head: list[str]) -> bool:
    """Whether both lines below a head have as many cells, two of them mere numbers: a table, whatever its heads are called."""
    rows = [parted_by(text, mark) for text in texts] if all(0 < len(cell.split()) < 4 for cell in head) else []
    return len(rows) == 2 and all(
        len(row) == len(head) and sum(bool(MERE_NUMBER.fullmatch(cell)) for cell in row) > 1 for row in rows
    )


def parted_by(text: str, mark: str) -> list[str]:
    """The cells of a line as a program exported it; what stands in quotes is one."""
    if len(mark) > 1:
        return [cell.strip() for cell in text[:1000].split(mark)]
    return [cell.strip() for cell in next(csv.reader([text[:1000]], delimiter=mark, skipinitialspace=True), [])]
