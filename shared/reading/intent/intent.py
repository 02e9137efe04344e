"""What a message is after, by its words: what speaks for a request, and what against."""

from collections.abc import Iterator, Sequence

from shared.reading.intent.asks import ASKS
from shared.reading.intent.asks_nothing_new import ASKS_NOTHING_NEW
from shared.reading.intent.awaited import AWAITED
from shared.reading.intent.beside_the_point import BESIDE_THE_POINT
from shared.reading.intent.other_purposes import OTHER_PURPOSES
from shared.reading.intent.standing import STANDING
from shared.reading.language.text import in_lower_case
from shared.reading.language.word_patterns import WordPattern, possible

BESIDE = {
    "asks back": r"\?",
    "chases": r"\b(?:follow(?:ing)?[ -]?up|any (?:news|update|word|luck)|(?:second|2nd|third|3rd|final) (?:notice"
        r"|request|try|attempt)"
        r"|still (?:waiting|need|looking)|did you (?:see|get)|re-?send(?:ing)?|checking (?:in|on)|reminder"
        r"|bump(?:ing)?|as (?:below|above)"
        r"|once (?:more|again)|again\b|haven'?t heard|ping(?:ing)?|where are we|seguimiento|relance|rappel)\b",
    "freight": r"\b(?:freight|ship(?:s|ment|ments|ping|per|ped)?|loads?|pallets?|plts?|skids?|crates?|cargo"
        r"|carriers?|quot(?:e|es|ing)"
        r"|rates?|ltl|ftl|truck(?:s|load|loads|ing)?|flatbeds?|reefers?|dray\w*|containers?|dock|bol|po ?#"
        r"|liftgate|consignee|shipper"
        r"|trailers?|flete|embarque|carga|envío|tarimas?|cotiz\w*|recolecci[óo]n|ramassage|cueillette|palettes?"
        r"|soumission|lbs?|pounds)\b",
    "same as": r"\b(?:same (?:as|load|shipment|thing|lane|order|details|deal|one)|like last (?:week|time|month)"
        r"|as last (?:week|time|month)|the usual (?:load|lane|order|run|shipment)|lo mismo"
        r"|comme (?:la )?(?:derni[èe]re|d'habitude))\b",
}  # fmt: skip
"""What stands beside a request as well as beside what is none."""
SIGNALS = ASKS | ASKS_NOTHING_NEW | BESIDE
ASKED = tuple((name, in_lower_case(pattern)) for name, pattern in SIGNALS.items())
TOLD = tuple((name, in_lower_case(pattern)) for name, pattern in (STANDING | OTHER_PURPOSES | AWAITED).items())


def signals(text: str) -> frozenset[str]:
    """The signals of some words."""
    if not text.strip():
        return frozenset()
    whole = text.lower()
    plain = BESIDE_THE_POINT.sub(" ", whole)
    return frozenset([*found(ASKED, plain), *found(TOLD, whole)])


def found(signals: Sequence[tuple[str, WordPattern]], text: str) -> Iterator[str]:
    """The names of those signals that stand in a text."""
    return (name for name, pattern in possible(signals, text) if pattern.search(text))
