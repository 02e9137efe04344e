"""Instructions to whoever carries the freight, in the sender's own words: labelled ones, and sentences that direct a driver."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.language.word_patterns import WordPattern
from shared.reading.services.carrier_duties import DUTIES

LABELLED = WordPattern(
    r"(?<!\w)(?:(?:special|driver|delivery|pick ?up|loading|unloading|handling|shipping)[ ]?"
    r"(?:instructions?|requirements?|notes?|requests?)|(?:special )?instructions?|special handling|comments?|remarks"
    r"|(?:notes?|instructions?|message) (?:to|for) (?:the )?(?:carrier|driver|trucker)s?|notes?"
    r"|(?:instrucciones|indicaciones|observaciones|notas|directives|consignes|remarques)(?: (?:para|de|al|a|pour"
    r"|au)[^\n:|]{2,24})?)"
    r"[ ]*(?:[:=|]|-[ ]|\t)[ \t]*(?P<words>[^\n]{4,400})"
)
LINE_LED = re.compile(r"[ \t]*[•*-]?[ ]*")
"""What may stand before such a label in its line."""
SENTENCE = re.compile(
    r"[^\n.!?;]+(?:(?:[.!?;](?=\w)|(?:(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\bDr)|(?<=\b[Nn]o)|(?<=\bmin)|(?<=\bext)"
    r"|(?<=\bapprox)|(?<=\bincl))\.(?=[ ]))[^\n.!?;]*)*[.!?]?"
)
"""A sentence; the point of a title or of a number ends none."""
DIRECTS = WordPattern(
    r"\b(?:(?<!team )driver'?s?|truckers?|carrier|operador|chofer|chauffeur|conductor)\b[^\n.;]{0,40}?\b(?:must"
    r"|(?<!n't )(?<!n’t )(?<!nt )(?<!not )needs?"
    r"|should|has to|have to|shall|will need"
    r"|is to|are to|to (?:call|check|bring|wear|stay|ask|scale|report|have|use|send|text)|may not|can(?:no|')t|cannot"
    r"|stays?|bring|debe|doit"
    r"|required)\b"
    r"|\b(?:must|need to|should|please|have (?:the )?driver|pls) (?:be (?:clean|dry|sealed|tarped|strapped|level"
    r"|upright|swept|pre-?cooled|wrapped|padded|braced)"
    r"|check in|bring|wear|call ahead|stay sealed|ask for|report to|use (?:the(?! \d)|gate|door|dock)|stage|back in|enter)"
    r"|\b(?:hard ?hats?|steel[ -]toe\w*|safety (?:vest|glasses|shoes|boots)|hi-?vis|ppe|fr clothing|twic)\b[^\n]{0,30}"
    r"\b(?:required|needed|mandatory|must|a must|on site|in the yard|reqd?|req'd|no exceptions|at all times)\b"
    r"|\b(?:(?:ask|see) for|check in (?:with|at)|report to|use|enter (?:at|through|via)) (?:the )?(?:(?-i:[A-Z][a-z]+)|gate"
    r"|door|dock|north"
    r"|south|east|west|rear|back|side|front|main|guard|security|shipping|receiving)\b(?! (?:rate|price))"
    r"|\b(?:no|without) (?:backing|sleepers?|parking|smoking|pets|passengers|holes|reload|re-?seal|touch freight"
    r"|overnight)"
    r"|\bno-touch\b|\bhandle with care\b|\bkeep (?:upright|dry|level|flat|covered|cool|out of)\b|\bthis (?:side"
    r"|end) up\b"
    r"|\bdo not (?:tip|lay|drop|tilt|break|open|let|bend|invert|lift|forklift|use)\b|\bdon't (?:tip|lay|drop"
    r"|tilt|break|open|bend)\b"
    r"|\b(?:pulp|scale|pre-?cool|pre-?chill|sweep|wash)[ ](?:the )?(?:product|load|truck|trailer|reefer|temps?)\b"
    r"|\bseals?\b[^\n]{0,24}\b(?:required|intact|only|must|number|broken|applied|by consignee|by receiver)\b"
    r"|\b(?:load[ -]?(?:bars?|locks?)|straps|chains|binders|edge protect\w*|dunnage|coil racks?"
    r"|pallet jacks?)\b[^\n]{0,16}"
    r"\b(?:required|needed|mandatory|a must|reqd?|req'd)\b"
    r"|\bcall (?:(?-i:[A-Z][a-z]+ )?(?:at )?\(?\d{3}\)?|(?-i:[A-Z][a-z]+))[^\n]{0,50}\b(?:before|prior|ahead"
    r"|on arrival|upon arrival|out)\b"
    r"|\b(?:call|phone|notify|text) (?:on|upon) arrival\b|\bcontact (?:needs|must|has to)\b[^\n]{0,40}\b(?:notice"
    r"|called|call)\b"
    r"|\blumper\b[^\n]{0,40}\b(?:receipt|reimburse\w*|comcheck|paid)\b",
)
NOT_THE_CARRIERS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good \w+|morning|dear)\b[^,\n]{0,24},[ ]*)?(?:can|could|would|do(?! not\b)|does|is|are|will"
    r"|what|how|when|where|who|let me|please (?:quote|advise|let|provide"
    r"|send|confirm|rate|reply"
    r"|respond|call me)|pls (?:quote|advise|rate)|thanks?|if you)\b|\?\W*$|\bnot (?:needed|required|necessary)\W*$",
    re.IGNORECASE,
)
OF_THE_FREIGHT = re.compile(
    r"[^\n]{0,24}?\d[\d,.]*[ ]?(?:lbs?|#|pounds|k|kgs?|tons?|pallets|plts|skids|bundles|coils)\b", re.IGNORECASE
)
BROUGHT_ALONG = re.compile(
    r"(?:load[ -]?(?:bars?|locks?)|straps|chains|binders|dunnage|pallet jacks?)\b", re.IGNORECASE
)
"""What a line on the freight itself asks for in passing: "42,000 lbs of coil, chains needed"."""
NOTHING = re.compile(
    r"\W*(?:none|n/?a|nil|no|nothing(?: special)?|ningun[oa]s?|aucune?s?|sin|tbd|null)\W*", re.IGNORECASE
)
"""What a form holds where nothing is to be told."""
A_WORD = re.compile(r"[^\W\d_]{3}")
BRACKETS = re.compile(r"\([^()\n]{8,120}\)")
SHORTEST, LONGEST = 8, 300
MOST = 12


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction and where it stands; its words are those of the text."""

    start: int
    end: int
    words: str


def instructions(text: str) -> Iterator[Instruction]:
    """The instructions of a text, in order; a sentence within a labelled one is not told twice."""
    found: list[Instruction] = []
    labelled: list[tuple[int, int]] = []
    for match in LABELLED.finditer(text):
        if not LINE_LED.fullmatch(text, text.rfind("\n", 0, match.start()) + 1, match.start()):
            continue
        labelled.append(match.span())
        if A_WORD.search(match["words"]) and not NOTHING.fullmatch(match["words"]):
            found.append(Instruction(match.start("words"), match.end("words"), match["words"].strip()))
    for cue in (*DIRECTS.finditer(text), *DUTIES.finditer(text)):
        if any(start <= cue.start() < end for start, end in labelled):
            continue
        sentence = sentence_at(text, cue.start())
        if sentence and OF_THE_FREIGHT.match(sentence.words) and BROUGHT_ALONG.match(text, cue.start()):
            continue
        if sentence and not NOT_THE_CARRIERS.search(sentence.words):
            found.append(sentence)
            labelled.append((sentence.start, sentence.end))
    yield from sorted(found[:MOST], key=lambda each: each.start)


def sentence_at(text: str, at: int) -> Instruction | None:
    """The sentence that holds an offset, or the brackets in it that do; None where it is too short or too long to be one."""
    line, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    start, end = max(line, at - LONGEST), min(stop if stop >= 0 else len(text), at + LONGEST)
    for match in (*BRACKETS.finditer(text, start, end), *SENTENCE.finditer(text, start, end)):
        if match.start() <= at < match.end():
            words = match[0].strip(" \t•*-|,()")
            return Instruction(match.start(), match.end(), words) if SHORTEST <= len(words) <= LONGEST else None
    return None
