"""Which place is an origin and which a destination, and the company and street that stand beside it."""

import re
from dataclasses import dataclass, replace

from shared.reading.addresses import behind, beside, greeting
from shared.reading.cues import ON_THE_WAY, Role, after, before, counted, whose
from shared.reading.gazetteer import gazetteer
from shared.reading.labels import OPENING, opened
from shared.reading.labels import label as label_of
from shared.reading.model import Place
from shared.reading.places import spots
from shared.reading.spelling import merged, same
from shared.reading.spot import Spot
from shared.reading.text import fold

AND = re.compile(
    r"^(?:(?!\.\s)[^;\n]){0,24}?(?<![^\s),])(?:and|&|then|\+|plus|y|et)(?: then)?(?: on)?(?: to)?\s+$", re.IGNORECASE
)
AND_FREIGHT = re.compile(r"^[ ]*(?:\+|and|&|plus)[ ]+\d+[ ]+\w+[ ][^;\n]{0,40}$", re.IGNORECASE)
THEN = re.compile(r"[\s),]*(?:and|then|and then|&|,|second|2nd)(?: (?:in|at|to))?\s+")
LISTED = re.compile(r"\s*(?:\([^()]*\))?\s*[,;]\s*(?:and |& )?")
GOES_ON = re.compile(r"[\s)]*(?:to\b|>)\s*\S", re.IGNORECASE)
LEADS = re.compile(r"[\s)]*(?:(?:back |over |on |up |down )?to|>|-)\s", re.IGNORECASE)
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
BULLET = re.compile(r"[\s)\]:.]*\n[ \t]*-[ \t]*")
FREIGHT = re.compile(
    r"[ ]*[-\u2013:,/|(][ ]*\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pallets?|plts?|skids?|crates?|drums?|totes?|pcs|pieces|cartons?"
    r"|rolls?)\b",
    re.IGNORECASE,
)
OF_OURS = re.compile(r" (?:plant|warehouse|whse|facility|yard|office|location|branch|terminal|mill|dock|shop|store)$")
"""What follows a city's name that is no company's ("our Fort Smith plant")."""
ENDED = re.compile(r"\w[.!?][ ]+$")
FEW_WORDS = 2
"""Words between a cue and a place that it surely means."""
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
LONGEST_BLOCK = 220
"""Characters between a label and the place in the lines below it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with its role. `start`, `end`: where its words stand; `owner`: the role that its owner tells, else empty;

    `between`: it is told after the last stop, and comes before it; `weak`: its words would suit the other end, too.
    """

    start: int
    end: int
    place: Place
    role: Role
    how: str
    owner: Role = ""
    between: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class LineLabel:
    """A label that opens a line, and whose end it says. `marked`: something stands between it and what follows."""

    start: int
    end: int
    role: Role
    marked: bool


def stops(text: str) -> list[Stop]:
    """Every place of a text with a role, in order."""
    found = paired(text, cued(text, spots(text)))
    return [stop for stop in found if stop.role]


def labels_of(text: str) -> list[LineLabel]:
    """The lines of a text that open with the label of a place."""
    found: list[LineLabel] = []
    start = 0
    for line in text.split("\n"):
        said = opened(line)
        if said.label and said.label.end and said.label.part not in ("date", "time", "other"):
            found.append(LineLabel(start, start + said.end, said.label.end, bool(said.value)))
        start += len(line) + 1
    return found


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
        several = counted(text, last, spot.start) or several
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
        role = role or (several if spot.how in ("code", "state") else "")
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


def paragraph(text: str, last: int, line: int) -> int:
    """Where the address may begin that ends on a line: on it, or on the lines above it back to an empty one or the last place."""
    start = max(last, text.rfind("\n\n", 0, line) + 2, line - LONGEST_BLOCK)
    return start if text.count("\n", start, line) <= 4 else line


def governs(text: str, label: LineLabel, at: int) -> bool:
    """Whether a label still governs a place: on its own line, or in the few lines below it without an empty one."""
    between = text[label.end : at]
    return between.count("\n") <= 5 and len(between) < LONGEST_BLOCK and "\n\n" not in between.strip(" \t").lstrip("\n")


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


def under_heading(text: str, line: int, spot: Spot) -> Role:
    """The role that the line above a list gives the place with which an entry of it begins ("to each of these:")."""
    words = text[line : spot.start]
    if ":" in words or (spot.how not in ("code", "state") and not OPENING.fullmatch(words)):
        return ""
    at = line
    for _ in range(LONGEST_LIST):
        above = text.rfind("\n", 0, max(0, at - 1)) + 1
        written = text[above : max(0, at - 1)].rstrip()
        if not at or (not written and at != line):
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
    if fold(OF_OURS.sub("", company)) in gazetteer().alone:
        company = ""
    if not company:
        name, road, after_it = behind(text, spot.end, until)
        if role or road:
            company, street, end = name, street or road, after_it
    return Stop(min(begin, spot.start), end, merged(spot.place, company, street), role, spot.how)


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: the origin before a destination, and so on."""
    result = [stop if leads(text, found, at) else twin_role(stop, found) for at, stop in enumerate(found)]
    result = [replace(stop, role=stop.owner) if not stop.role and not retold(stop, result) else stop for stop in result]
    if not any(stop.role for stop in result):
        result = [replace(stop, role="origin") if GOES_ON.match(text, stop.end) else stop for stop in result]
    whole = {"origin", "destination"} <= {stop.role for stop in result}
    for at, stop in enumerate(result):
        if stop.role or at + 1 >= len(result):
            continue
        after = result[at + 1]
        between = text[stop.end : after.start]
        if after.role == "destination" and between.count("\n") <= 3 and len(between) < 160:
            result[at] = replace(stop, role="origin")
        elif not after.role and connected(between) and not (whole and not between.strip()):
            result[at], result[at + 1] = (
                replace(stop, role="origin"),
                replace(after, role="destination"),
            )
    result = come_for(result)
    result = [
        replace(stop, role=customers(result)) if stop.role == "customer" else stop for stop in listed(text, result)
    ]
    roles = [stop.role for stop in result]
    strong = [at for at, stop in enumerate(result) if not stop.role and stop.how in ("code", "state")]
    if "origin" in roles and "destination" not in roles:
        later = [at for at in strong if at > roles.index("origin")]
        later = later or (strong if len(strong) == 1 else [])
        if len(later) == 1:
            result[later[0]] = replace(result[later[0]], role="destination")
    elif "destination" in roles and "origin" not in roles and len(strong) == 1:
        result[strong[0]] = replace(result[strong[0]], role="origin")
    elif len(strong) == 2 and not any(roles):
        result[strong[0]] = replace(result[strong[0]], role="origin")
        result[strong[1]] = replace(result[strong[1]], role="destination")
    return [twin_role(stop, result) for stop in result]


def retold(stop: Stop, found: list[Stop]) -> bool:
    """Whether a code alone only goes on to say where a place is that is named elsewhere, whoever it is said to belong to."""
    return stop.how == "bare code" and any(other is not stop and same(other.place, stop.place) for other in found)


def come_for(found: list[Stop]) -> list[Stop]:
    """The stops, the first of them an origin where a truck is sent to it ("go to the mill in A, delivers to B")."""
    ends = [at for at, stop in enumerate(found) if stop.role == "destination"]
    if len(ends) != 2 or len(ends) != sum(bool(stop.role) for stop in found) or same(*(found[at].place for at in ends)):
        return found
    first, last = (found[at] for at in ends)
    if not first.weak or last.weak:
        return found
    return [replace(stop, role="origin") if at == ends[0] else stop for at, stop in enumerate(found)]


def customers(found: list[Stop]) -> Role:
    """The end that customers are: where freight goes, or where it comes from if it goes elsewhere."""
    roles = {stop.role for stop in found}
    return "origin" if "destination" in roles and "origin" not in roles else "destination"


def leads(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place without a role goes on to a destination ("Reno NV back to Boise ID"), whatever it was before."""
    after = found[at + 1] if at + 1 < len(found) and not found[at].role else None
    return bool(after and after.role == "destination" and LEADS.match(text[found[at].end : after.start]))


def twin_role(stop: Stop, found: list[Stop]) -> Stop:
    """A mention without a role takes that of a mention of the same place."""
    twin = next((other for other in found if other.role and not stop.role and same(other.place, stop.place)), None)
    return replace(stop, role=twin.role) if twin else stop


def begins_line(text: str, stop: Stop) -> bool:
    """Whether a place begins its line, be it behind the word for what it is ("Store 114 Lexington KY"), or freight follows it."""
    line = text.rfind("\n", 0, stop.start) + 1
    if OPENING.fullmatch(text, line, stop.start) or label_of(text[line : stop.start]):
        return True
    end = text.find("\n", stop.end)
    return bool(FREIGHT.match(text, stop.end, end if end >= 0 else len(text)))


def listed(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a role that each begin a line are the other ends of the one place that has a role."""
    roles = {stop.role for stop in found if stop.role}
    heads = [
        at
        for at, stop in enumerate(found)
        if not stop.role and stop.how in ("code", "state") and begins_line(text, stop)
    ]
    if len(roles) != 1 or len(heads) < 2:
        return found
    other: Role = "destination" if "origin" in roles else "origin"
    return [replace(stop, role=other) if at in heads else stop for at, stop in enumerate(found)]
