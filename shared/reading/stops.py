"""Which place is an origin and which a destination, and the company and street that stand beside it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from shared.reading.addresses import beside
from shared.reading.model import Place
from shared.reading.places import Spot, spots
from shared.reading.spelling import merged, same

Role = Literal["origin", "destination", ""]
ORIGIN_LABEL = (
    r"ship(?:ping|s|ped|ment)?[ -]?(?:from(?: (?:warehouse|location|address|name))?|point|origin)"
    r"|fr|shippers?(?: info| name| address)?|pick(?:ing|s|ed)?[ -]?(?:up)?(?:[ -](?:at|from|in|location"
    r"|address|addr|loc|city|zip|zip code|point|information|info))?"
    r"|pu(?: at| loc(?:ation)?| address| zip| city)?|p/u|p\.u\.|origin(?:s|ating)?(?: zip(?: code)?| city"
    r"| address| location| terminal)?|orig|o|from|loads?(?:ing)?(?: at| point| location| in)?"
    r"|collect(?:ion)?(?: from| address)?"
    r"|sender|home|terminal|ramp|port(?: of)?|origen|recolecci[óo]n|recoger(?: en)?|remitente"
    r"|cargar?(?: en)?|chargement|cueillette|ramassage|exp[ée]diteur|exp[ée]di[ée] de|d[ée]part|provenance"
    r"|desde|de|o/?zip|p/u|vendor|supplier|seller|pick \d|stop 1(?= ?[-(:] ?(?:pick|pu))"
)
DESTINATION_LABEL = (
    r"ship(?:ping|ped|s)?[ -]?to|deliver(?:y|ing|s|ed|ies)?(?:[ -](?:to|at|in|location|address|addr|loc"
    r"|zip|zip code|city|point|information|info))?|del(?: to| loc| zip| city)?|dlvr?y?"
    r"|drops?(?:[ -]?off)?(?: at| \d| location)?|dest(?:ination)?s?(?: zip(?: code)?| city| address"
    r"| location)?"
    r"|d|to|cons|consignee|cnee|receivers?|recipient|unload(?:s|ing)?(?: at| in)?|final(?: destination"
    r"| drop| stop)?|going(?: to)?|goes to|door|bound for|headed to|into|entregar?(?: en)?|destino"
    r"|consignatario|hacia|hasta|para|livraison|livrer(?: [àa])?|destinataire|[àa]|arriv[ée]e|(?:\d(?:st"
    r"|nd|rd|th)|first|second|third|last|final) (?:stop|drop|delivery)|stop \d|d/?zip|d/l|dl|us|customer|buyer"
    r"|job ?site"
)
LABEL_LINE = re.compile(
    rf"^[ \t]*(?:[•*>-]\s*|\(?\d{{1,2}}[.)]\s*)?(?:(?P<origin>{ORIGIN_LABEL})"
    rf"|(?P<destination>{DESTINATION_LABEL}))(?:\s*/\s*[A-Za-z ]{{2,20}})?\s*(?:\([^)\n]{{0,30}}\))?\s*(?:(?P<mark>[:=]"
    rf"|[ ]-[ ]|\t|\s{{2,}})|$)",
    re.IGNORECASE | re.MULTILINE,
)
ORIGIN_CUE = re.compile(
    r"(?<![\w-])(?:ship-from|from|out of|ex|fob|pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pick|pu|p/u"
    r"|ships?(?:ping|ped)? (?:from|out of)|origin(?:ating)?|shipper|coming (?:from|out of)|leav(?:es|ing)"
    r"|loads?(?:ing)?(?: (?:at|in|out of))?|located (?:in|at)|sitting (?:in|at)|ready in|available in"
    r"|collect(?:ed|ion)?|come get|desde|recoger|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage"
    r"|d[ée]part|chargement|origen|sale de|o:)(?![\w-])",
    re.IGNORECASE,
)
DESTINATION_CUE = re.compile(
    r"(?<![\w-])(?:ship-to|to|into|customers?(?: is| are| located)? (?:in|at)|need(?:s|ed)? (?:it|them|this"
    r"|these) (?:at|in)|needs? to be (?:at|in)|stop|del"
    r"|deliver(?:y|ing|s|ed)?|dlvr?y?|drop(?:s|ping)?(?![ -]?(?:trailer|and|&|n\b|a\b|an\b|deck"
    r"|empty))(?: off)?|dest(?:ination)?|consignee|going|goes|bound|final|unload(?:s|ing)?|receiver"
    r"|arriv(?:e|es|ing)(?! (?:at|into|in) (?:the )?(?:port|terminal|ramp|rail|pier))|ending|hasta|hacia"
    r"|para|entregar?|destino|vers|pour|livrer|livraison|destination|back to|d:)(?![\w-])|>|=>",
    re.IGNORECASE,
)
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
AND = re.compile(r"^[\s)]*,?\s*(?:and|&|then|\+|plus|y|et)(?: then)?(?: on)?(?: to)?\s+$", re.IGNORECASE)
GOES_ON = re.compile(r"[\s)]*(?:to\b|>)\s*\S", re.IGNORECASE)
CROSSING = re.compile(
    r"\b(?:cruce|cruzando|crossing|cross(?:es)? (?:at|in|through)|via|v[íi]a|routing|port of entry|border|douane"
    r"|aduana|customs)\b"
    r"[ :|-]*(?:(?:at|in|through|en|por|is|the|port of)[ ]+)*\Z",
    re.IGNORECASE,
)
"""Words before a place that freight only passes."""
LEADS = re.compile(r"[\s)]*(?:(?:back |over |on |up |down )?to|>|-)\s", re.IGNORECASE)
CONNECTOR = re.compile(r"^[\s)\]]*(?:[-/>|~]{1,2}|to|a|à|\u2013|\t|,)?[\s(\[]*(?:the )?$", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?;]\s+(?=[A-Z(])|\n\s*\n")
DETERMINERS = frozenset(
    {"us", "me", "our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another",
    "customer", "in", "at",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with its role. `start`, `end`: where its words stand."""

    start: int
    end: int
    place: Place
    role: Role
    how: str


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
        if CROSSING.search(text[max(line, spot.start - 40) : spot.start]):
            continue
        role, cue = cue_in(text, gap, spot.start)
        label = next(
            (match for match in reversed(labels) if match.start() < spot.start and match.end() <= spot.start), None
        )
        labelled = False
        if (
            label
            and label.start() >= last
            and near(text, label, spot.start)
            and (not role or (label.start() >= line and label["mark"]))
        ):
            role, cue, labelled = ("origin" if label["origin"] else "destination"), label.end(), True
        elif not role and last > line and AND.match(text[last : spot.start]):
            role, cue = (cued[-1].role if cued else ""), spot.start
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


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: the origin before a destination, and so on."""
    result = [stop if leads(text, found, at) else twin_role(stop, found) for at, stop in enumerate(found)]
    if not any(stop.role for stop in result):
        result = [replace(stop, role="origin") if GOES_ON.match(text, stop.end) else stop for stop in result]
    for at, stop in enumerate(result):
        if stop.role or at + 1 >= len(result):
            continue
        after = result[at + 1]
        between = text[stop.end : after.start]
        if after.role == "destination" and between.count("\n") <= 3 and len(between) < 160:
            result[at] = replace(stop, role="origin")
        elif not after.role and CONNECTOR.match(between):
            result[at], result[at + 1] = (
                replace(stop, role="origin"),
                replace(after, role="destination"),
            )
    result = listed(text, result)
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


def leads(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place without a role goes on to a destination ("Reno NV back to Boise ID"), whatever it was before."""
    after = found[at + 1] if at + 1 < len(found) and not found[at].role else None
    return bool(after and after.role == "destination" and LEADS.match(text[found[at].end : after.start]))


def twin_role(stop: Stop, found: list[Stop]) -> Stop:
    """A mention without a role takes that of a mention of the same place."""
    twin = next((other for other in found if other.role and not stop.role and same(other.place, stop.place)), None)
    return replace(stop, role=twin.role) if twin else stop


def listed(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a role that each begin a line are the other ends of the one place that has a role."""
    roles = {stop.role for stop in found if stop.role}
    heads = [
        at
        for at, stop in enumerate(found)
        if not stop.role
        and stop.how in ("code", "state")
        and not text[text.rfind("\n", 0, stop.start) + 1 : stop.start].strip(" \t-*•0123456789.)")
    ]
    if len(roles) != 1 or len(heads) < 2:
        return found
    other: Role = "destination" if "origin" in roles else "origin"
    return [replace(stop, role=other) if at in heads else stop for at, stop in enumerate(found)]
