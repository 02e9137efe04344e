"""Tarps, straps and liftgates that are no service: the freight itself, what somebody has of his own, a cover that does harm.

"4 pallets of tarps", "the mill has its own tarps", "tarps scratch the finish".
"""

import re

from shared.reading.packaging.packaging import FORMS
from shared.reading.services.refused_in_passing import does_harm, not_under

GEAR = frozenset({"tarps", "straps", "liftgate"})
"""The accessorials that are things too."""
ON_DECK = re.compile(
    r"\b(?:flat ?beds?|(?:step|drop) ?decks?|conestogas?|hot ?shots?)\b(?:(?!\. )[^\n])*, \Z", re.IGNORECASE
)
"""Before what is strapped by the driver, rather than by whoever packed it: "flatbed, 10 bundles, 21,000 lb, strapped"."""
SHUT = re.compile(r" (?:is |must be |stays? |kept |rolled )*(?:closed|shut|over the top)\b", re.IGNORECASE)
"""Behind the cover that a hopper has of its own: "tarp closed"."""
OWN = re.compile(
    r"\b(?:have|has|'ve|got|bring|brings|use|uses|using) (?:got )?(?:our|their|his|her|my|its) own (?:\w+ )?$",
    re.IGNORECASE,
)
THEIR_OWN = re.compile(
    r"\b(?:customer|they|shipper|consignee|receiver|he|she|mill|plant) (?:already )?(?:has|have|will supply|suppl(?:y|ies)"
    r"|provides?)"
    r"(?: (?:his|her|their))?(?: own)? $",
    re.IGNORECASE,
)
OF_GOODS = re.compile(
    rf"\d[ ](?:{FORMS}) of (?:[a-z]{{3,9}} )?$|(?<![\w.])\d{{1,2}}[ ](?:{FORMS})[ ](?=$)"
    r"|\b(?:freight|commodity|product|goods|material|cargo|contents|item)s?(?:[ ](?:is|are)|:) (?:[a-z]{3,9} ){0,2}$",
    re.IGNORECASE,
)
"""Before tarps, straps and liftgates that are the freight."""
AS_GOODS = re.compile(
    r"[ ](?:are|is) (?:the (?:product|freight|commodity|goods)|our product|what (?:we|they) (?:make|ship|sell|build))\b"
    r"|[ ](?:parts|motors?|pumps?|assembl(?:y|ies)|kits|components|controllers)\b",
    re.IGNORECASE,
)
NEEDED_AFTER = re.compile(r"[ ]?(?:are |is )?(?:required|needed|reqd?\b|req'd)", re.IGNORECASE)


def no_service(name: str, words: str, before: str, after: str) -> bool:
    """Whether gear is named between some words without being asked for."""
    if AS_GOODS.match(after) or (OF_GOODS.search(before) and not NEEDED_AFTER.match(after)):
        return True
    if (OWN if name == "liftgate" else THEIR_OWN).search(before):
        return True
    if name == "straps":
        return words.lower() == "strapped" and before.endswith(", ") and not ON_DECK.search(before)
    return name == "tarps" and (not_under(before) or does_harm(after) or SHUT.match(after) is not None)
