"""The person to whom a message speaks: "Hi Claude," names nobody at an end."""

import re
from functools import lru_cache

ADDRESSED = re.compile(
    r"^\W*(?:(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hola|salut|bonjour),?[ ]+)?"
    r"(?:(?:Quotes?|Pricing|Rates?|Freight|Dispatch|Traffic|Logistics)[ ](?:desk|team|department|dept)"
    r"|[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)(?:[ ]*[,!:]|[ ]+-+[ ]|(?=[ ](?:need|can|got|please|pls|i|we|looking|could|here)\b))",
    re.MULTILINE,
)
"""The person or the desk to whom a message speaks."""


@lru_cache(maxsize=4)
def greeting(text: str) -> int:
    """Where the name ends to which a text speaks at its beginning; a name before a street's number is a company's."""
    match = ADDRESSED.match(text)
    return match.end() if match and not text[match.end() :].lstrip()[:1].isdigit() else 0
