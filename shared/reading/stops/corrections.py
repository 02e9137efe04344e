"""Places that a message takes back ("not Hammond, the Gary yard") or leaves open ("Flint or Lansing, we will know Monday")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from shared.reading.language.spelling import same
from shared.reading.language.word_patterns import WordPattern
from shared.reading.places.spot import Spot
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop

DENIED = WordPattern(
    r"\b(?:not(?: (?:going|shipping|delivering|headed|loading|picking up))?|instead of|rather than|no longer)"
    r"[ ]+(?:(?:in|at|to|from|for|the|our|out of)[ ]+){0,2}$"
    r"|\bnot (?:(?:in|at|to|from|out of) )?(?:the|our|my|his|her|their|your) (?:\w+ ){1,3}(?:in|at|over in|up in|down in|near) $"
    r"|\bnot (?:to|from|at|in|out of) (?:the|our|my|his|her|their|your) (?:usual|old|normal|regular|other|main|original"
    r"|previous) $"
    r"|\b(?:old|previous|prior|former) (?:pick[ -]?up|delivery|origin|destination|ship[ -]to|consignee|shipper|drop)"
    r"(?: (?:address|location|point|city|site))?(?: is| was)?[ ]?:?[ ]*$"
    r"|\b(?:nothing|none of (?:it|them|this|that)|no freight)(?:[\u2019']s| is| will| ever){0,2} (?:ships?|shipped|shipping"
    r"|leaves?"
    r"|leaving|loads?|loading|com(?:es?|ing)|go(?:es|ing)|moves?|moving|picks? up)(?: out)? (?:from|of|to|in|at)(?: (?:the"
    r"|our))? $"
    r"|\b(?-i:no|No|NO) (?:en|desde|hacia)(?: (?:la|el|nuestra|nuestro|mi|su))?(?: (?:\w+ )?(?:de|en))? $"
    r"|\bpas (?:à|au|de|en|chez)(?: (?:la|le|l['\u2019]|notre|nos))?(?: ?(?:\w+ )?(?:de|d['\u2019]|à))? ?$"
    r"|\b(?:not|(?:do|is|am|are|was)n['\u2019]t) (?:(?:mean|talking about|asking (?:about|for)|speaking of) (?:the|that"
    r"|your|those)\b(?:(?!\bbut\b)[^.;\n]){0,80}"
    r"|(?:about )?(?:the|that) (?:\w+ )?(?:one|load|order|shipment|lane|run) (?:(?:going|headed) )?(?:to|for|from|out of) )$"
    r"|(?<!n['\u2019]t )(?<!not )(?<!never )\b(?:scratch|strike|forget|cross (?:out|off)|never ?mind|skip)[ ]+(?:the )?$"
    r"|\b(?:used to|formerly|previously)\b[ ]*(?:(?:go|goes|going|ship|shipped|be|come|came|load|loaded|run|ran|deliver"
    r"|delivered|sent|send"
    r"|in|at|to|from|out of|up|it|this|these|them)\b[ ]*){0,5}$",
)
MEANT = WordPattern(
    r"\b(?:correction|i mean(?:t| to say)?(?= )|meant to (?:say|write|put)|make (?:that|it)(?! (?:to|in|by|there)\b)"
    r"|(?:scratch|forget|never ?mind) that"
    r"|should (?:read|have (?:said|been))"
    r"|no[, ]+(?:sorry|wait)|(?:sorry|wait)[, ]+no(?=,|[ ]+(?:it|that|to|from|in)\b)"
    r"|i mean|edit(?=[ ]?:)|update(?=[ ]?[:,-])|oops|whoops|strike that|wrong (?:one|city|town|place|zip)"
    r"|that(?:[\u2019']?s| is| was) (?:the |our |their )?(?:other|wrong|old|last) (?:one|address|place|store|plant|warehouse"
    r"|shop|yard"
    r"|dock|building|location|office))\b(?:[^.\n]|\.+[ ]?(?=\w|\Z)){0,60}$",
)
ANSWERED_NO = re.compile(r"[^.?\n]{0,12}\?+[ ]*(?:no|nope|nah|non|wait|actually|hmm)\b[^.?\n]{0,60}\Z", re.IGNORECASE)
"""Between a place that its writer doubts and the one that is meant: "Cambridge MA? No, our shop in Franklin MA"."""
GONE = re.compile(
    r"[^.;?!\n]{0,24}?(?:[?.!,]+|[ ]+[-\u2013\u2014]+|\.{2,})[ ]*(?:(?:no|nope|wait|actually|sorry|oh),? ){1,2}"
    r"(?:scratch|strike|forget|cancel|skip|never ?mind|cross off|drop) (?:that|it)\b[^.!?\n]*(?:[.!?\n]|$)",
    re.IGNORECASE,
)
"""Behind a place that its writer takes back, and names no other."""
CANNOT = re.compile(
    r",?[ ](?:(?:is|are|was|were)(?: (?:all|too|already|now))* (?:full|closed|shut(?: down)?|booked(?: up| solid)?|backed up"
    r"|flooded|out of (?:room|space))|(?:can(?:no|['\u2019])?t|could(?: not|n['\u2019]t)|won['\u2019]?t|refuse[sd]? to"
    r"|has no room to) (?:take|receive|accept|handle|unload) (?:it|this|them|that|any more|these))\b"
    r"[^.;\n]{0,24}\b(?:so|instead)\b (?:[\w\u2019']+ ){0,5}(?:to|into) (?:(?:our|the|my) )?(?-i:[A-Z])",
    re.IGNORECASE,
)
"""Behind a place that cannot take the freight, so that it goes to another one: "Cheyenne was full, so it goes to Lima"."""
WONT = re.compile(r"\b(?:normally|usually|typically|ordinarily|always)\b[^.;\n]{0,40}$", re.IGNORECASE)
BUT = re.compile(r"\b(?:but|except|this (?:time|one|week|month)|now|today|instead)\b", re.IGNORECASE)
"""Around a place in whose stead another one is told now: "we normally load in Utica NY, but it's Rome NY this time"."""
OR = re.compile(
    r"[ ,(/]*\b(?:or|and|vs\.?|versus)\b(?:[ ](?:else|maybe|possibly|perhaps|to|in|at|for|the|our|their))*[ ]+\Z",
    re.IGNORECASE,
)
"""What parts two places of which one is meant."""
EITHER = re.compile(r"\beither (?:(?:to|in|at|near|our|the) ){0,2}\Z", re.IGNORECASE)
OTHERWISE = re.compile(r",? or\b", re.IGNORECASE)
CHOOSES = re.compile(
    r"\b(?:decid\w+|choos\w+|pick\w*|torn|toss[- ]?up|debating)\b[^.;\n]{0,12}\bbetween\b[^.;\n]{0,15}\Z", re.IGNORECASE
)
"""What makes "and" a choice."""
LEFT_OPEN = re.compile(
    r"(?:\b(?:still|yet) (?:to be |being )?(?:decid\w+|deciding|open|choosing|picking|up in the air)"
    r"|(?:\bnot|n[\u2019']t|\bnever) (?:yet |been |quite |really )*(?:decided?|know|known|sure|settled|chosen|picked|certain)"
    r"|(?:\bnot|n[\u2019']t|\bcannot|\bnever) (?:yet |been |quite |really )*(?:say|said|tell|told(?: me| us)?|heard?|picked"
    r"|released|announced)|\bbeing voted|\b(?:vot(?:es?|ing)|flip a coin|toss-?up)"
    r"|\bundecided|\bto be (?:decided|determined|confirmed)|\btbd|\btba|\bup in the air"
    r"|(?:\bwill|[\u2019']ll) (?:let (?:you|u|ya) )?(?:know|find out|tell (?:you|u|ya)|have (?:that|it|the (?:address|city)))"
    r"|\bwaiting (?:to hear|on|for)|\bwhether)\b",
    re.IGNORECASE,
)
"""What says that nobody knows yet which of two it is."""
BOTH = re.compile(
    r"\b(?:both|each|whichever|cheap\w*|compare|two (?:quotes|prices|rates|options)|options?)\b", re.IGNORECASE
)
AROUND = 110
"""Characters beside two places in which it stands that the choice is open."""
BESIDE = 60
"""Characters between a place that is denied and the one that stands in its place."""
BACK = 90


def without_denied(text: str, found: list[Stop]) -> list[Stop]:
    """The places without those that are said not to be meant; the place beside such a one takes its role if it has none."""
    denied = [stop for stop in found if DENIED.search(text, max(0, stop.start - BACK), stop.start)]
    denied += in_another_case(text, found) + gone(text, found)
    for no in denied:
        role: Role = next((stop.role for stop in found if stop.role and same(stop.place, no.place)), "")
        kept = [stop for stop in found if not same(stop.place, no.place)]
        near = min(kept, key=lambda stop: distance(stop, no), default=None)
        found = kept
        if near and not near.role and role and distance(near, no) < BESIDE:
            found = [replace(stop, role=role) if stop is near else stop for stop in kept]
    return found


def not_meant(text: str, found: Sequence[Spot]) -> list[Spot]:
    """The places that are said not to be meant, wherever they are named: "... to Macon. PS: forget Macon, it is Rome now"."""
    denied = [spot for spot in found if DENIED.search(text, max(0, spot.start - BACK), spot.start)]
    return [spot for spot in found if any(same(spot.place, no.place) for no in denied)]


def in_another_case(text: str, found: list[Stop]) -> list[Stop]:
    """The places that are told as those of other times, each where one behind the "but" may stand in its place."""
    wont = [at for at, stop in enumerate(found) if WONT.search(text, max(0, stop.start - BACK), stop.start)]
    last = next((at for at in wont[-1:] if at + 1 < len(found)), None)
    if last is None or not BUT.search(text, found[last].end, found[last + 1].start):
        return []
    others, now = [found[at] for at in wont], found[last + 1 : last + 1 + len(wont)]
    pairs = zip(reversed(others), reversed(now), strict=False)
    denied = [other for other, stop in pairs if stop.role in ("", other.role)]
    return denied if sum(stop.written and stop not in denied for stop in found) > 1 else []


def gone(text: str, found: list[Stop]) -> list[Stop]:
    """The places that are taken back at once, without another one in the same breath: "a pick in Toledo? No, scratch that.",
    and those that cannot take the freight."""
    return [
        stop
        for stop, after in zip_longest(found, found[1:])
        if GONE.match(text, stop.end, after.start if after else len(text)) or CANNOT.match(text, stop.end)
    ]


def distance(one: Stop, other: Stop) -> int:
    """Characters between two places."""
    return max(one.start - other.end, other.start - one.end)


def with_meant(text: str, found: list[Stop]) -> list[Stop]:
    """The places, each that is said to be meant instead of an earlier one in its role."""
    result: list[Stop] = []
    for stop in found:
        if result and (
            MEANT.search(text, max(0, stop.start - BACK), stop.start)
            or ANSWERED_NO.match(text, result[-1].end, stop.start)
        ):
            role = stop.role or next((each.role for each in reversed(result) if each.role), "")
            wrong = next((each for each in reversed(result) if each.role == role), None)
            if wrong and not same(wrong.place, stop.place):
                result = [each for each in result if not same(each.place, wrong.place)]
                stop = replace(stop, role=role)
        result.append(stop)
    return result


def one_of_two(text: str, stop: Stop) -> bool:
    """Whether a place is told as one of two, of which the other is none that can be found: "either Reno or somewhere near it"."""
    end = stop.end + AROUND
    return bool(
        OTHERWISE.match(text, stop.end)
        and EITHER.search(text, max(0, stop.start - BACK), stop.start)
        and LEFT_OPEN.search(text, stop.end, end)
        and not BOTH.search(text, stop.end, end)
    )


def without_open(text: str, found: list[Stop]) -> list[Stop]:
    """The places without those of which one is still to be chosen; where prices to both are asked for, both stay."""
    dropped: list[Stop] = []
    for one, other in pairwise(found):
        parted = OR.match(text, one.end, other.start)
        if not parted or same(one.place, other.place):
            continue
        before, after = max(0, one.start - AROUND), other.end + AROUND
        chosen = CHOOSES if "and" in parted[0].lower().split() else LEFT_OPEN
        said = chosen.search(text, before, one.start if chosen is CHOOSES else after)
        if said and not BOTH.search(text, before, after):
            dropped += [one, other]
    dropped += [stop for stop in found if one_of_two(text, stop)]
    return [stop for stop in found if stop not in dropped]
