"""The role that words and labels beside a place give it, and the company and street that stand there."""

import re
from dataclasses import replace

from shared.reading.addresses import behind, beside, greeting
from shared.reading.cues import ON_THE_WAY, Role, after, before, counted
from shared.reading.gazetteer import gazetteer
from shared.reading.labels import OPENING
from shared.reading.line_labels import LineLabel, governs, labels_of, paragraph
from shared.reading.owners import whose
from shared.reading.spelling import merged, same
from shared.reading.spot import Spot
from shared.reading.stop import Stop
from shared.reading.text import fold

AND = re.compile(
    r"^(?:(?!\.\s)[^;\n]){0,24}?(?<![^\s),])(?:and|&|then|\+|plus|y|et)(?: then)?(?: on)?(?: to)?\s+$", re.IGNORECASE
)
AND_FREIGHT = re.compile(r"^[ ]*(?:\+|and|&|plus)[ ]+\d+[ ]+\w+[ ][^;\n]{0,40}$", re.IGNORECASE)
THEN = re.compile(r"[\s),]*(?:and|then|and then|&|,|second|2nd)(?: (?:in|at|to))?\s+")
LISTED = re.compile(
    r"\s*(?:\([^()]*\))?\s*[,;]\s*(?:and |& )?(?:\d{1,2} (?:(?:plts?|pallets?|skids?) )?(?:(?:to|in|at|for) )?)?"
)
LEADS = re.compile(r"[\s)]*(?:(?:back |over |on |up |down )?to|>|-)\s", re.IGNORECASE)
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
BULLET = re.compile(r"[\s)\]:.]*\n[ \t]*-[ \t]*")
OF_OURS = re.compile(r" (?:plant|warehouse|whse|facility|yard|office|location|branch|terminal|mill|dock|shop|store)$")
"""What follows a city's name that is no company's ("our Fort Smith plant")."""
ENDED = re.compile(r"\w[.!?][ ]+$")
ASIDE = re.compile(r"[ ]*\([A-Z]")
SERVES = re.compile(r"\b(?:is|are|only|just|needed|required) for$", re.IGNORECASE)
"""Words behind which a name only says what is needed at a place."""
FEW_WORDS = 2
"""Words between a cue and a place that it surely means."""
NOBODY = frozenset({"here", "there", "home", "us", "all"})
"""Words that stand where a company's name would and are none ("all out of HERE - Lone Star TX")."""
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


def cued(text: str, found: list[Spot]) -> list[Stop]:
    """The places with the role that a label or a word before or behind them gives them; empty where none does."""
    labels = labels_of(text)
    result: list[Stop] = []
    last = at = 0
    several: Role = ""
    counts_on: Role = ""
    label: LineLabel | None = None
    for number, spot in enumerate(found):
        while at < len(labels) and labels[at].end <= spot.start:
            label, at = labels[at], at + 1
        line = text.rfind("\n", 0, spot.start) + 1
        gap = max(last, line)
        until = found[number + 1].start if number + 1 < len(found) else len(text)
        cue = before(text, gap, spot.start)
        role, start, end = (cue.role, cue.end, spot.end) if cue else ("", paragraph(text, last, line), spot.end)
        sure = bool(cue)
        if cue and (known := known_role(text[cue.end : spot.start], spot, result)):
            role = known
        elif spot.how == "name" and not LEADS.match(text, spot.end) and (not cue or SERVES.search(text, gap, cue.end)):
            role = mentioned(spot, result) or role
        several = counted(text, last, spot.start) or several
        at_one = several == "origin" and bool(COUNTED_AT.search(text, last, spot.start))
        led = label is not None and label.start >= last and governs(text, label, spot.start)
        if label and led and (not role or (label.start >= line and label.marked)):
            role, start, sure = label.role, label.end, True
        elif (not role or (cue and cue.counted)) and (behind_it := after(text, spot.end, until)):
            role, end = behind_it.role, behind_it.end
        elif not role and last > line:
            role = (
                ""
                if LEADS.match(text, spot.end) or text[spot.end : until] == "-"
                else joined(text[last : spot.start], result[-1].role)
            )
        owned = whose(text, gap, len(text[: spot.start].rstrip())) if several else ""
        role = role or (several if spot.how in ("code", "state") and owned in ("", several) else "")
        several = "" if at_one else several
        alone = number + 1 == len(found) or "\n" in text[spot.end : found[number + 1].start]
        counts_on = counts_on if alone and COUNTED_ON.match(text, line) else ""
        role = role or counts_on
        if not role and alone:
            role = under_heading(text, line, spot)
        stop = addressed(text, spot, role, max(start, last), until, sure=sure)
        stop = replace(
            stop,
            between=bool(cue and ON_THE_WAY.search(text, gap, spot.start))
            or bool(result and result[-1].between and THEN.fullmatch(text, last, spot.start)),
            weak=bool(cue and cue.weak and role == cue.role),
        )
        result.append(stop if role else replace(stop, owner=whose(text, gap, spot.start)))
        if alone and label and led and COUNTS_ONE.search(text, label.start, spot.start):
            counts_on = role
        last = end
    return [stop for stop in result if stop.role != "elsewhere"]


def joined(between: str, role: Role) -> Role:
    """The role of a place that words join to the one before it: "A and B" are one, "A - B - C" goes on."""
    if AND.match(between) or AND_FREIGHT.match(between):
        return role
    if role == "destination" and LISTED.fullmatch(between):
        return role
    if connected(between) and (role in ("origin", "") or re.search(r"[->/]", between)):
        return "destination"
    return ""


def known_role(between: str, spot: Spot, before: list[Stop]) -> Role:
    """The role of an earlier mention of a place, where the cue before this one may mean something else.

    So it may where its sentence has ended, or where words stand between it and a city's name alone. `between`: these words.
    """
    ended = bool(ENDED.search(between))
    if not ended and not (spot.how == "name" and len(between.split()) > FEW_WORDS):
        return ""
    said = (stop for stop in before if stop.role and (ended or stop.how != "name") and same(stop.place, spot.place))
    return next((stop.role for stop in said), "")


def mentioned(spot: Spot, before: list[Stop]) -> Role:
    """The role of a place that was written out before."""
    said = (stop for stop in before if stop.role and stop.how in ("code", "state") and same(stop.place, spot.place))
    return next((stop.role for stop in said), "")


def under_heading(text: str, line: int, spot: Spot) -> Role:
    """The role that the line above a list gives the place with which an entry of it begins ("to each of these:")."""
    words = text[line : spot.start]
    if ":" in words or (spot.how not in ("code", "state") and not OPENING.fullmatch(words)):
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
        if role or road or ASIDE.match(text, spot.end):
            company, street, end = name, street or road, after_it
    return Stop(min(begin, spot.start), end, merged(spot.place, company, street), role, spot.how)
