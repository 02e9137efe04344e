"""Which of several shipments that were asked about an answer goes ahead with: "Book the Medford one. Boise has to wait"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.lanes.called import called
from shared.reading.lanes.stretches import sentence_starts
from shared.reading.language.spelling import same
from shared.reading.model import Place, Shipment

CLAUSE = re.compile(
    r",? (?:but|and|while|though)[ ](?=(?:the |please |not |hold |skip |pass |leave |cancel )?\w)|, (?=(?:hold|skip"
    r"|pass|leave|not|the) )",
    re.IGNORECASE,
)
"""What parts two things that are said of shipments in one sentence."""
TAKES = re.compile(
    r"\b(?:book|go(?:ing)? (?:ahead )?with|go ahead (?:and|on)|take|do|ship|move|run|schedule|set up|dispatch|tender"
    r"|need|want|cover"
    r"|(?:re-?)?quote|price|proceed with|confirm|award(?:ing|ed)?|only|just)\b",
    re.IGNORECASE,
)
"""What is said of the shipment that is gone ahead with."""
LEAVES = re.compile(
    r"\b(?:wait(?:s|ing)?|hold(?:ing)?|on hold|pass(?:ing)? on|skip|later|not (?:yet|ready|now|going|needed|this)"
    r"|cancel\w*|decline\w*"
    r"|lost|dropped|leave (?:off|out)|forget|postpone\w*|pushed (?:back|out)|went (?:with|elsewhere|to|on|out|this|already"
    r"|yesterday)"
    r"|already (?:shipped|gone|left|moved|covered|booked|went|picked|taken|loaded)|(?:is|are) (?:gone|covered)|(?:too"
    r"|is) high|no longer"
    r"|(?:do|does|did|will|can|is|are|was|ca|wo)(?:n['\u2019]t| ?not)|still (?:waiting|out|thinking|deciding)|tbd|up in the air"
    r"|not\b|dead|off the table|let you know|get back to you|next (?:month|time))\b",
    re.IGNORECASE,
)
"""What is said of those that are not, or not yet."""
ALL = re.compile(
    r"\b(?:both|all (?:of|three|four|five)|all\b(?= (?:of them|please|good|set))|everything|each|them all|the two)\b",
    re.IGNORECASE,
)


BEFORE_OTHERS = re.compile(r"(?<!the )\bfirst\W*\Z|\b(?:more|most) urgent\b|\bpriority\b", re.IGNORECASE)
"""What is said of one that comes before others, which are wanted too."""


def chosen(text: str, found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """Those of several shipments that a text goes ahead with: all of them, where it takes none by name, or puts none off."""
    if len(found) < 2 or not TAKES.search(text) or ALL.search(text):
        return found
    names = called(text, found)
    taken: set[int] = set()
    spoken: set[int] = set()
    left: set[int] = set()
    for words in clauses(text):
        named = names.named(words)
        if not named or len(named) == len(found):
            continue
        if BEFORE_OTHERS.search(words):
            return found
        if LEAVES.search(words):
            left |= named
        else:
            spoken |= named
            taken |= named if TAKES.search(words) else set()
    kept = spoken - left if taken else set()
    return tuple(found[nth] for nth in sorted(kept)) or found


def clauses(text: str) -> list[str]:
    """What is said of each shipment: the sentences of a text, those parted that speak of two."""
    edges = [*sentence_starts(text), len(text)]
    return [part for a, b in pairwise(edges) for part in CLAUSE.split(text[a:b])]


def asked_before(told: Sequence[tuple[Shipment, ...]]) -> tuple[Shipment, ...]:
    """The several shipments that the newest message asked about which weighs each; empty for none."""
    return next((each for each in told if len(each) > 1 and all(one.weight_lb for one in each)), ())


def only_names(told: tuple[Shipment, ...], asked: tuple[Shipment, ...]) -> bool:
    """Whether a message only names shipments that were asked about by their places: "Ocala $402, Tampa $517"."""
    places = [place for each in asked for place in (each.origin, each.destination)]
    named = [place for each in told for place in (each.origin, each.destination) if place != Place()]
    bare = not any(each.weight_lb or each.handling_units or each.items for each in told)
    return bare and all(any(same(place, other) for other in places) for place in named)


def unplaced(told: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """What a message says of shipments that it only names, without their places."""
    return (replace(told[0], origin=Place(), destination=Place(), extra_stops=()),)
