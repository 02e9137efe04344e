"""The things themselves as handling units, where no packaging is named: "One transformer", "move a forklift", "18 beams"."""

import re

from shared.reading.passage import Found, Passage
from shared.reading.quantities import WORDS, Count

NOT_A_THING = (
    r"(?!(?:lbs?|pounds|kgs?|ltls?|loads?|trucks?|truckloads?|hours?|hrs?|days?|miles?|stops?|weeks?|picks?|drops?|vans?|reefers?"
    r"|flatbeds?|containers?|trailers?|drivers?|quotes?|rates?|prices?|options?|lanes?|legs?|orders?|shipments?|more|for|to|of|in|at"
    r"|on|by|and|or|from|ft|feet|foot|inch(?:es)?|cm|mm|tons?|tonnes?|toneladas|metric|metros|pies|am|pm|st|nd|rd|th|degrees?|deg"
    r"|linear|straps?|tarps?|lonas|chains|homes|houses|places|locations|sites|dollars|percent|people|guys|times?|minutes"
    r"|step|conestoga|lowboy|sprinter|box|power|hot[ -]?shots?"
    r"|partial|full|dry|standard|class|clase|std|hc|hq|gp|dv|tanker|stainless"
    r"|price|rate|quote|new|next|good|great|lot|little|few|couple|number|pickup|delivery|return|truck|load|driver|different"
    r"|first|last|second|third|other|another|customer|carrier|broker|team|dock|liftgate|lift|forklift on|appointment|appt)\b)"
)
NOUN = (
    rf"{NOT_A_THING}[^\W\d_]{{3,}}"
    r"(?:[ -](?!(?:from|to|at|on|for|of|in|weigh\w*|need\w*|about|and|is|it|with|out)\b)(?:d')?[\w-]+){0,3}?"
)
END = (
    r"(?=[ ]*(?:[,.;:(\n]|$|@|-- | - |\d)|[ ](?:from|to|at|on|for|of|in|weigh\w*|need\w*|about|and|is|it|with|out|that|going"
    r"|measuring|loading|ready)\b|[ ](?-i:(?=[A-Z][a-z]+(?:[ ][A-Z][a-z]+)*,?[ ][A-Z]{2}\b)))"
)
SPELLED = "|".join(sorted((word for word in WORDS if len(word) > 2 and word != "single"), key=len, reverse=True))
NUMBERED = re.compile(
    rf"(?:^|[\n,;:.(•>-][ ]*|\b(?:on|for|move|moving|ship|shipping|transport|haul|of|quote|price|have|has|got|need"
    rf"|offer|with|get|getting|send|sending|are|sell|sold|bought|load|loading|reads?)[ ])"
    rf"(?:\(?(?P<number>\d{{1,3}})\)?|(?P<word>{SPELLED}))[ ](?P<noun>{NOUN}){END}",
    re.IGNORECASE,
)
MOVED = re.compile(
    rf"\b(?:mov(?:e|ing)|ship(?:ping)?|transport(?:ing)?|haul(?:ing)?|bought|sold|send(?:ing)?|got|"
    rf"(?:lowboy|rgn|flatbed|step ?deck|truck|trailer|conestoga|van|rate|quote|price|pricing) (?:for|on))[ ](?:an?|one)[ ]"
    rf"(?P<noun>(?:\d+[ ])?{NOUN}){END}",
    re.IGNORECASE,
)


def things(passage: Passage, start: int, end: int) -> list[Count]:
    """What a stretch with a weight or a size counts where it names no packaging: "18 beams"; one where one is moved."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    if not any(start <= each.start < end for each in facts):
        return []
    found: list[Count] = []
    for match in NUMBERED.finditer(passage.text, start, end):
        number = int(match["number"]) if match["number"] else WORDS[match["word"].lower()]
        plural = match["noun"].split()[0].endswith(("s", "x", "es")) or match["noun"].endswith(("s", "x"))
        if number and (plural or number == 1) and clear(passage, match.start("noun"), match.end("noun")):
            found.append(Count(match.start("noun"), match.end("noun"), number, "", words=match["noun"]))
    if found:
        return found[:1]
    for match in MOVED.finditer(passage.text, start, end):
        noun = match["noun"]
        if not re.search(r"(?<!s)s$", noun) and clear(passage, match.start("noun"), match.end("noun")):
            return [Count(match.start("noun"), match.end("noun"), 1, "", words=noun)]
    return []


def clear(passage: Passage, start: int, end: int) -> bool:
    """Whether no place, day, trailer, number or reference holds the words."""
    others: tuple[Found, ...] = (
        *passage.days, *passage.stops, *passage.trailers, *passage.modes, *passage.weights, *passage.sizes, *passage.references,
        *passage.temperatures, *passage.services, *passage.un_numbers, *passage.classes,
    )  # fmt: skip
    return not any(each.start < end and start < each.end for each in others)
