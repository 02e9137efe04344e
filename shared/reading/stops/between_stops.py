"""What the words between two places make of them: they lead from the one to the other, or join them to one end."""

import re

from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop

AND = re.compile(
    r"^(?:(?!\.\s)[^;\n]){0,24}?(?<![^\s),])(?:and|&|then|\+|plus|y|et|(?:the )?(?:rest|balance|remainder|other half"
    r"|(?:other|remaining|last|final)(?: (?:\d+|two|three|four|five|six))?"
    r"(?: (?:pallets|skids|plts|of them))?)(?: is| are)? (?:in|at|from))(?: then)?(?: on)?(?: to)?\s+$",
    re.IGNORECASE,
)
"""What joins a place to the one before it, as one more of its end."""
AND_FREIGHT = re.compile(r"^[ ]*(?:\+|and|&|plus)[ ]+\d+[ ]+\w+[ ][^;\n]{0,40}$", re.IGNORECASE)
"""The same with the freight that is picked up or dropped there."""
LISTED = re.compile(
    r"\s*(?:\([^()]*\))?\s*[,;]\s*(?:and |& )?(?:\d{1,2} (?:(?:plts?|pallets?|skids?) )?(?:(?:to|in|at|for) )?)?"
    r"|(?:[ ]*[-:(][ ]*[\d,]+[ ]?[a-z#]+[^\n;()]{0,20})?\)?[ ]*(?:[,;][ ]*)?\(?[2-9][.)][ ]*"
    r"|[ ]*[-:][ ]*[\d,]+[ ]?[a-z#]+[ ]*[,;][ ]*(?:and |& )?"
    r"|[ ,][^\n;()>]{1,40}[ ,]\(?[2-9]\)[ ]*"
)
"""What parts the places of a list."""
LEADS = re.compile(
    r"[\s)]*(?:(?:again,? )?(?:(?:but|and|this time|now) ){0,2}"
    r"(?:(?:going|goes|headed|heading|bound|back|over|on|up|down|out)(?: (?:here|there|home|over|back))? )?to|-{0,2}>"
    r"|-(?![ ][\d,]+[ ]?[a-z#]))\s",
    re.IGNORECASE,
)
"""What leads from a place to the next one, behind it."""
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|\.{3,}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
"""All that may stand between two ends."""
BULLET = re.compile(r"[\s)\]:.]*\n[ \t]*-[ \t]*")
"""A dash that begins a line."""


def joined(between: str, role: Role, *, loads: bool) -> Role:
    """The role of a place that words join to the one before it: "A and B" are one, "A - B - C" goes on.

    `loads`: freight is gathered at several places, so that a list of them may be one of pickups.
    """
    if AND.match(between) or AND_FREIGHT.match(between):
        return role
    if (role == "destination" or (role == "origin" and loads)) and LISTED.fullmatch(between):
        return role
    if connected(between) and (role in ("origin", "") or re.search(r"[->/]", between)):
        return "destination"
    return ""


def connected(between: str) -> bool:
    """Whether what stands between two places leads from the one to the other; a list's bullet does not."""
    return bool(CONNECTOR.match(between)) and not BULLET.fullmatch(between)


def leads(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place without a role goes on to a destination ("Reno NV back to Boise ID"), whatever it was before."""
    after = found[at + 1] if at + 1 < len(found) and not found[at].role else None
    return bool(after and after.role == "destination" and LEADS.match(text[found[at].end : after.start]))
