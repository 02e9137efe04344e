"""Until when an answer is wanted: "need a number by 2 pm today", "bids due Friday noon"."""

import re
from dataclasses import dataclass

from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage

ANSWER = (
    r"(?:re)?quotes?|quotations?|proposals?|rates?|bids?|pric(?:e|es|ing)|numbers?|offers?|cost|answers?|repl(?:y|ies)|respon(?:d"
    r"|se|ses)|accept"
    r"(?:ance|ed)?|decid(?:e|ing)|decision|lmk|holler|revert|(?:text|ping|hit|buzz) (?:me|us)|(?:get|send|shoot|give) (?:me"
    r"|us|it to me) (?:something|one|your best)|turn (?:this|it)"
    r" around|av[ií]s[ae]me|av[ií]senos|d[ií]game|(?:me|nous) revenir|confirm(?:ation|ed|as|ar|e)?|advise|(?:let (?:me|us)"
    r"|lemme) know"
    r"|back to (?:me|us)|hit me (?:up|back)|(?:this|it"
    r"|something) back"
    r"|hear (?:back|from you|something|either way)|hear(?= (?:by|before)\b)|yes or no|yes/no|a yes|thumbs up|go/no-go"
    r"|(?:need|want|have) to know|in my inbox"
    r"|on my desk|feedback|figures?|estimate|give me something|due back|fix|get (?:this|it|that) back|tarifas?|respuesta"
    r"|responder|contestar|cotizaci[óo]n"
    r"|cotizar"
    r"|precio|r[ée]pon(?:dre|se|dez)|prix|soumission"
)
UNTIL = (
    r"by|before|b4|until|due(?: (?:on|by|at|back))?|no later than|not later than|nlt|deadline(?: is)?|closes?(?: at)?"
    r"|antes del?(?: las?)?|a m[áa]s tardar|avant(?!-)|d'ici|pour|(?<=respuesta )para|(?=demain\b|aujourd'hui\b"
    r"|within the (?:business )?day\b)"
)
DEADLINE = WordPattern(
    rf"(?<![\w-])(?:{ANSWER})\b(?P<between>(?:[^.;!?\n\d]"
    rf"|\$[\d,.]+(?= )){{0,40}}?)(?<![\w-])(?:{UNTIL})\b[ ]*:?[ ]*(?P<when>[^;\n]{{1,48}})",
)
ANSWER_WANTED = re.compile(
    rf"(?<![\w-])(?:{ANSWER})\b[^.;!?\n]{{0,40}}?(?<![\w-])(?:{UNTIL})\b[^.;\n]{{0,24}}$", re.IGNORECASE
)
OF_THE_FREIGHT = re.compile(
    r"\b(?:deliver\w*|(?<!antes )del|pick\w*|pu|ship\w*|load\w*|ready|arriv\w*|there|here|guarantee[ds]?|transit|drop\w*"
    r"|unload\w*|receiv\w*"
    r"|valid|good|expires?|effective|entreg\w*|livr\w*|cueillette|carg\w*)\b",
    re.IGNORECASE,
)
END_OF_DAY = re.compile(
    r"(?:\b(?:eod|cob|close of (?:business|day)|end of (?:the )?(?:business )?day|fin del d[ií]a"
    r"|within the (?:business )?day|today)\b"
    r"|fin de (?:la )?journ[ée]e)",
    re.I,
)
THE_REQUEST = re.compile(
    r"\b(?:this|the|these) (?:loads?|shipments?|trucks?)\b(?! (?:to|must|needs?|has|have|is|are)\b)", re.IGNORECASE
)
"""What is to be answered, by the name of the freight."""
NEAR, LONGER = 20, 10
"""Characters within which the day and the time of a deadline stand together; what words for a part of the day may take more."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when an answer is wanted, and where it is said. `value`: a day, or a minute where a time is named."""

    start: int
    end: int
    value: str


ASKED_FIRST = WordPattern(
    rf"(?<![\w-])(?:{ANSWER})\b[^.;!?\n]{{0,30}}\?[ ]*(?:(?:i|we)(?:'d| would)? )?(?:need|want|like)(?:ed)? (?:it|that|this"
    rf"|one|them)"
    r"(?: in| back)?[ ](?:by|before|no later than)\b[ ]*(?P<when>[^;\n]{1,48})",
)
"""A question for the price, and until when it is to be answered: "What's your number? Need it in by 4"."""
IS_MY_DEADLINE = re.compile(
    r"[ ]*(?:sharp |latest )?(?:is|would be|was)(?: (?:my|our|the|your|a hard|a firm))+ (?:dead ?line|cut ?-?off|limit"
    r"|last call)\b",
    re.IGNORECASE,
)
"""What follows the time of a deadline that is told first: "Monday 9:30 is my deadline"."""


def speaks_of_answer(before: str) -> bool:
    """Whether the words before a time say that an answer is wanted by it."""
    found = ANSWER_WANTED.search(before)
    return bool(found and not OF_THE_FREIGHT.search(found[0]))


def deadline(passage: Passage) -> Deadline | None:
    """The deadline of an answer; None where none is set."""
    for match in DEADLINE.finditer(passage.text):
        if OF_THE_FREIGHT.search(THE_REQUEST.sub("", match["between"])):
            continue
        if found := at(passage, match.start(), match.start("when")):
            return found
    for match in ASKED_FIRST.finditer(passage.text):
        if found := at(passage, match.start(), match.start("when")):
            return found
    return told_first(passage)


def told_first(passage: Passage) -> Deadline | None:
    """The deadline whose day or time stands before its word; None where there is none."""
    text = passage.text
    spans = [(each.start, each.end) for each in passage.hours] + [(each.start, each.end) for each in passage.days]
    end = max((end for _, end in spans if IS_MY_DEADLINE.match(text, end)), default=-1)
    line = text.rfind("\n", 0, max(end, 0)) + 1
    start = min((start for start, _ in spans if max(line, end - 40) <= start < end), default=-1)
    return at(passage, start, start) if start >= 0 else None


def at(passage: Passage, start: int, when: int) -> Deadline | None:
    """The deadline whose time or day begins right behind its words."""
    text = passage.text
    hour = next((each for each in passage.hours if each.end > when and each.start <= when + NEAR), None)
    day = next((each for each in passage.days if each.end > when and each.start <= when + NEAR), None)
    ends = END_OF_DAY.search(text, when, when + NEAR + LONGER)
    if hour and day and max(hour.start, day.start) - min(hour.end, day.end) > NEAR:
        hour, day = (hour, None) if hour.start < day.start else (None, day)
    first = min((each.start for each in (hour, day) if each), default=ends.start() if ends else -1)
    if first < 0 or re.search(r"[.;\n]\s", text[when:first]):
        return None
    value = (day.value if day else passage.reference).isoformat()
    time = (hour.closes or hour.opens) if hour else None
    stop = max([each.end for each in (hour, day) if each] + ([ends.end()] if ends else []))
    return Deadline(start, stop, f"{value}T{time}" if time else value)
