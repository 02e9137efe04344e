"""Classes and NMFC numbers that are told by the name of the goods: "class 70 on the hose, class 125 for the nozzles"."""

import re
from dataclasses import replace
from typing import NamedTuple

from shared.reading.model import Item
from shared.reading.packaging.packaging import packaging
from shared.reading.passage import Passage
from shared.reading.rating.goods import CLASSES, Words

NAME = r"(?:the |our |all the )?(?P<name>[a-z][a-z-]{2,}(?: (?!is\b|are\b|and\b|at\b|class\b)[a-z][a-z-]{2,})?)"
BEHIND = re.compile(rf"[ ](?:on|for)[ ]{NAME}", re.IGNORECASE)
BEFORE = re.compile(
    r"(?P<name>[a-z][a-z-]{2,})(?:[ ](?:is|are|at|go(?:es)?|ships?|goes as|ships as|under|as)|[ ]?[:=-])?[ ]?\Z",
    re.IGNORECASE,
)
BARE = re.compile(rf",?[ ](?:and |& )?(?P<value>{CLASSES}) (?:on|for) {NAME}", re.IGNORECASE)
"""A class without its word behind one that has it: "class 150 for the slides and 60 for the hardware"."""
NEXT = re.compile(
    rf"[,;]?[ ](?:and |& |while |but )?(?:the |our |all the )?(?P<name>[a-z][a-z-]{{2,}})[ ]"
    rf"(?:(?:is|are|at|go(?:es)?|ships?|runs?)(?: as| at)?[ ])?(?P<value>{CLASSES})"
    r"(?=[ ]?(?:[,;)\n]|\.(?!\d)|$|and\b|&|while\b|but\b))",
    re.IGNORECASE,
)
"""The same told behind the name: "beans are class 60, the rice is 55 and the towels 150"."""
GAP = re.compile(r"[ ]?[,/-]?[ ]?")
LONGEST = 24
"""Characters of a name before its class."""


class Told(NamedTuple):
    """A value and the name of the goods that it is told of."""

    name: str
    value: str


def with_told(passage: Passage, items: list[Item], start: int, end: int) -> list[Item]:
    """The lines with the classes and the NMFC numbers that are told by their names, where every one of them is."""
    if len(items) < 2:
        return items
    classes = told(passage, [each for each in passage.classes if start <= each.start < end])
    given = owners(items, classes)
    if not given:
        return items
    numbers = {
        name: nmfc.value
        for nmfc in passage.nmfcs
        for each in passage.classes
        if start <= nmfc.start < end and GAP.fullmatch(passage.text, nmfc.end, each.start)
        if (name := name_of(passage.text, each))
    }
    of_number = owners(items, [Told(name, value) for name, value in numbers.items()])
    return [
        replace(item, freight_class=given.get(at), nmfc=of_number.get(at) if of_number else item.nmfc)
        for at, item in enumerate(items)
    ]


def told(passage: Passage, classes: list[Words]) -> list[Told]:
    """The classes with the names that they are told of; empty where one is told of none."""
    found: list[Told] = []
    for each in classes:
        name = name_of(passage.text, each)
        if not name:
            return []
        found.append(Told(name, each.value))
        behind = BEHIND.match(passage.text, each.end)
        while behind and (behind := BARE.match(passage.text, behind.end())):
            found.append(Told(behind["name"], behind["value"]))
        at = each.end
        while (following := NEXT.match(passage.text, at)) and not BEHIND.match(passage.text, each.end):
            found.append(Told(following["name"], following["value"]))
            at = following.end()
    return found


def name_of(text: str, fact: Words) -> str:
    """The name that a class is told of, behind it or before; empty for none."""
    if behind := BEHIND.match(text, fact.end):
        return behind["name"]
    line = max(text.rfind("\n", 0, fact.start) + 1, fact.start - LONGEST)
    before = BEFORE.search(text[line : fact.start])
    return before["name"] if before else ""


def owners(items: list[Item], found: list[Told]) -> dict[int, str]:
    """The values by the one line that each name fits; empty where a name fits none or several, or two fit one."""
    given: dict[int, str] = {}
    for name, value in found:
        fits = [at for at, item in enumerate(items) if fit(item, name)]
        fits = [at for at in fits if stems(items[at].commodity or "") == stems(name)] or fits if len(fits) > 1 else fits
        if len(fits) != 1 or fits[0] in given:
            return {}
        given[fits[0]] = value
    return given


def fit(item: Item, name: str) -> bool:
    """Whether a name speaks of a line: of its goods, or of its packaging."""
    if packaging(name):
        return packaging(name) == item.packaging
    words = stems(name)
    return bool(words & stems(item.commodity or ""))


def stems(words: str) -> set[str]:
    """The words of a name, each in the singular."""
    return {re.sub(r"(?:es|s)\Z", "", word) for word in re.findall(r"[a-z]{3,}", words.lower())} - {"the", "and", "of"}
