"""Windows, opening hours and appointment times in a text."""

import re
from collections.abc import Iterator, Sequence

from shared.reading.days.clock import likeliest, readings, span, time_of_day, written
from shared.reading.days.dates import Day
from shared.reading.days.opening_hours import Hours, Scheduling, rejoined
from shared.reading.days.time_evidence import CUE, NOT_A_TIME, limit_of, time_said, window_said
from shared.reading.language.word_patterns import WordPattern

ZONE = (
    r"(?:ish\b)?(?:[ ]?(?:o'?clock\b|\(?(?-i:[ECMP][SD]?T)\b\)?|local(?: time)?\b|hrs?\b|hours\b|horas\b|sharp\b"
    r"|on the (?:dot|nose)\b))?"
)
DATE = r"(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?[ ]+)?"
CANDIDATE = WordPattern(
    r"(?<![\w$#.,/+-])(?<!\d:)(?P<first>" + time_of_day("1") + ZONE + ")"
    + r"(?:(?:[ ](?:in the (?:morning|afternoon|evening)|de la ma[ñn]ana|du matin))?[ ]*(?P<between>-|/(?=\d{4}\b)|to\b"
        r"|until\b|till?\b|thru\b|through\b|and\b|&|a\b|à\b|y\b|et\b|au\b)[ ]*"
    + DATE + r"(?:at |las )?" + time_of_day("2") + ZONE + ")?",
)  # fmt: skip
READY_BY = re.compile(r"\b(?:ready|avail(?:able)?) (?:[\w/]+ ){0,2}by\s*$", re.IGNORECASE)
"""What is ready by a time is so from then on."""
CLOSES_AFTER = re.compile(
    r"[ ,(]*(?:no later|at the latest|latest(?!\W*\d)|or (?:before|earlier|sooner)|cut ?-?off|au plus tard)\b",
    re.IGNORECASE,
)
OPENS_AFTER = re.compile(
    r"[ ,(]*(?:(?:or|and) (?:later|after(?! ?\d))|onwards?|earliest|at the earliest)\b", re.IGNORECASE
)
LED_AT = re.compile(r"(?<!\w)(?:at|a las?|à)\Z", re.IGNORECASE)
NEGATED = re.compile(
    r"\b(?:no|nobody|no one|nothing|never|don'?t|do not|can(?:no|')t|won'?t|will not|isn'?t|not|locked|closed"
    r"|shut)\b (?!later|earlier"
    r"|sooner)(?!(?:\w+ )?clos)[^.;,\n]{0,30}$",
    re.IGNORECASE,
)
"""Words that turn a limit round: "no deliveries before 7 or after 2"."""
TURNABLE = re.compile(r"(?:before|b4|after|until|till?|prior)\b", re.IGNORECASE)
AFTERNOON = re.compile(
    r"(?: o'?clock)?[ ]*(?:(?:in the|this) (?:afternoon|evening)|tonight|de la (?:tarde|noche)|de l'apr[èe]s-midi|du soir)",
    re.IGNORECASE,
)
APPOINTMENT = (
    r"app(?:oin)?t(?:ment)?s?\b|\bcita\b|rendez-vous|\brdv\b|slot (?:is )?(?:booked|reserved|set|confirmed)\b"
    r"|(?:booked|reserved) (?:a )?(?:dock )?(?:slot|time)\b"
)
APPOINTED = re.compile(rf"(?<!no )(?<!without )\b(?:{APPOINTMENT})[^.;\n]{{0,40}}$", re.IGNORECASE)
APPOINTED_AFTER = re.compile(
    rf"[ (-]*(?:(?:strict|firm|by|delivery|pick ?up|pu|del|is the)[ ])*(?:{APPOINTMENT})"
    rf"|[ ,(]*(?:by (?:{APPOINTMENT})|(?:{APPOINTMENT})[ ](?:only|required|needed))",
    re.IGNORECASE,
)
FIRST_COME = WordPattern(
    r"\b(?:f\.?c\.?f\.?s|first[ -]come(?:,? ?[-/]?first[ -]serv\w*)?"
    r"|primero en llegar(?:,? primero en (?:ser atendido|salir|descargar))?|(?:por )?orden de llegada|premier arrivé)\b\.?"
)
FIRST_COME_BESIDE = re.compile(rf"[ ,(]*{FIRST_COME.pattern}", re.IGNORECASE)
AROUND_THE_CLOCK = WordPattern(
    r"\b(?:(?:(?:un)?load(?:s|ing)?|receiv\w*|ship\w*|opens?|dock|facility|fcfs|warehouse|pick\w*|deliver\w*|runs?|works?|takes?"
    r"|gate|plant|mill|staffed|manned|any ?time|hours:?)\b[^.;\n\d]{0,24}"
    r"(?:24/7|(?:a?round|'round) the clock|(?:24|twenty[ -]four)[ -]?(?:hours|hrs|hr)\b"
    r"(?! (?:notice|before|in|prior|ahead|out|phone|contact|emergency|line|number|hot ?line|later|after|from)))"
    r"|(?:24/7|24[ -]?(?:hours?|hrs?)) (?:loading|receiving|shipping|facility|dock|fcfs))",
)
MOST = 40


def hours(text: str, days: Sequence[Day], taken: Sequence[tuple[int, int]]) -> list[Hours]:
    """Every window and time of a text, in order. `taken`: stretches that are numbers of another kind."""
    found: list[Hours] = []
    ends = {day.end: day.start for day in days}
    starts = {day.start for day in days}
    at = 0
    while len(found) < MOST and (match := CANDIDATE.search(text, at)):
        free = not any(a < match.end() and match.start() < b for a, b in taken)
        each = understood(text, match, ends, starts) if free else None
        found += [each] if each else []
        at = max(each.end if each else 0, match.end("first"))
    found = rejoined(text, found)
    for match in AROUND_THE_CLOCK.finditer(text):
        found.append(Hours(match.start(), match.end(), "00:00", "23:59", scheduled(text, match.start(), match.end())))
    return sorted([*found, *first_come(text, found)], key=lambda each: each.start)


def first_come(text: str, found: list[Hours]) -> Iterator[Hours]:
    """Where it is said that no appointment is needed, without hours that say so themselves."""
    for match in FIRST_COME.finditer(text):
        said = any(
            each.scheduling == "first come"
            and abs(each.start - match.start()) < 48
            and "\n" not in between(text, each, match)
            for each in found
        )
        if not said:
            yield Hours(match.start(), match.end(), scheduling="first come")


def between(text: str, hours: Hours, match: re.Match[str]) -> str:
    """The text between hours and a match, whichever comes first."""
    return text[hours.end : match.start()] if hours.end <= match.start() else text[match.end() : hours.start]


def understood(text: str, match: re.Match[str], ends: dict[int, int], starts: set[int]) -> Hours | None:
    """The hours that a candidate means; None where it is no time."""
    one = not NOT_A_TIME.match(text, match.end("first"))
    if not (one or match["between"]):
        return None
    line = text.rfind("\n", 0, match.start()) + 1
    before = text[max(line, match.start() - 48) : match.start()]
    lead, dayed = without_day(text, line, match.start(), ends)
    if match["between"]:
        beside = dayed or not starts.isdisjoint(range(match.end(), match.end() + 3))
        if window := a_window(text, match, before, beside):
            cue = CUE.search(lead)
            start = match.start() - len(cue[0]) if cue and not dayed else match.start()
            return Hours(start, match.end(), *window, scheduled(text, start, match.end()))
    if not one:
        return None
    military = match["military1"] or ""
    ahead = military.startswith("0") and not starts.isdisjoint(range(match.end("first"), match.end("first") + 3))
    return a_time(text, match, before, lead, dayed or ahead)


def without_day(text: str, line: int, at: int, ends: dict[int, int]) -> tuple[str, bool]:
    """What leads to a time, the day right before it left out, and whether there is one."""
    start = at
    while start > line and text[start - 1] in " ,(@":
        start -= 1
    if led := LED_AT.search(text, max(line, start - 6), start):
        start = led.start()
    while start > line and text[start - 1] in " ,(":
        start -= 1
    day = next((ends[end] for end in (start, start + 1) if end in ends and end <= at), None)
    if day is None:
        return text[max(line, at - 48) : at], False
    return text[max(line, day - 48) : day], True


def a_window(text: str, match: re.Match[str], before: str, dayed: bool) -> tuple[str, str] | None:
    """Opening and closing, where the two times are a window."""
    if not window_said(text, match, before, dayed):
        return None
    pair = span(readings(match, "1"), readings(match, "2"))
    return (written(pair[0]), written(pair[1])) if pair else None


def a_time(text: str, match: re.Match[str], before: str, lead: str, dayed: bool) -> Hours | None:
    """One time with what it limits, where the words say that it is a time."""
    cue = leading = CUE.search(before)
    if dayed and (cue is None or cue["exact"]):
        of_day = CUE.search(lead)
        cue = limit_of(of_day) or cue or of_day
    if not time_said(text, match, before, lead, dayed, cue):
        return None
    end = match.end("first")
    ready = bool(READY_BY.search(before))
    opens = ready or bool(cue and cue["opens"]) or bool(OPENS_AFTER.match(text, end))
    closes = not ready and (bool(cue and cue["closes"]) or bool(CLOSES_AFTER.match(text, end)))
    if opens and closes:
        closes = bool(cue and cue["closes"])
        opens = not closes
    elif cue and opens != closes and TURNABLE.match(cue[0]) and NEGATED.search(cue.string, 0, cue.start()):
        opens, closes = closes, opens
    times = readings(match, "1")
    if not times:
        return None
    minutes = times[-1] if AFTERNOON.match(text, match.end("first")) else likeliest(times, opens=opens, closes=closes)
    start = match.start() - (len(leading[0]) if leading else 0)
    said = written(minutes)
    return Hours(
        start,
        match.end("first"),
        None if closes else said,
        None if opens else said,
        scheduled(text, start, match.end("first")),
        written(times[-1]) if closes and minutes < times[-1] else None,
    )


def scheduled(text: str, start: int, end: int) -> Scheduling | None:
    """Whether the words beside hours speak of an appointment or of none."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    before, after = text[max(line, start - 48) : start], text[end : min(end + 32, stop if stop >= 0 else len(text))]
    before = re.split(r"[,;]| - (?=[a-z])(?!at\b)", before.rstrip(" ,;"), flags=re.IGNORECASE)[-1]
    if APPOINTED_AFTER.match(after) or APPOINTED.search(before):
        return "appointment"
    if FIRST_COME_BESIDE.search(before) or FIRST_COME_BESIDE.match(after):
        return "first come"
    return None
