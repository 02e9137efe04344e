"""The company of whoever signs: a line of the signature with a legal form, or one that the e-mail address is named after."""

import re
from collections.abc import Iterable

from shared.reading.language.text import fold

LEGAL = re.compile(
    r"(?:^|[ ,])(?:inc|incorporated|llc|l\.l\.c|ltd|limited|ltée|ltee|corp|corporation|co|company|compan[ií]a|lp|llp"
    r"|plc|gmbh|enr|s\.?a\.? de"
    r" c\.?v|s de rl|s\.?a\.?s|s\.?a|group|industries|holdings)\.?$",
    re.IGNORECASE,
)
SEPARATOR = re.compile(
    r"(?=[\s|•;/,()])(?=\s*[|•;/,()–—@a-])"
    r"(?:\s*[|•;/]\s*|\s+[-–—]+\s+|\s*,\s*(?!(?:inc|llc|ltd|corp|co|lp|s\.?a)\b)|\s+(?:at|@)\s+|\s*[()]\s*)",
    re.IGNORECASE,
)
NO_COMPANY = re.compile(
    r"\b\d+\b|[@:?!]|www\.|\b(?:street|suite|manager|director|buyer|coordinator|president|sales|thanks?|regards"
    r"|sent from|please|quote"
    r"|broker)\b|^[\w .]+ (?-i:[A-Z]{2})$",
    re.IGNORECASE,
)
FREE_MAIL = frozenset(
    {"gmail", "yahoo", "outlook", "hotmail", "aol", "icloud", "live", "msn", "proton", "protonmail", "comcast"}
)
LONGEST, LONGEST_FORM = 60, 16
"""Characters of a company's name, and of its legal form at the end of that."""


def company_among(signature: Iterable[str], words: Iterable[str], name: str, address: str) -> str:
    """The company in the lines that somebody signs with, or in the last lines of the words; empty where none is named.

    A line of the words must be the company alone, or follow the writer's name: there the goods and the places are named too.
    """
    words = list(words)
    root = fold(address.rpartition("@")[2].rpartition(".")[0]).replace(" ", "")
    root = "" if root in FREE_MAIL else root
    person = fold(name).split()
    parts = [part.strip(" ,*-") for line in signature for part in SEPARATOR.split(line.strip()[:200])]
    below = below_name(words, person)
    parts += below
    whole = [part for line in words for part in signed_off(SEPARATOR.split(line.strip()[:200]), person)]
    named = ""
    for part in (*parts, *whole):
        if not 3 <= len(part) <= LONGEST:
            continue
        form = part[0].isupper() and LEGAL.search(part, max(0, len(part) - LONGEST_FORM))
        if not form and (named or not capitalized(part)):
            continue
        folded = fold(part).split()
        legal = form and len(folded) > 1
        likely = legal or (
            not named and capitalized(part) and named_after(folded, root, sure=part in whole and part not in below)
        )
        if not likely or is_person(folded, person) or NO_COMPANY.search(part):
            continue
        if legal:
            return part
        named = part
    return named


def is_person(words: list[str], person: list[str]) -> bool:
    """Whether words are somebody's name, written out or with an initial."""
    return set(words) <= set(person) or (len(words) == 2 and len(words[0]) == 1 and words[1] in person)


def below_name(words: list[str], person: list[str]) -> list[str]:
    """The last line where the one above it is the writer's name, or what it is short for: nobody signs with a thing's name."""
    if len(words) < 2 or not person:
        return []
    above, last = (fold(line.strip(" ,.*-")).split() for line in words[-2:])
    short = (
        len(above) == 1
        and len(above[0]) > 1
        and (person[0].startswith(above[0]) or above[0] == "".join(w[0] for w in person))
    )
    return [words[-1].strip(" ,*-")] if last and above and (short or is_person(above, person)) else []


def signed_off(parts: list[str], person: list[str]) -> list[str]:
    """What a line says beside the writer's name; nothing where it says more than the one."""
    parts = [part.strip(" ,*-") for part in parts if part.strip(" ,*-")]
    if len(parts) > 1 and set(fold(parts[0]).split()) <= set(person):
        return parts[1:]
    return parts if len(parts) == 1 else []


def capitalized(words: str) -> bool:
    """Whether the words are written as a name is, and end as one does."""
    return words[-1] != "." and all(word[0].isupper() for word in words.split() if len(word) > 3 and word[0].isalpha())


def named_after(words: list[str], root: str, *, sure: bool) -> bool:
    """Whether a domain is made of a name's words or, where these need not be `sure` to be a name, of one that stands out."""
    whole = "".join(words)
    if not root or len(words) > 6 or len(whole) < 4:
        return False
    if whole in root or root in whole:
        return len(words) > 1 or whole == root
    return not sure and any(len(word) > 4 and word in root for word in words)
