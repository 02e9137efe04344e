"""The packaging that things are said to have, where none is counted: "2 kilns, each on its own skid", "a lathe, crated"."""

import re

from shared.reading.nouns.phrases import Phrase
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging

OWN = re.compile(
    rf"\b(?:each|every|all|both|they|them|one)\b(?:(?!n['’]t\b|\bnot?\b)[^.\n]){{0,64}}?\b(?:(?:its|their|his"
    rf"|her) own|individual|separate|a|per|on)"
    rf"[ ](?:a )?(?:\d\S*x\S+[ ])?(?P<unit>(?!pieces?\b|units?\b|pcs?\b)(?:{FORMS}))\b(?!\s+(?:jack|scale))",
    re.IGNORECASE,
)
ON_ONE = re.compile(
    r"\b(?:on|in|onto|(?:bolted|banded|strapped|mounted|screwed|attached) to|with) (?:(?:a|an|the|its|one|its own) )?"
    r"(?:[a-z]{3,9} |\d\S* (?:ft |foot )?)?(?P<unit>skid|pallet|crate)\b",
    re.IGNORECASE,
)
ON_SEVERAL = re.compile(
    r"\b(?:on|in|onto|(?:bolted|banded|strapped|mounted) to) (?:(?:the|their|its|our) )?(?:[a-z]{2,12} )?"
    r"(?P<unit>skids|pallets|crates"
    r"|(?<=in )(?:cartons|tubes|boxes))\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"(?:\b(?:not|never|without|no)\b|n['’]t\b)[^.;\n]{0,24}\Z", re.IGNORECASE)
"""Before a packaging that the things are not on: "doesn't ship on a pallet"."""
PACKED = {"crated": "crate", "palletized": "pallet", "palletised": "pallet", "skidded": "skid"}
DONE = re.compile(
    r"(?:[^.\n!?]{0,60}?[,;(-][ ]?|[^\n!?]{0,80}?\b(?:it|that|this|they)(?:['’]?s|['’]re| is| are| will be| comes?)[ ](?:all )?"
    r"|[^\n!?]{0,80}?\bha(?:ve|s) (?:it|them) )(?P<each>(?:all|each|both|individually|separately) (?:one )?)*"
    r"(?P<done>crated|palletized|palletised|skidded)\b",
    re.IGNORECASE,
)
EACH_DONE = re.compile(
    r"\b(?:each|all|both|every)(?: (?:one|\w{3,12}))? (?:is|are|comes?|will be) (?:individually |separately )?"
    r"(?P<done>crated|palletized|palletised|skidded)\b",
    re.IGNORECASE,
)


def packed(text: str, phrase: Phrase | Count, number: int, end: int) -> str:
    """The packaging that each of the things is said to have; empty where none is."""
    end = min(end, phrase.end + 300)
    for word, name in PACKED.items():
        if re.search(rf"\b{word}\b", text[max(0, phrase.start - 12) : phrase.end], re.IGNORECASE):
            return name
    if (done := DONE.match(text, phrase.end)) and (number == 1 or done["each"]):
        return PACKED[done["done"].lower()]
    if done := EACH_DONE.search(text, phrase.end, end):
        return PACKED[done["done"].lower()]
    said = OWN.search(text, phrase.end, end) or (ON_ONE if number == 1 else ON_SEVERAL).search(text, phrase.end, end)
    return packaging(said["unit"]) if said and not DENIED.search(text, phrase.end, said.start()) else ""
