"""Containers that people call boxes, which are none of what is handled: "we have a box landing in Savannah"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.packaging.count import Count
from shared.reading.rating.modes import DRAYAGE

MOST = 20
"""Containers that one e-mail speaks of."""
AT_SEA = compiled(
    r"[ ]?(?:(?:is|are|has|have|just|now|already|that|which|sitting|due|we)[ ])*"
    r"(?:land(?:s|ed|ing)?|arriv(?:es?|ed|ing)|discharg\w+|ground(?:ed|ing)|com(?:es?|ing) (?:in|off|into)|hits? (?:the )?port"
    r"|(?:at|in|on|off|from|out of) (?:the )?(?:port|pier|vessel|ship|boat|(?:rail )?ramp|(?:marine )?terminal|rail ?yard|water)"
    r"|to (?:pull|dray)|available (?:at|on)|on the water)\b"
)
"""Behind such a box."""
SIZED = compiled(
    r"[ ]?[(:,–—-]?[ ]{0,2}(?:(?:of|a|an|one|each|both|all|is|are|it['’]s|they['’]re|that['’]s|size|type|1|2)[ :]){0,3}"
    r"(?:x[ ]?)?(?:20|40|45)(?:['’]|[ ]?(?:ft|foot|hc|hq|dv|gp|std|st|rf|reefer|high)\b)"
)
"""Behind such a box, the size of a container: "Box: one 40' HC"."""

CAJA = re.compile(r"\bcajas?\b", re.IGNORECASE)
OF_TRAILER = re.compile(
    r"\b(?:power only|caja(?:s)? (?:seca|refrigerada|cerrada|vac[ií]a|cargada|nuestra|de trailer|de (?:48|53))"
    r"|(?:enganch|desenganch|sellad)\w*|jalar|tracto(?:r|cami[oó]n))\b|\b53['’] ?(?:van|dry)",
    re.IGNORECASE,
)
"""Words by which the box of a text is a trailer, as Mexican carriers call it: "una caja nuestra que ya cruzó, power only"."""


def without_containers(text: str, counts: list[Count]) -> list[Count]:
    """The counts without the boxes that are containers, where drayage is spoken of."""
    boxes = [each for each in counts if each.packaging == "box" and each.number <= MOST and not each.words]
    trailers = [each for each in boxes if CAJA.search(text, each.start, each.end) and OF_TRAILER.search(text)]
    counts, boxes = ([each for each in group if each not in trailers] for group in (counts, boxes))
    at_sea = [each for each in boxes if AT_SEA.match(text, each.end) or SIZED.match(text, each.end)]
    return [each for each in counts if each not in at_sea] if at_sea and DRAYAGE.search(text) else counts
