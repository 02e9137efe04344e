"""The words and codes that are a state's or a province's, and which one they can mean."""

import re

from shared.reading.language.text import fold
from shared.reading.language.word_patterns import WordPattern
from shared.reading.places.postal_codes import AFTER
from shared.reading.places.states import CA_NAMES, CANADA, ENGLISH, MX_NAMES, SHORT, US, US_NAMES

LONG_NAMES = sorted({*US_NAMES, *CA_NAMES, *(name for name in MX_NAMES if len(name) > 3), *SHORT, "québec", "nuevo león",
                     "michoacán", "querétaro", "san luis potosí", "yucatán", "estado de méxico", "ciudad de méxico",
                     "n l", "d f"},
                    key=len, reverse=True)  # fmt: skip
CODES = sorted(
    (code for code in {*US, *CANADA, *MX_NAMES, *SHORT} if re.fullmatch("[A-Za-z]{2,4}", code)), key=len, reverse=True
)
"""How states are written short."""
SHORTENED = re.compile(r"\b(\w|no|so|edo|nvo)\\ ")
"""The space behind a word of a state's name that is written short, as `re.escape` writes it: "N. Dak", "N.Dak", "N Dak"."""
STATE = WordPattern(
    r"(?<![\w.@&-])(?<!(?<![A-Za-z]{3})/)(?:(?P<long>"
    + "|".join(SHORTENED.sub(r"\1(?:\\.[ ]?|[ ])", re.escape(name)) for name in LONG_NAMES)
    + r")\b\.?|(?P<code>"
    + "|".join(CODES)
    + r")\b(?!['@&])\.?)",
)
"""The name or the code of a state. `long`: its name; `code`: its code."""
COUNTRY = re.compile(
    r"[ \t]*[,(]?[ \t]*(?:(?P<us>(?-i:U\.?S)\.?A?\b\.?|USA\b|United States)"
    r"|(?P<ca>Canada|CAN?\b(?!['\u2019]t|[ ](?:not|you|we|it|they|be)\b))|(?P<mx>M[eé]xico|MEX?\b))",
    re.IGNORECASE,
)
"""The country behind a state or a code."""
WHOSE_ID = re.compile(
    r"\b(?:shipment|load|order|customer|account|tax|vendor|carrier|driver|store|trip|job|quote|ref(?:erence)?|tms)[ ]$",
    re.IGNORECASE,
)
"""What has an ID."""
CLOSED = re.compile(r"[ ]*(?:$|[\n,;)]|->|-|to\b(?! the\b)|\d{1,2}/\d)")
"""What stands behind a state that is written small, where its letters could be a word ("mobile al 5/14")."""


def states_of(match: re.Match[str]) -> tuple[str, ...]:
    """The states that a word can mean, the likeliest first."""
    word = match[0].rstrip(".")
    key = fold(word)
    if match["long"]:
        names = (US_NAMES.get(key), CA_NAMES.get(key), SHORT.get(word.casefold()) or SHORT.get(key), MX_NAMES.get(key))
        return tuple(dict.fromkeys(name for name in names if name))
    upper = word.upper()
    codes = (upper if upper in US or upper in CANADA else None, MX_NAMES.get(key), SHORT.get(key))
    return tuple(dict.fromkeys(code for code in codes if code))


def only_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether a state's code is but a word, written small: no place ends with it, and no code or country is behind it."""
    written, end = match[0].rstrip("."), match.end()
    if match["long"] or written not in ENGLISH:
        return False
    return not (CLOSED.match(text, end) or AFTER.match(text, end) or COUNTRY.match(text, end))


def of_number(text: str, match: re.Match[str]) -> bool:
    """Whether "ID" is no Idaho but says that a number follows: "Shipment ID 131391979"."""
    return match[0].upper() == "ID" and WHOSE_ID.search(text, max(0, match.start() - 12), match.start()) is not None
