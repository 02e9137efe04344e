"""Which place is an origin and which a destination: what words say of each, and what its neighbours leave to it."""

import re
from dataclasses import replace

from shared.reading.corrections import with_meant, without_denied
from shared.reading.cues import Role
from shared.reading.labels import OPENING
from shared.reading.labels import label as label_of
from shared.reading.places import spots
from shared.reading.spelling import same
from shared.reading.stop import Stop
from shared.reading.told_stops import LEADS, connected, cued

GOES_ON = re.compile(r"[\s)]*(?:to\b|>)\s*\S", re.IGNORECASE)
GATHERED = re.compile(
    r"\b(?:collect\w*|pick(?:ing|ed|s)?(?:[ ]?ups?)?|gather\w*|pull(?:ing)?|load(?:s|ing)?|consolidat\w+)\b[^.;\n]{0,40}"
    r"\b(?:two|three|four|[2-5]|both|several|vendors|suppliers|shippers)\b"
    r"|\b(?:both|all|first two)\b[^.;\n]{0,20}\bpick[ -]?ups?\b",
    re.IGNORECASE,
)
"""Words for one truck that loads at several places."""
AMOUNTS = re.compile(
    r"[ \t]*(?:[-•*>]+[ ]*|\(?[0-9A-Za-z][.)][ ]+)?(?:\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pallets?|plts?|skids?|crates?|drums?|totes?"
    r"|pcs|pieces|cartons?|rolls?|bdls?|bundles?|coils?)\b[ ]*(?:[-\u2013:,/|@][ ]*|to[ ]+|for[ ]+)?){1,3}",
    re.IGNORECASE,
)
"""The beginning of a line that tells the freight first ("44k Odessa TX", "2 plts, 900 lbs - Reno NV")."""
FREIGHT = re.compile(
    r"[ ]*[-\u2013:,/|(][ ]*\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pallets?|plts?|skids?|crates?|drums?|totes?|pcs|pieces|cartons?"
    r"|rolls?)\b",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"[ \t]*(?:[#(]?\d{1,2}[.):][ \t]|#[1-9]\b|[(]?[A-Ha-h][).][ \t]|(?:load|shipment|lane|order|quote|option|truck|shpt|bol)\b"
    r"|[^\n|]{1,60}[ ]\|[ ])",
    re.IGNORECASE,
)
"""The opening of a list's entry: its number, its letter, or the first cell of a row."""
NUMBERED = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|next|last)[ ]stop"
    r"|stop[ ]?(?:no\.?|number)?[ ]?#?[ ]?\d)\b[^\n]*$",
    re.IGNORECASE,
)
"""Words that count a stop without saying whose end it is."""
DELIVERS = re.compile(r"\b(?:deliver\w*|dlvr?y?|drop\w*|consignee|unload\w*)\b[^\n]*$", re.IGNORECASE)


def stops(text: str) -> list[Stop]:
    """Every place of a text with a role, in order."""
    found = with_meant(text, paired(text, without_denied(text, cued(text, spots(text)))))
    return [stop for stop in found if stop.role]


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: the origin before a destination, and so on."""
    found = [stop for at, stop in enumerate(found) if not numbers_row(text, found, at)]
    result = [stop if leads(text, found, at) else twin_role(stop, found) for at, stop in enumerate(found)]
    result = brought_home(result)
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
    result = come_for(text, result)
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


def brought_home(found: list[Stop]) -> list[Stop]:
    """The stops, the writer's own place a destination where another one is the only end that is told, and an origin."""
    roles = {stop.role for stop in found if stop.role}
    ours = [stop for stop in found if not stop.role and stop.owner == "origin" and stop.how in ("code", "state")]
    if roles != {"origin"} or len(ours) != 1 or any(same(ours[0].place, stop.place) for stop in found if stop.role):
        return found
    if any(not stop.role and stop not in ours and stop.how in ("code", "state") for stop in found):
        return found
    return [replace(stop, role="destination") if stop in ours else stop for stop in found]


def numbers_row(text: str, found: list[Stop], at: int) -> bool:
    """Whether a bare code is the number of a row, a place in the next cell ("55120 | Vista CA 92081")."""
    stop, after = found[at], found[at + 1] if at + 1 < len(found) else None
    return bool(
        after
        and stop.how == "bare code"
        and after.how in ("code", "state")
        and not (stop.role or text[line_of(text, stop) : stop.start].strip())
        and text[stop.end : after.start].strip() == "|"
    )


def retold(stop: Stop, found: list[Stop]) -> bool:
    """Whether a code alone only goes on to say where a place is that is named elsewhere, whoever it is said to belong to."""
    return stop.how == "bare code" and any(other is not stop and same(other.place, stop.place) for other in found)


def come_for(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, the first of them an origin where a truck is sent to it ("go to the mill in A, delivers to B").

    So are all before the last one where the words say that freight is collected at several, or only count them.
    """
    ends = [at for at, stop in enumerate(found) if stop.role == "destination"]
    if len(ends) < 2 or len(ends) != sum(bool(stop.role) for stop in found):
        return found
    if all(NUMBERED.search(text, line_of(text, found[at]), found[at].start) for at in ends[:-1]):
        delivers = DELIVERS.search(text, line_of(text, found[ends[-1]]), found[ends[-1]].start)
        picks = ends[:-1] if delivers else ends[:1]
        return [replace(stop, role="origin") if at in picks else stop for at, stop in enumerate(found)]
    first, last = found[ends[0]], found[ends[-1]]
    gathered = GATHERED.search(text)
    if not first.weak or last.weak or same(first.place, last.place) or (len(ends) > 2 and not gathered):
        return found
    loads = (
        [at for at in ends[:-1] if found[at].weak and not same(found[at].place, last.place)] if gathered else ends[:1]
    )
    return [replace(stop, role="origin") if at in loads else stop for at, stop in enumerate(found)]


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
    if stop.role:
        return stop
    twin = next((other for other in found if other.role and same(other.place, stop.place)), None)
    return replace(stop, role=twin.role) if twin else stop


def begins_line(text: str, stop: Stop) -> bool:
    """Whether a place begins its line, be it behind the word for what it is ("Store 114 Lexington KY"), or freight follows it."""
    line = text.rfind("\n", 0, stop.start) + 1
    opens = OPENING.fullmatch(text, line, stop.start) or AMOUNTS.fullmatch(text, line, stop.start)
    if opens or label_of(text[line : stop.start]):
        return True
    end = text.find("\n", stop.end)
    return bool(FREIGHT.match(text, stop.end, end if end >= 0 else len(text)))


def line_of(text: str, stop: Stop) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, stop.start) + 1


def alone_on_line(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place shares its line with no other one that is written out."""
    around = [each for each in (*found[max(0, at - 2) : at], *found[at + 1 : at + 3]) if each.how in ("code", "state")]
    line = line_of(text, found[at])
    return all(line_of(text, each) != line for each in around)


def listed(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a role that each begin a line are the other ends of the one place that has a role."""
    roles = {stop.role for stop in found if stop.role}
    heads = [
        at
        for at, stop in enumerate(found)
        if not stop.role
        and stop.how in ("code", "state")
        and (begins_line(text, stop) or (alone_on_line(text, found, at) and ENTRY.match(text, line_of(text, stop))))
    ]
    if len(roles) != 1 or len(heads) < 2:
        return found
    other: Role = "destination" if "origin" in roles else "origin"
    return [replace(stop, role=other) if at in heads else stop for at, stop in enumerate(found)]
