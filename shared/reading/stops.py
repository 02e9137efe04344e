"""Which place is an origin and which a destination, and the company and street that stand beside it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from shared.reading.model import Place
from shared.reading.places import Spot, merged, same, spots

Role = Literal["origin", "destination", ""]
ORIGIN_LABEL = (
    r"ship(?:ping|s|ped|ment)?[ -]?(?:from|point|origin)|shippers?(?: info| name| address)?|pick(?:ing|s|ed)?[ -]?(?:up)?(?:[ -](?:at|from|in|location|address|addr|loc|city|zip|zip code|point|information|info))?"
    r"|pu(?: at| loc(?:ation)?| address| zip| city)?|p/u|p\.u\.|origin(?:s|ating)?(?: zip(?: code)?| city| address| location| terminal)?|orig|o|from|loads?(?:ing)?(?: at| point| location| in)?|collect(?:ion)?(?: from| address)?"
    r"|sender|home|terminal|ramp|port(?: of)?|origen|recolecci[óo]n|recoger(?: en)?|remitente|cargar?(?: en)?|chargement|cueillette|ramassage|exp[ée]diteur|exp[ée]di[ée] de|d[ée]part|provenance|desde|de|p/u|pick \d|stop 1(?= ?[-(:] ?(?:pick|pu))"
)
DESTINATION_LABEL = (
    r"ship(?:ping|ped|s)?[ -]?to|deliver(?:y|ing|s|ed|ies)?(?:[ -](?:to|at|in|location|address|addr|loc|zip|zip code|city|point|information|info))?|del(?: to| loc| zip| city)?|dlvr?y?|drops?(?:[ -]?off)?(?: at| \d| location)?|dest(?:ination)?s?(?: zip(?: code)?| city| address| location)?"
    r"|d|to|cons|consignee|cnee|receivers?|recipient|unload(?:s|ing)?(?: at| in)?|final(?: destination| drop| stop)?|going(?: to)?|goes to|door|bound for|headed to|into|entregar?(?: en)?|destino|consignatario|hacia|hasta|para|livraison|livrer(?: [àa])?|destinataire|[àa]|arriv[ée]e|stop \d|d/l|dl"
)
LABEL_LINE = re.compile(
    rf"^[ \t]*(?:[•*>-]\s*|\(?\d{{1,2}}[.)]\s*)?(?:(?P<origin>{ORIGIN_LABEL})|(?P<destination>{DESTINATION_LABEL}))(?:\s*/\s*[A-Za-z ]{{2,20}})?\s*(?:\([^)\n]{{0,30}}\))?\s*(?:(?P<mark>[:=]|[ ]-[ ]|\t|\s{{2,}})|$)",
    re.IGNORECASE | re.MULTILINE,
)
ORIGIN_CUE = re.compile(
    r"(?<![\w-])(?:from|out of|ex|pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pick|pu|p/u|ships?(?:ping|ped)? (?:from|out of)|origin(?:ating)?|shipper|coming (?:from|out of)|leav(?:es|ing)|loads?(?:ing)?(?: (?:at|in|out of))?|located (?:in|at)|sitting (?:in|at)|ready in|available in|collect(?:ed|ion)?|come get|desde|recoger|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage|d[ée]part|chargement|origen|sale de|o:)(?![\w-])",
    re.IGNORECASE,
)
DESTINATION_CUE = re.compile(
    r"(?<![\w-])(?:to|into|del|deliver(?:y|ing|s|ed)?|dlvr?y?|drop(?:s|ping)?(?![ -]?(?:trailer|and|&|n\b|a\b|an\b|deck|empty))(?: off)?|dest(?:ination)?|consignee|going|goes|bound|final|unload(?:s|ing)?|receiver|arriv(?:e|es|ing)|ending|hasta|hacia|para|entregar?|destino|vers|pour|livrer|livraison|destination|back to|d:)(?![\w-])|>|=>",
    re.IGNORECASE,
)
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?;]\s+(?=[A-Z(])|\n\s*\n")
DETERMINERS = frozenset(
    {"our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another", "customer", "in", "at",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip
STREET = re.compile(
    r"^(?:\d{1,6}[A-Z]?(?:-\d+)?\s+(?:[NSEW]\.?\s|[NS][EW]\.?\s)?[\w'.-]+(?:\s[\w'.#-]+){0,6}|[NSEW]\d+\s?[NSEW]\d+\s.+|P\.?\s?O\.?\s?Box\s\d+.*|(?:hwy|highway|route|rt|county road|cr|fm|carretera|calle|av\.?|avenida|blvd\.?|boulevard|rue|chemin|rang|carr\.?|km|parque)\b.{2,50}|(?:\w+ )?\d+,? (?:rue|boul\.?|chemin|avenue)\b.*|\w[\w .]{2,30} (?:no\.?|#|num\.?) ?\d+.*)$",
    re.IGNORECASE,
)
SUFFIX = re.compile(r"\b(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|hwy|highway|pkwy|parkway|ct|court|cir|circle|pl|place|trl|trail|pike|loop|sq|ter|broadway|rue|chemin|calle|carretera|route|box|[nsew]{1,2} \d+(?:st|nd|rd|th))\b\.?", re.IGNORECASE)
GLUED = re.compile(r"^(?P<name>[A-Z][^\d,]*?[A-Za-z.])\s+(?P<street>\d{1,6}\s+(?=[^\d]).*)$")
NOT_A_STREET = re.compile(
    r"^\d+\s*(?:lbs?|#|kgs?|pallets?|plts?|skids?|pcs|pieces|x|am|pm|crates?|drums?|ft|foot|'|\"|hours?|hrs?|days?|k|loads?|trucks?|cartons?|ctns?|boxes|units?|totes?|rolls?|bundles?|coils?|bales?|reefer|van|flatbed|dry|stops?|drops?)\b|^\d+\s*x",
    re.IGNORECASE,
)
NOT_A_COMPANY = re.compile(
    r"\b(?:please|pls|need|want|quote|rate|price|pick|ready|available|appt|appointment|dock|hrs|hours|fcfs|first come|lbs|pallets?|skids?|class|tomorrow|today|monday|tuesday|wednesday|thursday|friday|am|pm|contact|phone|attn|zip|address|city|state|our|your|their|my|the|a|an|this|one|it|is|are|will|has|have|we|i|you|and then|at|in|for|from|to|of freight|load|asap|same|warehouse|whse|plant in|facility|location|yard|dry van|flatbed|reefer|truckload|ltl|ftl|tl|by|on|residential|liftgate|weight|van|truck|hi|hello|thanks|re|fw|new|usa|canada|mexico)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with its role. `start`: where its words begin, `end`: where they end; `lone`: nothing but its place tells the role."""

    start: int
    end: int
    place: Place
    role: Role
    how: str
    lone: bool = False


def stops(text: str) -> list[Stop]:
    """Every place of a text with a role, in order."""
    found = [assigned(text, spot) for spot in grouped(text)]
    found = paired(text, found)
    return [stop for stop in found if stop.role]


@dataclass(frozen=True, slots=True)
class Cued:
    """A place, the end of the words that give it a role, and that role."""

    spot: Spot
    gap: int
    cue: int
    role: Role
    labelled: bool


def grouped(text: str) -> list[Cued]:
    """Every place with the nearest cue before it."""
    labels = list(LABEL_LINE.finditer(text))
    cued: list[Cued] = []
    last = 0
    for spot in spots(text):
        line = text.rfind("\n", 0, spot.start) + 1
        gap = max(last, line)
        role, cue = cue_in(text, gap, spot.start)
        label = next(
            (match for match in reversed(labels) if match.start() < spot.start and match.end() <= spot.start), None
        )
        labelled = False
        if (
            label
            and label.start() >= last
            and near(text, label, spot.start)
            and (not role or label.start() >= line and label["mark"])
        ):
            role, cue, labelled = ("origin" if label["origin"] else "destination"), label.end(), True
        elif not role and last > line and CONNECTOR.match(text[last : spot.start]):
            role = "destination" if cued and cued[-1].role in ("origin", "") else ""
            cue = spot.start
        cued.append(Cued(spot, gap, cue if role else gap, role, labelled))
        last = spot.end
    return cued


def near(text: str, label: re.Match[str], at: int) -> bool:
    """Whether a label still governs a place: on its own line, or in the few lines below it without an empty one."""
    between = text[label.end() : at]
    return between.count("\n") <= 5 and len(between) < 220 and "\n\n" not in between.strip(" \t").lstrip("\n")


def cue_in(text: str, start: int, end: int) -> tuple[Role, int]:
    """The role that the nearest words before a place give it, and where these end."""
    start = max(start, end - 120)
    gap = SENTENCE.split(text[start:end])[-1]
    base = end - len(gap)
    origin = last_match(ORIGIN_CUE, gap)
    destination = max((match.end() for match in DESTINATION_CUE.finditer(gap) if leads_on(match, gap)), default=-1)
    if SHORT_ORIGIN.search(gap):
        return "origin", end
    if SHORT_DESTINATION.search(gap) and len(gap) < 12:
        return "destination", end
    if origin < 0 and destination < 0:
        return "", base
    return ("origin", base + origin) if origin > destination else ("destination", base + destination)


def leads_on(match: re.Match[str], gap: str) -> bool:
    """Whether a "to" or "for" points at the place rather than at a verb ("to price: ...")."""
    if match[0].lower() not in ("to", "going", "goes", "vers", "pour", "para"):
        return True
    after = gap[match.end() :].split()
    return not after or not after[0][0].islower() or after[0].lower().strip(",:") in DETERMINERS


def last_match(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match ends; -1 without one."""
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def assigned(text: str, cued: Cued) -> Stop:
    """A place with what stands between its cue and itself."""
    company, street, start = beside(text, cued.cue, cued.spot.start, cued.labelled or cued.cue > cued.gap)
    if not cued.labelled and not company and not street:
        start = cued.spot.start
    return Stop(
        min(start, cued.spot.start), cued.spot.end, merged(cued.spot.place, company, street), cued.role, cued.spot.how
    )


def beside(text: str, start: int, end: int, wanted: bool) -> tuple[str, str, int]:
    """The company and the street in a stretch before a place, and where they begin."""
    company = street = ""
    begin = end
    stretch = text[start:end] if wanted or end - start < 90 else ""
    for part in re.finditer(r"[^,\n|\t;•]+", stretch):
        words = re.sub(r"^\(?\d{1,2}[.)]\s+|^.*\bat (?=\d+ )", "", part[0].strip(" .:-\"'")).strip("()")
        words = re.sub(r"\s*\([^)]*\)?$", "", words)
        if not words:
            continue
        glued = GLUED.match(words)
        if glued and not company and not street and is_company(glued["name"]):
            company, street, begin = glued["name"], glued["street"], min(begin, start + part.start())
            continue
        if not street and STREET.match(words) and not NOT_A_STREET.match(words) and (wanted or SUFFIX.search(words)):
            street, begin = words, min(begin, start + part.start())
        elif not company and not street and is_company(words):
            company, begin = words, min(begin, start + part.start())
        elif (
            company
            and not street
            and re.match(r"(?:plant|bldg|building|unit|dc|inc|llc|ltd|warehouse|whse)\b", words, re.IGNORECASE)
        ):
            company = f"{company}, {words}"
    return company, street, begin


def is_company(words: str) -> bool:
    """Whether words could be a company's or a person's name: capitalized, few, and none that orders are made of."""
    parts = words.split()
    if (
        not 1 <= len(parts) <= 7
        or len(words) < 3
        or NOT_A_COMPANY.search(words)
        or re.search(r"\d{4,}|\d+/\d+|\$|:\d", words)
    ):
        return False
    capitals = sum(part[0].isupper() or part[0].isdigit() for part in parts)
    return parts[0][0].isupper() and capitals * 2 > len(parts) or words.isupper()


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: before a destination, the origin; after an origin, the destination."""
    result = [twin_role(stop, found) for stop in found]
    for at, stop in enumerate(result):
        if stop.role or at + 1 >= len(result):
            continue
        after = result[at + 1]
        between = text[stop.end : after.start]
        if after.role == "destination" and between.count("\n") <= 3 and len(between) < 160:
            result[at] = replace(stop, role="origin", lone=True)
        elif not after.role and CONNECTOR.match(between):
            result[at], result[at + 1] = (
                replace(stop, role="origin", lone=True),
                replace(after, role="destination", lone=True),
            )
    roles = [stop.role for stop in result]
    strong = [at for at, stop in enumerate(result) if not stop.role and stop.how in ("code", "state")]
    if "origin" in roles and "destination" not in roles:
        later = [at for at in strong if at > roles.index("origin")]
        if len(later) == 1:
            result[later[0]] = replace(result[later[0]], role="destination", lone=True)
    elif "destination" in roles and "origin" not in roles and len(strong) == 1:
        result[strong[0]] = replace(result[strong[0]], role="origin", lone=True)
    elif len(strong) == 2 and not any(roles):
        result[strong[0]] = replace(result[strong[0]], role="origin", lone=True)
        result[strong[1]] = replace(result[strong[1]], role="destination", lone=True)
    return result


def twin_role(stop: Stop, found: list[Stop]) -> Stop:
    """A mention without a role takes that of a mention of the same place."""
    twin = next((other for other in found if other.role and not stop.role and same(other.place, stop.place)), None)
    return replace(stop, role=twin.role) if twin else stop
