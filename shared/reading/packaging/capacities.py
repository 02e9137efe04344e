"""How much something can carry or has room for, which is none of the freight: "the truck holds 26 pallets"."""

from shared.reading.language.branches import compiled

CARRIER = (
    r"(?:truck|rig|trailer|van|flatbed|reefer|container|fork ?lift|lift ?gate|(?:dock ?)?plate|ramp|bridge|crane|hoist"
    r"|(?:pallet )?jack|floor|elevator|scale|dock|driver|he|they|you)s?"
)
CAPACITY = compiled(
    rf"\b{CARRIER}(?:(?: there| here| only| just| still)* (?:(?:can|will|should|could|must|(?:has|have|needs?"
    rf"|ought) to)(?: only| just| be able to)? )?"
    r"(?:holds?|takes?|fits?|handles?|lifts?|hauls?|scales?"
    r"|carr(?:y|ies))|[^.;,\n\d]{0,24} good (?:for|to)|['’]?(?: has|ve| have|s)? "
    r"(?:got )?(?:room|space) for)(?: only| just| about| maybe| up to| at most)?[ ]\Z"
)
"""Before what may be carried."""
BACK = 60


def is_capacity(text: str, at: int) -> bool:
    """Whether what stands at an offset is as much as something can carry."""
    return CAPACITY.search(text, max(0, at - BACK), at) is not None
