"""Which stretch of a text speaks of which of several shipments."""

import re
from functools import lru_cache

from shared.reading.language.line_ends import line_end
from shared.reading.passage import Found, Passage

ENTRY = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):]|[(]?[A-Ea-e][).]|(?:load|shipment|lane|order|quote|truck"
    r"|shpt|item|option|job|trip|move) ?[#:]? ?(?:\d{1,3}|[A-E])\b|#\d\b)[ \t:.)-]*(?:[ \t:]|(?=\n))",
    re.IGNORECASE,
)
MARKER = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):]|[(]?[A-D][).]|[-•*]|(?:load|shipment|lane|order|quote|option|pickup|truck"
    r"|shpt)\b ?[#:]? ?\w{1,3}\b|first|second|third|1st|2nd|3rd)",
    re.IGNORECASE,
)
OF_BOTH = re.compile(
    r"^[^\n\d]{2,30}?,? (?:both|all|each|for all|for both|on both|on all)\b[^\n]{0,30}$", re.IGNORECASE | re.MULTILINE
)
COMMON = re.compile(
    r"^[ \t]*(?:\W{0,3})(?:(?:all|both|each|every|everything|these|they all|commodity (?:on|for) all|same)\b)"
    r"|^(?=[^\n]{1,40}\b(?:on|for|of) (?:both|all|each)\b)"
    r"|^(?=[^\n]{1,30}\b(?:all|both|either)\b)(?![^\n]*(?:\blbs?\b|#|\b(?:pallet|plt|skid|crate)s?\b|\dx\d))"
    r"|(?<=, )(?=(?:both|all|each)(?: of them)? (?:load|pick|ship|go|leave|are|is|need|from|out|ready|weigh|one|at|on)\w*\b)"
    r"|(?<=, )(?=and (?:we|i|they|please|you|all|both)\b[^.;,\d\n]{0,30}\b(?:both|them all|all of them|each of them)\b)"
    r"|(?<=[.;] )(?=[^.;\n]{0,60}\b(?:both|each one|on each|all of them|apiece|for each|each load|(?:each|every) time"
    r"|all)\b)(?![^\n]*\n\n)",
    re.IGNORECASE | re.MULTILINE,
)
SENTENCE_END = re.compile(r"(?:(?<=[a-z\d)#])|(?<=[A-Z]{3}))\.[ ]+(?=[A-Z])")
ENDED = re.compile(
    r"(?=[.!?;\n])(?:(?<![\s.])(?<!\b[SMF]t)(?<!\b[Aa]ve)(?<!\b[Nn]o)(?<!\b[Aa]pprox)(?<!\bInc)[.!?]+[)]?[ ]+(?=[A-Z(¿¡])"
    r"|(?<=\w\w)[.!?][ ]+(?=(?:[a-z]{2,}|\d{1,2}(?:st|nd|rd|th))\b)|(?<=\d{3})\.[ ]+(?=\d)|;[ ]+|\n)"
)
"""Where a sentence ends."""
GOES_ON = re.compile(
    r"\s*(?:it|its|that|this|they|these|there|the (?:last|second|third|other)|last|second|he|she|which|with|w/|plus)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about what the one before told."""
OF_ALL = re.compile(r"\s*(?:they|these)\b", re.IGNORECASE)
"""How a sentence begins that goes on about all that was told, or about several things of the last."""
PARTING = (
    re.compile(r"\n|[.;:][ ]+"),
    re.compile(r",?[ ]+(?=(?:and|then|&|plus|also|et|y|\+)[ ])|,[ ]+(?=(?:the (?:other|second|next)|another)\b)"),
    re.compile(r",[ ]+"),
)
"""What parts two shipments that are told in one sentence, the strongest first."""


def begins(passage: Passage, anchor: int, before: int) -> int:
    """Where the words about a shipment begin whose first own stop stands at `anchor`; the stop before it ends at `before`."""
    start = block_start(passage, anchor)
    if start >= before:
        return start
    for parting in PARTING:
        partings = parting.finditer(passage.text, max(0, before - 1), anchor)
        if found := [match.end() for match in partings if not (match[0][0] == ":" and match.end() == anchor)]:
            return found[-1]
    return anchor


def block_start(passage: Passage, at: int) -> int:
    """Where the entry begins that holds `at`: its line, or lines above it that hold no freight of another one."""
    text = passage.text
    line = text.rfind("\n", 0, at) + 1
    if (marked := marker_above(passage, line)) is not None:
        return marked
    while line > 0 and not MARKER.match(text, line):
        above = text.rfind("\n", 0, line - 1) + 1
        words = text[above : line - 1].strip()
        facts: tuple[Found, ...] = (
            *passage.stops,
            *passage.weights,
            *passage.counts,
            *passage.sizes,
            *passage.services,
        )
        held = any(above <= fact.start < line for fact in facts)
        if not words or len(words) > 60 or words.endswith("?") or held or COMMON.match(words):
            break
        if not (
            MARKER.match(words)
            or re.match(r"\w[\w# ]{0,20}[:#]", words)
            or any(above <= ref.start < line for ref in passage.references)
        ):
            break
        line = above
    return line


def marker_above(passage: Passage, line: int) -> int | None:
    """The numbered or lettered line that opens the paragraph of `line`, where no other stop stands between."""
    text = passage.text
    while line > 0 and not ENTRY.match(text, line):
        above = text.rfind("\n", 0, line - 1) + 1
        if not text[above : line - 1].strip() or any(above <= stop.start < line for stop in passage.stops):
            return None
        line = above
    return line if ENTRY.match(text, line) else None


def closing(passage: Passage, last: int, blocks: list[tuple[int, int]]) -> int:
    """Where the last of several shipments ends and what is said of all of them begins. `last`: the end of its last stop.

    Where those before it (`blocks`) are places and nothing else, all that follows the places is said of all.
    """
    text = passage.text
    line, after = text.rfind("\n", 0, last) + 1, line_end(text, last)
    if MARKER.match(text, line) and all(MARKER.match(text, a) and "\n" not in text[a:b].strip() for a, b in blocks):
        return after
    facts: tuple[Found, ...] = (*passage.days, *passage.weights, *passage.counts, *passage.trailers)
    if not any(start <= fact.start < end for start, end in blocks for fact in facts):
        return last
    if (end := of_entries(passage, last, blocks)) is not None:
        return end
    said = COMMON.search(text, last) or OF_BOTH.search(text, last)
    compact = not any("\n\n" in text[start:end].strip() for start, end in blocks)
    gap = text.find("\n\n", last) if compact else -1
    return min(said.start() if said else len(text), gap if gap >= 0 else len(text))


def end_of_own(passage: Passage, spans: list[tuple[int, int]]) -> int:
    """Where the last of several shipments ends without the sentences behind its places and freight that are said of all: those
    that tell what is told in none of them, and do not go on about the last one ("... 5 pallets. Ready Friday, dry van.")."""
    behind = [behind_freight(passage, *span) for span in spans]
    tail, end = behind[-1], spans[-1][1]
    alike = all(passage.text[at:b].strip() == "" for at, (_, b) in zip(behind[:-1], spans[:-1], strict=True))
    if not alike or (GOES_ON.match(passage.text, tail) and not OF_ALL.match(passage.text, tail)):
        return end
    kinds: tuple[tuple[Found, ...], ...] = (
        passage.days, passage.classes, passage.trailers, passage.modes, passage.temperatures,
    )  # fmt: skip
    told = [facts for facts in kinds if holds(facts, tail, end)]
    news = [facts for facts in told if not any(holds(facts, a, min(b, tail)) for a, b in spans)]
    return tail if told and len(news) == len(told) else end


@lru_cache(maxsize=4)
def sentence_starts(text: str) -> tuple[int, ...]:
    """Where the sentences and lines of a text begin."""
    return (0, *(each.end() for each in ENDED.finditer(text)))


def behind_freight(passage: Passage, start: int, end: int) -> int:
    """Where the sentence ends in which a stretch tells the last of its places and freight."""
    freight: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.sizes)
    own = max((fact.end for fact in freight if start <= fact.start < end), default=end)
    return next((at for at in sentence_starts(passage.text) if own < at < end), end)


def holds(facts: tuple[Found, ...], start: int, end: int) -> bool:
    """Whether a fact begins between two offsets."""
    return any(start <= fact.start < end for fact in facts)


def of_entries(passage: Passage, last: int, blocks: list[tuple[int, int]]) -> int | None:
    """Where the last entry ends of a list with one line, or one sentence, for each and freight in all; None for another text.

    What follows is said of all, unless its first word goes on about the last one.
    """
    text = passage.text
    lines = [(text.rfind("\n", 0, a + 1) + 1, text[a:b].strip()) for a, b in blocks]
    line, after = text.rfind("\n", 0, last) + 1, line_end(text, last)
    if all("\n" not in words for _, words in lines) and len({start for start, _ in lines} | {line}) > len(blocks):
        spans = [*blocks, (line, after)]
    else:
        ended = SENTENCE_END.search(text, last, after)
        whole = SENTENCE_END.search(text, blocks[0][0], last)
        if not ended or whole or "\n" in text[blocks[0][0] : last]:
            return None
        after = ended.end()
        spans = [*blocks, (blocks[-1][1], after)]
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    held = all(any(a <= fact.start < b for fact in facts) for a, b in spans)
    return after if held and not GOES_ON.match(text, after) else None
