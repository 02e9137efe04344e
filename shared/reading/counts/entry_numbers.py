"""Numbers that only count the entries of a list: "1) skid of tile", below it "2) crate of grout", which is one crate."""

import re
from functools import lru_cache

MARKED = re.compile(r"^[ \t]*\(?(?P<nth>\d{1,2})[.)][ ]", re.MULTILINE)
"""What an entry opens with."""


def enumerates(text: str, match: re.Match[str]) -> bool:
    """Whether a match's `number` only counts the entries of a list: "(1) steel plate ...", below it "(2) steel plate ..."."""
    mark = MARKED.match(text, text.rfind("\n", 0, match.start("number")) + 1)
    if not mark or mark.start("nth") != match.start("number"):
        return False
    nth, others = int(mark["nth"]), entries(text)
    return bool(others & {nth - 1, nth + 1}) and 1 in others


@lru_cache(maxsize=8)
def entries(text: str) -> frozenset[int]:
    """The numbers that entries of a text open with; kept, since each entry asks for those of all."""
    return frozenset(int(each["nth"]) for each in MARKED.finditer(text))
