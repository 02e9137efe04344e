"""What the words around a table say of its columns: "weights are per skid", "in supersacks" above a column of bags."""

from dataclasses import replace

from shared.reading.counts.counts import LARGE
from shared.reading.language.word_patterns import WordPattern
from shared.reading.layout.tables import Sheet
from shared.reading.packaging.packaging import packaging

OF_ONE = WordPattern(
    r"\b(?:weights?|wts?|lbs|pounds)(?: (?:are|is))?(?: (?:all|shown|listed|given|below|above|here|in the (?:table|list)))*"
    r"(?:(?: (?:are|is))?(?: (?:all|for|of))* (?:each|one|an?|a single|every)(?: (?:unit|pallet|skid|piece|plt|crate|drum|box"
    r"|handling unit|one))|(?: (?:are|is))? per (?:unit|pallet|skid|piece|plt|crate|drum|box|handling unit)"
    r"|(?<=are) each|(?<=is) each)(?=[ ]*(?:[.,;:!)\n]|-|$|and\b|not\b|so\b))"
)
"""What says that a column of weights holds those of one."""


def as_told(text: str, table: Sheet) -> Sheet:
    """A table with its columns as the words around it say that they are to be read."""
    if "weight" in table.columns and "weight each" not in table.columns and OF_ONE.search(text):
        columns = tuple("weight each" if kind == "weight" else kind for kind in table.columns)
        table = replace(table, columns=columns)
    return replace(table, heads=tuple(named_in_full(text, head) for head in table.heads))


def named_in_full(text: str, head: str) -> str:
    """The head of a column of bags or sacks, by the name that the words around its table give them."""
    if packaging(head.strip(" .:#")) not in ("bag", "sack"):
        return head
    names = {packaging(match[0]) for match in LARGE.finditer(text)}
    return names.pop() if len(names) == 1 else head
