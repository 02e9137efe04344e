"""Whether a line is the name of who writes, alone or before a title or a company: "Amy Rudd | Rudd Supply", "- Dre @ Oasis"."""

import re

from shared.reading.mail.contact_lines import DIGIT, FREIGHT
from shared.reading.nouns.people import given_names

SIGNS_OFF = re.compile(
    r"[-\u2013\u2014~]{1,2}[ ]?(?P<name>[A-Z][a-z]+)(?: [A-Z][a-z.]*)?[ ](?P<at>@|at|from|with"
    r"|over at)[ ](?:[A-Z][\w&'.]*[ ]?){1,5}"
)
BESIDE_NAME = re.compile(r"[ ]*[|\u2022\u00b7][ ]*|,[ ]|[ ](?:[-\u2013\u2014]|/{1,2})[ ]")
"""What stands between a name and a company, address or telephone ("Amy Rudd | Rudd Supply | 4 Elm St, Lima OH 45801")."""
WORD = re.compile(r"[^\W\d_]{2,}")


def is_name(text: str, names: set[str]) -> bool:
    """Whether a line is the writer's own name, or begins with it before a title, a company or an address.

    One of several words that begins with no name of the writer's is neither.
    """
    opens = WORD.search(text)
    if not opens or (opens[0].casefold() not in names and WORD.search(text, opens.end())):
        return False
    if DIGIT.search(text):
        first = {word.casefold() for word in WORD.findall(BESIDE_NAME.split(text, maxsplit=1)[0])}
        return len(first) > 1 and first == names and not FREIGHT.search(text) and BESIDE_NAME.search(text) is not None
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) > 8:
        return False
    if all(word in names for word in words) or (len(words) == 1 and shortened(words[0], names)):
        return True
    initials = "".join(sorted(name[0] for name in names))
    if len(words) == 1 and len(text.strip(" -.")) <= 3 and "".join(sorted(words[0])) == initials:
        return True
    return (
        words[0] in names
        and bool(re.search(r"[|/,•-]|\b(?:at|@)\b", text) or (words[1:2] and words[1] in names))
        and text.strip()[-1:] not in "?!:"
    )


def shortened(word: str, names: set[str]) -> bool:
    """Whether a word is the beginning of one of the writer's names, as friends call them ("Gus" for Gustavo)."""
    return len(word) > 2 and any(name.startswith(word) for name in names)


def names_firm(text: str) -> bool:
    """Whether a line names somebody and a company behind a dash: "- Dre @ Oasis Cooler"."""
    match = SIGNS_OFF.fullmatch(text)
    return match is not None and (match["at"] == "@" or match["name"].casefold() in given_names())
