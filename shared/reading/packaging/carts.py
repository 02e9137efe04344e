"""Carts that freight rides on, told by what they do, beside those that are the freight: "11 rolling carts and 2 pallets"."""

import re

from shared.reading.language.numerals import NAMED
from shared.reading.packaging.packaging import FORMS

ROLLING = re.compile(
    r"(?:\w+ )?(?:rolling|wheeled|push|utility|flat|platform|nursery|bakery|stock|transport|danish|roll|loaded)",
    re.IGNORECASE,
)
"""What is said of carts that carry something: whoever ships the carts themselves says so too, and counts nothing beside."""
JOINT = r"[ ]?(?:,|,? (?:and|plus|with)|&|\+)[ ]"
NUMBER = rf"(?:\d{{1,3}}|{NAMED})"
OTHERS_BEHIND = re.compile(
    rf"{JOINT}(?:about |maybe |another )?{NUMBER}[ ](?:(?!carts)[a-z]+[ ])?(?!carts?\b)(?:{FORMS})\b", re.IGNORECASE
)
OTHERS_BEFORE = re.compile(rf"{NUMBER}[ ](?!carts?\b)(?:{FORMS})(?: of [a-z]+(?: [a-z]+)?)?{JOINT}\Z", re.IGNORECASE)
"""Other handling units that are told in one breath with the carts."""
CARRY = re.compile(
    r"[ ](?:(?:full |each )?of|(?:loaded|filled|stacked|packed) with|with|carrying|holding) (?!wheels|casters|brakes"
    r"|handles|shelves)[a-z]",
    re.IGNORECASE,
)
"""Behind carts that carry something: "38 rolling carts of linens"."""
BACK = 60
"""Characters before the carts in which these stand."""


def said_of(text: str, kind: str, words: str, start: int, end: int) -> str:
    """What is said of the goods by the words between a number and a packaging, told from `start` to `end`; nothing by those of
    carts that carry something.
    """
    if kind != "cart" or not ROLLING.fullmatch(words):
        return words
    carries = (
        CARRY.match(text, end)
        or OTHERS_BEHIND.match(text, end)
        or OTHERS_BEFORE.search(text, max(0, start - BACK), start)
    )
    return "" if carries else words
