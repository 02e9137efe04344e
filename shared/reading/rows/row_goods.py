"""The goods that a cell of a table names, without what it says of them besides."""

import re

from shared.reading.counts.counts import counts
from shared.reading.rating.goods import freight_classes, nmfcs
from shared.reading.sizes.dimensions import sizes
from shared.reading.weights.weights import weights

MARKED = re.compile(r"\A(?:(?:HM|RQ|X|UN ?\d{4})\b[ ,]{0,3})+")
"""How a line of shipping papers begins for dangerous goods."""
LEFT = re.compile(r"[\s,;:(/|-]+(?:\d(?:\.\d)?[\s,;(/|-]*)?\Z")
"""What is left behind the goods: marks, the class of a hazard."""
COUNTED = re.compile(r"\(?(\d{1,3})\)?(?: ?(?:x|ea\.?|pcs?\.?|each))? (?=[^\W\d_]{3})", re.IGNORECASE)
"""How many of them there are, ahead of goods."""
OF = re.compile(r"\A[\s,;:@-]*(?:of\s+)?", re.IGNORECASE)
"""What leads from a packaging over to what is packed in it."""
NAMED = re.compile(r"[^\W\d_]{3}")


def goods_of(cell: str, count: float | None = None) -> str:
    """The goods that a cell names, without what it says of them besides: "Flanges, CL 50 NMFC 104300" is flanges; nor their
    `count`: "2 screen plants", "5 plts detergent, 5,600 lb".
    """
    told = MARKED.sub("", cell)
    packed = next(iter(counts(told)), None) if told[:1].isdigit() else None
    if (
        packed
        and packed.start == 0
        and packed.packaging
        and NAMED.search(rest := OF.sub("", told[packed.end :], count=1))
    ):
        told = cell = rest
    elif count and (counted := COUNTED.match(told)) and int(counted[1]) == count:
        told = cell = told[counted.end() :]
    ends = [each.start for found in (freight_classes(told), nmfcs(told), sizes(told), weights(told)) for each in found]
    goods = LEFT.sub("", told[: min(ends, default=len(told))])
    return goods if NAMED.search(goods) else cell
