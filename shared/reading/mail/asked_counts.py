"""The count of an answer to a question for it: "How many pallets is it?" - "Three, and 1,415 lbs in all."

Such an answer names no packaging, since the question did. It is read with the one that the question names; where the answer
counts packaging itself, it is left as it is.
"""

import re
from dataclasses import replace

from shared.reading.counts.counts import counts
from shared.reading.counts.counts_instead import PAIRED
from shared.reading.language.numerals import NAMED, value
from shared.reading.layout.document import Line
from shared.reading.mail.segments import Segment
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import LOOSE

ASKS = re.compile(
    rf"\b(?:how many|(?:what(?:['’]s| is)|send|need|missing|give|have|confirm|tell)[^.?!\n]{{0,60}}?\b(?:number|count|quantity)"
    rf" of|(?:number|quantity) of)(?: (?:total|the|these|those|your))? (?P<unit>{FORMS})\b"
    rf"|\b(?:what|need|missing|send|give|confirm|have|tell)\b[^.?!\n]{{0,60}}?\b(?P<tally>pallet|skid|plt|crate|drum|piece)"
    rf" (?:count|quantity|qty)\b",
    re.IGNORECASE,
)
"""A question that asks how many there are of a packaging."""
N = (
    rf"(?P<number>\d{{1,3}}(?![\w'\"%$#/.:-](?!\s|\Z)|,\d|[ ]?(?:x|by|lbs?|kgs?|pounds|kilos?|am|pm|in|ft|feet|inches|tons?)\b"
    rf"|[ ]?[x/][ ]?\d{{1,3}}\b(?!,))|(?:{NAMED})(?![\w-]))"
)
OPENS = (
    r"(?:(?:ok(?:ay)?|sure|yes|yep|sorry|hi|hello|thanks|thank you|right|ah|oh|so|well|oops)\b[ \w']{0,20}[,.:!-]{1,2}[ ]?){0,2}"
    r"(?:(?:(?:there|it|that)['’]?ll be|there(?:['’]s| is| are| will be| would be)|it(?:['’]s| is| will be)|that(?:['’]s| is)"
    r"|they(?:['’]re| are)|we(?:['’]ve)? (?:have|got|['’]ve got)|we(?:['’]re| are) (?:at|shipping)|i have|count is"
    r"|total(?: of| is)?"
    r"|should be|will be|looks like)[ ])?(?:(?:only|just|about|exactly|the|a total of)[ ]){0,2}"
)
"""What an answer may open with before its number."""
ANSWER = re.compile(
    rf"(?:\A|(?<=[.!?;\n])|(?<=[.!?;][ ]))[ \t]*(?:[-*•][ ]|\(?\d[.)][ ])?{OPENS}{N}"
    r"(?P<behind> of (?:them|those|these)\b)?"
    r"(?=[ ]*(?:$|[.,;!)(&+@]|/[ ]|[-–—][ ])|[ ](?:of (?:them|those|these)|and|at|total|in all|in total|altogether"
    r"|all told|weighing|each"
    r"|for|with|this time)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A number alone where a sentence of an answer begins."""
LONGEST = 2000
"""Characters of a question, and of its answer, that are looked at."""


def with_counts(parts: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The parts of a message, its new words with the packaging behind the number that answers a question for it below them."""
    if len(parts) < 2 or parts[1].kind != "quoted" or any(line.asked for line in parts[0].words):
        return parts
    parts = with_former(parts)
    asked = ASKS.search(parts[1].text, 0, LONGEST)
    own = parts[0].text[:LONGEST]
    if not asked or not ANSWER.search(own) or any(each.packaging not in LOOSE for each in counts(own)):
        return parts
    unit = packaging(asked["unit"] or asked["tally"])
    for at, line in enumerate(parts[0].words):
        if line.grid or not (found := ANSWER.search(line.text[:LONGEST])):
            continue
        return (
            replace(parts[0], words=(*parts[0].words[:at], told(line, found, unit), *parts[0].words[at + 1 :])),
            *parts[1:],
        )
    return parts


def told(line: Line, found: re.Match[str], unit: str) -> Line:
    """A line with the packaging behind the number of a match."""
    end = found.end("behind") if found["behind"] else found.end("number")
    text = line.text
    return replace(line, text=f"{text[: found.end('number')]} {unit}s{text[end:]}")


def with_former(parts: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The parts of a message, its new words with the packaging behind the number that takes the place of one counted in the
    history: "make it 5, not 4" above "4 pallets"."""
    own = parts[0].text[:LONGEST]
    found = next((match for pattern in PAIRED for match in pattern.finditer(own)), None)
    if not found or any(each.packaging not in LOOSE for each in counts(own)):
        return parts
    once = value(found["once"])
    known = next((each for part in parts[1:] for each in counts(part.text[:LONGEST]) if each.number == once), None)
    if not known or known.packaging in LOOSE:
        return parts
    said = re.compile(rf"{re.escape(found[0])}(?<={re.escape(found['now'])})|{re.escape(found['now'])}(?=\W)")
    for at, line in enumerate(parts[0].words):
        if not line.grid and found[0] in line.text and (match := said.search(line.text, line.text.index(found[0]))):
            text = f"{line.text[: match.end()]} {known.packaging}s{line.text[match.end() :]}"
            words = (*parts[0].words[:at], replace(line, text=text), *parts[0].words[at + 1 :])
            return (replace(parts[0], words=words), *parts[1:])
    return parts
