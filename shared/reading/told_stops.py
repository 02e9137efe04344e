"""The role that words and labels beside a place give it, and the company and street that stand there."""

import re

from shared.reading.address_behind import behind
from shared.reading.addresses import NOBODY, beside, greeting
from shared.reading.cues import FURTHEST, LEFT_OUT, ON_THE_WAY, VOUCHED, Cue, Role, after, before, counted
from shared.reading.gazetteer import gazetteer
from shared.reading.labels import OPENING
from shared.reading.line_labels import LineLabel, governs, labels_of, paragraph
from shared.reading.named_parties import spoken_of
from shared.reading.numerals import NAMED
from shared.reading.owners import whose
from shared.reading.said_behind import missent
from shared.reading.spelling import merged, same
from shared.reading.spot import Spot
from shared.reading.stop import Stop
from shared.reading.street_apart import street_apart
from shared.reading.text import fold
from shared.reading.word_patterns import WordPattern

AND = re.compile(
    r"^(?:(?!\.\s)[^;\n]){0,24}?(?<![^\s),])(?:and|&|then|\+|plus|y|et|(?:the )?(?:rest|balance|remainder|other half"
    r"|(?:other|remaining|last|final)(?: (?:\d+|two|three|four|five|six))?"
    r"(?: (?:pallets|skids|plts|of them))?)(?: is| are)? (?:in|at|from))(?: then)?(?: on)?(?: to)?\s+$",
    re.IGNORECASE,
)
AND_FREIGHT = re.compile(r"^[ ]*(?:\+|and|&|plus)[ ]+\d+[ ]+\w+[ ][^;\n]{0,40}$", re.IGNORECASE)
THEN = re.compile(r"[\s),]*(?:and|then|and then|&|,|second|2nd)(?: (?:in|at|to))?\s+")
LISTED = re.compile(
    r"\s*(?:\([^()]*\))?\s*[,;]\s*(?:and |& )?(?:\d{1,2} (?:(?:plts?|pallets?|skids?) )?(?:(?:to|in|at|for) )?)?"
    r"|(?:[ ]*[-:(][ ]*[\d,]+[ ]?[a-z#]+[^\n;()]{0,20})?\)?[ ]*(?:[,;][ ]*)?\(?[2-9][.)][ ]*"
    r"|[ ]*[-:][ ]*[\d,]+[ ]?[a-z#]+[ ]*[,;][ ]*(?:and |& )?"
    r"|[ ,][^\n;()>]{1,40}[ ,]\(?[2-9]\)[ ]*"
)
LEADS = re.compile(r"[\s)]*(?:(?:back |over |on |up |down )?to|-{0,2}>|-(?![ ][\d,]+[ ]?[a-z#]))\s", re.IGNORECASE)
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|\.{3,}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
BULLET = re.compile(r"[\s)\]:.]*\n[ \t]*-[ \t]*")
OF_OURS = re.compile(r" (?:plant|warehouse|whse|facility|yard|office|location|branch|terminal|mill|dock|shop|store)$")
"""What follows a city's name that is no company's ("our Fort Smith plant")."""
ENDED = re.compile(r"\w[.!?][ ]+$")
ASIDE = re.compile(r"[ ]*\([A-Z]")
SERVES = re.compile(r"\b(?:is|are|only|just|needed|required) for$", re.IGNORECASE)
"""Words behind which a name only says what is needed at a place."""
OF_US = frozenset(("us", "here", "our", "in", "at", "the"))
"""Words between them that do not count: "bring it to us here in Macon" means Macon."""
FEW_WORDS = 2
"""Words between a cue and a place that it surely means."""
FIRST = re.compile(r"[ ]*[(,]?[ ]*first\b(?! thing)", re.IGNORECASE)
LOADS_THERE = re.compile(
    r"(?:[ ](?:plant|warehouse|facility|yard|location|branch|shop|store|dock)(?=[ ,(]))?(?:[ ]?\(\d{5}\))?"
    rf"[ ]*[,(]?[ ]*(?:(?:the )?same day,? )?(?:for (?:(?:a few|some|\d+|{NAMED}) )?"
    r"more\b|to (?:pick[ -]?up|load|grab|get|collect|top off)\b"
    r"|[^.;,\n]{0,20}?\band (?:gets?|puts?(?: on)?|adds?|picks? up|loads?|grabs?|takes on|collects?)"
    r" (?:(?:\w+ )?more|another|the (?:rest|others?|last|balance))\b"
    r"|where (?:[\w']+ ){1,3}(?:(?:go|goes|get|gets|come|comes) on|loads?|(?:is|are|get|gets) (?:loaded|picked up))\b)",
    re.IGNORECASE,
)
"""Words behind a stop at which freight is loaded, too."""
ANOTHER_THERE = re.compile(
    rf"[ ]*[,(]?[ ]*for (?:another|an additional|the (?:other|last|remaining)) (?:\d+|{NAMED})\b", re.IGNORECASE
)
"""Words behind such a stop where the one before it loads."""
GOES = re.compile(r"\bgo(?:es|ing?)[ ]?(?::?[ ]|:[ ][^.;\n]{1,60})$", re.IGNORECASE)
REMEMBERS = WordPattern(r"\b(?:last (?:week|month|year|time|summer|fall|spring|winter)|yesterday)\b")
PAST_DEED = re.compile(
    r"\b(?:last (?:week|month|year|time|summer|fall|spring|winter)|yesterday)\b[^.;\n]{0,20}\b(?:you|we|they|i)(?: guys)? (?:did"
    r"|moved|hauled|ran|shipped|paid|charged|took|sent|quoted|booked|had)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""Words before a load that has been."""
PAST = re.compile(
    r"(?<!as )(?<!like )\b(?:last (?:week|month|year|time)|yesterday)(?:[\u2019']?s)?(?: (?:one|load|run|truck))?"
    r"(?: (?:was|were|went|ran))?(?: (?:from|to))? $",
    re.IGNORECASE,
)
FOR_A_WHILE = re.compile(
    r",?[ ]*(?:all (?:day|week|morning|afternoon)|today|tomorrow|tonight|this (?:week|morning|afternoon)|until|till?\b"
    r"|through \w+day"
    r"|for (?:the|a|an) (?:day|week|couple|meeting|show|conference)|on (?:vacation|business)|at (?:an?|the) (?:show"
    r"|conference|meeting))",
    re.IGNORECASE,
)
WRITER = re.compile(
    r"\b(?:i|we)(?:[\u2019']m| am|[\u2019']re| are|[\u2019']ll be| will be| was)(?: \w+){0,2} (?:in|at|near)[ ]$",
    re.IGNORECASE,
)
"""Words around a place at which the writer only is for a while."""
OWNER_NEAR = 40
"""Characters before an address in which its owner is told ("our studio at 19 Elm St, Beverly MA")."""
GATHERED = WordPattern(
    r"\b(?:collect\w*|pick(?:ing|ed|s)?(?:[ ]?ups?)?|gather\w*|pull(?:ing)?|load(?:s|ing)?|consolidat\w+)\b[^.;\n]{0,40}"
    r"\b(?:two|three|four|[2-5]|both|several|vendors|suppliers|shippers)\b"
    r"|\bmilk[ -]?run\b|\b(?:both|all|first two)\b[^.;\n]{0,20}\bpick[ -]?ups?\b"
    r"|\b(?:two|three|four|[2-5]) (?:\w+ )?(?:places|spots|locations|vendors|suppliers|shippers|yards|plants)\b[^.;\n]{0,60}"
    r"\b(?:pick|sweep|grab|collect|gather|pull|load)\w*"
    r"|\b(?:pick[ -]?ups?|picks(?: up)?|loads?)(?: are)? (?:at|in|from|@)\b"
    r"(?:(?!deliver|drop|unload|go(?:es|ing)\b|to\b)[^.;\n]){8,120}?,"
    r"(?:(?!deliver|drop|unload|go(?:es|ing)\b|to\b)[^.;\n]){3,60}?(?: and | & )(?!deliver|drop|unload|go(?:es|ing)\b|to\b)",
)
"""Words for one truck that loads at several places."""
COUNTED_AT = re.compile(r"\b(?:pick[ -]?ups?|picks|loads)[ ](?:at|from|out of|@)\b[^\n:]*$", re.IGNORECASE)
"""Several shipments that are all picked up at one place."""
COUNTED_ON = re.compile(r"[ \t]*\(?[2-9][.)][ \t]")
COUNTS_ONE = re.compile(r":[ \t]*\(?1[.)]")
"""Entries of a list that begins behind its label ("To: 1) Fargo ..., below it 2) Duluth ...")."""
LEADS_LIST = re.compile(
    r"\b(?:(?P<to>to|deliver\w*|drops?|destinations?|stops?)|from|out of|pick[ -]?ups?)"
    r"(?: (?:one|each|all|both|of|at|to|these|those|this|the|following|below|places|locations|cities|stops|stores|addresses"
    r"|customers|consignees|destinations|different|\d|two|three|four|five)){0,6}\s*:$",
    re.IGNORECASE,
)
"""The end of a line above a list whose entries begin with places."""
LONGEST_LIST = 12
LEADS_LINE = re.compile(
    r",[ ]?$|\b(?:warehouse|whse|plant|dock|yard|shop|store|facility|mill|dc|office|branch|location|site|farm|shed|terminal)"
    r"[ ]?[:-]?$",
    re.IGNORECASE,
)
"""The end of a line that an address goes on from ("out of our whse", below it who that is and where)."""


def cued(text: str, found: list[Spot]) -> list[Stop]:
    """The places with the role that a label or a word before or behind them gives them; empty where none does."""
    labels = labels_of(text)
    result: list[Stop] = []
    last = at = 0
    several: Role = ""
    counts_on: Role = ""
    label: LineLabel | None = None
    loads = GATHERED.search(text) is not None
    remembers = REMEMBERS.search(text) is not None
    for number, spot in enumerate(found):
        while at < len(labels) and labels[at].end <= spot.start:
            label, at = labels[at], at + 1
        line = text.rfind("\n", 0, spot.start) + 1
        gap = max(last, line)
        until = found[number + 1].start if number + 1 < len(found) else len(text)
        if number and (
            (result[-1].role == "elsewhere" and connected(text[last : spot.start]) and past(text, result[-1]))
            or (remembers and PAST_DEED.search(text, gap, spot.start) and whole(result))
        ):
            result.append(Stop(spot.start, spot.end, spot.place, "elsewhere", spot.how))
            last = spot.end
            continue
        cue = cue_of(text, spot, last, line)
        role, start, end = (cue.role, cue.end, spot.end) if cue else ("", paragraph(text, last, line), spot.end)
        sure = bool(cue)
        by = "before" if cue else ""
        if cue and (known := known_role(text[cue.end : spot.start], spot, result)):
            role = known
        elif spot.how == "name" and not LEADS.match(text, spot.end) and (not cue or SERVES.search(text, gap, cue.end)):
            role = mentioned(spot, result) or role
        if cue and role == "destination" and loads_there(text, spot, cue, until, result):
            role = "origin"
        several = counted(text, last, spot.start) or several
        at_one = several == "origin" and bool(COUNTED_AT.search(text, last, spot.start))
        led = label is not None and label.start >= last and governs(text, label, spot.start)
        if label and led and (not role or (label.start >= line and label.marked)):
            role, start, sure, by = label.role, label.end, True, "label"
        elif (not role or (cue and cue.counted)) and (behind_it := after(text, spot.end, until)):
            role, end, by = behind_it.role, behind_it.end, "behind"
        elif not role and last > line:
            role = (
                ""
                if LEADS.match(text, spot.end) or text[spot.end : until] == "-"
                else joined(text[last : spot.start], result[-1].role, loads=loads)
            )
        owned = whose(text, gap, len(text[: spot.start].rstrip())) if several else ""
        role = role or (several if spot.written and owned in ("", several) else "")
        several = "" if at_one else several
        alone = number + 1 == len(found) or "\n" in text[spot.end : found[number + 1].start]
        counts_on = counts_on if alone and COUNTED_ON.match(text, line) else ""
        role = role or counts_on
        if not role and alone:
            role = under_heading(text, line, spot)
        stop = addressed(text, spot, role, max(start, last), until, sure=sure)
        owner = (
            "" if role else whose(text, max(gap, stop.start - OWNER_NEAR), stop.start) or whose(text, gap, spot.start)
        )
        between = bool(cue and (ON_THE_WAY.search(text, gap, spot.start) or FIRST.match(text, spot.end))) or bool(
            result and result[-1].between and THEN.fullmatch(text, last, spot.start)
        )
        weak = bool(cue and cue.weak and role == cue.role)
        result.append(Stop(stop.start, stop.end, stop.place, role, stop.how, owner, between, weak, by if role else ""))
        if alone and label and led and COUNTS_ONE.search(text, label.start, spot.start):
            counts_on = role
        last = end
    return [stop for stop in result if stop.role != "elsewhere" and not away(text, stop)]


def cue_of(text: str, spot: Spot, last: int, line: int) -> Cue | None:
    """The cue of a place: what is said of who is there, or of how freight came there, else the words before it.

    `last`: where the place before it ends; `line`: where its line begins.
    """
    if VOUCHED.match(text, spot.end) or LEFT_OUT.match(text, spot.end):
        return Cue("elsewhere", spot.start)
    if missent(text, spot.start, spot.end):
        return Cue("origin", spot.start)
    found = before(text, max(last, line), spot.start, written=spot.written)
    return found or wrapped(text, last, line, spot.start)


def wrapped(text: str, last: int, line: int, at: int) -> Cue | None:
    """The cue before an address whose line begins behind a comma or the word for a site: it stands on the line above."""
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    if not LEADS_LINE.search(text, above, max(0, line - 1)):
        return None
    cue = before(text, max(last, above), at)
    return cue if cue and cue.role != "elsewhere" and cue.end < line else None


def past(text: str, stop: Stop) -> bool:
    """Whether a place is one of a load that has been ("last week's Atlanta to Tampa", "last month you did Atlanta to Tampa")."""
    return bool(
        PAST.search(text, max(0, stop.start - OWNER_NEAR), stop.start)
        or PAST_DEED.search(text, max(0, stop.start - FURTHEST), stop.start)
    )


def whole(found: list[Stop]) -> bool:
    """Whether both ends of a lane have been told."""
    return {"origin", "destination"} <= {stop.role for stop in found} or any(
        stop.role == "destination" for stop in found[1:]
    )


def loads_there(text: str, spot: Spot, cue: Cue, until: int, before: list[Stop]) -> bool:
    """Whether freight is loaded at a place to which a truck goes: it is said, or a lane begins with it ("going A to B").

    `until`: where the next place begins; `before`: those before this one.
    """
    lane = GOES.search(text, cue.end - 6, spot.start) and (not before or before[-1].role != "origin")
    leads = lane and until < len(text) and connected(text[spot.end : until]) and LEADS.match(text, spot.end)
    on_the_way = cue.weak or (before and before[-1].role == "origin" and until < len(text))
    more = LOADS_THERE.match(text, spot.end) or (
        before and before[-1].role == "origin" and ANOTHER_THERE.match(text, spot.end)
    )
    return bool((cue.weak and leads) or (on_the_way and more))


def away(text: str, stop: Stop) -> bool:
    """Whether a place is only where the writer is for a while ("I'm in Norfolk all day")."""
    return bool(
        stop.how != "code"
        and FOR_A_WHILE.match(text, stop.end)
        and WRITER.search(text, max(0, stop.start - OWNER_NEAR), stop.start)
    )


def joined(between: str, role: Role, *, loads: bool) -> Role:
    """The role of a place that words join to the one before it: "A and B" are one, "A - B - C" goes on.

    `loads`: freight is gathered at several places, so that a list of them may be one of pickups.
    """
    if AND.match(between) or AND_FREIGHT.match(between):
        return role
    if (role == "destination" or (role == "origin" and loads)) and LISTED.fullmatch(between):
        return role
    if connected(between) and (role in ("origin", "") or re.search(r"[->/]", between)):
        return "destination"
    return ""


def known_role(between: str, spot: Spot, before: list[Stop]) -> Role:
    """The role of an earlier mention of a place, where the cue before this one may mean something else.

    So it may where its sentence has ended, or where words stand between it and a city's name alone. `between`: these words.
    """
    ended = bool(ENDED.search(between))
    said = [word for word in between.lower().split() if word not in OF_US]
    if not ended and not (spot.how == "name" and len(said) > FEW_WORDS):
        return ""
    earlier = (stop for stop in before if stop.role and (ended or stop.how != "name") and same(stop.place, spot.place))
    return next((stop.role for stop in earlier), "")


def mentioned(spot: Spot, before: list[Stop]) -> Role:
    """The role of a place that was written out before."""
    said = (stop for stop in before if stop.role and stop.written and same(stop.place, spot.place))
    return next((stop.role for stop in said), "")


def under_heading(text: str, line: int, spot: Spot) -> Role:
    """The role that the line above a list gives the place with which an entry of it begins ("to each of these:")."""
    words = text[line : spot.start]
    if ":" in words or (not spot.written and not OPENING.fullmatch(words)):
        return ""
    at = line
    empty = 0
    for _ in range(LONGEST_LIST):
        above = text.rfind("\n", 0, max(0, at - 1)) + 1
        written = text[above : max(0, at - 1)].rstrip()
        empty += not written
        if not at or empty > 1 or (empty and written and not written.endswith(":")):
            return ""
        if written.endswith(":"):
            said = LEADS_LIST.search(written)
            return "" if not said else "destination" if said["to"] else "origin"
        at = above
    return ""


def connected(between: str) -> bool:
    """Whether what stands between two places leads from the one to the other; a list's bullet does not."""
    return bool(CONNECTOR.match(between)) and not BULLET.fullmatch(between)


def addressed(text: str, spot: Spot, role: Role, start: int, until: int, *, sure: bool) -> Stop:
    """A place with the company and the street that stand beside it."""
    company, street, begin = beside(text, max(start, greeting(text)), spot.start, sure)
    end = spot.end
    if company and not sure and not street and text[: spot.start].strip() == company:
        company, begin = "", spot.start
    of_ours = fold(OF_OURS.sub("", company))
    if (
        of_ours in gazetteer().alone
        or fold(company) in NOBODY
        or (of_ours == fold(spot.place.city) and not company.lower().endswith("terminal"))
    ):
        company = ""
    if not company:
        name, road, after_it = behind(text, spot.end, until)
        begins = OPENING.fullmatch(text, text.rfind("\n", 0, spot.start) + 1, spot.start)
        if role or road or ASIDE.match(text, spot.end) or (begins and begins[0].strip()):
            company, street, end = name, street or road, after_it
    if not (company or street):
        company = spoken_of(text, spot.start)
    if role and not street:
        street = street_apart(text, end, until)
    return Stop(min(begin, spot.start), end, merged(spot.place, company, street), role, spot.how)
