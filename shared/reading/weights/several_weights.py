"""Which of several columns of weights tells what is shipped: "Gross" beside "Net" and "Tare", "Actual" beside "Cubed"."""

import re

WEIGHTS = ("weight", "weight each")
ASIDE = re.compile(
    r"\b(?:net|net+o|nto|nett?|n\.?w\.?|tar[ae]|empty|vac[ií]o|vide|dim(?:ensional|\.)?|cubed?|volum\w+|vol|product|contents?|dunnage"
    r"|pack(?:ag)?ing|without|w/o|less|excl\w*|bare|unpacked|unboxed)(?![\w-])",
    re.IGNORECASE,
)
"""In the head of a column that tells but a part of the weight, or a weight that only rates: "Net kg", "Tare", "Cubed wt"."""
WHOLE = re.compile(
    r"\b(?:gross|brut[ot]?|g\.?w\.?|shipp(?:ing|ed)|loaded|all[ -]up|incl\w*|with)(?![\w-])", re.IGNORECASE
)
"""In the head of one that tells all of it, whatever else it says: "Gross incl. packing"."""
OF_PACKING = re.compile(r"\b(?:tar[ae]|empty|vac[ií]o|vide|dunnage|pack(?:ag)?ing)\b", re.IGNORECASE)
"""In the head of one that tells the weight of what the goods stand on alone."""
NO_WEIGHT_OF_IT = "weight aside"
"""The kind of a column of weights that are not what the row's freight weighs."""


def with_one_weight(kinds: list[str], heads: tuple[str, ...]) -> list[str]:
    """The kinds of columns, those of net weights, of packaging and of volume no weights where another column tells the whole."""
    told = [at for at, kind in enumerate(kinds) if kind in WEIGHTS]
    aside = {at for at in told if ASIDE.search(heads[at]) and not WHOLE.search(heads[at])}
    if len(aside) == len(told):
        aside = {at for at in aside if OF_PACKING.search(heads[at])}
    if not aside or len(aside) == len(told):
        return kinds
    return [NO_WEIGHT_OF_IT if at in aside else kind for at, kind in enumerate(kinds)]
