"""Degrees that the product has for itself, or goes in with: no truck is set to them."""

import re

PRODUCTS_OWN = re.compile(
    r"\b(?:(?:flash|melt(?:ing)?|pour|boil(?:ing)?|freez(?:ing|e)|gel|dew|smoke)[ -]?point(?:[ ]?(?:is|of|at|:|=))*|melts|boils"
    r"|flash(?:es)?|ignites)(?: (?:at|about|around|of))*[ ]?\Z",
    re.IGNORECASE,
)
"""Before degrees that the product has for itself: "flash point 141 F"."""
LOADED_HOT = re.compile(
    r"\b(?:load(?:s|ed|ing)?|fill(?:s|ed|ing)?|pump(?:s|ed)?(?: in)?|put in|comes? (?:off|out)|(?:goes|go) in|ships? hot)"
    r"(?: (?:it|them|hot|warm|temp(?:erature)?|is|in))*(?: (?:at|around|about))*[ :]{1,2}\Z",
    re.IGNORECASE,
)
HOT = 80
"""Before the degrees at which what is hot goes into a tank, which no truck is set to: "loads at 110 F, no heat in transit"."""
HARMED = re.compile(
    r"\b(?:crack|freez(?!er)|go(?:es)? (?:solid|hard)|turns? (?:solid|to \w+)|sets? solid|spoil|melt|separat|gel|break"
    r"|damag|ruin|go(?:es)? bad|solidif|crystalli[sz]|soften|burst|split)\w*"
    r"(?: \w+){0,2} (?:below|under|above|over|past|(?<!keep freezing )(?<!frozen )at)(?: (?:about|around|roughly|like"
    r"|temps? (?:of|under"
    r"|below)))?[ ]\Z",
    re.IGNORECASE,
)
"""Before degrees at which the goods come to harm, which are no set point: "soy wax cracks below about 20 degrees"."""


def of_product(before: str, value: float) -> bool:
    """Whether words before degrees tell what the product does at them, or how hot it goes in."""
    return bool(PRODUCTS_OWN.search(before) or (value >= HOT and LOADED_HOT.search(before)))
