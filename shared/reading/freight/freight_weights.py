"""Weights that are the freight's: no limit ("forklift is rated 4,000 lbs"), no machine's name ("the 5 ton"), none taken back."""

import re

from shared.reading.counts.counts_in_passing import without_once
from shared.reading.freight.retold import AMENDED, TONS, exactly, kept, without_net
from shared.reading.freight.told_wrongly import without_wrong
from shared.reading.freight.weights_explained import without_explained
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.capacities import is_capacity
from shared.reading.passage import Passage
from shared.reading.weights.packed_weights import without_bare
from shared.reading.weights.weight import Weight
from shared.reading.weights.weights_in_use import as_shipped, first_digit, is_allowed

LIMIT_BEFORE = WordPattern(
    r"\b(?:up to|max(?:imum)?(?:(?: [a-z]+)? (?:weight|wt|load|payload))?"
    r"|(?<!just )over|(?<!just )under|capacity|limit(?: of)?|limitée? à|limitad[ao] a"
    r"|rated(?: (?:for|at|to))?|posted(?: (?:for|at))?|limited to|at least"
    r"|min(?:imum)?|insur\w+"
    r"|can (?:only )?(?:lift|handle|pick|take)"
    r"|less than|more than|legal|axle\w*|forklift\w*|gvw|(?:tare|empty)(?: weight| wt|s)?(?: (?:on|of|for) [a-z ]{3,16})?"
    r"(?: (?:is|out|at|about|around|roughly|approx\.?|runs?|weighs?))*)"
    r"[ :]*(?:of )?$"
)
LIMIT_AFTER = compiled(
    r"[ ]*(?:tare|gvw|gross vehicle|capacity|forklift|rated|limit|minimum|straps?|wll|winch|axle|air handler|chiller"
    r"|crane|(?:weight |load |axle )?limit|bridges?\b(?! (?:crane|section|beam|girder|part|plank|deck))|culvert\b"
    r"|dock (?:lift|plate|board|level)|press\b|hoist|jack\b|rooftop|shear|brake|punch|hydraulic|a/?c unit|hvac)"
)
OF_MACHINE = re.compile(
    r"[ ]*(?:forklift|winch|axle|air handler|chiller|crane|hoist|jack|shear|brake|punch|hydraulic)[ ]"
    r"(?!(?:weighs|needs|goes|comes|ships|loads|runs|takes|lifts|sits|units|brakes)\b)(?:[a-z]{3,12}[ ])?[a-z]{3,}(?<!s)s\b",
    re.IGNORECASE,
)
"""Goods for such a machine, or of its kind, that weigh what stands before: "38,900 lb hydraulic cylinders"."""
ENDED = re.compile(r"\.[ ]+[A-Z]")
"""The full stop that a weight's unit has and that ends its sentence: "22,600 lbs. Straps only."."""
COUNTED = re.compile(
    rf"(?:\A|\n|[.,;:] |\b(?:and|plus|ship|move|haul)[ ])\(?(?:\d{{1,2}}|{NAMED})\)?[ ]\Z", re.IGNORECASE
)
"""Before the weight by which a machine is called that is the freight: "(1) 9,500# forklift"."""
CALLED, THE = re.compile(r"\d[ -]?ton\Z", re.IGNORECASE), re.compile(r"\bthe \Z", re.IGNORECASE)
"""By what machines are told apart: "two hoists, the 5 ton and the 2 ton"."""
ESTIMATED = re.compile(
    r"\b(?:up to|max(?:imum)?(?:(?: [a-z]+)? (?:weight|wt|load|payload))?"
    r"|over|under|at least|min(?:imum)?|less than|more than)[ :]*(?:of )?$",
    re.IGNORECASE,
)
AT_MOST = re.compile(r"[ ]*max(?:imum)?\b", re.IGNORECASE)
"""A limit where there is another weight, else the writer's own estimate."""


def freight_weights(passage: Passage, start: int, end: int) -> list[Weight]:
    """The weights of a stretch that are the freight's; not those of a limit ("forklift is rated 4,000 lbs"), no postal code."""
    text = passage.text
    here = [each for each in passage.weights if start <= each.start < end]
    if not here:
        return here
    found = [
        each
        for each in here
        if not any(stop.start < each.start < stop.end for stop in passage.stops)
        and not LIMIT_BEFORE.search(text, max(0, each.start - 40), each.start)
        and not is_allowed(text, each)
        and not (CALLED.search(text, each.start, each.end) and THE.search(text, max(0, each.start - 4), each.start))
        and not (of_limit(text, each) and not COUNTED.search(text, max(0, each.start - 16), each.start))
    ]
    found = [each for each in found if not is_capacity(text, first_digit(text, each))] or found
    if not found:
        found = [each for each in here if estimated(text, each)]
    found = without_once(text, as_shipped(text, without_wrong(text, found, passage.counts)), passage.counts)
    found = without_explained(text, without_bare(text, found))
    found = exactly(text, without_net(text, kept(kept(found, text), text, AMENDED)))
    return [each for each in found if not AT_MOST.match(text, each.end)] or found


def of_limit(text: str, weight: Weight) -> bool:
    """Whether what a weight stands before, in its own sentence, tells that it is how much something bears."""
    if not LIMIT_AFTER.match(text, weight.end) or ENDED.match(text, weight.end - 1):
        return False
    return bool(TONS.search(text, weight.start, weight.end)) or not OF_MACHINE.match(text, weight.end)


def estimated(text: str, weight: Weight) -> bool:
    """Whether a weight is the writer's own estimate, as long as there is no other: "up to 500 lbs each", "max 44,000 lbs"."""
    return bool(
        ESTIMATED.search(text[max(0, weight.start - 24) : weight.start]) and not LIMIT_AFTER.match(text, weight.end)
    )
