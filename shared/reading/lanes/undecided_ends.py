"""An end that is one of two, of which nobody has said yet which: "it comes out of the Dayton shop or the Toledo one, Bill is
checking". The place that is read there is as little the end as the other is."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import pairwise

from shared.reading.lanes.stretches import sentence_starts
from shared.reading.model import Place, Shipment
from shared.reading.passage import Passage
from shared.reading.stops.stop import Stop

KIND = (
    r"(?:one|shop|plant|store|warehouse|yard|branch|location|facility|site|mill|dock|depot|DC|factory|farm|place|campus|school"
    r"|planta|bodega|sucursal|tienda|usine|entrep[ôo]t|succursale|magasin)"
)
NAME = r"(?-i:[A-ZÁÉÍÓÚÑÀÈÊÎÔ][\w.'’-]*)"
LEADS = (
    r"(?:(?:else|to|from|in|at|out of|the|our|their|his|her|de|a|en|la|el|[àa]|celle|chez)[ ])*(?:(?:one|plant|planta|shop|store"
    r"|bodega|usine)[ ](?:in|at|de|en|[àa])[ ])?"
)
OTHER_BEHIND = re.compile(rf",?(?:[ ]{KIND})?,?[ ](?P<and>or|o|ou|and)[ ](?:maybe |else )?{LEADS}", re.IGNORECASE)
"""Behind a place, up to where the other one is named."""
BETWEEN = re.compile(r"\bbetween (?:the |our |their )?\Z", re.IGNORECASE)
"""Before a place that "and" parts from the other one."""
NAMED_BEHIND = re.compile(rf"{NAME}(?:[ ]{NAME}){{0,2}}(?:[ ]{KIND}|,?[ ](?-i:[A-Z]{{2}}))\b", re.IGNORECASE)
NAMED_BEFORE = re.compile(
    rf"(?P<between>\bbetween[ ](?:(?:the|our|their)[ ])?)?\b{NAME}(?:[ ]{NAME}){{0,2}}(?:,?[ ][A-Z]{{2}})?(?:,?[ ]\d{{5}})?"
    rf"(?:[ ]{KIND})?,?[ ](?:or|o|ou|(?P<and>and))[ ]{LEADS}\Z",
    re.IGNORECASE,
)
"""The other one, where it is no place that is read."""
OTHER_NOUN = re.compile(
    r"[ ](?:carrier|driver|terminal|office|broker|guy|people|customer|team|area|market)s?\b", re.IGNORECASE
)
"""What two places name that is no end: "a Dallas or Houston carrier"."""
DOUBT = re.compile(
    r"\b(?:not (?:yet )?(?:sure|certain|decided|settled|clear|known|chosen|final)|undecided|(?:un|in)certain|toss-?up"
    r"|tbd|tba|to be (?:determined|decided|confirmed|advised|named)|up in the air|depend(?:s|ing)|whichever|unclear"
    r"|(?:do|does|did|have|has|is|are|was|wo|will|can)(?:n['\u2019]?t| not)(?: yet| really| been)? (?:knows?|decided?"
    r"|said|say|told|tell|picked|chosen?|choose|settled?|sure|confirmed|made up|determined|figured|heard|final\w*)"
    r"|(?:is|are|am|still|we'?re|i'?m) (?:still )?(?:checking|deciding|working (?:it|that) out|waiting|asking|choosing"
    r"|finding out|making up|figuring)"
    r"|\w+(?:['\u2019]ll| will)? (?:tells?|lets?|advises?|confirms?) (?:us|me|you)"
    r"|(?:i|we|they|he|she|you)(?:['\u2019]ll| will| should) (?:know|find out|hear|confirm|decide|advise|tell you)"
    r"|will (?:advise|confirm|follow|let you know|tell you|know)|nobody (?:knows|has|can)|no idea|one or the other"
    r"|still open|waiting (?:on|for)|pending|let you know which"
    r"|(?:todav[íi]a|a[úu]n) no|no (?:sabemos|s[ée]|est[áa] (?:definid|decidid)|han? (?:definid|decidid|dicho))\w*"
    r"|por definir|(?:falta|faltan) (?:definir|confirmar)|pas encore|on ne sait pas|à confirmer|reste à)\b",
    re.IGNORECASE,
)
"""That it is not known which of the two."""
A_KIND = re.compile(rf"[ ]{KIND}\b", re.IGNORECASE)
BOTH = re.compile(
    r"\b(?:both|each|separate(?:ly)?|two (?:quotes|prices|rates)|either (?:way|one) (?:is fine|works)|ambos|ambas|les deux)\b",
    re.IGNORECASE,
)
"""That both are asked for."""
OR = re.compile(r" (?:or|o|ou) |\bbetween ", re.IGNORECASE)
BEFORE = 70
"""Characters before a place in which the other one is named."""


def without_undecided(found: tuple[Shipment, ...], ends: Set[str]) -> tuple[Shipment, ...]:
    """One shipment, or one for each of the two places, without the end that is not decided; several others as they are."""
    for name in ends:
        other = "origin" if name == "destination" else "destination"
        if found and len({getattr(each, other) for each in found}) == 1:
            found = (replace(found[0], origin=Place()) if name == "origin" else replace(found[0], destination=Place()),)
    return found


def undecided(held: Passage) -> frozenset[str]:
    """The ends of a text that are one of two places, with words that leave open which."""
    text = held.text
    if not held.stops or not OR.search(text) or not DOUBT.search(text):
        return frozenset()
    return frozenset(stop.role for stop, near in alternatives(held) if DOUBT.search(near) and not BOTH.search(near))


def alternatives(held: Passage) -> Iterator[tuple[Stop, str]]:
    """Each end that stands beside another place with "or" between, with the sentence and the next one."""
    edges = [*sentence_starts(held.text), len(held.text)]
    starts = {stop.start for stop in held.stops}
    for stop in held.stops:
        if stop.role in ("origin", "destination") and one_of_two(held.text, stop, starts):
            near = [a for a, b in pairwise(edges) if a <= stop.start < b]
            at = edges.index(near[-1]) if near else 0
            yield stop, held.text[edges[at] : edges[min(at + 2, len(edges) - 1)]]


def one_of_two(text: str, stop: Stop, starts: Set[int]) -> bool:
    """Whether a place stands before or behind another one, with "or" between."""
    behind = OTHER_BEHIND.match(text, stop.end)
    if behind and behind["and"].lower() == "and" and not BETWEEN.search(text, max(0, stop.start - BEFORE), stop.start):
        return False
    if behind and not OTHER_NOUN.match(text, behind.end()):
        read = behind["and"].lower() != "and" and any(behind.start() < at <= behind.end() for at in starts)
        return read or bool(NAMED_BEHIND.match(text, behind.end()))
    before = NAMED_BEFORE.search(text, max(0, stop.start - BEFORE), stop.start)
    named = before and (not before["and"] or (before["between"] and A_KIND.match(text, stop.end)))
    return bool(named) and not OTHER_NOUN.match(text, stop.end)
