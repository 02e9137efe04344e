"""Services at the home of somebody to whom freight goes: "book the pickup, with white glove at the client's house"."""

import re

BUYERS = re.compile(
    r"\b(?:client|customer|buyer|recipient|consignee)['\u2019]?s (?:\w+ )?(?:house|home|residence|apartment|condo|cabin"
    r"|garage)\Z",
    re.IGNORECASE,
)
"""The home of somebody to whom freight goes, whatever else the sentence says ("book the pickup, with white glove at the
client's house")."""
TAKEN_AT = re.compile(
    r"\b(?:(?:pick(?:ed|s|ing)?[ -]?(?:it |them |this )?up|pick-?up(?: is| will be)?|pu|collect(?:ed|ion)?(?: it| them)?"
    r"|load(?:s|ed)?|ships|sits|is|are|it['\u2019]?s|they['\u2019]?re) (?:at|in)|from|out of)"
    r" (?:(?:a|an|the|our|my|their|his|her)\b[^.;,\n]{0,30})?\Z",
    re.IGNORECASE,
)
"""Before such a home that freight is fetched from."""


def of_buyer(before: str, words: str) -> bool:
    """Whether words name the home of somebody to whom freight goes, and nothing before them fetches it from there."""
    return BUYERS.search(before + words) is not None and not TAKEN_AT.search(before)
