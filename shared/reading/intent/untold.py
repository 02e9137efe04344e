"""What of its freight a message says that nobody knows yet: its weight, its pieces, where it comes from or goes to.

"The forklift is good for 5,000 lb, what they weigh I couldn't tell you" tells no weight, and "either Eugene or Chehalis,
production hasn't said" no origin: the number or the place beside such words is another one's. That something is not known, and
what, is weighed: each word and class of words has a weight, learned from `evaluation/training/untold-*.txt` and from what
complete requests say.
"""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from shared.reading.intent.hours_of_places import of_hours
from shared.reading.missing import located
from shared.reading.model import Features, Place, Shipment
from shared.reading.passage import Found
from shared.reading.weighing.doubts import CLASS_OF, CLASSES, DOUBTING, with_doubters
from shared.reading.weighing.weighing import Scales, Weighed, scales

GUESSED = re.compile(
    r"\b(?:i(?:['’]d| would)? (?:guess|say|figure|estimate|reckon|call it|put it|think)|(?:my"
    r"|a) (?:best )?guess(?: is| would be)?"
    r"|best guess(?: is)?:?|we(?:['’]d| would)? (?:guess|say|figure|estimate|reckon|think))\b(?: (?:it|they|that"
    r"|these|all|at|is|are"
    r"|weighs?|['’]s|about|around|roughly|maybe|of|comes? to))*[ ]?~?\Z",
    re.IGNORECASE,
)
"""Before a weight that the writer himself guesses."""
FIRM = re.compile(
    r"\b(?P<what>weights?|wts?|poundage|total|tonnage|peso|poids|counts?|piece counts?|pallet counts?|pieces"
    r"|quantity)[ ]"
    r"(?:(?:is|are|was|it|itself|though|however|on it|of it|we know|i know|es|est)[ ]){0,2}?(?:(?:won['\u2019]?t"
    r"|will not|wont|isn['\u2019]?t going to|is not going to|doesn['\u2019]?t|does not|no va a|ne va pas|ne)"
    r"[ ](?:change|move|budge|vary|shift|cambiar?|chang\w+)|stays?(?: put| the same| as is)?\b|(?:is[ ])?(?:firm"
    r"|fixed|final|exact|known|for sure|certain|solid|certified|set|settled|the same|accurate"
    r"|locked(?: in)?|off the scale|from the scale|good|correct|right|fijo|firme|exacto|seguro|connu|ferme|certain)\b)",
    re.IGNORECASE,
)
"""What is known for sure, where something else is not: "I can't give you a piece count, the weight won't change"."""
OF_ELSE = re.compile(
    r"\b(?:lfd|free (?:day|time)|eta|etd|vessel|voyage|sailing|po|bol|pro|booking|seal|release|appointment|appt|hours|phone"
    r"|contact|class|nmfc|code|value|driver|carrier|dock)(?: (?:no|number|date|time|day|is|are|still|yet))*"
    r" (?:not (?:yet )?(?:known|given|confirmed|set|issued)|unknown|unconfirmed|tb[acd]|pending)\b"
)
"""What is said not to be known, in the words of a sentence, and is none of FACTS: "LFD not known"."""
IDIOM = re.compile(
    r"\b(?:no|not an?|not any|without) (?:trouble|problem|problems|issue|issues|worries|rush|hurry|big deal|bother"
    r"|inconvenience|charge|matter)\b"
)
"""What is denied in a courtesy, and leaves nothing open: "I hope that is no trouble"."""
DENIED = frozenset({"no", "not", "without"})
"""The words that open such a courtesy."""
OF_FREIGHT = frozenset(word for name in ("weigh", "count", "place", "to", "from") for word in CLASSES[name].split())
"""Words of a sentence whose doubt may be one of FACTS."""
SENDING = frozenset({"send", "sends", "sending"})
SENT = re.compile(
    r"\bsend(?:s|ing)? (?=(?!(?:you|u|us|me|it|them|over|along|on|in|back|through|more)\b)"
    r"(?:(?!(?:details?|info|information|dims?|dimensions|sizes?|measurements|weights?|counts?|numbers?|address(?:es)?|locations?"
    r"|rest|lists?|paperwork|bols?|bill|quote|one|which|where|what|when|until|once|later)\b)\w+ ){1,6}?"
    r"to (?:an?|the|our|their|my|his|her|#place)\b)"
)
"""What is done with freight, and tells nothing: "our store will send bricks to a studio"."""
VAGUE = re.compile(
    r"\b(?:(?P<origin>from|out of)|(?P<destination>to|into))[ ]"
    r"(?:somewhere|some ?place|one of (?:two|three|several|a few)|either)\b",
    re.IGNORECASE,
)
"""Before an end that is told as those do who do not know it: "to somewhere around Pocatello"."""
NOTHING_LEFT = ["."]
"""A sentence that says nothing else."""
UNKNOWN = "unknown"
"""The scales that say whether anything is not known."""
FACTS = ("weight", "pieces", "origin", "destination")
"""What may not be known; each has scales that say whether it is that."""
BAR, SURE = -0.25, 2.0
"""The weight above which something is not known; and the one where the message tells it in full all the same: pieces with their
size, a weight of each of several lines, an end where both have a postal code.

By what other writers' e-mails taught, 5 of 4,690 complete requests lose something that they need by these bars, and 26 of 30 that
lack it beside a number or a place of another are found out.
"""


def untold(sentences: Sequence[list[str]], weights: Callable[[str], Scales] = scales) -> dict[str, Weighed]:
    """Which of FACTS some sentences (`wording.sentences`) say not to be known, each with the most that speaks for that."""
    unknown = weights(UNKNOWN)
    found: dict[str, Weighed] = {}
    for window, doubters in with_doubters([without_else(each) or NOTHING_LEFT for each in sentences]):
        if unknown.sum_of(window) > BAR:
            told = unknown.weigh(Features(frozenset(window)))
            doubter = max(doubters, key=unknown.sum_of)
            sums = {fact: weights(scales_of(fact)).sum_of(doubter) for fact in FACTS}
            if max(sums.values()) <= 0:  # the sentence beside it tells of what: "Where to? Beats me."
                sums = {fact: weights(scales_of(fact)).sum_of(window) for fact in FACTS}
            fact = max(FACTS, key=sums.__getitem__)
            found[fact] = max(told, found.get(fact, told), key=lambda each: each.sum)
    return found


def without_else(sentence: list[str]) -> list[str]:
    """A sentence without what it denies out of courtesy, and without what it says not to be known of anything but freight, where
    it does not speak of that."""
    if not DENIED.isdisjoint(sentence) and IDIOM.search(words := " ".join(sentence)):
        sentence = IDIOM.sub("", words).split()
    if not SENDING.isdisjoint(sentence) and SENT.search(words := " ".join(sentence)):
        sentence = SENT.sub("", words).split()
    if of_hours(sentence):
        return NOTHING_LEFT
    if DOUBTING.isdisjoint(map(CLASS_OF.get, sentence)) or not OF_FREIGHT.isdisjoint(sentence):
        return sentence
    words = " ".join(sentence)
    return OF_ELSE.sub("", words).split() if OF_ELSE.search(words) else sentence


def without_guessed(doubts: dict[str, Weighed], text: str, weights: Sequence[Found]) -> dict[str, Weighed]:
    """The doubts without that about the weight, where the writer guesses it: "I'd guess 9,000 lb, nobody has weighed it"."""
    if "weight" not in doubts or not any(GUESSED.search(text, max(0, each.start - 40), each.start) for each in weights):
        return doubts
    return {fact: told for fact, told in doubts.items() if fact != "weight"}


def told_apart(doubts: dict[str, Weighed], text: str) -> dict[str, Weighed]:
    """The doubts, each about what the text leaves open rather than what it tells for sure."""
    return of_vague_end(without_firm(doubts, text), text)


def without_firm(doubts: dict[str, Weighed], text: str) -> dict[str, Weighed]:
    """The doubts, of which one about what is said to be firm is one about the other: of weight and pieces, the pieces."""
    if not doubts.keys() & {"weight", "pieces"}:
        return doubts
    firm = {
        "pieces" if re.match("(?i:count|piece|pallet|quant)", each["what"]) else "weight"
        for each in FIRM.finditer(text)
    }
    if len(firm) != 1 or (known := firm.pop()) not in doubts:
        return doubts
    other = "pieces" if known == "weight" else "weight"
    kept = {fact: told for fact, told in doubts.items() if fact != known}
    return kept if other in kept else kept | {other: doubts[known]}


def of_vague_end(doubts: dict[str, Weighed], text: str) -> dict[str, Weighed]:
    """The doubts, of which one about an end is one about the end that is told vaguely, where one alone is."""
    ends = {end for found in VAGUE.finditer(text) for end, told in found.groupdict().items() if told}
    doubted = doubts.keys() & {"origin", "destination"}
    if len(ends) != 1 or len(doubted) != 1 or ends == doubted:
        return doubts
    return {ends.copy().pop() if fact in doubted else fact: told for fact, told in doubts.items()}


def scales_of(fact: str) -> str:
    """The name of the scales that say whether what is not known is this fact."""
    return f"{UNKNOWN} {fact}"


def without_untold(found: tuple[Shipment, ...], doubts: Mapping[str, Weighed]) -> tuple[Shipment, ...]:
    """One shipment, or several of one lane, without what is said not to be known. Of several lanes the words may speak of any.

    Where just one end is read, the other is the one that is not known; of two the one without a postal code, where the other
    has it, whichever the words speak of.
    """
    if not doubts or not found or len({(each.origin, each.destination) for each in found}) > 1:
        return found
    one = found[0]
    names = {fact for fact, told in doubts.items() if told.sum > (SURE if in_full(one, fact) else BAR)}
    if located(one.origin) != located(one.destination):
        names -= {"origin", "destination"}
    elif names & {"origin", "destination"} and bool(one.origin.postal_code) != bool(one.destination.postal_code):
        names = names - {"origin", "destination"} | {"destination" if one.origin.postal_code else "origin"}
    return tuple(stripped(each, names) for each in found)


def in_full(shipment: Shipment, fact: str) -> bool:
    """Whether a shipment tells a fact as those do who know it."""
    if fact == "pieces":
        return any(item.length_in for item in shipment.items)
    if fact == "weight":
        return len(shipment.items) > 1 and all(item.weight_lb for item in shipment.items)
    return bool(shipment.origin.postal_code and shipment.destination.postal_code)


def stripped(shipment: Shipment, names: Set[str]) -> Shipment:
    """A shipment without these facts; without pieces it has no size either, which is one piece's."""
    if "origin" in names:
        shipment = replace(shipment, origin=Place())
    if "destination" in names:
        shipment = replace(shipment, destination=Place())
    if "weight" in names:
        items = tuple(replace(item, weight_lb=None) for item in shipment.items)
        shipment = replace(shipment, weight_lb=None, items=items)
    if "pieces" in names:
        items = tuple(
            replace(item, count=None, packaging=None, length_in=None, width_in=None, height_in=None)
            for item in shipment.items
        )
        shipment = replace(shipment, handling_units=None, items=items)
    return shipment
