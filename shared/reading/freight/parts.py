"""A count told in parts, its packaging not said again: "9 pallets: 6 of cans and 3 of kegs", "one is 96x48, the other 84x40"."""

import re
from itertools import pairwise

from shared.reading.language.numerals import SPELLED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.passage import Found, Passage

NUMBER = WordPattern(
    rf"(?<![\w$.,/#'\"-])\(?(?P<number>\d{{1,3}}(?!\d)|{SPELLED})\)?(?:x(?=[ ]at\b))?(?P<tail>[ ]+(?:of (?:them|those|these"
    rf"|the)\b|(?:of|de)\b|(?:are|is"
    rf"|at|weigh(?:s|ed|ing)?|measures?|with|go(?:es)?|run|hold(?:s|ing)?|carry(?:ing)?|from|only)\b"
    r"|(?:[a-z]+ (?:one|ones|are|is|at|weighs?)\b))|[ ]?(?:@|x|ea|-|:|pcs?)[ ]?(?=[\d(])|[ ]+(?=\d+(?:['\"]"
    r"|[ ]?ft\b)[ ][a-z])|[ ]+(?:(?!of|by)[a-z]{3,9} )?(?=\d+(?:['\"]|in"
    r"|cm)?[ ]?[xX])|[ ]?(?=[ ][a-z]+ @)|(?:[ ][a-z][a-z-]++){0,2}[ ]\(?(?=\d{1,2},\d{3}\b|\d[\d,]*[ ]?(?:lbs?|#|kgs?)))",
)
OTHER = WordPattern(
    r"\b(?:the )?(?:others?|rest|remaining|remainder|balance|last one"
    r"|(?<=the )(?:second|third|fourth|fifth|sixth|seventh|eighth|last|odd)(?: one)?)\b(?! end| side| stop| place| day)",
)
"""What is left of a count behind its other parts."""
SINGLED = WordPattern(
    r"\b(?:the )?(?:biggest|largest|heaviest|longest|tallest|smallest|lightest|shortest|big|small|first)(?: one)?"
    r"(?= (?:is|weighs|at|measures)\b)"
)
"""One of those that are counted, told apart by what it is."""
LAST = WordPattern(r"\b(?:last|other|remaining) (?:pallet|skid|crate|one|piece)s?\b")
ALL_BUT = WordPattern(
    r"\ball(?: of (?:them|these|those))?(?: (?:but|except(?: for)?)|(?P<told>[^.;\n]{3,40}?\d[^.;\n]{3,24}?) (?:except|but"
    r"|other than)"
    r"(?: for)?)[ ](?P<number>one|two|three|1|2|3)\b"
)
"""All of a count but a few: "all but one weigh 900 lb", "all 640 lb each except one"."""
THAT_ONE = re.compile(
    r"\b(?:that|this|the|it)(?: (?:one|other(?: one)?|last(?: one)?))?(?= (?:is|weighs|at|goes|runs)\b)|\bthose\b",
    re.IGNORECASE,
)
MOST = 8
"""Parts that a count is told in."""


def parts(passage: Passage, whole: Count, start: int, end: int) -> list[Count]:
    """The parts of a count where their numbers add up to it; empty where it is told in one."""
    if not 1 < whole.number < 100:
        return []
    if told_but := all_but(passage, whole, end):
        return told_but
    found = [each for each in mentions(passage, start, end) if not (whole.start <= each.start < whole.end)]
    for at in range(len(found)):
        total = 0
        for upto in range(at, min(len(found), at + MOST)):
            total += found[upto].number or (whole.number - total)
            if total >= whole.number:
                break
        run = [
            Count(
                each.start,
                each.end,
                each.number or whole.number - sum(other.number for other in found[at:upto]),
                whole.packaging,
            )
            for each in found[at : upto + 1]
        ]
        if total == whole.number and len(run) > 1 and min(each.number for each in run) > 0 and told(passage, run, end):
            return run
    return []


def all_but(passage: Passage, whole: Count, end: int) -> list[Count]:
    """All of a count but a few, and those; empty where it is not told so."""
    said = next(ALL_BUT.finditer(passage.text, whole.end, end), None)
    few = value(said["number"]) if said else 0
    if not said or few >= whole.number:
        return []
    at = said.span("number") if said["told"] else None
    if not at:
        those = THAT_ONE.search(passage.text, said.end(), end)
        at = those.span() if those else None
    most = Count(said.start(), said.start() + len("all"), whole.number - few, whole.packaging)
    run = [most, Count(*at, few, whole.packaging)] if at else []
    return run if run and told(passage, run, end) else []


def mentions(passage: Passage, start: int, end: int) -> list[Count]:
    """The bare numbers of a stretch that could be parts, none of them another fact's; zero for "the other"."""
    singled = [Count(match.start(), match.end(), 1, "") for match in SINGLED.finditer(passage.text, start, end)]
    numbers = list(NUMBER.finditer(passage.text, start, end))
    others = list(OTHER.finditer(passage.text, start, end))
    if not (numbers or others):
        return singled
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.sizes, *passage.counts, *passage.days, *passage.references, *passage.stops, *passage.classes,
        *passage.temperatures, *passage.trailers, *passage.nmfcs,
    )  # fmt: skip
    spans = [(each.start, each.end) for each in facts]
    found = [
        Count(match.start(), match.end() if " of" in match["tail"] else match.end("number"), value(match["number"]), "")
        for match in numbers
        if match["number"].lower() not in ("a", "an", "un", "una", "une")
        and not any(a < match.end("number") and match.start("number") < b for a, b in spans)
    ]
    found += [
        Count(match.start(), match.end(), 0, "")
        for match in others
        if not any(each.start - match.end() < 3 and match.start() < each.start for each in found)
        and not any(a < match.end() and match.start() < b for a, b in spans)
    ]
    return sorted([*found, *singled], key=lambda each: each.start)


def rest_of(passage: Passage, totals: list[Count], lines: list[Count], end: int) -> list[Count]:
    """What is left of a total behind the lines that are counted: "5 pallets total, 4 pallets ... and the last pallet"."""
    left = totals[0].number - sum(each.number for each in lines) if totals and lines else 0
    if left < 1 or totals[0] in lines or len({each.packaging for each in (*totals, *lines)}) > 1:
        return []
    match = OTHER.search(passage.text, lines[-1].end, end) or LAST.search(passage.text, lines[-1].end, end)
    weighed = match and any(match.end() <= each.start < match.end() + 60 for each in passage.weights)
    return [Count(match.start(), match.end(), left, lines[-1].packaging)] if match and weighed else []


def told(passage: Passage, run: list[Count], end: int) -> bool:
    """Whether each part has a size or a weight of its own, or words for its goods, before the next one."""
    edges = [each.start for each in run] + [min(end, run[-1].start + 120)]
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes, *passage.classes)
    measured = all(any(a <= fact.start < b for fact in facts) for a, b in pairwise(edges))
    close = all(b - a < 80 for a, b in pairwise(edges[:-1]))
    named = all(re.match(r"[ ]+(?:of\b|[a-z]{3})", passage.text[each.end : each.end + 12]) for each in run)
    return measured or (close and named)
