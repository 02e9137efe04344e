"""The weight that a writer settles on behind one told from its least to its most: "44 to 46k, say 45,000"."""

from dataclasses import replace

from shared.reading.language.branches import compiled
from shared.reading.weights.weight import NUMBER, POUNDS, Weight, number
from shared.reading.weights.weight_of_each import ABOUT

SETTLED = compiled(
    r"[ ]{0,2}(?:total|tot|each|ea|apiece|in all)?[ ]?[,;.(–—-]{0,2}[ ]{0,2}"
    r"(?:(?:so|but|and|please|pls|just|then|we|you|can|i|to)[ ]){0,4}"
    r"(?:let['’]?s (?:say|call it|go with|use|figure|make it)"
    r"|(?:say|call|make|put|quote|rate|book|figure|use|using|price|plan|count)"
    r"(?: (?:it|them|this|that|for|on|down|as|at|in|with|about)){0,3}"
    r"|i['’]?d (?:say|use|call it)|go with|(?:likely|probably|closer to))"
    rf"[ ](?:(?:{ABOUT}|as|the|an even|even)[ ]){{0,2}}(?P<number>{NUMBER})"
    r"[ ]?(?P<k>k\b|thousand\b)?[ ]?(?P<unit>lbs?\b|pounds\b|#|kgs?\b)?"
    r"(?![\d/$%x]|[ ]?(?:x\b|pallets|skids|miles|ft|feet|pcs|pieces|in\b))"
)
"""From the end of such a weight to the one that counts."""
WITHIN = 0.05
"""How far beyond its ends, of all, the one that counts may be."""


def settled(text: str, least: Weight, most: float) -> Weight:
    """The weight as its writer settles on it, reaching over both; the least where nothing is said, or of something else."""
    said = SETTLED.match(text, least.end)
    if not said:
        return least
    pounds = number(said["number"]) * (1000 if said["k"] else 1)
    if said["unit"] and POUNDS[said["unit"].lower()] != 1.0:
        pounds *= POUNDS[said["unit"].lower()]
    scale = next((each for each in (1.0, 1000.0, POUNDS["kg"]) if fits(pounds * each, least.pounds, most)), 0.0)
    return replace(least, end=said.end(), pounds=pounds * scale) if scale else least


def fits(pounds: float, least: float, most: float) -> bool:
    """Whether a weight is one of those between, or hardly beside them."""
    return least * (1 - WITHIN) <= pounds <= most * (1 + WITHIN)
