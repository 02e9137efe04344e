"""Until when an answer is wanted: "need a number by 2 pm today", "bids due Friday noon"."""

import re
from dataclasses import dataclass

from shared.reading.passage import Passage
from shared.reading.word_patterns import WordPattern

ANSWER = (
    r"(?:re)?quotes?|quotations?|proposals?|rates?|bids?|pric(?:e|es|ing)|numbers?|offers?|cost|answers?|repl(?:y|ies)|respon(?:d"
    r"|se|ses)|accept"
    r"(?:ance|ed)?|confirm(?:ation|ed)?|advise|let (?:me|us) know|back to (?:me|us)|hit me (?:up|back)|(?:this|it"
    r"|something) back"
    r"|give me something|due back|fix|get (?:this|it|that) back|tarifas?|respuesta|responder|contestar|cotizaci[óo]n"
    r"|cotizar"
    r"|precio|r[ée]pon(?:dre|se)|prix|soumission"
)
UNTIL = (
    r"by|before|b4|until|due(?: (?:on|by|at|back))?|no later than|not later than|nlt|deadline(?: is)?|closes?(?: at)?"
    r"|antes de(?: las?)?|a m[áa]s tardar|avant|d'ici|pour"
)
DEADLINE = WordPattern(
    rf"(?<![\w-])(?:{ANSWER})\b(?P<between>[^.;!?\n\d]{{0,40}}?)(?<![\w-])(?:{UNTIL})\b[ ]*:?[ ]*(?P<when>[^;\n]{{1,48}})",
)
ANSWER_WANTED = re.compile(
    rf"(?<![\w-])(?:{ANSWER})\b[^.;!?\n]{{0,40}}?(?<![\w-])(?:{UNTIL})\b[^.;\n]{{0,24}}$", re.IGNORECASE
)
OF_THE_FREIGHT = re.compile(
    r"\b(?:deliver\w*|del|pick\w*|pu|ship\w*|load\w*|ready|arriv\w*|there|here|guarantee[ds]?|transit|drop\w*"
    r"|unload\w*|receiv\w*"
    r"|valid|good|expires?|effective|entreg\w*|livr\w*|cueillette|carg\w*)\b",
    re.IGNORECASE,
)
END_OF_DAY = re.compile(
    r"(?:\b(?:eod|cob|close of (?:business|day)|end of (?:the )?(?:business )?day|fin del d[ií]a)\b"
    r"|fin de (?:la )?journ[ée]e)",
    re.I,
)
NEAR = 20
"""Characters within which the day and the time of a deadline stand together."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when an answer is wanted, and where it is said. `value`: a day, or a minute where a time is named."""

    start: int
    end: int
    value: str


def speaks_of_answer(before: str) -> bool:
    """Whether the words before a time say that an answer is wanted by it."""
    found = ANSWER_WANTED.search(before)
    return bool(found and not OF_THE_FREIGHT.search(found[0]))


def deadline(passage: Passage) -> Deadline | None:
    """The deadline of an answer; None where none is set."""
    for match in DEADLINE.finditer(passage.text):
        if OF_THE_FREIGHT.search(match["between"]):
            continue
        if found := at(passage, match.start(), match.start("when")):
            return found
    return None


def at(passage: Passage, start: int, when: int) -> Deadline | None:
    """The deadline whose time or day begins right behind its words."""
    text = passage.text
    hour = next((each for each in passage.hours if each.end > when and each.start <= when + NEAR), None)
    day = next((each for each in passage.days if each.end > when and each.start <= when + NEAR), None)
    ends = END_OF_DAY.search(text, when, when + NEAR)
    if hour and day and max(hour.start, day.start) - min(hour.end, day.end) > NEAR:
        hour, day = (hour, None) if hour.start < day.start else (None, day)
    first = min((each.start for each in (hour, day) if each), default=ends.start() if ends else -1)
    if first < 0 or re.search(r"[.;\n]\s", text[when:first]):
        return None
    value = (day.value if day else passage.reference).isoformat()
    time = (hour.closes or hour.opens) if hour else None
    stop = max([each.end for each in (hour, day) if each] + ([ends.end()] if ends else []))
    return Deadline(start, stop, f"{value}T{time}" if time else value)
