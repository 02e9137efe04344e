"""The stretch before a place in pieces, as the separators of an address part it: "ABC Corp | 123 Main St, Suite 5,"."""

import re
from dataclasses import dataclass

BRACKETS = re.compile(
    r"\([^()\n]*\)|^[ \t]*(?:attn|attention|contact|ask for|phone|ph|tel|call|hours?|hrs|open|dock hours|receiving hours"
    r"|ref|po|appt)\b(?:[^\n]*(?=\n)|[ :#.]*(?:no\.? ?)?[\w()-]{0,20}\d[\d ().-]{0,30}(?=,[ ]|[ ]-[ ])"
    r"|[: ][^,\n\d]{0,30}(?=,[ ]*\d)"
    r"|[^\n]*?(?:(?<!\b[A-Z])[.!?](?=[ ]+[A-Z])|$))"
    r"|\b(?:attn|attention|contact)\b[: ][^,;\n]{0,30}(?=,)",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands within an address without being part of it: asides, and lines about persons, hours and numbers; of the place's
own line no more than the number, the person or the sentence ("PO is done. We're at 12 Main St")."""
WORD = re.compile(r"\w")
SEPARATOR = re.compile(
    r"(?=[\n :!?.|\t,;•()])(?:"
    r"(?P<line>\n[ \t]*)"
    r"|(?P<end>(?:(?:(?<=[a-z\d)]{3}[.!?])|(?<=[A-Z]{2}s[.!?]))(?<!(?i:boul|blvd)\.)(?<!(?i:ave)\.)"
    r"|(?<=\d[.!?]))[ ]+(?!(?:St|Ave?|Avenue|Street|Road|Rd|Blvd|Dr|Drive|Ln|Lane|Hwy|Pkwy|Pike|Way)\b)(?=[A-Z\d])|:[ ]|[!?]"
    r"|\.[ ]+(?=(?:An?|The|I|We|It|He|She|They|This|That|Our|My)[ ]))"
    r"|(?P<column>[|\t]|[ ]{2,})|(?<!\d),|,(?!\d{3}\b)|[;•()]|[ ]+/[ ]+(?=\d)|[ ]+-+[ ]+|[ ]--[ ])"
)
"""What parts an address. `line`: it begins a line; `column`: or a column; `end`: a sentence or a label ends there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two separators. `breaks`: line ends between them and the place; `opens`: nothing before them belongs to it;

    `first`: they begin their line or column, or what the address has of it.
    """

    start: int
    words: str
    breaks: int
    opens: bool
    first: bool


def pieces(text: str, start: int, end: int, *, first: bool) -> list[Piece]:
    """The stretch in pieces, in order; none without a word. An empty line begins it anew, what stands in brackets is left out.

    `first`: the first piece counts as the beginning of a line even if it stands within one: a label or a cue stands before it.
    """
    if not WORD.search(text, start, end):
        return []
    blank = text.rfind("\n\n", start, end)
    if blank >= 0 and text[blank:end].strip():
        start = blank + 2
    text = text[:start] + BRACKETS.sub(lambda match: " " * len(match[0]), text[start:end])
    found: list[Piece] = []
    at, opens, first = start, True, first or start == 0 or text[start - 1] == "\n"
    for match in SEPARATOR.finditer(text, start, end):
        found.append(Piece(at, text[at : match.start()], text.count("\n", match.start(), end), opens, first))
        at, opens, first = match.end(), bool(match["end"]), bool(match["line"] or match["column"] or match[0][0] == ":")
    found.append(Piece(at, text[at:end], 0, opens, first))
    return found
