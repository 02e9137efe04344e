"""Containers that people call boxes, which are none of what is handled: "we have a box landing in Savannah"."""

from shared.reading.branches import compiled
from shared.reading.count import Count
from shared.reading.equipment import DRAYAGE

MOST = 20
"""Containers that one e-mail speaks of."""
AT_SEA = compiled(
    r"[ ]?(?:(?:is|are|has|have|just|now|already|that|which|sitting|due|we)[ ])*"
    r"(?:land(?:s|ed|ing)?|arriv(?:es?|ed|ing)|discharg\w+|ground(?:ed|ing)|com(?:es?|ing) (?:in|off|into)|hits? (?:the )?port"
    r"|(?:at|in|on|off|from|out of) (?:the )?(?:port|pier|vessel|ship|boat|(?:rail )?ramp|(?:marine )?terminal|rail ?yard|water)"
    r"|to (?:pull|dray)|available (?:at|on)|on the water)\b"
)
"""Behind such a box."""


def without_containers(text: str, counts: list[Count]) -> list[Count]:
    """The counts without the boxes that are containers, where drayage is spoken of."""
    boxes = [each for each in counts if each.packaging == "box" and each.number <= MOST and not each.words]
    at_sea = [each for each in boxes if AT_SEA.match(text, each.end)]
    return [each for each in counts if each not in at_sea] if at_sea and DRAYAGE.search(text) else counts
