"""A weight told anew without its unit, in place of the one before it: "9,370 lb. Make that 9,730", "... sorry, 9,730"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.weights.packed_weights import digits
from shared.reading.weights.weight import Weight, number, weighed
from shared.reading.weights.weight_of_each import ABOUT

ANEW = compiled(
    r"(?:[ ](?:each|ea|apiece|total|altogether|in all|combined|all in))?[ ]*[.,;:!?)–—-]{0,3}[ ]*"
    r"(?:(?:oops|whoops|sorry|wait|no|nope|hm+|correction|corrected(?: to)?|actually|rather|i mean|(?:i )?meant|make (?:that|it)"
    r"|better (?:make|say|call) (?:that|it)|(?:scratch|strike|forget) that|should (?:be|read|say|have (?:been|said))|my mistake"
    r"|my bad|typo|(?:it|that|they) (?:should|is|was)|(?:it|that|they)['’](?:s|re)|turn(?:s|ed) out(?: to be)?"
    r"|came (?:out|back|in)"
    r"|really|now|to|at)[ ]*[.,;:!–—-]{0,3}[ ]+){1,5}"
    rf"(?:{ABOUT}[ ]){{0,2}}(?P<number>\d{{1,3}},\d{{3}}|\d{{3,5}})"
    r"(?=[ ]*(?:[;)!\n]|[.,](?!\d)|\Z|[–—-][ ]|(?:each|ea|apiece|total|altogether|in all|not|instead|and|for|with|so)\b))"
)
"""From the end of a weight to the number that takes its place."""
MEANT = re.compile(
    r"\b(?:oops|whoops|sorry|wait|nope?|correct\w*|actually|rather|i mean|meant|make|better|scratch|strike|forget|should|mistake"
    r"|bad|typo|turn|came|really)",
    re.IGNORECASE,
)
"""The words of which one at least says that it does."""
FAR = 3
"""How many times as heavy the one is as the other at most."""


def told_anew(text: str, found: list[Weight]) -> list[Weight]:
    """The weights that numbers without a unit tell in the place of those `found`."""
    more: list[Weight] = []
    for each in found:
        anew = ANEW.match(text, each.end)
        if not anew or not MEANT.search(text, each.end, anew.start("number")):
            continue
        plain = digits(text, each)
        unit = each.pounds / number(plain) if plain else 1.0
        pounds = number(anew["number"]) * (1.0 if unit > FAR else unit)
        if each.pounds / FAR <= pounds <= each.pounds * FAR and not any(
            other.start == anew.start("number") for other in found
        ):
            more.append(weighed(text, *anew.span("number"), pounds))
    return more
